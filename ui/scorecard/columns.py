"""The columns of the scorecard: what each is called, what it means, and how wide it should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication


class At(IntEnum):
    """Order of the columns."""

    NAME = 0
    PLAN = 1
    EXPECTED = 2
    TARGET = 3
    NEEDS = 4
    ACTUAL = 5
    PACE = 6
    TELLS = 7
    TRIPS = 8


@dataclass(frozen=True, slots=True)
class Head:
    """Title and explanation of a column; `share` of spare width, `least` and `most` pixels."""

    title: str
    help: str
    least: int
    most: int
    right: bool = True


def heads() -> dict[At, Head]:
    """Every column in the language of the program."""
    return {
        At.NAME: Head(
            _tr("Leading indicator"),
            _tr("What either team counts every week; M is Marketing's, S is Sales'."),
            140,
            230,
            right=False,
        ),
        At.PLAN: Head(
            _tr("Plan / week"),
            _tr("A week's volume that the levers bring if every assumption is as likely."),
            72,
            96,
        ),
        At.EXPECTED: Head(
            _tr("Expected P10–P90"),
            _tr("A week's volume over the plan: less in 1 future of 10, more in 1 of 10."),
            118,
            150,
        ),
        At.TARGET: Head(
            _tr("Own target"),
            _tr("The team's own present target a week, noted in the plan."),
            74,
            96,
        ),
        At.NEEDS: Head(
            _tr("Goal needs"),
            _tr("A week's volume that the shared goal needs of this indicator, the rest unchanged."),
            76,
            96,
        ),
        At.ACTUAL: Head(
            _tr("Last 4 weeks"),
            _tr("What was counted a week in the last four weeks; empty until there are actuals."),
            82,
            100,
        ),
        At.PACE: Head(
            _tr("Pace"),
            _tr("Behind below P10, watch from P10 to P25, on pace above; empty until there are actuals."),
            44,
            90,
            right=False,
        ),
        At.TELLS: Head(
            _tr("Tells about the goal"),
            _tr("How much of the variance of reaching the goal this indicator explains, half-way."),
            118,
            160,
            right=False,
        ),
        At.TRIPS: Head(
            _tr("When it trips, the chance is"),
            _tr("A statement about futures, not a cause: the chance where the indicator is that low."),
            150,
            1000,
            right=False,
        ),
    }


def widths(room: int, scale: float) -> list[int]:
    """Pixels of each column so that all fill `room`; the last takes what is left."""
    found = list(heads().values())
    least = [round(head.least * scale) for head in found]
    spare = max(room - sum(least), 0)
    grows = [max(round(head.most * scale) - low, 0) for head, low in zip(found, least, strict=True)]
    grows[-1] = round(90 * scale)
    total = sum(grows)
    made = [
        low + round(min(spare * grow / total, grow))
        for low, grow in zip(least, grows, strict=True)
    ]
    made[-1] = max(room - sum(made[:-1]), least[-1])
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("Scorecard", text)
