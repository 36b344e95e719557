"""The report on the evidence behind a plan: to read, to copy, to print, to save."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPalette,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from simulator.assumption import Picture
from simulator.problems import Problem
from ui import problem_words, theme
from ui.asking import documents_folder, harmless
from ui.fonts import FAMILY, font
from ui.history import report_picture
from ui.history.parts import Trouble, fitting
from ui.theme.palettes import light

READING = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
PLAIN = QTextDocument.MarkdownFeature.MarkdownNoHTML
PAPER = 9  # points of the type on paper
MARGIN = 2.0  # mm, within which the printed document keeps two centimetres of its own
HEADINGS = {1: 1.5, 2: 1.2}  # how much larger than text, by level


class Sheet(QTextDocument):
    """A report as a document: Markdown without HTML; nothing is loaded from anywhere."""

    def __init__(
        self, report: str, points: float | None = None, pictures: Sequence[Picture] = ()
    ) -> None:
        """`pictures`: those that the report's rows of bars were written from, if they are known."""
        super().__init__()
        self._pictures = pictures
        face = QFont(font("body"))
        if points is not None:
            face.setFamily(FAMILY)
            face.setPointSizeF(points)
            # Figures and signs in their plain shapes: others cannot be searched or copied in a PDF.
            face.clearFeatures()
            face.setFeature(QFont.Tag("calt"), 0)
        self.setDefaultFont(face)
        self.setMarkdown(report, READING | PLAIN)
        self._colours = theme.current() if points is None else light()  # paper is white
        self._room = 9.0 if points is None else points
        self._space_blocks()
        self._draw_pictures()
        self._space_tables()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: a name in a file may look like a picture's address."""
        return None

    def _space_blocks(self) -> None:
        """Headings a little larger than the text, with room above them."""
        cursor, base = QTextCursor(self), self.defaultFont()
        block = self.begin()
        while block.isValid():
            form = block.blockFormat()
            if not QTextCursor(block).currentTable():
                level = form.headingLevel()
                form.setTopMargin(self._room * (1.6 if level else 0.5))
                form.setBottomMargin(self._room * 0.4)
                cursor.setPosition(block.position())
                cursor.setBlockFormat(form)
                if level:
                    self._size_heading(cursor, base, HEADINGS.get(level, 1.0))
            block = block.next()

    def _draw_pictures(self) -> None:
        """Rows of bars stand for pictures: each becomes a chart below its name."""
        block, number = self.begin(), 0
        while block.isValid():
            row = report_picture.read(block.text())
            if row is not None:
                number += 1
                self._draw(QTextCursor(block), row, QUrl(f"picture:{number}"))
            block = block.next()

    def _draw(self, cursor: QTextCursor, row: report_picture.Row, name: QUrl) -> None:
        face = self.defaultFont()
        row = report_picture.as_known(row, self._pictures)
        picture, wide, high = report_picture.drawn(row, face, self._colours)
        self.addResource(QTextDocument.ResourceType.ImageResource, name, picture)
        form = QTextImageFormat()
        form.setName(name.toString())
        form.setWidth(wide)
        form.setHeight(high)
        plain, strong = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        plain.setForeground(self._colours.text_muted)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        whole = cursor.blockFormat()
        whole.setNonBreakableLines(True)  # a chart stays on the page of its name
        cursor.setBlockFormat(whole)
        cursor.insertText(f"{row.title} ", strong)
        cursor.insertText(f"({row.caption})\u2028", plain)
        cursor.insertImage(form)

    @staticmethod
    def _size_heading(cursor: QTextCursor, base: QFont, times: float) -> None:
        face, form = QFont(base), QTextCharFormat()
        face.setBold(True)
        if base.pixelSize() > 0:
            face.setPixelSize(round(base.pixelSize() * times))
        else:
            face.setPointSizeF(base.pointSizeF() * times)
        form.setFont(face)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.mergeCharFormat(form)

    def _space_tables(self) -> None:
        for frame in self.rootFrame().childFrames():
            form = frame.frameFormat()
            if form.isTableFormat():
                table = QTextTableFormat(form.toTableFormat())
                table.setCellPadding(3)
                table.setCellSpacing(0)
                table.setBorderCollapse(True)
                table.setBorderBrush(QColor(self._colours.border))
                frame.setFrameFormat(table)


class ReportDialog(QDialog):
    """Shows a report; `name` is what its file is called unless another name is chosen."""

    def __init__(
        self,
        report: str,
        name: str,
        parent: QWidget | None = None,
        pictures: Sequence[Picture] = (),
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Evidence report"))
        self.report, self._name = report, name
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Evidence report"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._sheet = Sheet(report, pictures=pictures)
        self._sheet.setParent(self)
        self.text.setDocument(self._sheet)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.trouble = Trouble()
        row = QHBoxLayout()
        for words, does in (
            (self.tr("&Copy"), self.copy),
            (self.tr("&Print…"), self.print),
            (self.tr("&Save…"), self.save),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.clicked.connect(does)
            row.addWidget(button)
        row.addStretch(1)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.addWidget(self.text, 1)
        column.addWidget(self.trouble)
        column.addLayout(row)
        self.resize(fitting(QSize(820, 680), self))
        theme.theme_changed.connect(self._dress)
        self._dress()

    def copy(self) -> None:
        """Put all of it on the clipboard, as text."""
        QGuiApplication.clipboard().setText(self.report)

    def print(self) -> None:
        """Ask for a printer and print it; say so where there is none."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self.trouble.say(self.tr("No printer is set up here: save the report as a PDF."))
            return
        self.trouble.say("")
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._name)
        printer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN),
                               QPageLayout.Unit.Millimeter)  # fmt: skip
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            Sheet(self.report, PAPER, self._pictures).print_(printer)

    def save(self) -> None:
        """Ask for a file: a PDF or the text."""
        kinds = self.tr("PDF (*.pdf);;Text (*.md *.txt)")
        place = documents_folder() / harmless(f"{self._name}.pdf")
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Save report"), str(place), kinds)
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(".pdf" if "pdf" in kind else ".md")
        try:
            write(self.report, path, self._pictures)
        except Problem as problem:
            self.trouble.say(problem_words.said(problem))
        else:
            self.trouble.say("")

    def _dress(self) -> None:
        now, ground = theme.current(), QPalette(self.text.palette())
        ground.setColor(QPalette.ColorRole.Text, now.text)
        ground.setColor(QPalette.ColorRole.Base, now.card)
        self.text.setPalette(ground)
        self._sheet.setDocumentMargin(14)


def write(report: str, path: Path, pictures: Sequence[Picture] = ()) -> None:
    """Write a report as PDF, or as text where the name ends otherwise. Raises Problem."""
    from simulator.files import safe

    data = pdf(report, pictures) if path.suffix.lower() == ".pdf" else report.encode("utf-8")
    safe.write(path, data)


def pdf(report: str, pictures: Sequence[Picture] = ()) -> bytes:
    """A report as pages of A4."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    into = QByteArray()
    buffer = QBuffer(into)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    Sheet(report, PAPER, pictures).print_(writer)
    buffer.close()
    return bytes(into.data())
