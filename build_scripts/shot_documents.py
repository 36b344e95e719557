"""Documents that are hard to show: forty sources, long names, huge and tiny numbers, none."""

from __future__ import annotations

from dataclasses import replace

from simulator.assumption import known
from simulator.identities import identified
from simulator.plan import Document, Goal, Plan, Source, Spend, level

LONG = "Partner-sourced webinars, field events and executive dinners in the northern regions"


def _with_plan(document: Document, name: str, plan: Plan) -> Document:
    made = replace(document, name=name, scenarios=(plan,), base=plan.id)
    return identified(made)


def many(document: Document) -> Document:
    """Forty sources."""
    plan = document.base_plan
    extra = tuple(
        Source(
            id=f"extra{number}",
            name=f"Campaign {number}",
            touch="clicks",
            work=Spend(per_month=level(1000.0 + 150.0 * number), touches_today=80.0 + number),
        )
        for number in range(1, 41 - len(plan.sources))
    )
    return _with_plan(document, "Forty sources", replace(plan, sources=plan.sources + extra))


def long_names(document: Document) -> Document:
    """Names that fit nowhere."""
    plan = document.base_plan
    sources = tuple(
        replace(source, name=f"{LONG} {number}", touch=f"registrations for {LONG.lower()}")
        for number, source in enumerate(plan.sources, 1)
    )
    roles = tuple(replace(role, name=f"{role.name} for {LONG}") for role in plan.roles)
    plan = replace(plan, name=f"What if: {LONG}", sources=sources, roles=roles)
    return _with_plan(document, f"{LONG}, fiscal year 2027", plan)


def scaled(document: Document, factor: float, name: str) -> Document:
    """The same company with `factor` times the money in everything."""
    plan = document.base_plan
    sources = tuple(_scaled_source(source, factor) for source in plan.sources)
    deals = tuple(replace(deal, amount=deal.amount * factor) for deal in plan.pipeline.deals)
    milestones = tuple(replace(item, amount=item.amount * factor) for item in plan.goal.milestones)
    goal = replace(plan.goal, amount=plan.goal.amount * factor, milestones=milestones)
    median = plan.pipeline.median_amount
    pipeline = replace(
        plan.pipeline, deals=deals, median_amount=None if median is None else median * factor
    )
    return _with_plan(document, name, replace(plan, goal=goal, sources=sources, pipeline=pipeline))


def _scaled_source(source: Source, factor: float) -> Source:
    mean = source.deals.mean
    if mean.low is None or mean.high is None:
        mean = replace(mean, likely=mean.likely * factor)
    else:
        mean = replace(
            mean, low=mean.low * factor, likely=mean.likely * factor, high=mean.high * factor
        )
    sample = tuple(value * factor for value in source.deals.sample)
    made = replace(source, deals=replace(source.deals, mean=mean, sample=sample))
    if isinstance(source.work, Spend):
        money = source.work.per_month
        measured = (money.measured_low, money.measured_high)
        ends = [end if end is None else end * factor for end in measured]
        schedule = replace(
            money,
            before=money.before * factor,
            value=money.value * factor,
            measured_low=ends[0],
            measured_high=ends[1],
        )
        made = replace(made, work=replace(source.work, per_month=schedule))
    return made


def empty(document: Document) -> Document:
    """No source, no programme, nobody: nothing that could be moved."""
    old = document.base_plan
    goal = Goal(by=old.goal.by, amount=1_000_000.0)
    plan = Plan(id="empty", name="Empty plan", start=old.start, goal=goal)
    return _with_plan(document, "Nothing yet", plan)


def wrong(document: Document) -> Plan:
    """A plan that cannot be projected."""
    plan = document.base_plan
    first = replace(plan.sources[0], to_win=known(1.4))
    return replace(plan, sources=(first, *plan.sources[1:]))
