"""What every view is handed: one plan and what came of it; all views show the same moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.plan import Document, Plan

if TYPE_CHECKING:
    from simulator.decisions.insight import Insight
    from simulator.projection import Projection


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A projection to show, with its plan, its document and the base scenario in the same futures.

    `base_projection` has the same trials and seed as `projection`, or is None where the plan is
    the base scenario itself or the base cannot be projected. `insight` holds what was found out
    about the plan beside its projection (None until known). `serial` counts edits: a larger one is
    newer. `settled` is True for the last and best projection of a plan: no better one will follow.
    """

    plan: Plan
    document: Document
    projection: Projection
    base_projection: Projection | None = None
    insight: Insight | None = None
    serial: int = 0
    settled: bool = True

    @property
    def is_base(self) -> bool:
        """True where the plan shown is the base scenario."""
        return self.plan.id == self.document.base

    @property
    def currency(self) -> str:
        """ISO 4217 code of every amount."""
        return self.document.currency
