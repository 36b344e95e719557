"""The heading of a group of levers: dot, name, what it adds up to; pressing it folds the group."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui import theme
from ui.charts.ink import fill, width, write
from ui.fonts import font
from ui.icons import pixmap
from ui.levers.texts import group_name

LINE = 26
SECOND = 18
NAME = 18  # from the edge to the name, at 100 % text
DOT, ARROW = 4.5, 16  # radius; side


class GroupHeading(QAbstractButton):
    """Checked means unfolded."""

    def __init__(self, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team = group
        self._total = ""
        self._two_lines = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setText(group_name(group))
        self.setAccessibleName(self.tr("{group} levers").format(group=group_name(group)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.update)

    @property
    def total(self) -> str:
        """What the group adds up to, as it stands there."""
        return self._total

    def show_total(self, words: str, whole: str = "") -> None:
        """What the group adds up to, in a few words; `whole` explains it on hover."""
        if words != self._total:
            self._total = words
            self.setToolTip(whole or words)
            self.setAccessibleDescription(whole or words)
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower column may need the second line."""
        super().resizeEvent(event)
        self._fit()

    def dress(self) -> None:
        """Take the size of text of the present theme."""
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        if self._two_lines != self._needs_two_lines():
            self._two_lines = not self._two_lines
            self.updateGeometry()

    def _needs_two_lines(self) -> bool:
        name, scaled = width(self.text(), font("title")), theme.current().sizes.scaled
        return scaled(NAME) + name + 12 + width(self._total, font("body")) > max(self.width(), 200)

    def sizeHint(self) -> QSize:
        """One line, or two where the total is long."""
        sizes = theme.current().sizes
        return QSize(280, sizes.scaled(LINE + (SECOND if self._two_lines else 0)))

    def minimumSizeHint(self) -> QSize:
        """The same height; narrow columns are allowed."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dot (or arrow) and name on the left; the total on the right or below."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(now.accent, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        middle, left = now.sizes.scaled(LINE) / 2, float(now.sizes.scaled(NAME))
        if self.underMouse() or self.hasFocus() or not self.isChecked():
            name = "chevron-down" if self.isChecked() else "chevron-right"
            side = now.sizes.scaled(ARROW)
            arrow = pixmap(name, now.team(self._team), side, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(left / 3 - side / 2, middle - side / 2), arrow)
        else:
            fill(painter, now.team(self._team))
            dot = DOT * now.sizes.text_scale
            painter.drawEllipse(QPointF(left / 3, middle), dot, dot)
        baseline = middle + font("title").pixelSize() * 0.36
        write(painter, (left, baseline), self.text(), font("title"), now.text)
        if self._two_lines:
            below = (left, baseline + now.sizes.scaled(SECOND))
            room = self.width() - left
            write(painter, below, self._total, font("body"), now.text_muted, room=room)
        else:
            right = (float(self.width()), baseline)
            write(painter, right, self._total, font("body"), now.text_muted, "right")
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the arrow."""
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the arrow."""
        self.update()
