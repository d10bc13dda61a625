"""Numbers of things in words."""

from __future__ import annotations

_WORDS = (
    *("none", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def in_words(number: int) -> str:
    """``none``, ``one``, ``two`` … up to twelve, then in figures."""
    return _WORDS[number] if number < len(_WORDS) else str(number)


def counted(count: int, thing: str, things: str = "") -> str:
    """``1 source``, ``3 sources``, ``no source``; ``things`` where the plural is not the singular with an s."""
    if count == 1:
        return f"1 {thing}"
    return f"{count} {things or thing + 's'}" if count else f"no {thing}"
