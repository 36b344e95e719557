"""The most of everything that a plan may hold; beyond it, a file is a mistake or an attack."""

from __future__ import annotations

from datetime import date
from typing import Final

FILE_BYTES: Final = 64 * 1024 * 1024
DEPTH: Final = 32
TEXT: Final = 20_000
NAME: Final = 200
IDENTITY: Final = 64
NUMBER: Final = 1e15
ASSUMPTION_ID: Final = 2**31 - 1
OPEN_DEALS: Final = 100_000
"""Open deals of all scenarios of a document together."""

DRAWN: Final = 1e6
DRAWN_CURRENCY: Final = 1e13
"""The most that an assumption may be in its most extreme future: far beyond any company, and small
enough that no product of such numbers overflows."""

FIRST_DAY: Final = date(1970, 1, 1)
LAST_DAY: Final = date(2200, 12, 31)

FEWEST_WEEKS: Final = 13
MOST_WEEKS: Final = 156

LISTS: Final = {
    "scenarios": 50,
    "sources": 200,
    "programmes": 100,
    "roles": 100,
    "deals": 20_000,
    "steps": 200,
    "sample": 100_000,
    "pictures": 20,
    "x": 10_000,
    "y": 10_000,
    "hours": 100,
    "effects": 100,
    "correlations": 100,
    "milestones": 156,
    "won_by_age": 2_000,
    "open_by_age": 2_000,
}


def most(name: str) -> int:
    """The most items that the list field `name` may have."""
    return LISTS.get(name, 1_000)
