"""First step of the import: which file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.asking import documents_folder
from ui.card import Card
from ui.history.parts import Page, Words


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
        self.path.setPlaceholderText(self.tr("A CSV file; it can also be dropped on the window"))
        self.path.textChanged.connect(lambda _text: self.changed.emit())
        self.browse = QPushButton(self.tr("Choose a &file…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.browse)
        card = Card()
        inner = QVBoxLayout(card)
        inner.setContentsMargins(18, 16, 18, 18)
        inner.setSpacing(12)
        inner.addLayout(row)
        inner.addWidget(self.trouble)
        inner.addWidget(Words(self.tr("What the file needs"), "title"))
        inner.addWidget(Words(self._needs()))
        inner.addWidget(Words(self.tr("What happens to it"), "title"))
        inner.addWidget(Words(self._promise()))
        self.column.addWidget(card)
        self.column.addStretch(1)

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

    def _needs(self) -> str:
        return self.tr(
            "A row for each deal, with the date on which it was created, the date on which it was "
            "closed, its stage and its amount. Source, product, segment and owner are used where "
            "the file has them. Exports of Salesforce, HubSpot, Pipedrive and Zoho are recognised "
            "as they come: commas, semicolons or tabs, any encoding, titles above and totals below."
        )

    def _promise(self) -> str:
        return self.tr(
            "It is read on this computer and sent nowhere. Win rates, the sales cycle, deal values "
            "and the open pipeline are estimated from it, each with its range and the deals behind "
            "it. They become a new plan, which is not saved until you save it."
        )
