"""All that an import writes into a plan and its report, as English templates with named places.

A place says how its value is written (see `telling`): ":," a count, ":.1%" a share, ":day" a date,
":figure" a value with its unit. What stands in a plan is English; a window that speaks another
language takes a stored sentence apart with `telling.parse` and says it anew.
"""

from __future__ import annotations

from typing import Final

from simulator.history import cautions, methods
from simulator.history.names import FIELDS

# Names in a plan

DOCUMENT = "Plan from {file}"
PLAN = "As the deals say"
ALL_DEALS = "All opportunities"
UNKNOWN = "(unknown)"
OTHERS = "(all others)"
EXECUTIVES = "Account executives (AE)"
STALE = "stale"
TYPICAL = "amount: mean of its kind"

# Estimates: their names and units

WIN_RATE = "Win rate"
SALES_CYCLE = "Sales cycle"
DEAL_VALUE = "Deal value"
DEALS_CREATED = "Deals created"
OPEN_WON = "Open deals won, against what their ages promise"
DAYS = "days"
A_WEEK = "deals a week"

# Methods and notes of evidence

HOW_FACTOR = "replays of past quarter-ends with what was known then ({count:,}), drawn towards 1"
NOTE_CLOSED_ONLY = (
    "Of closed deals alone {share:.1%} are won: too rosy, since deals that die quietly stay open."
)
NOTE_NO_LOST = (
    "No deal is marked lost: deals that came to nothing seem to be missing, and the win rate is "
    "too high without them."
)
NOTE_NO_OPEN = (
    "The file holds no open deals: those that died quietly seem to be missing, and the plan begins "
    "without an open pipeline."
)
NOTE_GROUP_CLOSED = "Of closed deals alone {share:.1%} are won."
NOTE_RECORDED_AFTER = (
    "{share:.0%} of closed deals are won: these were probably recorded after the sale, so this is "
    "no source to plan with."
)
NOTE_FELL = (
    "Creation fell: {last:,.0f} deals in the last 13 weeks, {before:,.0f} in the 13 before. Is the "
    "file whole up to its last day?"
)
NOTE_ROSE = (
    "Creation rose: {last:,.0f} deals in the last 13 weeks, {before:,.0f} in the 13 before. Is the "
    "file whole up to its last day?"
)
NOTE_ENDED = (
    "The file ends on {last:day}, {days:,} days earlier: deals created since then are not in it, "
    "and the pace falls for it."
)
NOTE_REPLAY = "{day:day}: {promised:,.0f} promised, {won:,} won"
NOTE_NO_REPLAY = "No quarter-end has enough history before and after it: a guess round 1."
NOTE_DEFAULT = (
    "the export starts at opportunities; this number only says how many touches stand behind one"
)

NOTE_SPEND = (
    "The file holds no spend: {amount:,.0f} a month is a placeholder (half of the touches at a "
    "default cost for each), and so is every cost and price that rests on it. Put in what you "
    "spend: Assumptions, Spend, “Before the plan” and “From the plan's start”."
)
NOTE_ACTIVITY = (
    "The file holds no such work: {amount:,.0f} a week is a placeholder (what default rates need "
    "for the deals created). Put in what is done: Assumptions, Activity, “Before the plan” and "
    "“From the plan's start”, and change “Touch to lead” so that the leads stay as many."
)
NOTE_NO_SPEND = (
    "The file holds no spend, and none is taken for this source: all its touches come by "
    "themselves."
)
NOTE_BORROWED = "Too few wins of its own have an amount: these are the values of all deals."
NOTE_SOME_VALUES = "{kept:,} of {count:,} deals are kept as the sample, evenly spread by value."
NOTE_SOME_CYCLES = "{kept:,} of {count:,} sales cycles are kept, evenly spread by length."
HOW_HOURS = (
    "such that the appointments behind the deals of the past year, at the default rates, took "
    "{share:.0%} of the selling hours of the people who closed deals; all of them at the high end"
)
NOTE_HOURS = "an export does not tell what an appointment takes: replace it by what you know"

# Where defaults come from

FROM_PROGRAM = "default of the program"
FROM_SEARCH = (
    "default: WordStream 2026, more than 13,000 search campaigns (5.42 a click, 8.18 % to lead)"
)
FROM_CALLS = (
    "default: Belkins 2026, more than 175,000 dials of 2025 (9.9 % x 58 % x 4.6 % to a meeting)"
)
FROM_MAILS = "default: LeadGrow 2026, 3,626 campaigns (6.74 % of cold emails are answered)"
FROM_PAID = "default of the program; cost from WordStream 2026 (66.69 for each lead of paid search)"
TOUCH_CLICKS = "clicks"
TOUCH_CALLS = "calls"
TOUCH_MAILS = "emails sent"
TOUCH_VISITS = "visits"
TOUCH_ANY = "touches"

# Pictures: titles and axes

PICTURE_AGE = "Won by age"
PICTURE_VALUES = "Deal values"
AXIS_AGE = "days since creation"
AXIS_SHARE_WON = "share won"
AXIS_CYCLE = "days from creation to the win"
AXIS_WON = "won deals"
AXIS_AMOUNT = "amount"
AXIS_QUARTERS = "quarters ago"
AXIS_CREATED = "deals in 13 weeks"

# What the data carry

SIZE_WON_ONLY = "Amounts are recorded for won deals only: size cannot be compared."
SIZE_FEW = "{count:,} closed deals have an amount, {needed:,} are needed."
SIZE_ALIKE = "All deals are of about the same size."
SIZE_NONE = "No effect of size stands out from chance."
SIZE_SEEN = "The odds of winning change with size."
RHYTHM_FEW = "Too few to tell (wins: {wins:,}, whole quarters: {quarters:,})."
RHYTHM_EVEN = "Wins are spread evenly enough over the quarter."
RHYTHM_SEEN = (
    "{share:.0%} of wins fall into the last three weeks of a quarter (an even spread: 23%)."
)
SEASON_SHORT = "A season needs two whole years of records."
SEASON_NONE = "No season stands out from chance."
SEASON_SEEN = "Months differ alike in every year."

# What was odd in a file

ODD_TOTALS = "Total and footer lines were left out."
ODD_CELLS = "Rows with more cells than columns were left out."
ODD_STAGE = "Deals without a stage were left out."
ODD_TWINS = "Deals that stand more than once count once, as they stand last."
ODD_DATES = "Deals with a date that does not exist or lies years after all others were left out."
ODD_BACKWARDS = "Deals that closed before they were created were left out."
ODD_UNCLOSED = "Closed deals without a closing date were left out."
ODD_UNDATED = "Deals without a date of creation count neither in rates nor in the open pipeline."
ODD_UNREADABLE = "Amounts that are no numbers, or above 10 billion, count as unknown."
ODD_NEGATIVE = "Negative amounts count as unknown."
ODD_CURRENCIES = "Amounts in {codes} count as unknown: the plan is in {currency}."
ODD_NO_CURRENCY = "Amounts that name no currency count as {currency}."
ODD_WORTHLESS = "Won deals of amount 0 count in rates, not in deal values."
ODD_WON_UNKNOWN = (
    "Won deals without a known amount add nothing to past bookings: a goal made of these is too "
    "low by what they were worth. The backtest leaves them out."
)

# What is asked of the currency

CURRENCY_ASKED = "In which currency are the amounts?"
CURRENCY_NAMED = "Amounts that name {codes}: {count:,} (rows {rows})."
CURRENCY_NAMED_MORE = "Amounts that name {codes}: {count:,} (rows {rows} and {more:,} more)."
CURRENCY_NONE = "Amounts that name no currency: {count:,}."

# The report, section by section

TITLE = "# Evidence from {file}"
KNOWN = (
    "As known on {day:day}: {deals:,} deals, {won:,} won, {lost:,} lost, {open:,} open. Amounts in "
    "{currency}. A range is P10 to P90; what the deals leave uncertain alone stands in brackets, "
    "before the allowance for change between quarters."
)
HEAD_COLUMNS = "## Columns"
COLUMN_BY_NAME = "- {name}: {field} (by name)"
COLUMN_BY_CONTENT = "- {name}: {field} (by content)"
COLUMN_GIVEN = "- {name}: {field} (as given)"
COLUMN_REMEMBERED = "- {name}: {field} (as last time)"
COLUMNS_UNUSED = "Not used: {columns}."
HEAD_ODD = "## What was odd"
ODD_NOTHING = "Nothing."
ODD = "- {count:,}: {what} Rows {rows}."
ODD_MORE = "- {count:,}: {what} Rows {rows} and {more:,} more."
HEAD_ESTIMATES = "## Estimates"
ESTIMATE = (
    "**{what}**: {likely:figure}, {low:figure} to {high:figure} ({inner_low:figure} to "
    "{inner_high:figure})."
)
ESTIMATE_IN = (
    "**{what}**: {likely:figure} {unit}, {low:figure} to {high:figure} ({inner_low:figure} to "
    "{inner_high:figure})."
)
ESTIMATE_FROM = "{count:,} deals, {since:day} to {until:day}. Method: {how}."
PICTURE = "{title} ({x}, {from_x} to {to_x}; {y}, up to {top}): {bars}"
# The next two are in reports of earlier imports.
SOURCES_BY = "The plan's sources are the deals by {trait}: the file names no lead source."
SOURCES_ONE = "The plan has one source: the file names neither sources nor products nor segments."
HEAD_WIN_RATE = "## Win rate"
WIN_RATES = (
    "Counting open deals: {rate:.1%}. Of closed deals alone: {closed:.1%}, which is too rosy: "
    "deals that die quietly are never closed and so are not counted."
)
WIN_RATES_ALIKE = "Counting open deals: {rate:.1%}. Of closed deals alone: {closed:.1%}."
HEAD_GROUPS = "### By {trait}"
TRAIT_SOURCE = "source"  # found by its own word, as the two below: the key of `Estimates.groups`
TRAIT_SEGMENT = "segment"
TRAIT_PRODUCT = "product"
GROUPS_HEAD = "| {trait} | deals | won | win rate | P10 to P90 | closed only | mean value |"
GROUP = (
    "| {name} | {deals:,} | {wins:,} | {rate:.1%} | {low:.1%} to {high:.1%} | {closed:figure} | "
    "{worth:figure} |"
)
GROUPS_FROM = (
    "Deals created from {since:day} to {until:day}. Method of the rates: {how}. Method of the "
    "values: {values}."
)
GROUPS_AFTER = "Probably recorded after the sale: {names}."
METHOD_NAMED = "- {what}: {how}."
METHOD_OF_GROUPS = "- Win rate by {trait}: {how}."
KNOWN_AS = "Statisticians call it {how}."
HEAD_CARRIED = "## What the data carry"
CARRIED_SIZE = "Deal size: {why}"
CARRIED_RHYTHM = "Closing rhythm: {why}"
CARRIED_SEASON = "Season: {why}"
HEAD_PIPELINE = "## Open pipeline"
PIPELINE = (
    "{open:,} deals are open; {deals:,} of them have a date of creation, and so an age, and count "
    "here. {stale:,} of these are stale (older than the {days:,} days of the longest cycle, or "
    "with a chance below 1 %). {kept:,} are listed in the plan, stale ones marked."
)
PIPELINE_WINS = (
    "Their ages promise {promised:,.0f} wins; with the factor of past quarter-ends "
    "{wins:,.0f}, {low:,.0f} to {high:,.0f}."
)
PIPELINE_SOME = (
    "{kept:,} of {deals:,} open deals are listed in the plan: those of which most is expected, "
    "then the youngest."
)
DEALS_HEAD = "| deal | age, days | chance | expected | amount |"
DEAL = "| {name} | {age:,} | {chance:.0%} | {expected:day} | {amount:,.0f} |"
DEAL_WORTH_UNKNOWN = (
    "| {name} | {age:,} | {chance:.0%} | {expected:day} | {amount:,.0f} (mean of its kind) |"
)
HEAD_LEVERS = "## Levers"
LEVERS = (
    "An export of deals holds neither spend nor calls: the levels of these levers are "
    "placeholders, worked out from the deals created, and their tracks are shaded as guesses. "
    "Costs, and the price of a point, are no better until you put in what you spend and do."
)
LEVERS_HEAD = "| lever | deals created a week | placeholder |"
LEVER_SPEND = "| {name} | {today:,.1f} | {amount:,.0f} {currency} a month |"
LEVER_WORK = "| {name} | {today:,.1f} | {amount:,.0f} {touches} a week |"
LEVER_FREE = "| {name} | {today:,.1f} | no spend |"
PEOPLE_SEEN = (
    "The people are in the file: {low:,.0f} to {high:,.0f} of them created or closed deals in each "
    "of {months:,} whole months (P10 to P90), the measured range of their lever; {today:,} did in "
    "the last half year."
)
PEOPLE_ALIKE = (
    "The people are in the file: {today:,} of them created or closed deals, always as many, so "
    "that nothing shows what more or fewer would do: their lever has no measured range."
)
HEAD_UNTOLD = "## What the file cannot tell"
UNTOLD = "Touches, spend and the rates before an opportunity are named defaults, marked as guesses."
UNTOLD_PAY = "Pay is not in the file: people cost nothing in the plan until you put it in."
UNTOLD_HOURS = "Hours are not limited: the file names no people who sell."
IDLE_HOURS = "Hours are not limited: nobody named in the file closed a deal in the last half year."
TOLD_HOURS = (
    "Hours: people who closed deals in the last half year: {people:,}. An appointment is taken to "
    "need {hours:,.1f} hours, a guess by which the past year used {share:.0%} of their selling "
    "hours."
)
HEAD_METHODS = "## What statisticians call the methods"

PLAN_GOAL = (
    "The plan's goal is {amount:,.0f} {currency} of new bookings by {day:day}: as much as was "
    "booked in the twelve months before. It is only a start: set your own."
)
PLAN_GOAL_RAISED = (
    "The plan's goal is {amount:,.0f} {currency} of new bookings by {day:day}: as much as was "
    "booked in the {days:,} days in which closings are recorded, raised to a year. It is only a "
    "start: set your own."
)

NAMES: Final = frozenset({"file", "name", "names", "columns", "codes", "currency", "rows", "bars",
                           "from_x", "to_x", "top"})  # fmt: skip
"""Places that hold a file's own names: they are never told anew ..."""

STAND_INS: Final = frozenset({UNKNOWN, OTHERS})
"""... but for the program's words where the file has none."""

_ALL: Final = [
    *(text for name, text in list(globals().items()) if name.isupper() and isinstance(text, str)),
    *(methods.TEXTS + cautions.TEXTS),
]
WITH_PLACES: Final = tuple(text for text in _ALL if "{" in text)
WHOLE: Final = frozenset(text for text in _ALL if "{" not in text) | frozenset(FIELDS.values())
"""Templates with places, and those that are told as they are."""
