"""What deserves a look after an edit though it is right: it is said beside the field, quietly."""

from __future__ import annotations

from simulator.plan import Goal, Plan
from ui.assumptions.words import choice, translate
from ui.far_goal import far_from_before


class Notice(str):
    """A sentence about something that is not wrong."""


class Heed:
    """Keeps in mind what edits took the place of, for each scenario, while that matters."""

    def __init__(self) -> None:
        self._goals: dict[str, tuple[float, float]] = {}  # the goal, and the one before it
        self._counted: dict[str, Goal] = {}  # as it was when its metric was still another

    def edited(self, before: Plan, after: Plan) -> None:
        """Take note of an edit."""
        if before.goal.amount != after.goal.amount:
            self._goals[after.id] = (after.goal.amount, before.goal.amount)
        if before.goal.metric != after.goal.metric:
            self._counted.setdefault(after.id, before.goal)
            if self._counted[after.id].metric == after.goal.metric:
                del self._counted[after.id]

    def notices(self, plan: Plan, currency: str) -> dict[str, str]:
        """Notices by the place in the plan that each is about."""
        goal, before = self._goals.get(plan.id, (0.0, 0.0))
        far = far_from_before(goal, before, currency) if goal == plan.goal.amount else ""
        told = {"goal.amount": far, "goal.metric": self._metric(plan.goal, plan.id)}
        return {place: Notice(words) for place, words in told.items() if words}

    def _metric(self, goal: Goal, scenario: str) -> str:
        """Which amounts are still those of another metric; nothing once all are others."""
        was = self._counted.get(scenario)
        if was is None or was.metric == goal.metric:
            return ""
        milestones = any(one in was.milestones for one in goal.milestones)
        if goal.amount == was.amount:
            words = translate(
                "The goal’s amount was one of “{was}” and now counts as “{now}”: check it."
            )
            if milestones:
                words = translate(
                    "The amounts of the goal and its milestones were of “{was}” and now count as "
                    "“{now}”: check them."
                )
        elif milestones:
            words = translate(
                "The milestones’ amounts were of “{was}” and now count as “{now}”: check them."
            )
        else:
            return ""
        return words.format(was=choice(was.metric), now=choice(goal.metric))
