"""Levers whose level an import made up, because an export of deals holds neither spend nor work."""

from __future__ import annotations

from functools import lru_cache

from simulator.history import texts
from simulator.history.telling import parse
from simulator.levers import levers
from simulator.plan import Plan, Spend

_NOTES = (texts.NOTE_SPEND, texts.NOTE_ACTIVITY, texts.NOTE_NO_SPEND)


def note_of(plan: Plan, key: str) -> str:
    """That the level of a lever (by its identity) is a placeholder, and how to replace it, as the
    import wrote it; empty for a level that is somebody's own."""
    owner, _, kind = key.rpartition(".")
    if kind not in ("spend", "activity"):
        return ""
    work = next((source.work for source in plan.sources if source.id == owner), None)
    if work is None:
        return ""
    if isinstance(work, Spend):
        return _placeholder(work.saturation.note, work.per_month.before)
    return _placeholder(work.minutes.note, work.per_week.before)


def made_up(plan: Plan) -> tuple[str, ...]:
    """Identities of the levers whose level is a placeholder."""
    return tuple(lever.id for lever in levers(plan) if note_of(plan, lever.id))


def spend_made_up(plan: Plan) -> tuple[str, ...]:
    """Names of the levers of spend whose level is a placeholder: every cost rests on them."""
    return tuple(
        lever.name
        for lever in levers(plan)
        if lever.id.endswith(".spend") and note_of(plan, lever.id)
    )


@lru_cache(maxsize=1000)
def _placeholder(note: str, before: float) -> str:
    """The line of a note that says so, as long as the level is still the one that it names."""
    for line in note.split("\n"):
        found = parse(line) if line.startswith("The file holds no") else None
        if found is None or found.template not in _NOTES:
            continue
        amount = found.values.get("amount", 0.0)
        if isinstance(amount, int | float) and abs(amount - before) <= 0.5:
            return line
    return ""
