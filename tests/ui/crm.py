"""A small company's opportunities as a CRM exports them, for tests of the window."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from tests.history.exports import Deal, Dialect, written

LAST = date(2025, 12, 11)


def deals(count: int = 500, *, ambiguous: bool = False) -> list[Deal]:
    """Deals of two years: three in ten won; with `ambiguous` no day is above 12."""
    chance = random.Random(7)
    made = []
    for number in range(count):
        created = date(2024, 1, 2) + timedelta(days=round(700 * number / count))
        age = 5 + int(chance.expovariate(1 / 40))
        state = "won" if chance.random() < 0.3 else "lost" if chance.random() < 0.7 else "open"
        closed: date | None = created + timedelta(days=age)
        if closed is None or closed > LAST or state == "open":
            state, closed = "open", None
        if ambiguous:
            created = created.replace(day=1 + created.day % 11)
            closed = closed.replace(day=12) if closed else None
        source = ("Web", "Partner", "")[number % 3]
        made.append(Deal(f"D{number}", state, created, closed, 900.0 + number % 50, source, "A"))
    return made


def export(path: Path, how: Dialect | None = None, *, ambiguous: bool = False) -> Path:
    """The file of such a company."""
    return written(path, deals(ambiguous=ambiguous), how)


def renamed_stages(path: Path, other: str = "Signed") -> Path:
    """The same with a word for won that nobody knows."""
    export(path)
    path.write_text(path.read_text().replace("Closed Won", other))
    return path
