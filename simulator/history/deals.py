"""A company's deals as columns, what was known of them on a day, and what was odd in their file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history.coded import Bools, Coded
from simulator.history.dates import NO_DATE
from simulator.history.stages import LOST, OPEN, WON
from simulator.history.texts import UNKNOWN as UNKNOWN

Trait = Literal["source", "segment", "product"]
TRAITS: tuple[Trait, ...] = ("source", "segment", "product")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something odd in a file: what, how often, in which rows, what was done."""

    kind: str
    text: str
    count: int
    rows: tuple[int, ...]


MOST_ROWS_LISTED = 50


def finding(kind: str, text: str, rows: Sequence[int] | Integers) -> Finding:
    """A finding that lists the first of its rows."""
    listed = tuple(int(row) for row in rows[:MOST_ROWS_LISTED])
    return Finding(kind, text, len(rows), listed)


@dataclass(frozen=True, slots=True)
class Deals:
    """Arrays of one entry per deal. Days are `date.toordinal` (NO_DATE: none); `state` is WON, LOST
    or OPEN; `amount` is nan where unknown; open deals have no closing day.

    `traits` holds the columns of source, segment, product that the file has; blanks read UNKNOWN.
    `amounts_while_open` says whether amounts were recorded before deals closed; `foreign` marks
    deals in another currency (their amount is nan; None: there are none).
    """

    row: Integers
    state: Integers
    created: Integers
    closed: Integers
    amount: Doubles
    traits: dict[Trait, Coded]
    owner: Coded | None
    stage: Coded | None
    names: tuple[tuple[str, ...], tuple[str, ...]]  # identity and name by deal; empty if none
    currency: str
    amounts_while_open: bool
    as_of: date
    foreign: Bools | None = None

    def __len__(self) -> int:
        return len(self.state)

    @property
    def today(self) -> int:
        """The day on which this is known, as `date.toordinal`."""
        return self.as_of.toordinal()

    @property
    def dated(self) -> Bools:
        """bool[deals]: deals whose day of creation is known."""
        found: Bools = self.created != NO_DATE
        return found

    @property
    def won(self) -> Bools:
        """bool[deals]: deals that are won."""
        found: Bools = self.state == WON
        return found

    @property
    def lost(self) -> Bools:
        """bool[deals]: deals that are lost."""
        found: Bools = self.state == LOST
        return found

    @property
    def open(self) -> Bools:
        """bool[deals]: deals that are open."""
        found: Bools = self.state == OPEN
        return found

    @property
    def ages(self) -> Integers:
        """int64[deals]: days from creation to the close, or to today for open deals."""
        end = np.where(self.open, self.today, self.closed)
        return end - self.created

    def taken(self, rows: np.ndarray) -> Deals:
        """The deals of a mask or of indices."""
        where = np.flatnonzero(rows) if rows.dtype == bool else rows
        return replace(
            self,
            row=self.row[where],
            state=self.state[where],
            created=self.created[where],
            closed=self.closed[where],
            amount=self.amount[where],
            traits={trait: column.taken(where) for trait, column in self.traits.items()},
            owner=None if self.owner is None else self.owner.taken(where),
            stage=None if self.stage is None else self.stage.taken(where),
            names=(_picked(self.names[0], where), _picked(self.names[1], where)),
            foreign=None if self.foreign is None else self.foreign[where],
        )


def _picked(texts: tuple[str, ...], where: Integers) -> tuple[str, ...]:
    return tuple(texts[k] for k in where.tolist()) if texts else ()


def known_on(deals: Deals, day: date) -> Deals:
    """The deals as they were known at the end of `day`: what was created later does not exist, what
    was closed later is open, and its later amount and stage are hidden.

    Amounts of deals that are open then are kept only where the file records amounts before the
    close; a CRM keeps no record of what the amount was at the time.
    """
    cut = day.toordinal()
    first_seen = np.where(deals.dated, deals.created, deals.closed)
    kept = deals.taken((first_seen != NO_DATE) & (first_seen <= cut) | _undated_open(deals, cut))
    reopened = (kept.state != OPEN) & (kept.closed > cut)
    amount = kept.amount
    if not deals.amounts_while_open:
        amount = np.where(reopened, np.nan, amount)
    return replace(
        kept,
        state=np.where(reopened, OPEN, kept.state),
        closed=np.where(reopened, NO_DATE, kept.closed),
        amount=amount,
        stage=kept.stage if cut >= deals.today else None,
        as_of=day,
    )


def _undated_open(deals: Deals, cut: int) -> Bools:
    nothing = np.zeros(len(deals), dtype=bool)
    return deals.open & ~deals.dated if cut >= deals.today else nothing
