"""First step of the import: which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.asking import documents_folder
from ui.card import Card
from ui.history.parts import Page, Words, scrolling
from ui.history.points import Points


class FilePage(Page):
    """`chosen` carries the path of a file that was picked."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            self.tr("File"),
            self.tr(
                "Choose the export of all opportunities (or deals) of your CRM: won, lost and open."
            ),
        )
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("File to import"))
        self.path.setPlaceholderText(self.tr("A CSV file: choose it, or drop it here"))
        self.path.textChanged.connect(lambda _text: self.changed.emit())
        self.browse = QPushButton(self.tr("Choose a &file…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._choice(row))
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(_card(self.tr("What the file needs"), Points(self._needs())), 1)
        steps = Points(self._steps(), numbered=True)
        below.addWidget(_card(self.tr("What happens next"), steps), 1)
        column.addLayout(below)
        column.addStretch(1)
        self.column.addWidget(scrolling(inside), 1)
        self.setAcceptDrops(True)

    def _choice(self, row: QHBoxLayout) -> Card:
        card = Card()
        inner = QVBoxLayout(card)
        inner.setContentsMargins(18, 16, 18, 16)
        inner.setSpacing(10)
        inner.addLayout(row)
        inner.addWidget(self.trouble)
        inner.addWidget(Words(self._promise(), muted=True))
        return card

    def first(self) -> QWidget:
        """The button, or the path once there is one."""
        return self.path if self.path.text() else self.browse

    def file(self) -> Path | None:
        """What was chosen or typed."""
        text = self.path.text().strip().strip('"')
        return Path(text).expanduser() if text else None

    def take(self, path: Path) -> None:
        """Show a path."""
        self.path.setText(str(path))

    def _ask(self) -> None:
        start = self.path.text() or str(documents_folder())
        kinds = self.tr("Tables as text (*.csv *.tsv *.txt);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Import"), start, kinds)
        if chosen:
            self.take(Path(chosen))
            self.chosen.emit(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One local file may be dropped."""
        urls = event.mimeData().urls()
        if len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the file that was dropped."""
        event.acceptProposedAction()
        path = Path(event.mimeData().urls()[0].toLocalFile())
        self.take(path)
        self.chosen.emit(path)

    def _needs(self) -> list[tuple[str, str]]:
        return [
            (
                self.tr("A row for each deal"),
                self.tr("Won, lost and open ones; titles above and totals below do no harm."),
            ),
            (
                self.tr("When it was created, when it closed"),
                self.tr("Open deals need no closing date."),
            ),
            (self.tr("Its stage or status"), self.tr("Such as Closed Won or Negotiation.")),
            (self.tr("Its amount"), self.tr("In one currency.")),
            (
                self.tr("If there is: source, product, segment, owner"),
                self.tr("Then the plan tells them apart."),
            ),
        ]

    def _steps(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Columns"), self.tr("You see what each column is taken for.")),
            (self.tr("Questions"), self.tr("Only what the file leaves open is asked.")),
            (self.tr("What was odd"), self.tr("Rows that cannot be right are listed.")),
            (
                self.tr("Estimates"),
                self.tr(
                    "Win rates, sales cycle, deal values and open pipeline, each with its range "
                    "and the deals behind it."
                ),
            ),
            (self.tr("A new plan"), self.tr("It opens unsaved: nothing of yours is overwritten.")),
        ]

    def _promise(self) -> str:
        return self.tr(
            "Exports of Salesforce, HubSpot, Pipedrive and Zoho are recognised as they come. The "
            "file is read on this computer and sent nowhere."
        )


def _card(title: str, points: Points) -> Card:
    card = Card()
    inner = QVBoxLayout(card)
    inner.setContentsMargins(18, 14, 18, 14)
    inner.setSpacing(10)
    inner.addWidget(Words(title, "title"))
    inner.addWidget(points)
    inner.addStretch(1)
    return card
