"""What the levers of a plan are to all its trials, as small matrices; made once for all chunks.

Sources whose levers stand still have weekly shapes that are multiples of each other: such terms
are added up first, so that the large products have as few columns as there are unlike shapes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulator.arrays import Doubles, Singles
from simulator.drive import Drive
from simulator.lines import Line
from simulator.recalled import recalled

_WORTH_IT = 0.6  # of the terms at most may be unlike, or they are not added up first


@dataclass(frozen=True, slots=True)
class LineShapes:
    """The shapes of a line, float32: `terms` [weeks, unlike terms], and what of each term they are
    made, `merged` [unlike, terms] (None: one for each). `touches` [weeks] are those of each source
    without its mix, and what a full mix adds (None: nothing); `units` [weeks, sources] those of
    activities that people do (None: marketing)."""

    terms: Singles
    merged: Singles | None
    touches: tuple[tuple[Singles, Singles | None], ...]
    units: Singles | None


@dataclass(frozen=True, slots=True)
class Shapes:
    """All lines' shapes; weeks are [WARM_UP + weeks]. `bases` and `extras` [weeks, sources] are
    touches, `powers` [weeks, programmes + 1] their strengths and a last column of ones."""

    drive: Drive
    lines: tuple[LineShapes, ...]
    bases: Doubles
    extras: Doubles
    powers: Doubles


def shapes_of(lines: tuple[Line, ...], drive: Drive) -> Shapes:
    """Works out all shapes of a plan's levers."""
    weeks = len(next(iter(drive.touches)).base) if drive.touches else 0
    nothing = np.zeros(weeks)
    bases = _columns([item.base for item in drive.touches], weeks)
    extras = _columns(
        [nothing if item.extra is None else item.extra for item in drive.touches], weeks
    )
    powers = _columns([*drive.strengths, np.ones(weeks)], weeks)
    made = tuple(_line(line, drive, bases, extras, powers) for line in lines)
    return Shapes(drive, made, bases, extras, powers)


def _parts(
    line: Line, drive: Drive, bases: Doubles, extras: Doubles, powers: Doubles
) -> tuple[object, ...]:
    """All that a line's shapes are made of."""
    by_hand = [] if line.inbound else [drive.by_hand[index] for index in line.sources]
    touches = [drive.touches[index] for index in line.sources]
    return line.terms, *touches, *by_hand, *drive.strengths  # not the line: it is large


def _columns(rows: list[Doubles], weeks: int) -> Doubles:
    return np.stack(rows, axis=1) if rows else np.zeros((weeks, 0))


@recalled(32, _parts)
def _line(line: Line, drive: Drive, bases: Doubles, extras: Doubles, powers: Doubles) -> LineShapes:
    terms, merged = _unlike(_term_shapes(line, bases, extras, powers))
    touches = tuple(
        (_single(item.base), None if item.extra is None else _single(item.extra))
        for item in (drive.touches[index] for index in line.sources)
    )
    units = None
    if not line.inbound:
        units = np.stack([drive.by_hand[index] for index in line.sources], axis=1)
    return LineShapes(terms, merged, touches, None if units is None else _single(units))


def _term_shapes(line: Line, bases: Doubles, extras: Doubles, powers: Doubles) -> Doubles:
    """float64[weeks, terms]: the shape of every term at the plan's levers."""
    none = powers.shape[1] - 1
    sources = [term.source for term in line.terms]
    extra = np.array([term.extra for term in line.terms])
    shapes: Doubles = np.where(extra, extras[:, sources], bases[:, sources])
    shapes *= powers[:, [none if term.lead is None else term.lead for term in line.terms]]
    met = [none if term.appointment is None else term.appointment for term in line.terms]
    shapes *= powers[:, met]
    return shapes


def _unlike(shapes: Doubles) -> tuple[Singles, Singles | None]:
    """The unlike columns of shapes [weeks, terms], and how all columns are made of them: as many
    times the first that is like them. So a shape that is moved moves no other's."""
    scale = np.abs(shapes).max(axis=0)
    unit = np.ascontiguousarray((shapes / np.where(scale > 0.0, scale, 1.0)).T, np.float32)
    places: dict[bytes, int] = {}
    place = [places.setdefault(row.tobytes(), len(places)) for row in unit]
    if len(places) > _WORTH_IT * len(place):
        return np.ascontiguousarray(shapes, np.float32), None
    firsts = [place.index(number) for number in range(len(places))]
    own = np.where(scale[firsts] > 0.0, scale[firsts], 1.0)
    merged = np.zeros((len(places), len(place)), np.float32)
    merged[place, range(len(place))] = scale / own[place]
    return np.ascontiguousarray(shapes[:, firsts], np.float32), merged


def _single(values: Doubles) -> Singles:
    return values.astype(np.float32)
