"""What the Help menu opens: all keys, the licences of what the program ships with, and about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QPixmap,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QSplitter,
    QTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from simulator.version import VERSION
from ui import theme
from ui.fonts import font
from ui.resources import folder

FIRST = "NOTICES"  # what the parts are, before their licences
MOST = 0.92  # of the screen


class HelpDialog(QDialog):
    """A dialog with a close button; it does not block the window."""

    def __init__(self, title: str, size: QSize, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        large = max(theme.current().sizes.text_scale, 1.0)
        self.resize((size * large).boundedTo(self.screen().availableSize() * MOST))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 16)
        self.column.setSpacing(12)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self._buttons = buttons

    def fill(self, *widgets: QWidget) -> None:
        """Put these above the button."""
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.addWidget(self._buttons)


class ShortcutsDialog(HelpDialog):
    """Every action with its keys, and the keys of a slider."""

    def __init__(self, listed: list[tuple[str, str, str]], parent: QWidget) -> None:
        super().__init__(self.tr("Keys"), QSize(760, 640), parent)
        table = QTreeWidget()
        table.setAccessibleName(self.tr("Keys"))
        table.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        for title, rows in self._groups(listed).items():
            head = QTreeWidgetItem([title, ""])
            head.setFont(0, font("title"))
            table.addTopLevelItem(head)
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for words, keys in rows:
                head.addChild(QTreeWidgetItem([words, keys]))
        table.expandAll()
        for column in (0, 1):
            table.resizeColumnToContents(column)
        self.fill(table)

    def _groups(self, listed: list[tuple[str, str, str]]) -> dict[str, list[tuple[str, str]]]:
        groups: dict[str, list[tuple[str, str]]] = {}
        for menu, words, keys in listed:
            if keys:
                groups.setdefault(menu, []).append((words, keys))
        groups[self.tr("On a lever")] = [
            (self.tr("A step less, a step more"), "← →"),
            (self.tr("Ten steps"), self.tr("Page down, Page up")),
            (self.tr("To the ends"), self.tr("Home, End")),
            (self.tr("Type a value"), self.tr("Shift+Tab to the value, Enter to take it")),
            (self.tr("Back to the base scenario"), self.tr("Double click")),
        ]
        groups[self.tr("On a card")] = [
            (self.tr("Its menu"), self.tr("Menu key")),
            (self.tr("Its numbers as a table"), "Ctrl+Shift+T"),
            (self.tr("Copy its numbers"), "Ctrl+C"),
            (self.tr("Copy its picture"), "Ctrl+Shift+C"),
            (self.tr("Sort the scorecard by the present column"), "Ctrl+Shift+O"),
        ]
        return groups


class LicencesDialog(HelpDialog):
    """The licence texts of everything that the program ships with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Licences"), QSize(760, 560), parent)
        found = sorted(path for path in folder("licences").rglob("*") if path.is_file())
        self._files = sorted(found, key=lambda path: path.stem != FIRST)
        names = QListWidget()
        names.setAccessibleName(self.tr("Parts"))
        names.ensurePolished()  # else rows keep the places that they have without their padding
        names.addItems([self._name(path) for path in self._files])
        self._text = QTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Licence text"))
        halves = QSplitter()
        halves.addWidget(names)
        halves.addWidget(self._text)
        halves.setSizes([220, 540])
        names.currentRowChanged.connect(self._show)
        self.fill(halves)
        names.setCurrentRow(0)

    def _name(self, path: Path) -> str:
        return self.tr("Notices") if path.stem == FIRST else path.stem.replace("-", " ")

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._files):
            words = self._files[row].read_text("utf-8", errors="replace")
            if self._files[row].suffix == ".md":
                self._text.setMarkdown(words)
                calm(self._text.document())
            else:
                self._text.setPlainText(words)
            self._text.document().setDocumentMargin(theme.current().sizes.padding)


def calm(document: QTextDocument) -> None:
    """Set headings in the type of the window, with room below, and tables without lines."""
    now, block = theme.current(), document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            face = QTextCharFormat()
            face.setFont(font("figure"))
            cursor.setCharFormat(face)
            below = QTextBlockFormat()
            below.setBottomMargin(now.sizes.gap)
            cursor.mergeBlockFormat(below)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            made = frame.format()
            made.setBorder(0)
            made.setCellPadding(now.sizes.tiny_gap)
            made.setLeftMargin(-now.sizes.tiny_gap)
            made.setTopMargin(now.sizes.gap)
            made.setBottomMargin(now.sizes.gap)
            frame.setFormat(made)


class AboutDialog(HelpDialog):
    """What this is, in which version."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("About Shared Goal"), QSize(480, 256), parent)
        name = QLabel(self.tr("Shared Goal {version}").format(version=VERSION))
        name.setFont(font("figure"))
        words = QLabel(
            self.tr(
                "One goal that marketing and sales share, and thousands of possible years to see "
                "how each lever moves its chance.\n\nIt works offline and sends nothing anywhere. "
                "Type: Inter. Icons: Lucide. Window: Qt for Python. "
                "Their licences are in Help, Licences."
            )
        )
        words.setWordWrap(True)
        mark = QLabel()
        mark.setPixmap(QPixmap(str(folder("icons") / "app.png")).scaledToHeight(
            44, Qt.TransformationMode.SmoothTransformation))  # fmt: skip
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(mark)
        head.addWidget(name, 1)
        self.column.addLayout(head)
        self.column.addWidget(words)
        self.column.addStretch(1)
        self.fill()
