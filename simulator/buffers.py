"""Small buffers for numpy: rows that do not lie side by side are then worked on where they are.

With its usual buffer of 8,192 numbers numpy joins several rows of a view by copying them first,
which takes longer than the arithmetic. Nothing that is computed depends on it but the last bits of
sums that are taken in another precision; all threads of the engine use the same size.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

SIZE = 1024  # numbers: fewer than a row of any chunk has


@contextmanager
def small() -> Iterator[None]:
    """Meanwhile, in this thread."""
    before = np.setbufsize(SIZE)
    try:
        yield
    finally:
        np.setbufsize(before)


def always_small() -> None:
    """From now on, in this thread."""
    np.setbufsize(SIZE)
