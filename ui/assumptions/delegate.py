"""Paints and edits a cell of a table of parts: the value, its distribution, its evidence."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from simulator.assumption import Assumption
from ui import figures, theme
from ui.assumptions import stacked
from ui.assumptions.fields import ChoiceField, NamesField
from ui.assumptions.marks import draw_density, evidence_colour, write_evidence
from ui.assumptions.model import SPEC_ROLE, TROUBLE_ROLE, VALUE_ROLE, Index, PartsModel
from ui.assumptions.specs import Spec
from ui.assumptions.words import choice
from ui.charts.ink import fill, outline, triangle, width, write
from ui.fonts import font
from ui.quiet_table import draw_ground, draw_ring

PAD = 8.0
TALL = 48
CLOSE = 5.0
LEAST_CLOSE = 56
LOW = 28


class PartsDelegate(QStyledItemDelegate):
    """`typed(sentence)`: what is wrong with what is being typed in a cell."""

    typed = Signal(str)
    stacked = False  # ranges in three short lines: there is little room

    @property
    def pad(self) -> float:
        """Pixels at both sides of what stands in a cell."""
        return CLOSE if self.stacked else PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground by state, the cell, a ring round the present one."""
        now, place = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, place, option.state)
        spec = index.data(SPEC_ROLE)
        if isinstance(spec, Spec):
            self._content(painter, place, index, spec)
        else:
            at = (place.left() + self.pad, place.center().y() + now.sizes.scaled(4) + 0.5)
            write(painter, at, figures.NONE, font("body"), now.text_muted)
        if index.data(TROUBLE_ROLE):
            outline(painter, now.bad, 1.5)
            painter.drawRoundedRect(place.adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
            fill(painter, now.bad)
            triangle(painter, place.right() - 9, place.top() + 10, 4.5)
        draw_ring(painter, place, option.state)
        painter.restore()

    def _content(self, painter: QPainter, place: QRectF, index: Index, spec: Spec) -> None:
        now = theme.current()
        words, value = str(index.data() or ""), index.data(VALUE_ROLE)
        room = place.width() - 2 * self.pad
        if spec.editor == "range" and self.stacked and isinstance(value, Assumption):
            inside = place.adjusted(self.pad, 0, -self.pad, 0)
            wrong = bool(index.data(TROUBLE_ROLE))
            stacked.draw(painter, inside, value, spec, _currency(index), wrong)
            return
        if spec.editor == "range":
            _range(painter, place, words, value, spec)
            return
        baseline = place.center().y() + now.sizes.scaled(4) + 0.5
        if spec.editor == "number":
            at = (place.right() - self.pad, baseline)
            write(painter, at, words or figures.NONE, font("body"), now.text, "right", room)
        else:
            at = (place.left() + self.pad, baseline)
            write(painter, at, words or figures.NONE, font("body"), now.text, room=room)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words."""
        spec = index.data(SPEC_ROLE)
        ranged = isinstance(spec, Spec) and spec.editor == "range"
        high = (stacked.HIGH if self.stacked else TALL) if ranged else LOW
        return QSize(self.wide(index, self.stacked), theme.current().sizes.scaled(high))

    def wide(self, index: Index, close: bool) -> int:
        """Pixels that a cell needs; with a range in three short lines if `close`."""
        sizes, spec, held = theme.current().sizes, index.data(SPEC_ROLE), index.data(VALUE_ROLE)
        if close and isinstance(held, Assumption):
            return round(stacked.wide(held, spec, _currency(index)) + 2 * CLOSE) + 1
        long = width(str(index.data() or ""), font("body")) + 2 * (CLOSE if close else PAD) + 6
        if close and not isinstance(spec, Spec):
            return LEAST_CLOSE  # a dash
        ranged = isinstance(spec, Spec) and spec.editor == "range"
        least = sizes.scaled((LEAST_CLOSE if close else 121) if ranged else 80)
        if isinstance(held, Assumption):  # the hill, the mark and the word below the numbers
            word = width(choice(held.evidence.kind), font("tiny"))
            least = max(least, round(sizes.scaled(34 + 12) + 8 + word + 2 * PAD) + 1)
        return max(round(long), least)

    # editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field over the cell; a list for choices."""
        spec = index.data(SPEC_ROLE)
        model = index.model()
        assert isinstance(spec, Spec)
        assert isinstance(model, PartsModel)
        if spec.editor in ("choice", "names"):
            return self._chooser(parent, spec, model, index)
        editor = QLineEdit(parent)
        editor.setFont(font("body"))
        editor.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        kept = QPersistentModelIndex(index)
        editor.textEdited.connect(lambda text: self.typed.emit(model.try_text(kept, text)))
        return editor

    def _chooser(self, parent: QWidget, spec: Spec, model: PartsModel, index: Index) -> QWidget:
        made = ChoiceField(spec, parent) if spec.editor == "choice" else NamesField(spec, parent)
        assert model.plan is not None
        made.show_value(index.data(VALUE_ROLE), model.plan, model.currency)
        made.setFont(font("body"))
        kept = QPersistentModelIndex(index)
        made.committed.connect(lambda value: self._take(made, model, kept, value))
        return made

    def _take(self, editor: QWidget, model: PartsModel, index: Index, value: Any) -> None:
        model.setData(index, value)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Every figure of the value, all selected."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the text to the model; choices were taken already."""
        if isinstance(editor, QLineEdit) and isinstance(model, PartsModel):
            self.typed.emit("")
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | Any
    ) -> None:
        """Over the cell, wide enough to type a range."""
        place = option.rect
        high = theme.current().sizes.scaled(LOW)
        place.setTop(place.top() + (2 if place.height() > high + 8 else 0))
        place.setHeight(high)
        if isinstance(editor, QLineEdit):
            metrics = (
                editor.fontMetrics().horizontalAdvance(
                    str(index.data(Qt.ItemDataRole.EditRole) or "")
                )
                + 30
            )
            place.setWidth(max(place.width(), metrics))
        parent = editor.parentWidget()
        if parent is not None and place.right() > parent.width():
            place.moveRight(parent.width())
        editor.setGeometry(place)


def _currency(index: Index) -> str:
    """Of the plan that a table is of."""
    model = index.model()
    assert isinstance(model, PartsModel)
    return model.currency


def _range(painter: QPainter, place: QRectF, words: str, value: Any, spec: Spec) -> None:
    """The numbers; below them the hill and the evidence."""
    now = theme.current()
    room = place.width() - 2 * PAD
    top = place.top() + now.sizes.scaled(18)
    left = place.left() + PAD
    write(painter, (left, top), words or figures.NONE, font("body"), now.text, room=room)
    if not isinstance(value, Assumption):
        return
    long = min(float(now.sizes.scaled(34)), room * 0.4)
    hill = QRectF(left, top + 6, long, place.bottom() - 6 - (top + 6))
    draw_density(painter, hill, value, spec.meaning.support, evidence_colour(value.evidence.kind))
    middle = (hill.top() + hill.bottom()) / 2
    write_evidence(painter, left + long + 7, middle, value.evidence.kind, room - long - 7)
