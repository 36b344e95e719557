"""The open deals of a plan as the funnel tells them, with those that are stale."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.history.texts import STALE
from simulator.plan import OpenDeal, Plan
from ui import figures


def stale_deals(plan: Plan) -> tuple[OpenDeal, ...]:
    """The open deals that an import marked stale."""
    return tuple(deal for deal in plan.pipeline.deals if deal.mark == STALE)


def worth(deals: Sequence[OpenDeal], currency: str) -> str:
    """What deals amount to, all together."""
    return figures.money(sum(deal.amount for deal in deals), currency)
