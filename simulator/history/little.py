"""Whether a file carries little: few wins, or closings of a few weeks; and the sentence on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.history import cautions
from simulator.history.ages import ageing
from simulator.history.deals import Deals
from simulator.history.telling import Say, english

if TYPE_CHECKING:
    from simulator.history.estimate import Estimates

FEW_WINS = 30
FEW_DAYS = 91  # of recorded closings: a quarter
YEAR = 365


def days_recorded(deals: Deals) -> int:
    """Days of the last twelve months in which closings are recorded."""
    return min(YEAR, deals.today - int(deals.closed[~deals.open].min()) + 1)


def little_lines(found: Estimates, say: Say = english) -> list[str]:
    """That the file carries little, and what to do; nothing where it carries enough."""
    deals = found.deals
    won, days = int((deals.won & ageing(deals)).sum()), days_recorded(deals)
    if won >= FEW_WINS and days >= FEW_DAYS:
        return []
    return [say(cautions.LITTLE, won=won, days=days)]
