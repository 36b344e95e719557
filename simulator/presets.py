"""Scenarios that boards ask for, each made from a plan by one pure function.

An assumption that means the same keeps its identity, and with it its draws: where a belief changes
its numbers (the win rate falls) the new range is met in the same futures as the old one. Levels
before the plan are history and stay as they are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from simulator.assumption import Assumption, Evidence
from simulator.edits import with_shared
from simulator.identities import identified
from simulator.plan import Document, Plan, Programme, Role, Schedule, Source, Spend, Step
from simulator.problems import Problem

BUDGET_CUT = 0.2
LEAVERS = 2
WIN_RATE_FALL = 0.2
SLIP_WEEKS = 13


@dataclass(frozen=True, slots=True)
class Preset:
    """A question, the short name of the scenario that answers it, and how the plan is changed.

    `make` raises Problem where the question means nothing for a plan.
    """

    key: str
    question: str
    name: str
    make: Callable[[Plan], Plan]


def budget_cut(plan: Plan, share: float = BUDGET_CUT) -> Plan:
    """All money that marketing and programmes may spend from the plan's start on, less a share.

    People, and what each unit of other programmes costs, stay.
    """
    if not _money_levers(plan):
        raise Problem("no lever of this plan is money, so no budget can be cut; add a paid source.")
    kept = 1.0 - share
    return replace(
        plan,
        sources=tuple(_spending(source, kept) for source in plan.sources),
        programmes=tuple(
            replace(item, lever=_times(item.lever, kept)) if _is_money(item) else item
            for item in plan.programmes
        ),
    )


def people_leave(plan: Plan, count: float = LEAVERS) -> Plan:
    """So many who hold appointments leave on the first day and are not replaced."""
    role = closing_role(plan)
    if max(_levels(role.people)) <= 0.0:
        raise Problem(f"the plan has nobody as {role.name} who could leave; give people first.")
    people = _each(role.people, lambda value: max(value - count, 0.0))
    new = replace(role, people=people)
    return replace(plan, roles=tuple(new if item is role else item for item in plan.roles))


def win_rate_falls(plan: Plan, share: float = WIN_RATE_FALL) -> Plan:
    """Every win rate less a share of itself, its identity kept; and so the open deals' chances.

    Open deals follow the sources' win rate by themselves unless the plan has their own curve by
    age: then their calibration falls alike. Two fields that share an assumption still share it.
    """
    plan = identified(plan)
    if not plan.sources and not plan.pipeline.deals:
        raise Problem("the plan has neither sources nor open deals, so nothing can be won.")
    believed = {source.to_win.id: source.to_win for source in plan.sources}
    if plan.pipeline.won_by_age:
        believed[plan.pipeline.calibration.id] = plan.pipeline.calibration
    for held in believed.values():
        plan = with_shared(plan, _less(held, 1.0 - share))
    return plan


def launch_slips(plan: Plan, weeks: int = SLIP_WEEKS) -> Plan:
    """Every change that sources and programmes plan comes so many weeks later; people stay.

    A lever that starts the plan at another level than before keeps the old level for that long.
    """
    later = timedelta(weeks=weeks)
    sources = tuple(_slipped_source(source, plan.start, later) for source in plan.sources)
    programmes = tuple(
        replace(item, lever=_slipped(item.lever, plan.start, later)) for item in plan.programmes
    )
    if sources == plan.sources and programmes == plan.programmes:
        raise Problem(
            "nothing in this plan starts or changes, so no launch can slip; change a lever first."
        )
    return replace(plan, sources=sources, programmes=programmes)


PRESETS = (
    Preset("budget", "What if the budget is cut by 20 %?", "Budget −20 %", budget_cut),
    Preset("leavers", "What if two account executives leave?", "Two leave", people_leave),
    Preset("wins", "What if the win rate falls by a fifth?", "Win rate −20 %", win_rate_falls),
    Preset("slip", "What if the launch slips a quarter?", "Launch slips", launch_slips),
)


def scenario(document: Document, plan: Plan, preset: Preset, name: str = "") -> Plan:
    """A new scenario of the document that answers the question for `plan`; own identity and name.

    Raises Problem where the question means nothing for the plan.
    """
    made = preset.make(plan)
    keys = {item.id for item in document.scenarios}
    names = {item.name for item in document.scenarios}
    return replace(
        made,
        id=_free(f"{plan.id[:50]}-{preset.key}", keys, "-"),
        name=_free(f"{name or preset.name} · {plan.name[:150]}", names, " "),
    )


def with_scenario(document: Document, made: Plan, after: str) -> Document:
    """The document with a new scenario beside the one with the identity `after`."""
    at = [plan.id for plan in document.scenarios].index(after) + 1
    scenarios = (*document.scenarios[:at], made, *document.scenarios[at:])
    return replace(document, scenarios=scenarios)


def closing_role(plan: Plan) -> Role:
    """Who holds appointments; the last role where the plan does not say."""
    if not plan.roles:
        raise Problem("the plan has no people who could leave; add a role first.")
    held = [role for role in plan.roles if role.id == plan.capacity.appointment_role]
    return held[0] if held else plan.roles[-1]


def _free(wanted: str, used: set[str], joint: str) -> str:
    """The word itself, or with a number behind it if it is taken."""
    word, number = wanted, 2
    while word in used:
        word, number = f"{wanted}{joint}{number}", number + 1
    return word


def _is_money(programme: Programme) -> bool:
    return programme.unit == "currency/month" and programme.halo_of is None


def _money_levers(plan: Plan) -> bool:
    paid = any(isinstance(source.work, Spend) for source in plan.sources)
    return paid or any(_is_money(item) for item in plan.programmes)


def _spending(source: Source, factor: float) -> Source:
    work = source.work
    if not isinstance(work, Spend):
        return source
    return replace(source, work=replace(work, per_month=_times(work.per_month, factor)))


def _times(lever: Schedule, factor: float) -> Schedule:
    return _each(lever, lambda value: value * factor)


def _each(lever: Schedule, change: Callable[[float], float]) -> Schedule:
    """A change of every level from the plan's start on."""
    steps = tuple(replace(step, value=change(step.value)) for step in lever.steps)
    return replace(lever, value=change(lever.value), steps=steps)


def _levels(lever: Schedule) -> tuple[float, ...]:
    return (lever.value, *(step.value for step in lever.steps))


def _less(held: Assumption, factor: float) -> Assumption:
    """The same assumption with all its numbers times a factor: judged, no longer measured."""
    return replace(
        held,
        low=None if held.low is None else held.low * factor,
        likely=held.likely * factor,
        high=None if held.high is None else held.high * factor,
        evidence=Evidence(kind="judged", source=f"what if: times {factor:g}"),
    )


def _slipped_source(source: Source, start: date, later: timedelta) -> Source:
    work = source.work
    if isinstance(work, Spend):
        new = _slipped(work.per_month, start, later)
        return replace(source, work=replace(work, per_month=new))
    return replace(source, work=replace(work, per_week=_slipped(work.per_week, start, later)))


def _slipped(lever: Schedule, start: date, later: timedelta) -> Schedule:
    steps = tuple(replace(step, start=step.start + later) for step in lever.steps)
    if lever.value == lever.before:
        return replace(lever, steps=steps)
    first = Step(start=start + later, value=lever.value)
    return replace(lever, value=lever.before, steps=(first, *steps))
