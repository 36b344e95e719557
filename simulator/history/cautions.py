"""What an import says where its file carries little, or starts a plan on less than a year."""

from __future__ import annotations

from typing import Final

LITTLE = (
    "This file carries little (won deals: {won:,}; days in which closings are recorded: {days:,}). "
    "A few more deals would move these numbers, and the chance of the goal with them: read both as "
    "a rough guide. Export all opportunities (won, lost and open) of the last two years, or "
    "replace the ranges by what you know, on the page of assumptions."
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
GOAL_ESTIMATED = (
    "The plan's goal is {amount:,.0f} {currency} of new bookings by {day:day}. The days in which "
    "closings are recorded ({days:,}, with {booked:,.0f} booked) are too few to raise to a year, "
    "so it is what the estimates give for a year: {created:,.1f} deals a week, of "
    "which {rate:.0%} are won, each worth {value:,.0f}. Set your own before you rely on "
    "the chance."
)
ONE_SOURCE = (
    "The file names no lead source: all deals are one source in the plan, and its lever is a "
    "placeholder. Products and segments are no levers, since no team does more or less of them. "
    "Export the column of lead sources too, or add your sources on the page of assumptions."
)
PIPELINE_FEW = (
    "By their ages {promised:,.1f} of them are won; with the factor of past quarter-ends "
    "{wins:,.1f}, {low:,.1f} to {high:,.1f}."
)
CLAIMED = (
    "An earlier version imported this plan and called a range of these levers measured, though the "
    "export held neither spend nor calls: {names}. It was worked out from the deals created, so "
    "take it for a guess. No number was changed; to clear it, empty “Measured from” and “Measured "
    "up to” on the page of assumptions."
)

TEXTS: Final = (LITTLE, LATER_RATE, LATER_CYCLE, GOAL_ESTIMATED, ONE_SOURCE, PIPELINE_FEW, CLAIMED)
"""All of them, for `texts`."""
