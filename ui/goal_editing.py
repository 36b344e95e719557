"""From a dragged goal to a new plan: previews while it moves, one named step when it is let go."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from ui.charts.distribution import Distribution
from ui.plan_store import PlanStore


class GoalEditing(QObject):
    """Connects a distribution's handle with a store."""

    def __init__(self, distribution: Distribution, store: PlanStore) -> None:
        super().__init__(distribution)
        self._store = store
        distribution.goal_dragged.connect(self.move)
        distribution.goal_committed.connect(self.let_go)
        distribution.goal_given_up.connect(store.drop_preview)

    def move(self, amount: float) -> None:
        """Show the plan with the goal here."""
        plan = self._store.committed_plan
        self._store.preview(replace(plan, goal=replace(plan.goal, amount=amount)))

    def let_go(self, amount: float) -> None:
        """Make the move a step of history."""
        self.move(amount)
        self._store.commit(self.tr("Goal"))
