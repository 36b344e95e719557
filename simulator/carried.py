"""A projection that travels between processes: its answers and final values, without its paths."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulator.arrays import Singles
from simulator.plan import Plan
from simulator.projection import Projection

# What a path would be needed for; all else is asked of the final values when it is wanted.
ANSWERS = (
    "seed", "engine_version", "costs", "hours", "quantile_rows", "chance", "chance_error",
    "milestones", "chance_of_all_milestones", "chance_of_all_milestones_error", "quarters",
    "indicators", "details", "funnel", "wins", "later", "cac", "payback_months", "guesses",
)  # fmt: skip


class Carried(Projection):
    """What a window and a file ask of a projection. Of the paths only the last week is there, so
    that `goal_path`, `by_trial` and `indicators_by_week` are not (AttributeError)."""

    def __init__(self, whole: Projection) -> None:
        """Works out what is not known yet of `whole`; its plan is not carried along."""
        vars(self).update({name: getattr(whole, name) for name in ANSWERS})
        self._end, self._ordered = whole.final, whole.sorted_path[-1]

    def __getstate__(self) -> dict[str, Any]:
        held = dict(vars(self))
        held.pop("plan", None)
        held["_end"] = np.ascontiguousarray(self._end)
        held["_ordered"] = np.ascontiguousarray(self._ordered)
        return held

    def __setstate__(self, state: dict[str, Any]) -> None:
        vars(self).update(state)
        self._end.setflags(write=False)
        self._ordered.setflags(write=False)

    def of(self, plan: Plan) -> Carried:
        """The same, with the plan that it is of."""
        self.plan = plan
        return self

    @property
    def trials(self) -> int:
        """How many futures were simulated."""
        return len(self._end)

    @property
    def weeks(self) -> int:
        """Weeks of the plan."""
        return len(self.week_ends)

    @property
    def final(self) -> Singles:
        """float32[trials]: the goal's metric at the goal date."""
        return self._end

    @property
    def sorted_path(self) -> Singles:
        """float32[1, trials]: the last week's values in order."""
        rows: Singles = self._ordered[np.newaxis]
        return rows
