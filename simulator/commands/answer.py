"""A projection as plain data: what `project --json` prints."""

from __future__ import annotations

from typing import Any

from simulator.figures import Figure
from simulator.levers import levers
from simulator.plan import Document
from simulator.projection import LEVELS, Projection

SCHEMA = 1


def answer(document: Document, projection: Projection) -> dict[str, Any]:
    """Everything that a projection says, ready for JSON."""
    plan = projection.plan
    return {
        "schema": SCHEMA,
        "engine_version": projection.engine_version,
        "document": document.name,
        "scenario": {"id": plan.id, "name": plan.name},
        "currency": document.currency,
        "trials": projection.trials,
        "seed": projection.seed,
        "goal": {
            "metric": plan.goal.metric,
            "amount": plan.goal.amount,
            "by": plan.goal.by.isoformat(),
            "wanted_chance": plan.goal.wanted_chance,
        },
        "chance": projection.chance,
        "standard_error": projection.chance_standard_error,
        "chance_half_width_95": projection.chance_error,
        "guesses": dict(zip(("guesses", "assumptions"), projection.guesses, strict=True)),
        "milestones": [
            {"by": item.by.isoformat(), "amount": item.amount, "chance": item.chance}
            for item in projection.milestones
        ],
        "chance_of_all_milestones": projection.chance_of_all_milestones,
        "quantiles": _quantiles(projection),
        "quantile_intervals_95": {
            f"p{level}": list(projection.quantile_interval(level / 100.0)) for level in LEVELS
        },
        "indicators": _indicators(projection),
        "funnel": [
            {"id": stage.id, "name": stage.name, "queue": stage.queue} | _figure(stage.per_week)
            for stage in projection.funnel
        ],
        "binding": _binding(projection),
        "hours": [
            {
                "role": item.role,
                "name": item.name,
                "available": item.available,
                "used": item.used,
                "free": item.free,
                "prospecting_done": item.prospecting_done,
            }
            for item in projection.hours
        ],
        "levers": [
            {
                "id": item.id,
                "name": item.name,
                "group": item.group,
                "unit": item.unit,
                "value": item.value,
                "before": item.before,
            }
            for item in levers(plan)
        ],
        "wins": _figure(projection.wins),
        "won_later": _figure(projection.later),
        "cost": {
            "total": projection.costs.total,
            "spend": projection.costs.spend,
            "programmes": projection.costs.programmes,
            "people": projection.costs.people,
        },
        "cac": _figure(projection.cac),
        "payback_months": _figure(projection.payback_months),
        "shares": projection.shares,
    }


def _figure(item: Figure) -> dict[str, float]:
    return {"mean": item.mean, "p10": item.low, "p50": item.median, "p90": item.high}


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
        | _figure(item.expected)
        for item in projection.indicators
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
