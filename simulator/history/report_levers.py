"""The part of the report on levers, people and hours: placeholders, and what the file holds."""

from __future__ import annotations

from simulator.history import texts
from simulator.history.estimate import Estimates
from simulator.history.measured import people_at_work, people_today
from simulator.history.people import USED, capacity, roles
from simulator.history.plan_sources import parts, sources
from simulator.history.telling import Say, Value, retold
from simulator.plan import Activity, Source


def lever_lines(found: Estimates, say: Say) -> list[str]:
    """What the levels of levers are: placeholders, but for people, who stand in the file."""
    rows = []
    for part, source in zip(parts(found), sources(found, ""), strict=True):
        rows.append(_row(source, part.created.whole.likely, found.deals.currency, say))
    told = [say(texts.LEVERS)]
    told.append("\n".join([say(texts.LEVERS_HEAD), "|---|--:|--:|", *rows]))
    seen, today = people_at_work(found.deals), people_today(found.deals)
    if seen is None or not today:
        return told
    span = seen.with_today(today)
    if span.low < span.high:
        ends: dict[str, Value] = {"low": span.low, "high": span.high, "months": span.months}
        return [*told, say(texts.PEOPLE_SEEN, **ends, today=today)]
    return [*told, say(texts.PEOPLE_ALIKE, today=today)]


def _row(source: Source, today: float, currency: str, say: Say) -> str:
    name, work = _named(source.name, say), source.work
    if isinstance(work, Activity):
        touches, amount = retold(source.touch, say), work.per_week.value
        return say(texts.LEVER_WORK, name=name, today=today, amount=amount, touches=touches)
    if work.per_month.value <= 0.0:
        return say(texts.LEVER_FREE, name=name, today=today)
    amount = work.per_month.value
    return say(texts.LEVER_SPEND, name=name, today=today, amount=amount, currency=currency)


def _named(name: str, say: Say) -> str:
    """The program's own words in the reader's language; names of the file as they are."""
    own = name in texts.STAND_INS or name == texts.ALL_DEALS
    return retold(name, say) if own else name


def hours_line(found: Estimates, say: Say) -> str:
    """Whether hours are limited, and by what guess."""
    held = roles(found.deals)
    if not held:
        return say(texts.UNTOLD_HOURS if found.deals.owner is None else texts.IDLE_HOURS)
    limited = capacity(found, held, sources(found, ""))
    told = say(
        texts.TOLD_HOURS,
        people=people_today(found.deals),
        hours=limited.hours_per_appointment.likely,
        share=USED,
    )
    return "\n".join((told, say(texts.UNTOLD_PAY)))
