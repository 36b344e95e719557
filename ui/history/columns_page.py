"""Second step of the import: what each column is taken for, and why; all of it can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.history.columns import LOOKS_UNLIKE, SPEND_REPORT, looks_like_spend
from simulator.history.columns import Mapping as Columns
from simulator.history.table import Table as File
from ui import figures, problem_words
from ui.card import Card
from ui.history import steps, words
from ui.history.choices import Choice
from ui.history.parts import Page, Table, Words

ROW = 36
SAMPLES = 3  # cells shown of each column
COLUMN, CELLS, TAKEN, WHY = range(4)


class ColumnsPage(Page):
    """`columns` is what is chosen now."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Columns"), self.tr("Look through what each column is taken for; change it.")
        )
        self.columns: Columns | None = None
        self._remembered: Columns | None = None
        self._choices = self._fields()
        heads = (self.tr("Column"), self.tr("First cells"), self.tr("Taken for"),
                 self.tr("Recognised"))  # fmt: skip
        self.table = Table(self.tr("Columns of the file"), heads, CELLS)
        self.table.row_height(ROW)
        self.boxes: list[Choice] = []
        self.about = Words(muted=True)
        card = Card()
        inner = QVBoxLayout(card)
        inner.setContentsMargins(14, 10, 14, 12)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.trouble)
        inner.addWidget(self.about)
        self.column.addWidget(card, 1)

    def first(self) -> QWidget:
        """The first choice."""
        return self.boxes[0] if self.boxes else self.table

    def show_file(self, file: File, columns: Columns, recognised: Columns) -> None:
        """Show a file's columns; where they differ from what was recognised, they are of last
        time."""
        self.columns = columns
        self._remembered = columns if columns.matches != recognised.matches else None
        self.boxes = []
        self.table.setRowCount(0)
        self.table.setRowCount(len(file.header))
        for place, name in enumerate(file.header):
            self.table.put(place, COLUMN, name or self.tr("(no name)"), strong=True)
            self.table.put(place, CELLS, _samples(file, place), muted=True)
            self._add_box(place, name)
        self.about.setText(self._about(file))
        self._show()

    def _add_box(self, place: int, name: str) -> None:
        box = Choice()
        box.setModel(self._choices)
        box.setAccessibleName(self.tr("What “{column}” is taken for").format(column=name))
        box.activated.connect(lambda index, place=place: self._choose(place, index))
        box.setMaxVisibleItems(24)
        self.boxes.append(box)
        holder = QWidget()
        row = QVBoxLayout(holder)
        row.setContentsMargins(3, 3, 4, 3)
        row.addWidget(box)
        self.table.setCellWidget(place, TAKEN, holder)

    def _choose(self, place: int, index: int) -> None:
        if self.columns is None:
            return
        field = self._choices.item(index).data(Qt.ItemDataRole.UserRole)
        if (self.columns.field_at(place) or "") != field:
            self.columns = self.columns.changed(place, field or None)
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        """Choices and reasons as they are now, and what is still missing."""
        assert self.columns is not None
        order = ["", *words.fields()]
        why = {match.column: (match.field, match.why) for match in self.columns.matches}
        for place, box in enumerate(self.boxes):
            field, reason = why.get(place, ("", ""))
            box.setCurrentIndex(order.index(field))
            if reason == "given" and self._is_remembered(place, field):
                reason = "remembered"
            self.table.put(place, WHY, words.recognised(reason), muted=True)
        self.trouble.say(missing_sentence(self.columns))

    def _is_remembered(self, place: int, field: str) -> bool:
        return self._remembered is not None and self._remembered.field_at(place) == field

    def _about(self, file: File) -> str:
        delimiter = {
            ",": self.tr("commas"),
            ";": self.tr("semicolons"),
            "\t": self.tr("tabs"),
            "|": self.tr("bars"),
        }.get(file.delimiter, file.delimiter)
        encoding = {"cp1252": "Windows-1252", "utf-8-sig": "UTF-8"}.get(
            file.encoding, file.encoding.upper()
        )
        said = self.tr(
            "{count} columns, parted by {delimiter}; {encoding}; their names in row {row}."
        )
        return said.format(
            count=figures.count(len(file.header)), delimiter=delimiter, encoding=encoding,
            row=figures.count(file.header_row),
        )  # fmt: skip

    def _fields(self) -> QStandardItemModel:
        model = QStandardItemModel(self)
        for field, said in {"": self.tr("– not used"), **words.fields()}.items():
            item = QStandardItem(said)
            item.setData(field, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        return model


def _samples(file: File, place: int) -> str:
    """The first different cells of a column that are not blank."""
    found: dict[str, None] = {}
    for row in file.sample:
        cell = " ".join(row[place].split()) if place < len(row) else ""
        if cell:
            found[cell[:40]] = None
        if len(found) == SAMPLES:
            break
    return " · ".join(found)


def missing_sentence(columns: Columns) -> str:
    """What no column is taken for though it is needed; empty where nothing is missing."""
    lacking = steps.missing(columns)
    if not lacking:
        return ""
    what = ", ".join(words.missing(one) for one in lacking)
    if len(lacking) >= LOOKS_UNLIKE and looks_like_spend(columns.header):
        return problem_words.translated(SPEND_REPORT)
    if len(lacking) >= LOOKS_UNLIKE:
        said = words.translate(
            "This does not look like an export of opportunities: no column was found with {what}. "
            "Choose another file, or what each column holds."
        )
    else:
        said = words.translate("Choose the column that holds {what}.")
    return said.format(what=what)
