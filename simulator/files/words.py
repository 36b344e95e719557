"""How bad values are spoken of: short, on one line, whatever they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from simulator import limits
from simulator.problems import Problem

_UNUSABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""Control characters other than tab and line ends, and halves of character pairs."""


def spoken(value: Any) -> str:
    """A value of a file in a few words: `"abc"`, `12.5`, `a list`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    return shortened(repr(value))


def quoted(text: str) -> str:
    """A text in quotes, cut after 40 characters, without signs that cannot be shown."""
    seen = "".join(sign if sign.isprintable() else "·" for sign in text[:41])
    return f'"{shortened(seen)}"'


def shortened(text: str, most: int = 40) -> str:
    """At most `most` characters, the last an ellipsis where something was cut."""
    return text if len(text) <= most else text[: most - 1] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """`; did you mean "x"?` or nothing."""
    found = get_close_matches(word[:100], list(known), n=1, cutoff=0.6)
    return f'; did you mean "{found[0]}"?' if found else ""


def one_of(words: Iterable[str]) -> str:
    """`"a", "b" or "c"`."""
    quotes = [f'"{word}"' for word in words]
    return " or ".join(part for part in (", ".join(quotes[:-1]), quotes[-1]) if part)


def below(place: str, name: str) -> str:
    """The place of a field of the group at `place`."""
    shown = shortened(name if name.isprintable() else repr(name))
    return f"{place}.{shown}" if place else shown


def writable(text: str, place: str) -> str:
    """The text itself; Problem where a file could not hold it."""
    if len(text) > limits.TEXT:
        size, most = len(text), limits.TEXT
        said = f"a text of {size:,} characters is too long; at most {most:,} are allowed."
        raise Problem(said, place)
    found = _UNUSABLE.search(text)
    if found:
        code = f"U+{ord(found.group()):04X}"
        raise Problem(f"{quoted(text)} holds the unusable character {code}; remove it.", place)
    return text
