"""The evidence behind a plan as a report that prints: plain text that is also Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from simulator.history import cautions, plan_sources, texts
from simulator.history.columns import Mapping
from simulator.history.deals import Finding
from simulator.history.estimate import Estimates, GroupEstimate
from simulator.history.little import little_lines
from simulator.history.methods import HOW_GROUP, HOW_WORTH_OF_GROUP, NAMED, PLAIN
from simulator.history.names import FIELDS
from simulator.history.plan_sources import by_source, kept_values
from simulator.history.ranges import Estimate
from simulator.history.report_levers import hours_line, lever_lines
from simulator.history.report_pictures import drawn
from simulator.history.telling import NOTHING, Figure, Say, english, retold
from simulator.history.to_plan import MOST_DAYS, goal_line, planned_deals

FEW_EXPECTED = 10.0  # wins below which a decimal is told
_MOST_DEALS = 25
_UNITS_UNSAID = ("share", "factor")
_COLUMNS = {
    "name": texts.COLUMN_BY_NAME,
    "content": texts.COLUMN_BY_CONTENT,
    "given": texts.COLUMN_GIVEN,
    "remembered": texts.COLUMN_REMEMBERED,
}


def report(
    found: Estimates,
    file_name: str,
    mapping: Mapping,
    findings: Sequence[Finding],
    say: Say = english,
) -> str:
    """Everything that the estimates rest on, as text in sections, told by `say`."""
    deals = found.deals
    parts = [
        say(texts.TITLE, file=file_name),
        say(
            texts.KNOWN, day=deals.as_of, deals=len(deals), won=int(deals.won.sum()),
            lost=int(deals.lost.sum()), open=int(deals.open.sum()), currency=deals.currency,
        ),
        *little_lines(found, say),
        say(texts.HEAD_COLUMNS),
        *columns_lines(mapping, say),
        say(texts.HEAD_ODD),
        *(findings_lines(findings, say) or [say(texts.ODD_NOTHING)]),
        say(texts.HEAD_ESTIMATES),
        *(part for item in found.whole for part in _estimate_parts(item, say)),
        say(texts.HEAD_WIN_RATE),
        say(
            texts.WIN_RATES if found.rosy else texts.WIN_RATES_ALIKE,
            rate=found.win.whole.likely, closed=found.closed_only,
        ),
        *_group_sections(found, say),
        *_sources_of(found, say),
        say(texts.HEAD_CARRIED),
        say(texts.CARRIED_SIZE, why=retold(found.size.why, say)),
        say(texts.CARRIED_RHYTHM, why=retold(found.rhythm.why, say)),
        say(texts.CARRIED_SEASON, why=retold(found.season.why, say)),
        say(texts.HEAD_PIPELINE),
        *_pipeline_lines(found, say),
        say(texts.HEAD_LEVERS),
        *lever_lines(found, say),
        say(texts.HEAD_UNTOLD),
        say(texts.UNTOLD),
        hours_line(found, say),
        goal_line(found, say),
        *_methods(found, say),
    ]  # fmt: skip
    return "\n\n".join(parts) + "\n"


def columns_lines(mapping: Mapping, say: Say = english) -> list[str]:
    """Which column was taken for what."""
    lines = []
    for place, name in enumerate(mapping.header):
        field = mapping.field_at(place)
        if field is not None:
            why = next(match.why for match in mapping.matches if match.column == place)
            lines.append(say(_COLUMNS[why], name=name, field=say(FIELDS[field])))
    unused = [name for place, name in enumerate(mapping.header) if not mapping.field_at(place)]
    more = [say(texts.COLUMNS_UNUSED, columns=", ".join(unused))] if unused else []
    return ["\n".join(lines), *more]


def findings_lines(findings: Iterable[Finding], say: Say = english) -> list[str]:
    """What was odd in the file, with the rows."""
    lines = []
    for item in findings:
        rows, what = ", ".join(str(row) for row in item.rows[:10]), retold(item.text, say)
        if item.count > 10:
            more = item.count - 10
            lines.append(say(texts.ODD_MORE, count=item.count, what=what, rows=rows, more=more))
        else:
            lines.append(say(texts.ODD, count=item.count, what=what, rows=rows))
    return ["\n".join(lines)] if lines else []


def _estimate_parts(item: Estimate, say: Say) -> list[str]:
    """Value and ranges, what they rest on, the note, and a row of bars for each picture."""

    def figure(value: float) -> Figure:
        return Figure(value, item.unit)

    bare = item.unit in _UNITS_UNSAID
    ends = {"low": figure(item.whole.low), "high": figure(item.whole.high)}
    ends |= {"inner_low": figure(item.narrow.low), "inner_high": figure(item.narrow.high)}
    words = {"what": retold(item.name, say)} | ({} if bare else {"unit": retold(item.unit, say)})
    template = texts.ESTIMATE if bare else texts.ESTIMATE_IN
    lines = [say(template, **words, **ends, likely=figure(item.whole.likely)), _from(item, say)]
    lines += [retold(item.note, say)] if item.note else []
    return ["\n".join(lines), *(drawn(picture, say) for picture in item.pictures)]


def _from(item: Estimate, say: Say) -> str:
    how = retold(PLAIN.get(item.method, item.method), say)
    return say(texts.ESTIMATE_FROM, count=item.count, since=item.since, until=item.until, how=how)


def _group_sections(found: Estimates, say: Say) -> list[str]:
    parts: list[str] = []
    for trait, groups in found.groups.items():
        if len(groups) > 1:
            word = say(trait)
            lines = [say(texts.GROUPS_HEAD, trait=word), "|---|--:|--:|--:|--:|--:|--:|"]
            lines += [_group_line(group, say) for group in groups]
            parts += [say(texts.HEAD_GROUPS, trait=word), "\n".join(lines)]
            parts.append(_groups_from(groups, say))
            parts += recorded_after(groups, say)
    return parts


def recorded_after(groups: Sequence[GroupEstimate], say: Say = english) -> list[str]:
    """Which of them were probably recorded after the sale; nothing where none was."""
    late = [retold(group.name, say) for group in groups if group.rate.recorded_after]
    return [say(texts.GROUPS_AFTER, names=", ".join(late))] if late else []


def sources_line(found: Estimates, say: Say = english) -> list[str]:
    """That the plan has one source, where the file names no lead sources; else nothing."""
    return [] if by_source(found) else [say(cautions.ONE_SOURCE)]


def _sources_of(found: Estimates, say: Say) -> list[str]:
    """What the plan's sources are where the file has no lead sources, and what of the samples is
    kept where they are too long."""
    told = sources_line(found, say)
    kept, count = kept_values(plan_sources.parts(found))
    if kept < count:
        told.append(say(texts.NOTE_SOME_VALUES, kept=kept, count=count))
    days = len(found.cycle_days)
    if days > MOST_DAYS:
        told.append(say(texts.NOTE_SOME_CYCLES, kept=MOST_DAYS, count=days))
    return told


def _groups_from(groups: Sequence[GroupEstimate], say: Say) -> str:
    return say(
        texts.GROUPS_FROM,
        since=min(group.win.since for group in groups),
        until=max(group.win.until for group in groups),
        how=say(PLAIN[HOW_GROUP]),
        values=say(PLAIN[HOW_WORTH_OF_GROUP]),
    )


def _methods(found: Estimates, say: Say) -> list[str]:
    """The names of the methods, for those who know them: a footnote to the plain words above."""
    lines = [
        say(texts.METHOD_NAMED, what=retold(item.name, say), how=say(NAMED[item.method]))
        for item in found.whole
        if item.method in NAMED
    ]
    lines += [
        say(texts.METHOD_OF_GROUPS, trait=say(trait), how=say(NAMED[HOW_GROUP]))
        for trait, groups in found.groups.items()
        if len(groups) > 1
    ]
    return [say(texts.HEAD_METHODS), "\n".join(lines)]


def _group_line(group: GroupEstimate, say: Say) -> str:
    rate, span = group.rate, group.win.whole
    return say(
        texts.GROUP,
        name=retold(group.name, say) if group.name in texts.STAND_INS else group.name,
        deals=rate.deals,
        wins=rate.wins,
        rate=span.likely,
        low=span.low,
        high=span.high,
        closed=Figure(rate.closed_only, "share") if rate.deals else NOTHING,
        worth=Figure(group.worth.whole.likely, "") if group.worth else NOTHING,
    )


def _pipeline_lines(found: Estimates, say: Say) -> list[str]:
    held = found.open
    whole = found.factor.whole
    kept = planned_deals(found)
    parts = [
        say(
            texts.PIPELINE, open=int(found.deals.open.sum()), deals=len(held.place),
            stale=int(held.stale.sum()), days=held.oldest_win, kept=len(kept),
        ),
        say(
            _wins_words(held.wins(whole.likely)),
            promised=held.wins(1.0), wins=held.wins(whole.likely),
            low=held.wins(whole.low), high=held.wins(whole.high),
        ),
    ]  # fmt: skip
    if len(kept) < len(held.place):
        parts.append(say(texts.PIPELINE_SOME, kept=len(kept), deals=len(held.place)))
    if kept:
        best = sorted(kept, key=lambda k: -held.chance[k] * held.amount[k])[:_MOST_DEALS]
        rows = [_deal_line(found, k, say) for k in best]
        parts.append("\n".join([say(texts.DEALS_HEAD), "|---|--:|--:|---|--:|", *rows]))
    return parts


def _wins_words(wins: float) -> str:
    """With a decimal where few wins are expected: “1, 1 to 1” would be no range."""
    return texts.PIPELINE_WINS if wins >= FEW_EXPECTED else cautions.PIPELINE_FEW


def _deal_line(found: Estimates, k: int, say: Say) -> str:
    held, place = found.open, int(found.open.place[k])
    names = found.deals.names[1] or found.deals.names[0]
    expected = int(held.expected_on[k])
    return say(
        texts.DEAL if held.amount_known[k] else texts.DEAL_WORTH_UNKNOWN,
        name=names[place] if names else f"row {found.deals.row[place]}",
        age=int(held.age[k]),
        chance=min(float(held.chance[k]) * found.factor.whole.likely, 1.0),
        expected=date.fromordinal(expected) if expected else NOTHING,
        amount=float(held.amount[k]),
    )
