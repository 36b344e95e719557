"""A column of texts kept as numbers into the list of its different texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.arrays import Doubles, Integers

Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Coded:
    """`codes` int64[rows] points into `texts`, the different texts in order of first sight."""

    codes: Integers
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.codes)

    def text(self, row: int) -> str:
        """The text of a row."""
        return self.texts[int(self.codes[row])]

    def taken(self, rows: Integers) -> Coded:
        """The same column with these rows only (indices or a mask)."""
        return Coded(self.codes[rows], self.texts)

    def counts(self) -> Integers:
        """int64[texts]: how many rows have each text."""
        return np.bincount(self.codes, minlength=len(self.texts)).astype(np.int64)

    def integers(self, read: Callable[[str], int]) -> Integers:
        """int64[rows]: what `read` makes of each text."""
        table = np.array([read(text) for text in self.texts] or [0], dtype=np.int64)
        return table[self.codes]

    def doubles(self, read: Callable[[str], float]) -> Doubles:
        """float64[rows]: what `read` makes of each text."""
        table = np.array([read(text) for text in self.texts] or [0.0], dtype=np.float64)
        return table[self.codes]

    def renamed(self, new: Sequence[str]) -> Coded:
        """The column with new texts, `new[k]` for the k-th; equal new texts become one."""
        places: dict[str, int] = {}
        moved = np.array(
            [places.setdefault(text, len(places)) for text in new] or [0], dtype=np.int64
        )
        return Coded(moved[self.codes], tuple(places))
