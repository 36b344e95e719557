"""When a funnel of expected numbers is too kind to those who wait."""

from __future__ import annotations

from ui.shown import Shown

FEW = 50  # appointments a week below which a queue of expected numbers is too kind
NEARLY_FULL = 0.85  # of the hours of the role that holds them


def few_and_full(shown: Shown) -> bool:
    """Whether appointments are so few, and hours so short, that chance makes them wait longer."""
    held = shown.projection.funnel[1].per_week.mean
    role = shown.plan.capacity.appointment_role
    used = [
        item.used >= NEARLY_FULL * item.available
        for item in shown.projection.hours
        if item.role == role and item.available > 0
    ]
    return 0.0 < held < FEW and any(used)
