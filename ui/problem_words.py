"""Sentences about problems in the user's language: recognised by their templates, said anew.

The simulator says what is wrong in English sentences made where the fault is found. Here such a
sentence is matched with the templates that are found in its code (`problems.txt`), what stands in
the places is kept (pieces that are templates themselves are translated, numbers and dates are
written as the user's country does), and the translated template is filled. A sentence that no
template fits keeps its words: names, and what was said in the user's language already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLocale

from simulator.problems import Problem
from ui import figures, resources

FILE = "problems.txt"
_PLACE = re.compile(r"%(\d)")
_NUMBER = re.compile(r"-?\d{1,3}(,\d{3})+(\.\d+)?|-?\d+(\.\d+)?(e[-+]?\d+)?")
_DATE = re.compile(r"(?<![\w/\\-])\d{4}-\d{2}-\d{2}(?![\w/\\-]|\.\w)")
_NAME = re.compile(r"“[^”]*”|„[^“]*“|\"[^\"]*\"|(?<!\w)'[^']*'")
_QUOTED = re.compile(r"[“\"']%(\d)")
COMPARING = frozenset({"to", "or", "more", "less", "above", "below", "from", "and"})
"""Templates of no other words are too common in names: all that stands in them must be known."""

DEEPEST = 4
"""How far pieces are put into pieces."""

LONGEST, MOST_CUTS = 1000, 4
"""Longer sentences stay as they are; further semicolons are those of names."""

Known = dict[tuple[str, int], tuple[str, int]]
"""What was found out about pieces of one sentence."""


@dataclass(frozen=True)
class Template:
    """A sentence with places, how it is recognised, and how many letters of it are fixed."""

    english: str
    pattern: re.Pattern[str]
    fixed: int
    quoted: frozenset[int]
    """Places between quotes: what stands there is a name and stays as it is."""

    weak: bool


def said(problem: Problem) -> str:
    """A problem with its place ("line 14"), as `str` gives it, in the user's language."""
    words = translated(problem.message)
    return f"{translated(problem.place)}: {words}" if problem.place else words


def translated(sentence: str) -> str:
    """A sentence of the simulator in the user's language."""
    if len(sentence) > LONGEST:
        return sentence
    if not _is_foreign():
        return _dated(sentence)
    known: Known = {}
    whole = _said(sentence, DEEPEST, known)
    return _dated(max([whole, *_in_two(sentence, known)], key=lambda one: one[1])[0])


def _dated(sentence: str) -> str:
    """Dates such as 2027-08-02 as the user's country writes them; names in quotes stay."""
    parts, at = [], 0
    for name in _NAME.finditer(sentence):
        parts += [_DATE.sub(_day, sentence[at : name.start()]), name.group()]
        at = name.end()
    return "".join([*parts, _DATE.sub(_day, sentence[at:])])


def _day(found: re.Match[str]) -> str:
    try:
        return figures.day(date.fromisoformat(found.group()))
    except ValueError:
        return found.group()  # there is no such day


def _is_foreign() -> bool:
    """Whether the window speaks another language than the simulator."""
    probe = "the name is empty; give one."
    return QCoreApplication.translate("Problems", probe) != probe


def _said(sentence: str, deeper: int, known: Known) -> tuple[str, int]:
    """The sentence anew, and how many of its letters were recognised: most is best."""
    if _DATE.fullmatch(sentence):
        return sentence, len(sentence)
    if _NUMBER.fullmatch(sentence):
        return _number(sentence), len(sentence)
    if (sentence, deeper) not in known:
        found = [(sentence, 0)]
        if deeper:
            matching = _matching(sentence)
            found += [_filled(one, held, deeper - 1, known) for one, held in matching]
        known[sentence, deeper] = max(found, key=lambda one: one[1])
    return known[sentence, deeper]


def _filled(
    template: Template, held: tuple[str, ...], deeper: int, known: Known
) -> tuple[str, int]:
    """A template in the user's language with what stood in its places."""
    pieces = [
        (piece, 0) if place in template.quoted else _said(piece, deeper, known)
        for place, piece in enumerate(held, start=1)
    ]
    if template.weak and not all(letters for _, letters in pieces):
        return "", 0
    words = QCoreApplication.translate("Problems", template.english)
    told = _PLACE.sub(lambda place: pieces[int(place.group(1)) - 1][0], words)
    return told, template.fixed + sum(letters for _, letters in pieces)


def _in_two(sentence: str, known: Known) -> list[tuple[str, int]]:
    """Readings as two templates, one behind the other, such as "...; give both, or none."."""
    found = []
    for cut in [match.start() for match in re.finditer("; ", sentence)][:MOST_CUTS]:
        for at in (cut, cut + 2):
            first, second = (_said(part, DEEPEST, known) for part in (sentence[:at], sentence[at:]))
            if first[1] and second[1]:
                found.append((first[0] + second[0], first[1] + second[1]))
    return found


def _matching(sentence: str) -> list[tuple[Template, tuple[str, ...]]]:
    """Each template that fits, and what stands in its places."""
    matches = ((one, one.pattern.fullmatch(sentence)) for one in _templates())
    return [(one, match.groups()) for one, match in matches if match]


@lru_cache(maxsize=1)
def _templates() -> tuple[Template, ...]:
    """All templates, each one line of the file."""
    text = (resources.folder("translations") / FILE).read_text("utf-8")
    return tuple(_template(line) for line in text.split("\n") if line)


def _template(english: str) -> Template:
    parts = _PLACE.split(english)[::2]
    first = re.escape(parts[0])
    if parts[0][:1].isalpha():
        first = f"(?i:{re.escape(parts[0][0])}){re.escape(parts[0][1:])}"
    pattern = "(.+?)".join([first, *map(re.escape, parts[1:])])
    words = set(re.findall(r"\w+", _PLACE.sub(" ", english)))
    return Template(
        english,
        re.compile(pattern, re.DOTALL),
        sum(map(len, parts)),
        frozenset(int(place) for place in _QUOTED.findall(english)),
        weak=words <= COMPARING and len(parts) > 1,
    )


def _number(text: str) -> str:
    """A number as the simulator writes it, as the user's country writes it."""
    whole, _, decimals = text.replace(",", "").partition(".")
    if "e" in text:
        return text
    locale = QLocale()
    if "," not in text:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(f"{whole}.{decimals or 0}"), "f", len(decimals))
