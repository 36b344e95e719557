"""Named defaults for what an opportunity export cannot tell: touches, spend, early rates; guesses.

The published numbers are medians or means of the named data sets, read in public pages; they are
there to be overwritten.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.assumption import Assumption, Evidence
from simulator.history.names import bare

WHY = "the export starts at opportunities; this number only says how many touches stand behind one"


@dataclass(frozen=True, slots=True)
class EarlyFunnel:
    """What stands before an opportunity: rates from touch to opportunity, and what a touch takes.

    `cost` is currency for each touch (0: none known), `minutes` the time of each for sales' work.
    """

    touch: str
    by_sales: bool
    to_lead: float
    to_appointment: float
    to_opportunity: float
    cost: float
    where: str

    @property
    def touches(self) -> float:
        """Touches for each opportunity."""
        return 1.0 / (self.to_lead * self.to_appointment * self.to_opportunity)

    def rate(self, value: float) -> Assumption:
        """One of the rates, as a plan's plain number marked as a guess."""
        return Assumption(likely=value, evidence=self.evidence(), note=WHY)

    def evidence(self) -> Evidence:
        """Where the default comes from."""
        return Evidence(kind="guess", source=self.where)


_SEARCH = EarlyFunnel(
    "clicks", False, 0.0818, 0.2, 0.5, 5.42,
    "default: WordStream 2026, more than 13,000 search campaigns (5.42 a click, 8.18 % to lead)",
)  # fmt: skip
_CALLS = EarlyFunnel(
    "calls", True, 0.057, 0.046, 0.5, 0.0,
    "default: Belkins 2026, more than 175,000 dials of 2025 (9.9 % x 58 % x 4.6 % to a meeting)",
)  # fmt: skip
_MAILS = EarlyFunnel(
    "emails sent", True, 0.0674, 0.1, 0.5, 0.0,
    "default: LeadGrow 2026, 3,626 campaigns (6.74 % of cold emails are answered)",
)  # fmt: skip
_PAID = EarlyFunnel(
    "visits", False, 0.02, 0.2, 0.5, 66.69 * 0.02,
    "default of the program; cost from WordStream 2026 (66.69 for each lead of paid search)",
)  # fmt: skip
_FREE = EarlyFunnel("touches", False, 0.02, 0.2, 0.5, 0.0, "default of the program")

_KINDS: tuple[tuple[EarlyFunnel, tuple[str, ...]], ...] = (
    (_CALLS, ("coldcall", "call", "phone", "telemarketing", "outbound", "prospecting", "salesgen")),
    (_MAILS, ("coldemail", "outreach", "sequence", "cadence")),
    (_SEARCH, ("paidsearch", "ppc", "adwords", "googleads", "sem", "cpc", "searchads")),
    (_FREE, ("referral", "partner", "wordofmouth", "unknown", "employee", "existing", "customer")),
    (_FREE, ("organic", "direct", "offline", "other", "empfehlung")),
)


def early_funnel(source: str) -> EarlyFunnel:
    """The defaults for a source of this name; paid marketing where nothing else is recognised."""
    word = bare(source)
    for funnel, parts in _KINDS:
        if any(part in word for part in parts):
            return funnel
    return _PAID
