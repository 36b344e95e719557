"""What an import says where its file carries little, or starts a plan on less than a year."""

from __future__ import annotations

from typing import Final

LITTLE = (
    "This file carries little: {won:,} won deals, closings of {days:,} days. One more deal would "
    "move these numbers, and the chance of the goal with them: read both as a rough guide. Export "
    "all opportunities (won, lost and open) of the last two years, or replace the ranges by what "
    "you know, on the page of assumptions."
)
LATER_RATE = (
    "The records are short: no deal has been followed longer than {days:,} days, and some are won "
    "later. The win rate counts these in, at {more:.0%} on top of those seen ({low:.0%} to "
    "{high:.0%})."
)
LATER_CYCLE = (
    "The records are short: no deal has been followed longer than {days:,} days, and some are won "
    "later. The mean cycle counts these in, at {more:.0%} on top of what was seen ({low:.0%} to "
    "{high:.0%})."
)

TEXTS: Final = (LITTLE, LATER_RATE, LATER_CYCLE)
"""All of them, for `texts`."""
