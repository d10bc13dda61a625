"""The probe: runs a program once in a real terminal, and tells what a reader would notice."""

from __future__ import annotations

import re
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.figures import Figures
from bench.memory import computed, highest, resident, sampled, tree
from bench.recorder import ANSWER, PATIENCE, Effect, Recorder

Script = Callable[[Recorder], Figures]
"""What is done with a program that can be read and is at rest, and what that gives."""
LONG = 400.0
"""Seconds to wait for a peer with a big file."""
WAIT_LEAST, WAIT_MOST = 3.0, 30.0
"""Seconds for which keys are pressed while a dossier is loaded."""
EVERY = 0.04
"""Seconds between two keys of a reader in a hurry."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A program: how it is started, what it shows when it can be read, and the key and the text of a page behind it."""

    command: tuple[str, ...]
    ready: re.Pattern[str]
    key: str = ""
    """A key that opens the page, where the program cannot be started on it; the time goes on until it is there."""
    then: re.Pattern[str] | None = None
    cache: Path | None = None
    """The folder that holds what the program keeps between two starts; None for a new and empty one each time."""
    patience: float = PATIENCE
    """Seconds to wait for either."""
    size: tuple[int, int] = (100, 30)
    """Columns and rows."""


def words(text: str) -> re.Pattern[str]:
    """An expression for words in that order, wherever the lines break."""
    return re.compile(r"\s+".join(map(re.escape, text.split())))


def watch(subject: Subject, *scripts: Script) -> Figures:
    """Run the program once: seconds until it can be read and until it is at rest, MiB at rest and at the highest, and
    what the scripts give, one after the other.
    """
    with tempfile.TemporaryDirectory() as home, started(subject, Path(home)) as run:
        figures = {"ready_s": opened(run, subject), "rest_s": run.settle() - run.started}
        if (held := resident(run.pid)) is not None:
            figures["held_mb"] = held
        for script in scripts:
            figures.update(script(run))
        if (peak := highest(run.pid)) is not None:
            figures["peak_mb"] = max(peak, figures.get("held_mb", 0))
        return figures


def started(subject: Subject, home: Path) -> Recorder:
    """The program, which knows nothing of the reader but what is in its own folder of what it keeps."""
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "STATE", "CACHE")}
    kept = {} if subject.cache is None else {"XDG_CACHE_HOME": str(subject.cache)}
    return Recorder(subject.command, subject.size, {"HOME": str(home), **folders, **kept})


def opened(run: Recorder, subject: Subject) -> float:
    """Seconds from the start of the program until what is to be read stands on the screen.

    Where a key leads there, the time between the first screen and the key is not counted: a reader's, or the probe's.
    """
    seconds = run.until(subject.ready, subject.patience) - run.started
    if subject.then is None:
        return seconds
    pressed = run.press(subject.key)
    return seconds + run.until(subject.then, subject.patience) - pressed


def turns(key: str = "pagedown", count: int = 6, name: str = "turn", patience: float = ANSWER) -> Script:
    """Press a key so many times: the median of the seconds until all is at rest, and the most bytes."""
    return lambda run: _summary(name, [run.act(key, patience) for _ in range(count)])


def once(key: str, name: str) -> Script:
    """Press a key once."""
    return turns(key, 1, name)


def idle(run: Recorder) -> Figures:
    """Wait until a program computes no more, for the peers go on for a while with what is not on the screen."""
    before = computed(run.pid)
    while time.monotonic() - run.started < LONG:
        time.sleep(1)
        now = computed(run.pid)
        if now is None or before is None or now - before < 0.05:
            break
        before = now
    return {"idle_s": time.monotonic() - run.started}


def panes(keys: Sequence[str]) -> Script:
    """Press the keys of the panes: what the first visits cost, and what those after it."""

    def script(run: Recorder) -> Figures:
        first = [run.act(key) for key in keys]
        again = [run.act(key) for _ in range(2) for key in keys]
        return {**_summary("pane_first", first), **_summary("pane", again)}

    return script


def first_start(subject: Subject) -> Figures:
    """Run a program that has kept nothing: seconds until it can be read and until nothing loads any more below it, and
    the most MiB that all of it held meanwhile.
    """
    new = replace(subject, cache=None)
    with tempfile.TemporaryDirectory() as home, started(new, Path(home)) as run, sampled(run.pid) as held:
        ready = opened(run, new)
        figures = {"ready_s": ready, "loaded_s": max(ready, loaded(run, new.patience))}
        return {**figures, "loading_mb": max(held)} if held else figures


def loaded(run: Recorder, patience: float = PATIENCE) -> float:
    """Wait until nothing runs below a program any more, and has not for a second: seconds from its start until then."""
    seconds = 0.0
    while (now := time.monotonic() - run.started) < patience:
        if len(list(tree(run.pid))) > 1:
            seconds = now
        elif time.monotonic() - max(run.heard, run.started + seconds) > 1:
            break
        time.sleep(0.02)
    return seconds


def typed(subject: Subject, word: str) -> list[float]:
    """Open the search and type a word: seconds of each letter until all of its effect is there; none without search."""
    with tempfile.TemporaryDirectory() as home, started(subject, Path(home)) as run:
        opened(run, subject)
        run.settle()
        if not run.act("/").size:
            return []
        return [run.act(letter).last for letter in word]


def waits(subject: Subject, keys: tuple[str, str] = ("j", "k")) -> list[float]:
    """Seconds that each of many keys waits for the first byte of its effect, from the first screen of a program until
    it has no process below it any more, which is what loads; at least for three seconds.

    The keys move a cursor to and fro, so that each has an effect. The first one is not counted: it may have been
    pressed before the interface is there to answer, and that wait belongs to the start.
    """
    found: list[float] = []
    with tempfile.TemporaryDirectory() as home, started(subject, Path(home)) as run:
        opened(run, subject)
        begun = time.monotonic()
        while _goes_on(run, time.monotonic() - begun):
            at = run.press(keys[len(found) % 2])
            found.append(run.first_after(at))
            time.sleep(max(0.0, at + EVERY - time.monotonic()))
    return found[1:]


def typed_ahead(subject: Subject, key: str, then: re.Pattern[str]) -> Figures:
    """Seconds from the start of a program until it shows what a key leads to that was pressed before it could answer.

    A key that is lost on the way counts with the subject's patience.
    """
    with tempfile.TemporaryDirectory() as home, started(subject, Path(home)) as run:
        run.press(key)
        try:
            return {"ahead_s": run.until(then, subject.patience) - run.started}
        except TimeoutError:
            return {"ahead_s": subject.patience}


def prepare(subject: Subject) -> None:
    """Start a program so that it keeps what it keeps, and wait until it has nothing below it and is at rest."""
    with tempfile.TemporaryDirectory() as home, started(subject, Path(home)) as run:
        opened(run, subject)
        loaded(run)


def run(command: Sequence[str]) -> Figures:
    """Run a command to its end, without a terminal; its seconds. CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return {"whole_s": time.perf_counter() - start}


def _goes_on(run: Recorder, elapsed: float) -> bool:
    if elapsed < WAIT_LEAST:
        return True
    return elapsed < WAIT_MOST and len(list(tree(run.pid))) > 1


def _summary(name: str, effects: Sequence[Effect]) -> Figures:
    """Of the keys that had an effect; nothing where none had one, as a turn of the page at its end."""
    seen = [effect for effect in effects if effect.size]
    if not seen:
        return {}
    return {
        f"{name}_s": statistics.median(effect.last for effect in seen),
        f"{name}_bytes": max(effect.size for effect in seen),
    }
