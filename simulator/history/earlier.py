"""Plans that an earlier version imported: levers that call a range measured which no file held."""

from __future__ import annotations

import re

from simulator.history import cautions
from simulator.history.telling import Say, english
from simulator.plan import Document, Plan, Schedule, Source, Spend

# How earlier imports ended the note on a source's volume.
_CLAIMED = re.compile(r"In [\d,]+ whole months .* the measured range of the lever\.")


def claimed(document: Document) -> tuple[str, ...]:
    """Names of the sources, in all scenarios, whose lever still has the range that such an import
    made up."""
    found = (source.name for plan in document.scenarios for source in _of(plan))
    return tuple(dict.fromkeys(found))


def claimed_line(document: Document, say: Say = english) -> str:
    """That in a sentence; empty where there is nothing to say."""
    names = claimed(document)
    return say(cautions.CLAIMED, names=", ".join(names)) if names else ""


def _of(plan: Plan) -> list[Source]:
    return [source for source in plan.sources if _is_claimed(source)]


def _is_claimed(source: Source) -> bool:
    work = source.work
    level: Schedule = work.per_month if isinstance(work, Spend) else work.per_week
    if level.measured_low is None and level.measured_high is None:
        return False
    return any(_CLAIMED.fullmatch(line) for line in source.volume.note.split("\n"))
