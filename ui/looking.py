"""What is found out about a plan once it rests: prices, last useful dates, what tells, credit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.shown import Shown
from ui.worker import Stop

if TYPE_CHECKING:
    from simulator.decisions.insight import Insight


def insight_of(shown: Shown, stop: Stop) -> Insight:
    """Everything that the views show beside the projection; runs in the computing thread.

    Raises Cancelled as soon as `stop` says that a newer plan waits.
    """
    from simulator.decisions.insight import insight

    base = None if shown.is_base else shown.document.base_plan
    return insight(shown.projection, base, stop=stop)
