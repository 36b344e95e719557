"""What is decided and believed: a plan of marketing, sales and what they do together; frozen.

Every number here is decided (a lever, held by a Schedule), known (a plain number) or believed
(an Assumption, drawn once in every trial). An edit makes a new plan.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from simulator.assumption import Assumption, guess, known
from simulator.schema import number, plain, uncertain
from simulator.sources import Activity, Deals, Schedule, Source, Spend, Step, Team, level
from simulator.uncertain import ODDS_CHANGE, SHARE

__all__ = [
    "Activity",
    "Capacity",
    "Correlation",
    "Customers",
    "Cycle",
    "Deals",
    "Document",
    "Effect",
    "Goal",
    "Lag",
    "LeverUnit",
    "Market",
    "Metric",
    "Milestone",
    "OpenDeal",
    "Pipeline",
    "Plan",
    "Programme",
    "ProgrammeHours",
    "ProgrammeKind",
    "Rate",
    "Role",
    "Schedule",
    "Source",
    "Spend",
    "Step",
    "Team",
    "level",
]

Metric = Literal["bookings", "revenue", "arr"]
Rate = Literal[
    "touch_to_lead",
    "lead_to_appointment",
    "appointment_to_opportunity",
    "opportunity_to_win",
    "churn",
]
ProgrammeKind = Literal["ride_along", "campaign_days", "account_based", "brand", "halo", "other"]
LeverUnit = Literal["days/month", "currency/month", "share", "hours/month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeHours:
    """Hours of a role that one unit of a programme's lever takes, per month."""

    role: str = plain("Role")
    per_unit: float = number("Hours for each", unit="hours")


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A change u of the odds of one rate at full strength; for all sources if none is named."""

    rate: Rate = plain("Rate")
    sources: tuple[str, ...] = plain("Sources", ())
    odds_change: Assumption = uncertain(
        "Change of the odds", guess(0.05, 0.15, 0.3), support=ODDS_CHANGE
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What both teams do together: a lever, a strength g = Hill(adstock(lever)), costs, effects.

    `money_per_unit` is currency per month for each unit of the lever; for a lever that is money
    it is 1. An account-based share (`replaces` a source) costs `money_per_unit` for each touch that
    it replaces and frees the minutes of that touch. A halo's lever is the spend of `halo_of`.
    """

    id: str = plain("Identity")
    name: str = plain("Name")
    kind: ProgrammeKind = plain("Kind", "other")
    lever: Schedule = plain("Level")
    unit: LeverUnit = plain("Unit", "days/month")
    half_saturation: float = number("Half of the effect at", 4.0, low=1e-12)
    slope: float = number("Slope of the response", 1.0, low=0.1, high=10.0)
    half_life: float = number("Half-life of the effect", 4.0, unit="weeks", high=104.0)
    money_per_unit: float = number("Cost of each unit", 0.0, unit="currency")
    hours: tuple[ProgrammeHours, ...] = plain("Hours", ())
    effects: tuple[Effect, ...] = plain("Effects", ())
    replaces: str | None = plain("Replaces touches of", None)
    halo_of: str | None = plain("Rides on the spend of", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """People who sell: their hours are the plan's capacity."""

    id: str = plain("Identity")
    name: str = plain("Name")
    people: Schedule = plain("People", unit="people")
    selling_hours: float = number("Selling hours", 12.0, unit="hours/week", high=168.0)
    ramp_weeks: float = number("Ramp of a new hire", 13.0, unit="weeks", high=156.0)
    leaving: Assumption = uncertain("Leave within a year", guess(0.08, 0.15, 0.25), unit="per year")
    refill_weeks: float = number("Until a leaver is replaced", 8.0, unit="weeks", high=156.0)
    cost: float = number("Loaded cost of one", 0.0, unit="currency/year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Capacity:
    """Who follows up leads and holds appointments (empty: no limit), and what waiting costs."""

    follow_up_role: str = plain("Leads are followed up by", "")
    appointment_role: str = plain("Appointments are held by", "")
    hours_per_appointment: Assumption = uncertain(
        "Hours for an appointment, all work up to the close", guess(3.0, 4.0, 6.0), unit="hours"
    )
    inbound_half_life: float = number(
        "Waiting inbound leads halve in", 1.0, unit="weeks", low=0.01, high=520.0
    )
    outbound_half_life: float = number(
        "Waiting outbound leads halve in", 4.0, unit="weeks", low=0.01, high=520.0
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """Time between two stages: gamma of this mean and cv, or past durations scaled to the mean."""

    mean: Assumption = uncertain("Mean", unit="weeks")
    cv: float = number("Spread", 0.7, unit="cv", low=0.01, high=5.0)
    sample: tuple[float, ...] = number("Past durations", (), unit="weeks")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """The three waits of the funnel; the last is the sales cycle that a CRM export shows."""

    lead_to_appointment: Lag = plain("Lead to appointment", Lag(mean=known(1.0)))
    appointment_to_opportunity: Lag = plain("Appointment to opportunity", Lag(mean=known(1.5)))
    opportunity_to_win: Lag = plain("Sales cycle", Lag(mean=guess(8.0, 10.0, 13.0)))
    quarter_profile: tuple[float, ...] = number(
        "Closing rhythm", (), help="Weight of each of the 13 weeks of a quarter; empty: even."
    )
    slip: Assumption | None = uncertain(
        "Share that slips into the next quarter", None, unit="share", support=SHARE
    )
    fiscal_year_starts: int = number("First month of the fiscal year", 1, low=1, high=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDeal:
    """An opportunity that is open on the plan's first day; its age counts from `opened`."""

    id: str = plain("Identity")
    name: str = plain("Name", "")
    amount: float = number("Amount", unit="currency")
    opened: date = plain("Opened")
    segment: str = plain("Segment", "")
    mark: str = plain("Mark", "", help="Such as stale: open for longer than any win took.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """Open deals and how deals of their kind were won by age.

    `won_by_age[k]` = F and `open_by_age[k]` = S at an age of k weeks, k = 0, 1, ...; empty:
    from the sales cycle and the mean win rate of the sources. Chances are multiplied by
    `calibration`; odds by (amount / median_amount) to the power `size_effect`.
    """

    deals: tuple[OpenDeal, ...] = plain("Open deals", ())
    won_by_age: tuple[float, ...] = number("Won by age", (), unit="share", high=1.0)
    open_by_age: tuple[float, ...] = number("Still open by age", (), unit="share", high=1.0)
    calibration: Assumption = uncertain("Actual over predicted wins", guess(0.7, 1.0, 1.3))
    median_amount: float | None = number("Median amount", None, unit="currency")
    size_effect: float = number("Effect of size on the win rate", 0.0, low=-5.0, high=5.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Customers:
    """The existing base and what a booking turns into."""

    monthly_revenue: float = number("Recurring revenue today", 0.0, unit="currency/month")
    churn: Assumption = uncertain(
        "Churn a month", guess(0.008, 0.012, 0.018), unit="share", support=SHARE
    )
    expansion: Assumption = uncertain(
        "Expansion a month", guess(0.004, 0.008, 0.012), unit="share", support=SHARE
    )
    contract_months: float = number(
        "Length of a contract", 12.0, unit="months", low=0.25, high=240.0
    )
    gross_margin: Assumption = uncertain(
        "Gross margin", guess(0.7, 0.76, 0.82), unit="share", support=SHARE
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlation:
    """Two assumptions that move together, by identity."""

    first: int = number("First assumption", low=1)
    second: int = number("Second assumption", low=1)
    value: float = number("Correlation", low=-1.0, high=1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Market:
    """What moves everything: the market factor, seasons, and drifts within the year."""

    loading: float = number("How much moves with the market", 0.7, low=0.0, high=0.99)
    season: tuple[float, ...] = number("Season by month, January first", (1.0,) * 12, high=100.0)
    volume_drift: float = number("Drift of volume", 0.15, unit="sd of log", high=2.0)
    win_drift: float = number("Drift of the win rate", 0.15, unit="sd of log", high=2.0)
    drift_half_life: float = number("Half-life of drifts", 8.0, unit="weeks", low=0.1, high=520.0)
    correlations: tuple[Correlation, ...] = plain("Correlations", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """An amount to be reached on the way to the goal."""

    by: date = plain("By")
    amount: float = number("Amount", unit="currency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The one goal that both teams share; `by` is its last day."""

    by: date = plain("By")
    amount: float = number("Amount", unit="currency")
    metric: Metric = plain("Metric", "bookings")
    wanted_chance: float = number("Wanted chance", 0.8, unit="share", low=0.01, high=0.99)
    milestones: tuple[Milestone, ...] = plain("Milestones", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A scenario: everything that a projection needs, and nothing else."""

    id: str = plain("Identity", "plan")
    name: str = plain("Name", "Plan")
    start: date = plain("First day")
    goal: Goal = plain("Goal")
    sources: tuple[Source, ...] = plain("Sources", ())
    programmes: tuple[Programme, ...] = plain("Programmes", ())
    roles: tuple[Role, ...] = plain("Roles", ())
    capacity: Capacity = plain("Capacity", Capacity())
    cycle: Cycle = plain("Cycle", Cycle())
    pipeline: Pipeline = plain("Open pipeline", Pipeline())
    customers: Customers = plain("Customers", Customers())
    market: Market = plain("Market", Market())
    appointments_target: float | None = number("Sales' own target", None, unit="per week")

    @property
    def weeks(self) -> int:
        """Weekly steps up to the goal date; the last may be cut by it."""
        return -(-((self.goal.by - self.start).days + 1) // 7)

    def week_start(self, week: int) -> date:
        """First day of a week, counted from 0 at the plan's start."""
        return self.start + timedelta(days=7 * week)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Scenarios of one company, one of them the base; amounts are in `currency`."""

    name: str = plain("Name", "Plan")
    currency: str = plain("Currency", "USD", help="ISO 4217 code.")
    scenarios: tuple[Plan, ...] = plain("Scenarios")
    base: str = plain("Base scenario")
    notes: str = plain("Notes", "")

    @property
    def base_plan(self) -> Plan:
        """The scenario that the others are compared with."""
        return self.scenario(self.base)

    def scenario(self, key: str) -> Plan:
        """The scenario with this identity, or else this name; KeyError if there is none."""
        for plan in self.scenarios:
            if plan.id == key:
                return plan
        for plan in self.scenarios:
            if plan.name == key:
                return plan
        raise KeyError(key)
