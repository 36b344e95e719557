"""Rules of names and identities: there, short, not given twice; and what refers to them exists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from simulator import limits
from simulator.problems import Problem

IDENTITY = re.compile(r"[\w.-]+")


def of_identities(identities: Sequence[str], place: str) -> Iterator[Problem]:
    """Identities of the parts of a list: letters, digits, `_`, `.` and `-`, each once."""
    for index, identity in enumerate(identities):
        if len(identity) > limits.IDENTITY or not IDENTITY.fullmatch(identity):
            said = f"{shown(identity)} is no identity; give up to {limits.IDENTITY} letters, digits"
            yield Problem(f'{said}, "_", "." or "-".', f"{place}[{index}].id")
    yield from of_doubles(identities, place, "id")


def of_names(names: Sequence[str], place: str) -> Iterator[Problem]:
    """Names of the parts of a list are not empty."""
    for index, name in enumerate(names):
        yield from of_name(name, f"{place}[{index}].name")


def of_name(name: str, place: str) -> Iterator[Problem]:
    """A name is not empty."""
    if not name.strip():
        yield Problem("the name is empty; give one.", place)


def of_doubles(words: Sequence[str], place: str, field: str) -> Iterator[Problem]:
    """The same word in the same field of two parts of a list."""
    first: dict[str, int] = {}
    for index, word in enumerate(words):
        if first.setdefault(word, index) != index:
            said = f"{shown(word)} is also that of {place}[{first[word]}]; give it another."
            yield Problem(said, f"{place}[{index}].{field}")


def of_reference(word: str, known: Collection[str], what: str, place: str) -> Iterator[Problem]:
    """A reference to a part that does not exist."""
    if word not in known:
        some = ", ".join(shown(one) for one in sorted(known)[:5])
        hint = f"give {'one of ' if len(known) > 1 else ''}{some}"
        hint = hint if some else "there are none; add one or leave it out"
        if len(known) > 5:
            hint += " and so on"
        yield Problem(f"there is no {what} {shown(word)}; {hint}.", place)


def shown(word: str) -> str:
    """A word in quotes, cut after 40 characters, on one line."""
    seen = "".join(sign if sign.isprintable() else "·" for sign in word[:41])
    return f'"{seen}"' if len(seen) < 41 else f'"{seen[:39]}…"'
