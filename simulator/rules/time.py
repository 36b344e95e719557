"""Rules of time: the goal and its milestones, the sales cycle, the closing rhythm, the season."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.limits import FEWEST_WEEKS, MOST_WEEKS
from simulator.plan import Cycle, Market, Plan
from simulator.problems import Problem

WEEKS_OF_QUARTER = 13
MONTHS = 12
MEAN_TOLERANCE = 1e-6


def of_goal(plan: Plan) -> Iterator[Problem]:
    """The goal lies after the start, 13 to 156 weeks away, the milestones between them in order."""
    if plan.goal.by <= plan.start:
        said = f"{plan.goal.by} is not after the plan's first day, {plan.start}; give a later day."
        yield Problem(said, "goal.by")
    elif not FEWEST_WEEKS <= plan.weeks <= MOST_WEEKS:
        allowed = f"a plan has {FEWEST_WEEKS} to {MOST_WEEKS}"
        said = f"{plan.goal.by} is {plan.weeks} weeks from the start, and {allowed}; change it."
        yield Problem(said, "goal.by")
    before = plan.start
    for index, milestone in enumerate(plan.goal.milestones):
        place = f"goal.milestones[{index}].by"
        if milestone.by <= before:
            other = "the milestone before it" if index else "the plan's first day"
            said = f"{milestone.by} is not after {other}, {before}; give a later day."
            yield Problem(said, place)
        if milestone.by > plan.goal.by:
            said = f"{milestone.by} is after the goal's day, {plan.goal.by}; give an earlier day."
            yield Problem(said, place)
        before = milestone.by


def of_cycle(cycle: Cycle) -> Iterator[Problem]:
    """Past durations are not all zero; the closing rhythm has 13 weeks with some weight."""
    for name in ("lead_to_appointment", "appointment_to_opportunity", "opportunity_to_win"):
        sample = getattr(cycle, name).sample
        if sample and not sum(sample) > 0:
            said = "all durations are 0; leave the list empty or give real ones."
            yield Problem(said, f"cycle.{name}.sample")
    profile = cycle.quarter_profile
    if not profile:
        return
    if len(profile) != WEEKS_OF_QUARTER:
        said = f"{len(profile)} weights; give {WEEKS_OF_QUARTER}, one a week, or none."
        yield Problem(said, "cycle.quarter_profile")
    elif not sum(profile) > 0:
        said = "all weights are 0; give at least one above 0."
        yield Problem(said, "cycle.quarter_profile")


def of_season(market: Market) -> Iterator[Problem]:
    """Twelve factors above 0 whose mean is 1."""
    season, place = market.season, "market.season"
    if len(season) != MONTHS:
        yield Problem(f"{len(season)} factors; give {MONTHS}, January first.", place)
        return
    for index, factor in enumerate(season):
        if factor == 0:
            yield Problem("0 is too little; give a factor above 0.", f"{place}[{index}]")
    mean = sum(season) / MONTHS
    if abs(mean - 1.0) > MEAN_TOLERANCE:
        said = f"the mean of the twelve is {mean:.8g} and must be 1; divide each by it."
        yield Problem(said, place)
