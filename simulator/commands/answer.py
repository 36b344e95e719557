"""A projection as plain data: what `project --json` prints."""

from __future__ import annotations

from typing import Any

from simulator.commands.decided import decided
from simulator.decisions.insight import Insight
from simulator.figures import Figure, WeekRange
from simulator.history.placeholders import made_up, spend_made_up
from simulator.levers import levers
from simulator.plan import Document, Plan
from simulator.projection import Projection
from simulator.quantiles import LEVELS

SCHEMA = 1


def answer(document: Document, projection: Projection, found: Insight) -> dict[str, Any]:
    """Everything that a projection says, and is asked besides itself, ready for JSON."""
    plan = projection.plan
    return {
        "schema": SCHEMA,
        "engine_version": projection.engine_version,
        "document": document.name,
        "scenario": {"id": plan.id, "name": plan.name},
        "currency": document.currency,
        "trials": projection.trials,
        "seed": projection.seed,
        "goal": _goal(plan),
        "chance": projection.chance,
        "standard_error": projection.chance_standard_error,
        "chance_half_width_95": projection.chance_error,
        "guesses": dict(zip(("guesses", "assumptions"), projection.guesses, strict=True)),
        "milestones": _milestones(projection),
        "chance_of_all_milestones": projection.chance_of_all_milestones,
        "chance_of_all_milestones_half_width_95": projection.chance_of_all_milestones_error,
        "quantiles": _quantiles(projection),
        "quantile_intervals_95": {
            f"p{level}": list(projection.quantile_interval(level / 100.0)) for level in LEVELS
        },
        "indicators": _indicators(projection),
        "funnel": _funnel(projection),
        "binding": _binding(projection),
        "hours": _hours(projection),
        "levers": _levers(plan),
        "placeholders": list(made_up(plan)),
        "wins": figure_data(projection.wins),
        "won_later": figure_data(projection.later),
        "cost": {
            "total": projection.costs.total,
            "spend": projection.costs.spend,
            "programmes": projection.costs.programmes,
            "people": projection.costs.people,
            "spend_is_placeholder": bool(spend_made_up(plan)),
        },
        "cac": figure_data(projection.cac),
        "payback_months": figure_data(projection.payback_months),
        "shares": projection.shares,
    } | decided(found)


def figure_data(item: Figure) -> dict[str, float]:
    """Mean, P10, P50 and P90."""
    return {"mean": item.mean, "p10": item.low, "p50": item.median, "p90": item.high}


def _goal(plan: Plan) -> dict[str, Any]:
    return {
        "metric": plan.goal.metric,
        "amount": plan.goal.amount,
        "by": plan.goal.by.isoformat(),
        "wanted_chance": plan.goal.wanted_chance,
    }


def _milestones(projection: Projection) -> list[dict[str, Any]]:
    return [
        {
            "by": item.by.isoformat(),
            "amount": item.amount,
            "chance": item.chance,
            "half_width_95": item.error,
        }
        for item in projection.milestones
    ]


def _quantiles(projection: Projection) -> dict[str, Any]:
    weeks = {"week_ends": [day.isoformat() for day in projection.week_ends]}
    return weeks | {
        f"p{level}": [float(value) for value in values]
        for level, values in projection.quantiles.items()
    }


def _indicators(projection: Projection) -> list[dict[str, Any]]:
    return [
        {
            "id": item.id,
            "name": item.name,
            "team": item.team,
            "touch": item.touch,
            "plan_per_week": item.plan_per_week,
            "target": item.target,
        }
        | figure_data(item.expected)
        | {"by_week": _by_week(projection.indicators_by_week[item.id])}
        for item in projection.indicators
    ]


def _by_week(item: WeekRange) -> dict[str, list[float]]:
    return {
        "mean": item.mean.tolist(),
        "p10": item.low.tolist(),
        "p50": item.median.tolist(),
        "p90": item.high.tolist(),
    }


def _funnel(projection: Projection) -> list[dict[str, Any]]:
    return [
        {"id": stage.id, "name": stage.name, "queue": stage.queue} | figure_data(stage.per_week)
        for stage in projection.funnel
    ]


def _hours(projection: Projection) -> list[dict[str, Any]]:
    return [
        {
            "role": item.role,
            "name": item.name,
            "available": item.available,
            "used": item.used,
            "free": item.free,
            "prospecting_done": item.prospecting_done,
        }
        for item in projection.hours
    ]


def _levers(plan: Plan) -> list[dict[str, Any]]:
    return [
        {
            "id": item.id,
            "name": item.name,
            "group": item.group,
            "unit": item.unit,
            "value": item.value,
            "before": item.before,
        }
        for item in levers(plan)
    ]


def _binding(projection: Projection) -> dict[str, Any]:
    binding = projection.binding
    return {
        "demand": binding.demand,
        "follow_up": binding.follow_up,
        "appointments": binding.appointments,
        "half_width_95": binding.error,
        "since_week": {"follow_up": binding.since[0], "appointments": binding.since[1]},
    }
