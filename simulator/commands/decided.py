"""Prices, dates, what tells, tripwires and credit as plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from simulator.decisions.insight import Insight
from simulator.decisions.tells import Telling


def decided(found: Insight) -> dict[str, Any]:
    """The answers by lever and by indicator, ready for JSON."""
    return {
        "prices": {key: asdict(price) for key, price in found.prices.items()},
        "last_useful_dates": {
            key: None if day is None else day.isoformat() for key, day in found.last_dates.items()
        },
        "tells": {key: _telling(item) for key, item in found.telling.items()},
        "credit": None if found.credit is None else asdict(found.credit),
        "decision_trials": found.trials,
    }


def _telling(item: Telling) -> dict[str, Any]:
    wire = item.tripwire
    return {
        "after_weeks": list(item.weeks),
        "explained": list(item.explained),
        "half_widths_95": list(item.errors),
        "needed_per_week": item.needed,
        "tripwire": None if wire is None else asdict(wire) | {"by": wire.by.isoformat()},
    }
