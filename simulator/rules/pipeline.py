"""Rules of deals: those open on the first day, their curves by age, and what deals are worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simulator.limits import NAME
from simulator.plan import Deals, Pipeline, Plan
from simulator.problems import Problem
from simulator.rules.names import of_doubles, shown

ROUNDING = 1e-9


def of_pipeline(plan: Plan) -> Iterator[Problem]:
    """Open deals are each there once and opened before the plan starts; curves are curves."""
    deals = plan.pipeline.deals
    for index, deal in enumerate(deals):
        if not deal.id.strip() or len(deal.id) > NAME:
            said = f"{shown(deal.id)} is no identity; give 1 to {NAME} characters."
            yield Problem(said, f"pipeline.deals[{index}].id")
        if deal.opened > plan.start:
            said = f"{deal.opened} is after the plan's first day, {plan.start}"
            said += "; give that day or an earlier one."
            yield Problem(said, f"pipeline.deals[{index}].opened")
    yield from of_doubles([deal.id for deal in deals], "pipeline.deals", "id")
    yield from _of_curves(plan.pipeline)
    if plan.pipeline.median_amount == 0:
        said = "0 is too little; give an amount above 0, or leave it out."
        yield Problem(said, "pipeline.median_amount")


def of_deals(deals: Deals, place: str) -> Iterator[Problem]:
    """A win is worth something, and so is at least one of the past deals."""
    if deals.mean.likely == 0 and not deals.mean.is_range:
        yield Problem("0 is too little; give an amount above 0.", f"{place}.mean")
    if deals.sample and not sum(deals.sample) > 0:
        said = "all past deals are 0; leave the list empty or give real ones."
        yield Problem(said, f"{place}.sample")


def _of_curves(pipeline: Pipeline) -> Iterator[Problem]:
    won, still = pipeline.won_by_age, pipeline.open_by_age
    if len(won) != len(still):
        said = f"{len(still)} weeks, but won_by_age has {len(won)}"
        said += "; give both, equally long, or none."
        yield Problem(said, "pipeline.open_by_age")
        return
    yield from _of_order(won, 1.0, "pipeline.won_by_age")
    yield from _of_order(still, -1.0, "pipeline.open_by_age")
    for index, (one, other) in enumerate(zip(won, still, strict=True)):
        if one + other > 1.0 + ROUNDING:
            said = f"{one:g} won and {other:g} open are more than all; lower one of the two."
            yield Problem(said, f"pipeline.open_by_age[{index}]")
            return


def _of_order(values: Sequence[float], sign: float, place: str) -> Iterator[Problem]:
    for index in range(1, len(values)):
        before, here = values[index - 1], values[index]
        if sign * here < sign * before:
            word = "below" if sign > 0 else "above"
            said = f"{here:g} is {word} the week before it, {before:g}; correct one of the two."
            yield Problem(said, f"{place}[{index}]")
            return
