"""What deals are worth, in which currency, and which amounts cannot be used."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history import texts
from simulator.history.coded import Bools
from simulator.history.money import amount, currency, decimal_sign
from simulator.history.records import Records
from simulator.history.stages import LOST, OPEN, WON
from simulator.history.telling import english

DEFAULT_CURRENCY = "USD"


@dataclass(frozen=True, slots=True)
class Amounts:
    """`values` float64[records], nan where unknown or not usable; masks of what was odd."""

    values: Doubles
    currency: str
    while_open: bool
    unreadable: Bools
    negative: Bools
    foreign: Bools
    foreign_codes: tuple[str, ...]

    def oddities(self, rows: Integers, state: Integers) -> tuple[tuple[str, str, Integers], ...]:
        """Kind, text and rows of each oddity, in the form that findings are made of."""
        worthless = (state == WON) & (self.values == 0)
        others = ", ".join(self.foreign_codes)
        return (
            ("unreadable amounts", texts.ODD_UNREADABLE, rows[self.unreadable]),
            ("negative amounts", texts.ODD_NEGATIVE, rows[self.negative]),
            ("other currencies",
             english(texts.ODD_CURRENCIES, codes=others, currency=self.currency),
             rows[self.foreign]),
            ("won for nothing", texts.ODD_WORTHLESS, rows[worthless]),
        )  # fmt: skip


def read_amounts(records: Records, state: Integers) -> Amounts:
    """The amounts of all records; the currency is the one that most amounts are in."""
    column = records.coded["amount"]
    decimal = decimal_sign(column.texts)
    values = column.doubles(lambda text: amount(text, decimal))
    unreadable = np.isneginf(values)
    values = np.where(unreadable, np.nan, values)
    codes = _currencies(records)
    filled = np.isfinite(values)
    usual = Counter(codes[filled & (codes != "")].tolist()).most_common(1)
    main = str(usual[0][0]) if usual else DEFAULT_CURRENCY
    foreign = filled & (codes != "") & (codes != main)
    negative = filled & (values < 0)
    others = tuple(sorted(set(codes[foreign].tolist())))
    values = np.where(foreign | negative, np.nan, values)
    return Amounts(values, main, _while_open(values, state), unreadable, negative, foreign, others)


def _currencies(records: Records) -> Bools:
    """The currency code that each record names ("" where none)."""
    column = records.coded["amount"]
    found = np.array([currency(text) for text in column.texts] or [""], dtype="U3")[column.codes]
    if "currency" in records.coded:
        named = records.coded["currency"]
        codes = np.array([currency(text) for text in named.texts] or [""], dtype="U3")[named.codes]
        found = np.where(codes != "", codes, found)
    return found


def _while_open(values: Doubles, state: Integers) -> bool:
    """Whether amounts were recorded before the close: lost and open deals carry them too."""
    carried = np.nan_to_num(values) > 0
    others = [carried[state == kind].mean() for kind in (LOST, OPEN) if (state == kind).any()]
    return bool(others) and bool(min(others) > 0.5)
