"""What deserves a look after an edit though it is right: it is said beside the field, quietly."""

from __future__ import annotations

from simulator.plan import Plan
from ui.far_goal import far_from_before


class Notice(str):
    """A sentence about something that is not wrong."""


class Heed:
    """Keeps in mind what edits took the place of, for each scenario, while that matters."""

    def __init__(self) -> None:
        self._goals: dict[str, tuple[float, float]] = {}  # the goal, and the one before it

    def edited(self, before: Plan, after: Plan) -> None:
        """Take note of an edit."""
        if before.goal.amount != after.goal.amount:
            self._goals[after.id] = (after.goal.amount, before.goal.amount)

    def notices(self, plan: Plan, currency: str) -> dict[str, str]:
        """Notices by the place in the plan that each is about."""
        goal, before = self._goals.get(plan.id, (0.0, 0.0))
        said = far_from_before(goal, before, currency) if goal == plan.goal.amount else ""
        return {"goal.amount": Notice(said)} if said else {}
