"""The part of the report on levers, people and hours."""

from __future__ import annotations

from simulator.history import texts
from simulator.history.estimate import Estimates
from simulator.history.measured import people_at_work, people_today
from simulator.history.people import USED, capacity, roles
from simulator.history.plan_sources import parts, sources
from simulator.history.telling import Say, retold


def lever_lines(found: Estimates, say: Say) -> list[str]:
    """The ranges in which levers count as measured, and how they come about."""
    rows = []
    for part in parts(found):
        if part.seen is not None:
            rows.append(
                say(
                    texts.LEVER, name=_named(part.name, say), months=part.seen.months,
                    low=part.seen.low, high=part.seen.high, today=part.created.whole.likely,
                )
            )  # fmt: skip
    told = [say(texts.LEVERS)]
    if rows:
        told.append("\n".join([say(texts.LEVERS_HEAD), "|---|--:|--:|--:|--:|", *rows]))
    seen, today = people_at_work(found.deals), people_today(found.deals)
    if seen is not None and today:
        told.append(
            say(
                texts.PEOPLE_SEEN, low=seen.low, high=seen.high, months=seen.months, today=today
            )
        )  # fmt: skip
    return told


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
    return say(
        texts.TOLD_HOURS,
        people=people_today(found.deals),
        hours=limited.hours_per_appointment.likely,
        share=USED,
    )
