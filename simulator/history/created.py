"""The pace at which deals are created, as an estimate with what it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from simulator.history import methods, pictures, texts
from simulator.history.creation import Pace
from simulator.history.deals import Deals
from simulator.history.ranges import LEAST_CV, Estimate, widened
from simulator.history.telling import english

_LONG_AFTER = 28  # days after the last record from which a day is called late


def created_estimate(steady: Pace, until: date) -> Estimate:
    """The pace of creation with what it rests on."""
    return Estimate(
        texts.DEALS_CREATED, texts.A_WEEK, steady.per_week,
        widened(steady.per_week, max(steady.change, LEAST_CV)), steady.count,
        date.fromordinal(steady.since), until,
        methods.HOW_CREATED, _pace_note(steady), (pictures.pace(steady.blocks),),
    )  # fmt: skip


def _pace_note(steady: Pace) -> str:
    """A warning where creation has just fallen or risen by more than a third."""
    if len(steady.blocks) < 2 or steady.blocks[1] < 20:
        return ""
    last, before = steady.blocks[:2].tolist()
    if 2 / 3 <= last / before <= 3 / 2:
        return ""
    word = texts.NOTE_FELL if last < before else texts.NOTE_ROSE
    return english(word, last=last, before=before)


def ended_before(created: Estimate, deals: Deals, known: Deals) -> Estimate:
    """The pace with a warning where the day asked for lies long after the file's last."""
    days = (known.as_of - deals.as_of).days
    if days < _LONG_AFTER:
        return created
    said = english(texts.NOTE_ENDED, last=deals.as_of, days=days)
    return replace(created, note="\n".join(filter(None, (created.note, said))))
