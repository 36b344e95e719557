"""What deals are worth, in which currency, and which amounts cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Integers
from simulator.history import texts
from simulator.history.coded import Bools
from simulator.history.currencies import Named
from simulator.history.money import amount, decimal_sign
from simulator.history.records import Records
from simulator.history.stages import LOST, OPEN, WON
from simulator.history.telling import english


@dataclass(frozen=True, slots=True)
class Amounts:
    """`values` float64[records], nan where unknown or not usable; masks of what was odd."""

    values: Doubles
    currency: str
    while_open: bool
    unreadable: Bools
    negative: Bools
    named: Named

    @property
    def foreign(self) -> Bools:
        """bool[records]: deals that name another currency, with or without an amount."""
        found: Bools = (self.named.codes != "") & (self.named.codes != self.currency)
        return found

    def oddities(
        self, rows: Integers, state: Integers, gone: Bools
    ) -> tuple[tuple[str, str, Integers], ...]:
        """Kind, text and rows of each oddity, in the form that findings are made of; `gone` are
        records that are left out for another reason."""
        won = (state == WON) & ~gone
        held = self.named
        others = tuple(
            ("other currencies", english(texts.ODD_CURRENCIES, codes=code, currency=self.currency),
             rows[held.counts & (held.codes == code) & ~gone])
            for code, _ in held.usual
            if code != self.currency
        )  # fmt: skip
        unnamed = held.without & ~gone if held.usual else np.zeros(len(rows), dtype=bool)
        return (
            ("unreadable amounts", texts.ODD_UNREADABLE, rows[self.unreadable & ~gone]),
            ("negative amounts", texts.ODD_NEGATIVE, rows[self.negative & ~gone]),
            *others,
            ("no currency", english(texts.ODD_NO_CURRENCY, currency=self.currency), rows[unnamed]),
            ("won for nothing", texts.ODD_WORTHLESS, rows[won & (self.values == 0)]),
            ("won without an amount", texts.ODD_WON_UNKNOWN, rows[won & np.isnan(self.values)]),
        )


def read_values(records: Records) -> Doubles:
    """float64[records]: the amounts as they stand; nan where blank, -inf where they are none."""
    column = records.coded["amount"]
    decimal = decimal_sign(column.texts)
    return column.doubles(lambda text: amount(text, decimal))


def usable(values: Doubles, named: Named, currency: str, state: Integers) -> Amounts:
    """The amounts of `read_values` that can be used, in this currency."""
    unreadable = np.isneginf(values)
    negative = np.isfinite(values) & (values < 0)
    foreign = named.counts & (named.codes != "") & (named.codes != currency)
    kept = np.where(unreadable | negative | foreign, np.nan, values)
    return Amounts(kept, currency, _while_open(kept, state), unreadable, negative, named)


def _while_open(values: Doubles, state: Integers) -> bool:
    """Whether amounts were recorded before the close: lost and open deals carry them too."""
    carried = np.nan_to_num(values) > 0
    others = [carried[state == kind].mean() for kind in (LOST, OPEN) if (state == kind).any()]
    return bool(others) and bool(min(others) > 0.5)
