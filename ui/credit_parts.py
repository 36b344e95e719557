"""The parts of a change of the chance: of each group of levers, and of what else changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from simulator.levers import lever_schedules, levers
from simulator.plan import Schedule
from ui import figures
from ui.levers.texts import group_name
from ui.shown import Shown

if TYPE_CHECKING:
    from simulator.decisions.credit import Credit

PLAYERS = ("marketing", "sales", "together")
WORTH_A_LINE = 0.0005  # of chance: what else than levers changed


@dataclass(frozen=True, slots=True)
class Part:
    """Points of chance of one group of levers, as shares of 1, with the error of computing."""

    team: str
    name: str
    gain: float
    error: float = 0.0
    moved: bool = True

    @property
    def words(self) -> str:
        """“+11.8 ± 0.5”; “as base” for a group whose levers stand where the base has them."""
        if self.team == "":
            return figures.points(self.gain, 1)
        if not self.moved:
            return _tr("as base")
        error = figures.decimal(max(100 * self.error, 0.1 if self.gain else 0.0), 1)
        return f"{figures.points(self.gain, 1)} ± {error}" if self.gain else figures.decimal(0.0, 0)


def parts_of(shown: Shown, credit: Credit | None) -> tuple[Part, ...]:
    """The shares of the groups, and what changed beside the levers."""
    if credit is None:
        return ()
    moved, made, other = _moved(shown), [], _other(shown, credit)
    for team in PLAYERS:
        gain, error = credit.by_chance[team], credit.errors[team]
        has_moved = team in moved or bool(gain or error)
        made.append(Part(team, group_name(team), gain, error, has_moved))
    if abs(other) >= WORTH_A_LINE:
        made.append(Part("", _tr("Assumptions"), other))
    return tuple(made)


def _moved(shown: Shown) -> set[str]:
    """The groups of which a lever is planned otherwise than in the base."""
    base = shown.base_projection
    if base is None:
        return set()
    there, here = lever_schedules(base.plan), lever_schedules(shown.plan)
    return {
        item.group
        for item in levers(shown.plan)
        if _planned(there.get(item.id)) != _planned(here[item.id])
    }


def _planned(schedule: Schedule | None) -> object:
    """What a lever is planned at, later dates and values too."""
    return None if schedule is None else (schedule.value, schedule.steps)


def _other(shown: Shown, credit: Credit | None) -> float:
    """What of the change shown is not by levers: assumptions that differ from the base's."""
    base = shown.base_projection
    if credit is None or base is None:
        return 0.0
    amount = shown.plan.goal.amount
    return shown.projection.chance_at(amount) - base.chance_at(amount) - credit.chance


def _tr(text: str) -> str:
    return QCoreApplication.translate("Credit", text)
