"""As much of a projection as the computing thread looks at: its plan and its number of trials."""

from __future__ import annotations

from simulator.plan import Plan
from ui import worker


class TrialsOnly:
    """All else that is worked out beforehand is nothing."""

    def __init__(self, plan: Plan, trials: int) -> None:
        self.plan, self.trials = plan, trials

    def __getattr__(self, name: str) -> None:
        if name in worker.WARMED:
            return None
        raise AttributeError(name)
