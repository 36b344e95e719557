"""Named defaults for what an opportunity export cannot tell: touches, spend, early rates; guesses.

The published numbers are medians or means of the named data sets, read in public pages; they are
there to be overwritten.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.assumption import Assumption, Evidence
from simulator.history import texts
from simulator.history.names import bare


@dataclass(frozen=True, slots=True)
class EarlyFunnel:
    """What stands before an opportunity: rates from touch to opportunity, and what a touch takes.

    `cost` is currency for each touch (0: none known). `where` is where the cost and the first
    `published` of the three rates come from; further ones are defaults of the program.
    """

    touch: str
    by_sales: bool
    to_lead: float
    to_appointment: float
    to_opportunity: float
    cost: float
    where: str
    published: int = 0

    @property
    def touches(self) -> float:
        """Touches for each opportunity."""
        return 1.0 / (self.to_lead * self.to_appointment * self.to_opportunity)

    @property
    def rates(self) -> tuple[Assumption, Assumption, Assumption]:
        """Touch to lead, lead to appointment, appointment to opportunity, each as a plan's plain
        number that is marked as a guess and names the source that it really has."""
        first, second, third = (
            Assumption(
                likely=value,
                evidence=Evidence(
                    kind="guess", source=self.where if at < self.published else texts.FROM_PROGRAM
                ),
                note=texts.NOTE_DEFAULT,
            )
            for at, value in enumerate((self.to_lead, self.to_appointment, self.to_opportunity))
        )
        return first, second, third


_SEARCH = EarlyFunnel(
    texts.TOUCH_CLICKS, False, 0.0818, 0.2, 0.5, 5.42,
    texts.FROM_SEARCH, published=1,
)  # fmt: skip
_CALLS = EarlyFunnel(
    texts.TOUCH_CALLS, True, 0.057, 0.046, 0.5, 0.0,
    texts.FROM_CALLS, published=2,
)  # fmt: skip
_MAILS = EarlyFunnel(
    texts.TOUCH_MAILS, True, 0.0674, 0.1, 0.5, 0.0,
    texts.FROM_MAILS, published=1,
)  # fmt: skip
_PAID = EarlyFunnel(
    texts.TOUCH_VISITS, False, 0.02, 0.2, 0.5, 66.69 * 0.02,
    texts.FROM_PAID,
)  # fmt: skip
_FREE = EarlyFunnel(texts.TOUCH_ANY, False, 0.02, 0.2, 0.5, 0.0, texts.FROM_PROGRAM)

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
