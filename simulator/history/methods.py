"""How estimates were made: as it is stored, in words without statistics, and as it is known."""

from __future__ import annotations

from typing import Final

HOW_WIN = "Aalen-Johansen: wins and losses as competing ends, open deals censored at their age"
HOW_CYCLE = (
    "days from creation to the win: the sample itself; mean with open deals counted in, its range "
    "from resampling"
)
HOW_WORTH = "amounts of won deals: the sample itself; mean by Student's t on its log"
HOW_WORTH_OF_GROUP = "amounts of won deals: the sample itself"
HOW_CREATED = (
    "deals created, exponentially smoothed by quarter; change from quarter to quarter as seen so "
    "far"
)
HOW_GROUP = (
    "wins over deals weighed by the time they have had; drawn towards all deals by a "
    "beta-binomial model"
)

PLAIN: Final = {
    HOW_WIN: (
        "won, lost and still open deals counted by their age, so that an open one is taken neither "
        "for lost nor for won"
    ),
    HOW_CYCLE: (
        "days from creation to the win, as they were; their average counts open deals in, and its "
        "range shows how far it would differ with other deals of this kind"
    ),
    HOW_WORTH: (
        "amounts of won deals, as they were; their average, as exactly as so many deals tell it"
    ),
    HOW_WORTH_OF_GROUP: "amounts of won deals, as they were",
    HOW_CREATED: (
        "deals created, recent quarters counting most; change from quarter to quarter as seen so "
        "far"
    ),
    HOW_GROUP: (
        "wins over deals weighed by the time they have had; the fewer deals, the nearer to the "
        "rate of all"
    ),
}
"""Stored methods in words that need no statistics."""

NAMED: Final = {
    HOW_WIN: "the Aalen-Johansen estimator: competing ends, open deals censored at their age",
    HOW_CYCLE: "the mean of the Aalen-Johansen incidence, its range by the bootstrap",
    HOW_WORTH: "Student's t, on the logarithm of the mean",
    HOW_CREATED: "exponential smoothing",
    HOW_GROUP: "a beta-binomial model",
}
"""The names by which statisticians know them."""

TEXTS: Final = (*PLAIN, *PLAIN.values(), *NAMED.values())
