"""Digests, without OpenSSL.

``hashlib`` loads it for the sake of algorithms that nothing here asks for: 3.5 MB and several milliseconds of a start.
"""

from __future__ import annotations

try:
    from _blake2 import blake2b
except ImportError:  # an interpreter that has it elsewhere
    from hashlib import blake2b

__all__ = ["blake2b"]
