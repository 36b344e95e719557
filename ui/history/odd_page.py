"""Fourth step of the import: how many deals were read, and what was odd in the file."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from simulator.history.deals import Deals, Finding
from simulator.history.reading import Reading
from ui import figures, theme
from ui.card import Card
from ui.history import telling, words
from ui.history.parts import Page, Table, Words, scrolling
from ui.history.points import Points

COUNT, WHAT, ROWS = range(3)
TWO_LINES = 42  # pixels at 100 % text
MOST_LISTED = 5  # rows named in a cell; the others are in its tooltip


class OddPage(Page):
    """`show_reading` is its door."""

    def __init__(self) -> None:
        super().__init__(self.tr("What was odd"), "")
        self._tiles: dict[str, Words] = {}
        card = Card()
        row = QHBoxLayout(card)
        row.setContentsMargins(18, 14, 18, 14)
        row.addWidget(self._tile("deals", self.tr("deals")), 1)
        for key in ("won", "lost", "open"):
            row.addWidget(self._tile(key, words.outcome(key)), 1)
        row.addWidget(self._tile("booked", self.tr("booked by those won")), 1)
        self.about = Words(muted=True)
        heads = (self.tr("Rows"), self.tr("What was found and done"), self.tr("Which"))
        self.table = Table(self.tr("What was odd in the file"), heads, WHAT)
        self.table.head_right(COUNT)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        theme.theme_changed.connect(self._fit)
        self._fit()
        below = Card()
        inner = QVBoxLayout(below)
        inner.setContentsMargins(14, 10, 14, 12)
        inner.addWidget(self.table, 1)
        self.column.addWidget(card)
        self.column.addWidget(self.about)
        self.column.addWidget(below, 1)
        self._below, self._clean = below, scrolling(self._nothing())
        self.column.addWidget(self._clean, 1)
        self.column.addWidget(self.trouble)

    def first(self) -> QWidget:
        """The list."""
        return self.table

    def show_reading(self, found: Reading) -> None:
        """Show what was read."""
        deals = found.deals
        self._tiles["deals"].setText(figures.count(len(deals)))
        for key, those in (("won", deals.won), ("lost", deals.lost), ("open", deals.open)):
            self._tiles[key].setText(figures.count(int(those.sum())))
        booked = float(deals.amount[deals.won & (deals.amount > 0)].sum())
        self._tiles["booked"].setText(figures.money(booked, deals.currency))
        self.about.setText(self._about(deals))
        self.lead.setText(
            self.tr("Look whether this is what your CRM holds; else go back and change it.")
            if found.findings
            else self.tr("Nothing odd was found in the file.")
        )
        self.table.setRowCount(len(found.findings))
        for row, finding in enumerate(found.findings):
            self.table.put(row, COUNT, figures.count(finding.count), right=True, strong=True)
            self.table.put(row, WHAT, telling.anew(finding.text))
            text, full = _rows(finding)
            self.table.put(row, ROWS, text, muted=True, help=full)
        self._below.setVisible(bool(found.findings))
        self._clean.setVisible(not found.findings)

    def _nothing(self) -> Card:
        """What stands there where nothing was odd."""
        card = Card()
        inner = QVBoxLayout(card)
        inner.setContentsMargins(18, 14, 18, 16)
        inner.setSpacing(10)
        inner.addWidget(Words(self.tr("Every row can be used"), "title"))
        inner.addWidget(
            Words(self.tr("This was looked for; rows that are odd would be listed here."))
        )
        looked_for = (
            self.tr("No lines with totals or remarks"),
            self.tr("No rows with more cells than there are columns"),
            self.tr("No deals without a stage"),
            self.tr("No deals that stand there twice"),
            self.tr("No dates that do not exist, or lie years after all others"),
            self.tr("No deals that closed before they were created"),
            self.tr("No won or lost deals without a closing date"),
            self.tr("No amounts that are not numbers"),
        )
        inner.addWidget(Points([(what, "") for what in looked_for], ticked=True))
        inner.addWidget(
            Words(self.tr("Next: what these deals say of win rates, time and money."), muted=True)
        )
        inner.addStretch(1)
        return card

    def _fit(self) -> None:
        """Each row has room for two lines."""
        self.table.verticalHeader().setMinimumSectionSize(theme.current().sizes.scaled(TWO_LINES))

    def _tile(self, key: str, name: str) -> QWidget:
        tile = QWidget()
        column = QVBoxLayout(tile)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._tiles[key] = Words("", "figure")
        column.addWidget(self._tiles[key])
        column.addWidget(Words(name, "small", muted=True))
        return tile

    def _about(self, deals: Deals) -> str:
        known = deals.created[deals.dated]
        first = date.fromordinal(int(known.min())) if len(known) else deals.as_of
        said = self.tr("{period}; amounts in {currency}.").format(
            period=words.period(first, deals.as_of), currency=deals.currency
        )
        count, dated = int(deals.open.sum()), int((deals.open & deals.dated).sum())
        if count == dated:
            return said
        left_out = self.tr(
            "Of {count} open deals {undated} have no date of creation, and so no age: the next "
            "step counts the other {dated}."
        )
        return f"{said} " + left_out.format(
            count=figures.count(count),
            undated=figures.count(count - dated),
            dated=figures.count(dated),
        )


def _rows(finding: Finding) -> tuple[str, str]:
    """The first rows in words, and as many as are known."""
    listed = [str(row) for row in finding.rows]  # as a spreadsheet numbers its rows
    full = ", ".join(listed)
    if finding.count > len(listed):
        more = words.translate("{rows} and {count} more")
        full = more.format(rows=full, count=figures.count(finding.count - len(listed)))
    short = ", ".join(listed[:MOST_LISTED])
    if finding.count > min(len(listed), MOST_LISTED):
        more = words.translate("{rows} and {count} more")
        left = finding.count - min(len(listed), MOST_LISTED)
        short = more.format(rows=short, count=figures.count(left))
    return short, full
