"""A range in a narrow cell: the likely value beside its hill, its ends below, then its evidence."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from simulator.assumption import Assumption
from ui import theme
from ui.assumptions import ranges
from ui.assumptions.marks import draw_density, evidence_colour, write_evidence
from ui.assumptions.specs import Spec
from ui.assumptions.words import choice
from ui.charts.ink import width, write
from ui.fonts import font

HIGH = 54  # pixels of a row, at 100 % text
HILL = 18  # of a hill's width
MOST = 92  # from the left edge of a cell to that of its hill's end, where there is room
MARK = 12  # of the mark of evidence
APART = 6.0


def lines(held: Assumption, spec: Spec, currency: str) -> tuple[str, str]:
    """The likely value, and the ends of its range: “5 %”, “4–7 %”; no ends of a plain number."""
    kind = spec.kind
    likely = ranges.shown(None, held.likely, None, kind, currency)
    if held.low is None or held.high is None:
        return likely, ""
    joint = "–" if held.low >= 0 else " / "
    return likely, ranges.listed([held.low, held.high], kind, currency, joint)


def wide(held: Assumption, spec: Spec, currency: str) -> float:
    """Pixels that all three lines need."""
    likely, ends = lines(held, spec, currency)
    scaled = theme.current().sizes.scaled
    first = width(likely, font("body")) + APART + scaled(HILL)
    word = scaled(MARK) + width(choice(held.evidence.kind), font("tiny"))
    return max(first, width(ends, font("small")), word)


def draw(
    painter: QPainter, place: QRectF, held: Assumption, spec: Spec, currency: str, marked: bool
) -> None:
    """All three lines, from the left edge of a place; hills of a column end at the same edge. In a
    marked cell what is wrong has its sign where the hill would be."""
    now, scaled = theme.current(), theme.current().sizes.scaled
    likely, ends = lines(held, spec, currency)
    left, top = place.left(), place.top()
    foot = top + scaled(17)
    write(painter, (left, foot), likely, font("body"), now.text, room=place.width())
    start = min(place.right(), left + scaled(MOST)) - scaled(HILL)
    if not marked and start >= left + width(likely, font("body")) + 2:
        hill = QRectF(start, top + scaled(6), scaled(HILL), scaled(12))
        colour = evidence_colour(held.evidence.kind)
        draw_density(painter, hill, held, spec.meaning.support, colour)
    at = (left, top + scaled(32))
    write(painter, at, ends, font("small"), now.text_muted, room=place.width())
    write_evidence(painter, left, top + scaled(43), held.evidence.kind, place.width())
