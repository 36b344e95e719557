"""Sources of leads and the levers that drive them: schedules, spend, activity, deals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from simulator.assumption import Assumption, guess
from simulator.schema import number, plain, uncertain
from simulator.uncertain import SHARE

Team = Literal["marketing", "sales"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A dated value of a lever, in force from `start` until the next step."""

    start: date = plain("From")
    value: float = number("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A lever: its level before the plan, from the plan's start, and at later dates.

    `measured_low` and `measured_high` are the levels at which its effect was measured.
    """

    before: float = number("Before the plan")
    value: float = number("From the plan's start")
    steps: tuple[Step, ...] = plain("Later changes", ())
    measured_low: float | None = number("Measured from", None)
    measured_high: float | None = number("Measured up to", None)


def level(value: float, before: float | None = None) -> Schedule:
    """A lever at `value`, which stood at `before` (the same, if not given) in the year before."""
    return Schedule(value=value, before=value if before is None else before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spend:
    """Marketing money that brings touches, with adstock and Hill saturation.

    Where money was spent before the plan, the curve goes through (spend before, touches_today) and
    `saturation` says how saturated it is there; else `ceiling` and `half_saturation` are given.
    """

    per_month: Schedule = plain("Spend", unit="currency/month")
    touches_today: float = number("Touches today", 0.0, unit="per week")
    organic: float = number("Of which without any spend", 0.0, unit="per week")
    saturation: Assumption = uncertain(
        "Saturation today", guess(0.3, 0.45, 0.6), unit="share", support=SHARE
    )
    slope: float = number("Slope of the response", 1.0, low=0.1, high=10.0)
    half_life: float = number("Half-life of the effect", 1.0, unit="weeks", high=104.0)
    ceiling: float | None = number("Most touches money can bring", None, unit="per week")
    half_saturation: float | None = number("Half of them at", None, unit="currency/week")


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Sales work that makes touches: each unit costs minutes of a role and is one touch, unless
    the list saturates (`ceiling` and `half_saturation` given: a Hill curve of the units)."""

    per_week: Schedule = plain("Activity", unit="per week")
    role: str = plain("Done by", "")
    minutes: Assumption = uncertain("Time for each", guess(4.0, 5.0, 7.0), unit="minutes")
    ceiling: float | None = number("Most touches the list can give", None, unit="per week")
    half_saturation: float | None = number("Half of them at", None, unit="per week")
    slope: float = number("Slope of the response", 1.0, low=0.1, high=10.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deals:
    """What a win is worth: mean (believed), spread (a cv, or past deals scaled to the mean)."""

    mean: Assumption = uncertain("Deal value", guess(8e3, 2e4, 5e4), unit="currency")
    spread: float = number("Spread of deal values", 0.8, unit="cv", high=20.0)
    sample: tuple[float, ...] = number("Past deals", (), unit="currency")
    size_effect: float = number(
        "Effect of size on the win rate",
        0.0,
        low=-5.0,
        high=5.0,
        help="Odds of winning are multiplied by (value / median) to this power.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source of leads: Marketing's if money drives it, Sales' if activity does."""

    id: str = plain("Identity")
    name: str = plain("Name")
    touch: str = plain("Touch", "touches", help="What is counted weekly: clicks, visits, calls.")
    work: Spend | Activity = plain("Driven by")
    volume: Assumption = uncertain("Volume against expectation", guess(0.8, 1.0, 1.25))
    to_lead: Assumption = uncertain(
        "Touch to lead", guess(0.01, 0.02, 0.04), unit="share", support=SHARE
    )
    to_appointment: Assumption = uncertain(
        "Lead to appointment", guess(0.1, 0.2, 0.35), unit="share", support=SHARE
    )
    to_opportunity: Assumption = uncertain(
        "Appointment to opportunity", guess(0.35, 0.5, 0.65), unit="share", support=SHARE
    )
    to_win: Assumption = uncertain(
        "Opportunity to win", guess(0.15, 0.22, 0.3), unit="share", support=SHARE
    )
    follow_up: Assumption = uncertain(
        "Follow-up of a lead", guess(10.0, 15.0, 25.0), unit="minutes"
    )
    deals: Deals = plain("Deals", Deals())
    own_target: float | None = number("The team's own target", None, unit="per week")

    @property
    def team(self) -> Team:
        """Marketing where money drives the source, Sales where activity does."""
        return "marketing" if isinstance(self.work, Spend) else "sales"
