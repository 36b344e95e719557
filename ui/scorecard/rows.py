"""What the scorecard says of each indicator: from a projection and what was found about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from ui import figures
from ui.scorecard.columns import At
from ui.shown import Shown

if TYPE_CHECKING:
    from simulator.decisions.insight import Insight
    from simulator.decisions.tells import Tripwire

CLEARLY_LESS = 0.97
FULL = 0.2  # share of the variance that fills the bar, unless an indicator tells even more
FOUND_OUT = (At.NEEDS, At.TELLS, At.TRIPS)
WAITS = "…"
HELD = "appointments"  # the indicator that the simulator names itself


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator; volumes a week; None where a figure is not known."""

    id: str
    name: str
    team: str
    touch: str
    plan: float
    low: float
    high: float
    target: float | None
    needs: float | None
    tells: float | None
    tells_error: float
    trip: Tripwire | None
    bar: float = 0.0  # length of the bar of how much it tells, 0 to 1
    stale: bool = False  # what was found out is of the plan before this edit
    waits: bool = False  # nothing is found out about it yet

    @property
    def title(self) -> str:
        """What is counted ("PPC clicks"), or the source where that says it already."""
        if not self.touch or self.touch.casefold() in self.name.casefold():
            return self.name
        return self.touch[0].upper() + self.touch[1:]

    @property
    def aside(self) -> str:
        """The source, where the title is what it counts."""
        return "" if self.title == self.name else self.name

    @property
    def tells_more(self) -> bool:
        """Whether the source says what the title does not: not so of Email and "Email opens"."""
        return bool(self.aside) and self.name.casefold() not in self.title.casefold()

    @property
    def target_is_short(self) -> bool:
        """True where the team's own target is clearly less than the shared goal needs."""
        if self.target is None or self.needs is None:
            return False
        return self.target < CLEARLY_LESS * self.needs

    def unlike(self, before: Row) -> list[At]:
        """The cells that look another way than before."""
        if self._look() != before._look():
            return list(At)
        held = (
            (At.PLAN, self.plan != before.plan),
            (At.EXPECTED, self.low != before.low or self.high != before.high),
            (At.TARGET, self.target != before.target),
            (At.NEEDS, self.needs != before.needs),
            (At.TELLS, self.tells != before.tells),
            (At.TRIPS, self.trip != before.trip),
        )
        return [at for at, other in held if other and self.text(at) != before.text(at)]

    def _look(self) -> tuple[object, ...]:
        """All that is drawn besides figures."""
        return self.name, self.touch, self.bar, self.stale, self.waits, self.target_is_short

    def text(self, column: At, long: bool = False) -> str:
        """A cell in words; `long` where there is room."""
        if column is At.NAME:
            return self.title
        if self.waits and column in FOUND_OUT:
            return WAITS
        if column is At.PLAN:
            return figures.count(self.plan)
        if column is At.EXPECTED:
            return figures.span(self.low, self.high)
        if column is At.TARGET:
            return figures.NONE if self.target is None else figures.count(self.target)
        if column is At.NEEDS:
            return figures.NONE if self.needs is None else figures.rough(self.needs)
        if column is At.TELLS:
            return figures.NONE if self.tells is None else figures.share(max(self.tells, 0.0))
        if column is At.TRIPS:
            return self._trips(long)
        return figures.NONE

    def _trips(self, long: bool) -> str:
        if self.trip is None:
            return figures.NONE
        words = (
            _tr("in futures below {limit} by {day}: {chance}")
            if long
            else _tr("below {limit} by {day}: {chance}")
        )
        return words.format(
            limit=figures.count(self.trip.threshold),
            day=figures.short_day(self.trip.by),
            chance=figures.share(self.trip.chance),
        )

    def sorts_by(self, column: At) -> Any:
        """What a column is sorted by; unknown figures come last in either direction."""
        value: float | str | None = {
            At.NAME: (0 if self.team == "marketing" else 1, self.title.casefold()),
            At.PLAN: self.plan,
            At.EXPECTED: self.low,
            At.TARGET: self.target,
            At.NEEDS: self.needs,
            At.TELLS: self.tells,
            At.TRIPS: None if self.trip is None else self.trip.chance,
        }.get(column)  # type: ignore[assignment]
        return value

    def help(self, column: At) -> str:
        """A cell explained in a sentence."""
        if column is At.NAME:
            team = _tr("Marketing") if self.team == "marketing" else _tr("Sales")
            return _tr("{name} · {team} · counted in {touch}").format(
                name=self.name, team=team, touch=self.touch
            )
        if self.waits and column in FOUND_OUT:
            return _tr("Being worked out …")
        if column is At.TRIPS and self.trip is not None:
            return self._trip_help(self.trip)
        if column is At.TRIPS:
            return _tr(
                "No tripwire: this indicator tells too little, or a low level of it is no bad sign."
            )
        if column is At.TELLS and self.tells is not None:
            words = _tr("Explains {share} (± {error}) of whether the goal is reached.")
            return words.format(
                share=figures.share(max(self.tells, 0.0), 1),
                error=figures.share(self.tells_error, 1),
            )
        if column is At.TARGET and self.target_is_short:
            words = _tr("The team aims at {target} a week, but the goal needs {needs}.")
            return words.format(
                needs=figures.rough(self.needs or 0.0), target=figures.count(self.target or 0.0)
            )
        if column in (At.ACTUAL, At.PACE):
            return _tr("No actuals yet.")
        if column is At.NEEDS and self.needs is not None and self.target is not None:
            words = _tr("The goal needs {needs} a week; the team's own target is {target}.")
            return words.format(needs=figures.rough(self.needs), target=figures.count(self.target))
        if column is At.TARGET and self.target is None:
            return _tr("No target of the team's own is noted in the plan.")
        return ""

    def _trip_help(self, trip: Tripwire) -> str:
        words = _tr(
            "In futures where {touch} are below {limit} a week by {day}, on average since the"
            " plan's first day, the goal is reached in {chance} (± {error} points). This is what"
            " such a start foretells, and not what more of it would do: that stands at its lever."
        )
        return words.format(
            touch=self.touch or self.name,
            limit=figures.count(trip.threshold),
            day=figures.day(trip.by),
            chance=figures.share(trip.chance),
            error=figures.decimal(trip.error * 100, 1),
        )


def rows_of(shown: Shown, insight: Insight | None, stale: bool = False) -> list[Row]:
    """Marketing's indicators first, each team in the order of the plan. `insight` is what was found
    out, `stale` whether about an older plan."""
    tells = insight.tells if insight is not None else {}
    trips = insight.tripwires if insight is not None else {}
    needs = insight.needs if insight is not None else {}
    full = max([FULL, *(float(found[0]) for found in tells.values())])
    made = []
    for item in shown.projection.indicators:
        share, error = tells.get(item.id, (None, 0.0))
        made.append(
            Row(
                id=item.id,
                name=_tr("Appointments held") if item.id == HELD else item.name,
                team=item.team,
                touch=_tr("appointments") if item.id == HELD else item.touch,
                plan=item.plan_per_week,
                low=item.p10,
                high=item.p90,
                target=item.target,
                needs=needs.get(item.id),
                tells=share,
                tells_error=error,
                trip=trips.get(item.id),
                bar=min(max((share or 0.0) / full, 0.0), 1.0),
                stale=stale,
                waits=insight is None or (stale and item.id not in insight.tells),
            )
        )
    return sorted(made, key=lambda row: row.team != "marketing")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Scorecard", text)
