"""The columns of the scorecard: what each is called, what it means, and how wide it should be."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from ui.charts.team_mark import HALF

ROW = 23  # pixels of a row, and of the heads, at 100 % text
TITLE = 34  # pixels above the heads
NAMES = 3  # parts of what is left over that the names take; other columns take one


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
    """Title (and a short one where it is narrow), explanation, `least` and `most` pixels."""

    title: str
    short: str
    help: str
    least: int
    most: int
    right: bool = True


def heads() -> dict[At, Head]:
    """Every column in the language of the program."""
    return _planned() | _found()


def _planned() -> dict[At, Head]:
    """What the plan says."""
    return {
        At.NAME: Head(
            _tr("Leading indicator"),
            _tr("Indicator"),
            _tr("What either team counts every week; M is Marketing's, S is Sales'."),
            130,
            220,
            right=False,
        ),
        At.PLAN: Head(
            _tr("Plan / week"),
            _tr("Plan"),
            _tr("A week's volume that the levers bring if every assumption is as likely."),
            62,
            92,
        ),
        At.EXPECTED: Head(
            _tr("Expected P10–P90"),
            _tr("P10–P90"),
            _tr("A week's volume over the plan: less in 1 future of 10, more in 1 of 10."),
            112,
            138,
        ),
        At.TARGET: Head(
            _tr("Own target"),
            _tr("Own"),
            _tr("The team's own present target a week, noted in the plan."),
            60,
            88,
        ),
    }


def _found() -> dict[At, Head]:
    """What was counted, and what was found out."""
    return {
        At.NEEDS: Head(
            _tr("Goal needs"),
            _tr("Needs"),
            _tr(
                "A week's volume in the futures that end nearest to the goal: what stands beside "
                "the goal, not what this alone would have to be to reach it."
            ),
            60,
            90,
        ),
        At.ACTUAL: Head(
            _tr("Last 4 weeks"),
            _tr("4 weeks"),
            _tr("What was counted a week in the last four weeks; empty until there are actuals."),
            60,
            96,
        ),
        At.PACE: Head(
            _tr("Pace"),
            _tr("Pace"),
            _tr("Behind below P10, watch up to P25, else on pace; empty until there are actuals."),
            42,
            60,
            right=False,
        ),
        At.TELLS: Head(
            _tr("Tells about the goal"),
            _tr("Tells"),
            _tr("How much of the variance of reaching the goal this indicator explains, half-way."),
            84,
            132,
            right=False,
        ),
        At.TRIPS: Head(
            _tr("When it trips, the chance is"),
            _tr("Trips, chance"),
            _tr("The chance in futures where the indicator is that low: no statement of a cause."),
            206,
            300,
            right=False,
        ),
    }


def widths(room: int, scale: float) -> list[int]:
    """Pixels of each column so that all fill `room`; the last takes what is left, up to what its
    longest words need, and beyond that the others share; the names, with their sources, take
    the most."""
    found = list(heads().values())
    least = [round(head.least * scale) for head in found]
    least[At.NAME] += round(2 * HALF * max(scale - 1.0, 0.0))  # so much wider is the team's mark
    grows = [max(round(head.most * scale) - low, 0) for head, low in zip(found, least, strict=True)]
    spare, total = max(room - sum(least), 0), sum(grows[:-1])
    part = min(spare / total, 1.0)
    made = [low + int(grow * part) for low, grow in zip(least, grows, strict=True)]
    made[-1] = max(room - sum(made[:-1]), least[-1])
    parts = len(made) - 2 + NAMES
    more = max(made[-1] - least[-1] - grows[-1], 0) // parts
    made[At.NAME] += more * (NAMES - 1)
    return [*(wide + more for wide in made[:-1]), made[-1] - more * parts]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Scorecard", text)
