"""Small widgets that the pages of the import share: words, a warning, a page, a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.charts.ink import fill, triangle
from ui.charts.numbers import pasted
from ui.fonts import font
from ui.theme import Role

ROW = 30


class Words(QLabel):
    """Plain text in the font of a role; it breaks into lines, and can be selected."""

    def __init__(
        self, text: str = "", role: Role = "body", *, muted: bool = False, wrap: bool = True
    ) -> None:
        super().__init__(text)
        self._role, self._muted = role, muted
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.theme_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        now = theme.current()
        self.setFont(font(self._role))
        self.setStyleSheet(f"color: {(now.text_muted if self._muted else now.text).name()}")


class Trouble(QLabel):
    """A sentence with a warning triangle; takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(20, 2, 0, 2)
        self.hide()
        theme.theme_changed.connect(self._dress)
        self._dress()

    def say(self, sentence: str) -> None:
        """Say it, or nothing."""
        said = sentence[:1].upper() + sentence[1:]
        self.setText(said)
        self.setAccessibleName(said)
        self.setVisible(bool(said))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The triangle, then the words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, theme.current().bad)
        triangle(painter, 8, self.height() / 2, 5.5)
        painter.end()

    def _dress(self) -> None:
        self.setFont(font("body", 500))
        self.setStyleSheet(f"color: {theme.current().bad.name()}")


class Page(QWidget):
    """A step of the import: what it is called, what to do, its parts, and what is wrong.

    `changed` says that something was chosen: what follows is to be worked out anew.
    """

    changed = Signal()

    def __init__(self, title: str, lead: str) -> None:
        super().__init__()
        self.title = title
        self.setAccessibleName(title)
        self.lead = Words(lead, muted=True)
        self.trouble = Trouble()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(10)
        self.column.addWidget(self.lead)

    def first(self) -> QWidget | None:
        """What gets the keyboard when the page is shown."""
        return None


def scrolling(inner: QWidget) -> QScrollArea:
    """An area without a frame or ground of its own that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
    area.setWidget(inner)
    return area


def fitting(size: QSize, dialog: QWidget) -> QSize:
    """A size for the present scale of type that its window, or the screen, has room for."""
    scale = theme.current().sizes.text_scale
    home = dialog.parentWidget()
    room = home.size() if home is not None else dialog.screen().availableSize()
    wide = min(round(size.width() * scale), max(room.width() - 30, size.width()))
    high = min(round(size.height() * scale), max(room.height() - 40, size.height()))
    return QSize(wide, high)


def grow(dialog: QWidget, body: QWidget, area: QScrollArea, widest: int) -> None:
    """Make a dialog as large as what scrolls in it asks for, as far as its window, or the screen,
    has room; `widest` in pixels at 100 % text. Never smaller than it is."""
    home, now = dialog.parentWidget(), dialog.size()
    room = home.size() if home is not None else dialog.screen().availableSize()
    wide = max(now.width(), min(theme.current().sizes.scaled(widest), room.width() - 30))
    dialog.resize(wide, now.height())
    layout = body.layout()
    needed = layout.totalHeightForWidth(area.viewport().width()) if layout is not None else 0
    lacking = max(needed - area.viewport().height(), 0)
    dialog.resize(wide, max(now.height(), min(now.height() + lacking, room.height() - 30)))


class Table(QTableWidget):
    """A table to read; Ctrl+C copies all of it."""

    def __init__(self, name: str, heads: Sequence[str], wide: int) -> None:
        """`wide`: the column that takes the room that is left."""
        super().__init__(0, len(heads))
        self._row, self._wide, self._whole = ROW, wide, False
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme.theme_changed.connect(self._dress)
        self._dress()

    def keep_whole(self) -> None:
        """Scroll sideways rather than cut the wide column."""
        self._whole = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The wide column takes what is left, but no less than it needs if it is kept whole."""
        super().resizeEvent(event)
        if self._whole:
            needed = sum(
                max(self.sizeHintForColumn(at), self.horizontalHeader().sectionSizeHint(at))
                for at in range(self.columnCount())
            )
            modes = QHeaderView.ResizeMode
            mode = modes.Stretch if needed <= self.viewport().width() else modes.ResizeToContents
            self.horizontalHeader().setSectionResizeMode(self._wide, mode)

    def row_height(self, height: int) -> None:
        """Rows of another height, at 100 % text."""
        self._row = height
        self._dress()

    def put(
        self, row: int, column: int, text: str, *, right: bool = False, strong: bool = False,
        muted: bool = False, help: str = "",
    ) -> QTableWidgetItem:  # fmt: skip
        """Write a cell."""
        item = QTableWidgetItem(text)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if strong:
            item.setFont(font("strong"))
        if muted:
            item.setForeground(QColor(theme.current().text_muted))
        item.setToolTip(help or text)
        self.setItem(row, column, item)
        return item

    def head_right(self, *columns: int) -> None:
        """Heads above numbers stand at the right."""
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in columns:
            head = self.horizontalHeaderItem(column)
            if head is not None:
                head.setTextAlignment(side)

    def tsv(self) -> str:
        """All of it parted by tabs."""
        heads = [self.horizontalHeaderItem(at) for at in range(self.columnCount())]
        lines = ["\t".join(head.text() if head else "" for head in heads)]
        for row in range(self.rowCount()):
            cells = [self.item(row, at) for at in range(self.columnCount())]
            lines.append("\t".join(pasted(cell.text()) if cell else "" for cell in cells))
        return "\n".join(lines) + "\n"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the table."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.tsv())
            return
        super().keyPressEvent(event)

    def _dress(self) -> None:
        now = theme.current()
        self.setFont(font("body"))
        self.verticalHeader().setDefaultSectionSize(now.sizes.scaled(self._row))
        self.setStyleSheet(
            f"QTableWidget {{ background: transparent; color: {now.text.name()}; outline: 0; }}"
            f"QTableWidget::item {{ padding: 0 6px; border-bottom: 1px solid {now.grid.name()}; }}"
            f"QTableWidget::item:selected {{ background: {now.accent_soft.name()};"
            f" color: {now.accent_text.name()}; }}"
            "QHeaderView { background: transparent; }"
            "QHeaderView::section { padding: 5px 9px; }"  # a cell keeps 3 pixels more
        )
        self.horizontalHeader().setFont(font("small"))  # a style sheet takes the table's own
