"""The evidence behind a plan as a report that prints: plain text that is also Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from simulator.history.backtest import Backtest
from simulator.history.columns import Mapping
from simulator.history.deals import Finding
from simulator.history.estimate import Estimates, GroupEstimate
from simulator.history.names import FIELDS
from simulator.history.ranges import Estimate
from simulator.history.to_plan import planned_deals

_MOST_DEALS = 25


def report(found: Estimates, file_name: str, mapping: Mapping, findings: Sequence[Finding]) -> str:
    """Everything that the estimates rest on, as text in sections."""
    deals = found.deals
    parts = [
        f"# Evidence from {file_name}",
        f"As known on {_day(deals.as_of)}: {len(deals):,} deals, {int(deals.won.sum()):,} won, "
        f"{int(deals.lost.sum()):,} lost, {int(deals.open.sum()):,} open. Amounts in "
        f"{deals.currency}. A range is P10 to P90; what the deals leave uncertain alone stands in "
        "brackets, before the allowance for change between quarters.",
        "## Columns",
        *columns_lines(mapping),
        "## What was odd",
        *(findings_lines(findings) or ["Nothing."]),
        "## Estimates",
        *(_estimate_lines(item) for item in found.whole),
        "## Win rate",
        f"Counting open deals: {found.win.whole.likely:.1%}. Of closed deals alone: "
        f"{found.closed_only:.1%}, which is too rosy: deals that die quietly are never closed and "
        "so are not counted.",
        *_group_sections(found),
        "## What the data carry",
        f"Deal size: {found.size.why}",
        f"Closing rhythm: {found.rhythm.why}",
        f"Season: {found.season.why}",
        "## Open pipeline",
        *_pipeline_lines(found),
        "## What the file cannot tell",
        "Touches, spend and the rates before an opportunity are named defaults, marked as guesses. "
        "Hours are not limited: an export does not tell what an appointment takes.",
    ]
    return "\n\n".join(parts) + "\n"


def columns_lines(mapping: Mapping) -> list[str]:
    """Which column was taken for what."""
    lines = []
    for place, name in enumerate(mapping.header):
        field = mapping.field_at(place)
        if field is not None:
            why = next(match.why for match in mapping.matches if match.column == place)
            lines.append(f"- {name}: {FIELDS[field]} (by {why})" if why != "given" else
                         f"- {name}: {FIELDS[field]} (as given)")  # fmt: skip
    unused = [name for place, name in enumerate(mapping.header) if not mapping.field_at(place)]
    return ["\n".join(lines), *([f"Not used: {', '.join(unused)}."] if unused else [])]


def findings_lines(findings: Iterable[Finding]) -> list[str]:
    """What was odd in the file, with the rows."""
    lines = []
    for item in findings:
        rows = ", ".join(str(row) for row in item.rows[:10])
        more = f" and {item.count - 10:,} more" if item.count > 10 else ""
        lines.append(f"- {item.count:,}: {item.text} Rows {rows}{more}.")
    return ["\n".join(lines)] if lines else []


def number(value: float, unit: str) -> str:
    """A value with three figures or so, as its unit is written."""
    if unit == "share":
        return f"{value:.1%}"
    if unit == "factor":
        return f"{value:.2f}"
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.1f}"


def _estimate_lines(item: Estimate) -> str:
    low, likely, high = (number(x, item.unit) for x in
                         (item.whole.low, item.whole.likely, item.whole.high))  # fmt: skip
    inner = f"{number(item.narrow.low, item.unit)} to {number(item.narrow.high, item.unit)}"
    unit = "" if item.unit in ("share", "factor") else f" {item.unit}"
    text = (
        f"**{item.name}**: {likely}{unit}, {low} to {high} ({inner}). {item.count:,} deals, "
        f"{_day(item.since)} to {_day(item.until)}. Method: {item.method}."
    )
    return f"{text} {item.note}".strip()


def _group_sections(found: Estimates) -> list[str]:
    parts: list[str] = []
    for trait, groups in found.groups.items():
        if len(groups) > 1:
            head = f"| {trait} | deals | won | win rate | P10 to P90 | closed only | mean value |"
            rule = "|---|--:|--:|--:|--:|--:|--:|"
            parts += [f"### By {trait}", "\n".join([head, rule, *map(_group_line, groups)])]
            late = [group.name for group in groups if group.rate.recorded_after]
            if late:
                parts.append(f"Probably recorded after the sale: {', '.join(late)}.")
    return parts


def _group_line(group: GroupEstimate) -> str:
    rate, span = group.rate, group.win.whole
    worth = number(group.worth.whole.likely, "") if group.worth else "-"
    closed = f"{rate.closed_only:.1%}" if rate.deals else "-"
    return (
        f"| {group.name} | {rate.deals:,} | {rate.wins:,} | {span.likely:.1%} | "
        f"{span.low:.1%} to {span.high:.1%} | {closed} | {worth} |"
    )


def _pipeline_lines(found: Estimates) -> list[str]:
    held = found.open
    promised, whole = float(held.chance.sum()), found.factor.whole
    kept = planned_deals(found)
    parts = [
        f"{len(held.place):,} open deals of known age, {int(held.stale.sum()):,} of them stale "
        f"(older than the {held.oldest_win} days of the longest cycle, or with a chance below "
        f"1 %). {len(kept):,} with a chance go into the plan.",
        f"Their ages promise {promised:,.0f} wins; with the factor of past quarter-ends "
        f"{promised * whole.likely:,.0f}, {promised * whole.low:,.0f} to "
        f"{promised * whole.high:,.0f}. {found.factor.note}",
    ]
    if len(kept):
        head = "| deal | age, days | chance | expected | amount |"
        best = sorted(kept, key=lambda k: -held.chance[k] * held.amount[k])[:_MOST_DEALS]
        rows = [_deal_line(found, k) for k in best]
        parts.append("\n".join([head, "|---|--:|--:|---|--:|", *rows]))
    return parts


def _deal_line(found: Estimates, k: int) -> str:
    held, place = found.open, int(found.open.place[k])
    names = found.deals.names[1] or found.deals.names[0]
    name = names[place] if names else f"row {found.deals.row[place]}"
    chance = min(float(held.chance[k]) * found.factor.whole.likely, 1.0)
    expected = _day(date.fromordinal(int(held.expected_on[k]))) if held.expected_on[k] else "-"
    known = "" if held.amount_known[k] else " (mean of its kind)"
    return f"| {name} | {held.age[k]} | {chance:.0%} | {expected} | {held.amount[k]:,.0f}{known} |"


def backtest_table(found: Backtest) -> str:
    """The backtest as a table and a sentence, in thousands of the currency."""
    head = (
        f"{'quarter':14} {'P10':>8} {'P25':>8} {'P50':>8} {'P75':>8} {'P90':>8} {'came':>8} "
        f"{'PIT':>5} {'in 50':>5} {'in 80':>5} {'CRPS':>8} {'by stage':>9} {'average':>9}"
    )
    lines = [
        f"Bookings in thousands of {found.currency}; CRPS of a single number is its error.",
        head,
    ]
    for t in found.tested:
        band = " ".join(f"{x / 1e3:8,.0f}" for x in (t.p10, t.p25, t.p50, t.p75, t.p90, t.came))
        inside = f"{_yes(t.in_50):>5} {_yes(t.in_80):>5}"
        lines.append(
            f"{t.quarter.name:14} {band} {t.pit:5.2f} {inside} {t.crps / 1e3:8,.0f} "
            f"{abs(t.by_stage - t.came) / 1e3:9,.0f} {abs(t.by_average - t.came) / 1e3:9,.0f}"
        )
    if found.tested:
        lines.append(
            f"Mean CRPS {found.mean(lambda t: t.crps) / 1e3:,.0f}; mean error of P50 "
            f"{found.mean(lambda t: abs(t.p50 - t.came)) / 1e3:,.0f}, of the pipeline weighted by "
            f"stage {found.mean(lambda t: abs(t.by_stage - t.came)) / 1e3:,.0f}, of the average of "
            f"the last four quarters {found.mean(lambda t: abs(t.by_average - t.came)) / 1e3:,.0f}."
        )
        lines.append(
            f"Held by the 50 % band: {found.share(lambda t: t.in_50):.0%}; by the 80 % band: "
            f"{found.share(lambda t: t.in_80):.0%}."
        )
    lines += [f"{short.quarter.name}: not tested, {short.why}." for short in found.too_short]
    fewer = [t for t in found.tested if t.quarters_averaged < 4]
    if fewer:
        lines.append(
            f"Before {len(fewer)} of them fewer than four quarters had bookings: the average is of "
            "those there were, the first perhaps not whole."
        )
    return "\n".join([*lines, found.words])


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"
