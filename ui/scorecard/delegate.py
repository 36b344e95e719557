"""Paints a cell of the scorecard: the team's mark, numbers, the bar of how much it tells."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import figures, theme
from ui.charts.apart import apart
from ui.charts.ink import fill, triangle, width, write
from ui.charts.team_mark import half, team_mark
from ui.charts.view import FADED
from ui.fonts import font
from ui.quiet_table import draw_ground, draw_ring
from ui.scorecard.columns import ROW, At
from ui.scorecard.model import ROW_ROLE, ScorecardModel
from ui.scorecard.rows import FOUND_OUT, Row

PAD = 8.0
GAP = 7.0  # pixels between a name and its source
LEAST = 24.0  # pixels that tell the beginning of a source's name
MUTED = (At.TARGET, At.NEEDS, At.ACTUAL, At.PACE, At.TRIPS)


class ScorecardDelegate(QStyledItemDelegate):
    """One painter for all columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.opacity = 1.0

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground by state, then the cell."""
        model = index.model()
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row) or not isinstance(model, ScorecardModel):
            return
        place = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, place, option.state)
        old = row.stale and index.column() in FOUND_OUT
        painter.setOpacity(FADED if old else self.opacity)
        draw_cell(painter, place, row, At(index.column()), model)
        painter.setOpacity(1.0)
        draw_ring(painter, place, option.state)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are as high as the text asks."""
        return QSize(60, theme.current().sizes.scaled(ROW))


def draw_cell(
    painter: QPainter, place: QRectF, row: Row, column: At, model: ScorecardModel
) -> None:
    """The content of one cell, on any paint device; names are told apart from the model's."""
    now = theme.current()
    baseline = place.center().y() + now.sizes.scaled(4) + 0.5
    if column is At.NAME:
        _name(painter, place, row, baseline, model)
        return
    if column is At.TELLS and row.tells is not None:
        _bar(painter, place, row, baseline)
        return
    room = place.width() - 2 * PAD
    words = row.text(column)
    if column is At.TRIPS:
        long = row.text(column, long=True)
        words = long if width(long, font("body")) <= room else words
    muted = column in MUTED or words == figures.NONE or (row.waits and column in FOUND_OUT)
    colour = now.text_muted if muted else now.text
    if column in (At.PACE, At.TELLS, At.TRIPS):
        write(painter, (place.left() + PAD, baseline), words, font("body"), colour, room=room)
    else:
        warns = column is At.TARGET and row.target_is_short
        at = (place.right() - PAD, baseline)
        colour = now.watch if warns else colour
        start = write(painter, at, words, font("body"), colour, "right", room=room)
        if warns:
            fill(painter, now.watch)
            triangle(painter, start - 10, place.center().y(), 4.5)


def _name(
    painter: QPainter, place: QRectF, row: Row, baseline: float, model: ScorecardModel
) -> None:
    """The team's mark, then the name; beside it the source, where all rows have room for theirs, or
    for its beginning where it tells rows apart. Without that room names stand alone."""
    now = theme.current()
    x = place.left() + PAD + half()
    team_mark(painter, x, place.center().y(), row.team)
    at = (x + half() + 9, baseline)
    room = place.right() - PAD - at[0]
    after = width(row.title, font("body")) + GAP
    if row.title in model.repeated and after + LEAST > room:  # then the source says more
        name = apart(row.name, (one.name for one in model.rows), font("body"), room)
        write(painter, at, name, font("body"), now.text)
        return
    title = apart(row.title, (one.title for one in model.rows), font("body"), room)
    write(painter, at, title, font("body"), now.text)
    apart_by_it = row.title in model.repeated
    if row.aside if apart_by_it else row.tells_more and _all_have_room(model, room):
        beside = (at[0] + after, baseline)
        write(painter, beside, row.aside, font("small"), now.text_muted, room=room - after)


def _all_have_room(model: ScorecardModel, room: float) -> bool:
    """Whether the source of every row that names one fits beside its name: all do, or none does."""
    beside = (one for one in model.rows if one.tells_more and one.title not in model.repeated)
    body, small = font("body"), font("small")
    return all(width(one.title, body) + GAP + width(one.aside, small) <= room for one in beside)


def _bar(painter: QPainter, place: QRectF, row: Row, baseline: float) -> None:
    """How much it tells: a bar beside those of the others, and the number."""
    now = theme.current()
    words = row.text(At.TELLS)
    number = width("00" + figures.SPACE + "%", font("small")) + 8
    left, y = place.left() + PAD, place.center().y()
    long = place.width() - 2 * PAD - number
    fill(painter, now.track)
    painter.drawRoundedRect(QRectF(left, y - 3, long, 6), 3, 3)
    fill(painter, now.text_muted)
    part = max(row.bar * long, 5.0)
    painter.drawRoundedRect(QRectF(left, y - 3, part, 6), 3, 3)
    at = (place.right() - PAD, baseline)
    write(painter, at, words, font("small"), now.text_muted, "right")
