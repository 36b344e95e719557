"""The lines of the headline: how many are kept for each part, and how its words are broken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Literal

from PySide6.QtGui import QColor, QFont, QPainter

from ui import theme
from ui.charts.ink import width, wrapped, write
from ui.fonts import font

Kind = Literal["promise", "details", "milestones", "now"]
PITCH: dict[Kind, int] = {"promise": 24, "details": 17, "milestones": 17, "now": 19}
# Pixels that each part usually takes at 100 % text. Room is kept for them whatever they say at the
# moment, so that the headline is as high while a lever is dragged as it was before.
USUAL: dict[Kind, int] = {"promise": 480, "details": 610, "milestones": 640, "now": 700}
MOST = 4
FOLDED = 2  # lines of the one sentence that is told where there is room for no more
RAGGED = 1.07  # of the width of words, with what lines that are broken leave empty at their ends
APART = 4  # pixels at 100 % text above what matters now

Part = tuple[str, bool]  # words, and whether they are bold


@dataclass(frozen=True, slots=True)
class Line:
    """One line: runs of words in their type, and the distance from the line before, in pixels."""

    runs: tuple[tuple[str, QFont], ...]
    colour: QColor
    pitch: int

    def draw(self, painter: QPainter, left: float, baseline: float, room: float) -> None:
        """Write the runs one after the other, cut to `room` pixels; a blank at the end of a run
        needs no room, as where the line was broken."""
        x = left
        for words, face in self.runs:
            rest = max(left + room - x, 0.0)
            write(painter, (x, baseline), words.rstrip(" "), face, self.colour, room=rest)
            x += width(words, face)


def kept(kind: Kind, room: float, large: float = 1.0) -> int:
    """How many lines are kept for a part in `room` pixels, in type `large` times as large."""
    wide = theme.current().sizes.scaled(USUAL[kind] * large)
    if wide > room:
        wide = round(wide * RAGGED)
    return min(max(ceil(wide / max(room, 1.0)), 1), MOST)


def whole_room(kind: Kind, room: float, large: float = 1.0) -> float:
    """Pixels that words may take in one line to be sure to fit into those that are kept."""
    lines = kept(kind, room, large)
    return room if lines == 1 else room * lines / RAGGED


def pitch(kind: Kind, large: float = 1.0) -> int:
    """From one line of a part to the next, in pixels."""
    return theme.current().sizes.scaled(PITCH[kind] * large)


def face_of(kind: Kind, strong: bool = False, large: float = 1.0) -> QFont:
    """The type of a part: what matters now is larger than the details."""
    if kind == "promise":
        made = font("lead", 700 if strong else 400)
    else:
        made = font("body", 500) if kind == "now" else font("small")
    return made if large == 1.0 else _larger(made.pixelSize(), int(made.weight()), large)


@lru_cache(maxsize=32)
def _larger(pixels: int, weight: int, large: float) -> QFont:
    made = QFont(font("body", weight))
    made.setPixelSize(round(pixels * large))
    return made


def promise_lines(parts: tuple[Part, ...], room: float, large: float = 1.0) -> list[Line]:
    """The promise, broken between words so that neither the goal nor its date is lost."""
    most = kept("promise", room, large)
    rows: list[list[tuple[str, QFont]]] = [[]]
    used = 0.0
    for words, strong in parts:
        face = face_of("promise", strong, large)
        if used + width(words.rstrip(), face) <= room or (strong and width(words, face) <= room):
            pieces = [words]  # what is bold, the goal or its date, stays in one line
        else:
            pieces = words.replace(" ", " \n").split("\n")
        for piece in pieces:
            if used and used + width(piece.rstrip(), face) > room and len(rows) < most:
                rows.append([])
                used, piece = 0.0, piece.lstrip()
            rows[-1].append((piece, face))
            used += width(piece, face)
    text = theme.current().text
    return [Line(tuple(row), text, pitch("promise", large)) for row in rows]


def plain_lines(
    kind: Kind, words: str, room: float, large: float = 1.0, most: int = MOST
) -> list[Line]:
    """Other words in the type of their kind, in at most `most` lines."""
    if not words:
        return []
    now = theme.current()
    face = face_of(kind, large=large)
    colour = now.text if kind == "now" else now.text_muted
    broken = wrapped(words, face, room, min(kept(kind, room, large), most))
    return [Line(((part, face),), colour, pitch(kind, large)) for part in broken]


def folded(parts: list[str], between: str, room: float) -> str:
    """As many details, from the first on, as fit into one line."""
    count, small = len(parts), face_of("details")
    while count > 1 and width(between.join(parts[:count]), small) > room:
        count -= 1
    return between.join(parts[:count])


def one_of(told: list[str], room: float) -> str:
    """The first of several ways to say something that fits into the lines kept for it: else what
    stands before the last one's semicolon."""
    whole = room * FOLDED / RAGGED
    fitting = (words for words in told if width(words, face_of("now")) <= whole)
    return next(fitting, told[-1].split(";")[0].rstrip(".") + ".")


def height_kept(room: float, beside: float, large: float, is_folded: bool) -> int:
    """Pixels kept for all words in `room` pixels, of which the promise leaves `beside` free."""
    whole: tuple[Kind, ...] = ("details", "milestones", "now", "now")
    kinds: tuple[Kind, ...] = ("details", "now") if is_folded else whole
    most = {"details": 1, "now": FOLDED} if is_folded else {}
    words = theme.current().sizes.scaled(APART)
    words += kept("promise", room - beside, large) * pitch("promise", large)
    counts = (min(kept(kind, room, large), most.get(kind, MOST)) for kind in kinds)
    return words + sum(
        count * pitch(kind, large) for kind, count in zip(kinds, counts, strict=True)
    )
