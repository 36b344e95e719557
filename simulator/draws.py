"""All randomness: a seed and a permanent identity in, the same numbers out, block by block."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator import nets, normal
from simulator.arrays import Singles
from simulator.axes import AXES, FIELD_BITS, axis_elements

REPLICATE_BITS = FIELD_BITS
REPLICATE = 1 << REPLICATE_BITS
BLOCK = 2048
MARKET = 0
NOISES = ("volume drift", "win drift", "arrivals")
LEADING = 8

_REPLICATES_OF_BLOCK = BLOCK // REPLICATE
_RESERVED = 1 + len(NOISES) * LEADING
_NO_AXIS = -1
_WORDS = np.arange(FIELD_BITS + 2, dtype=np.uint64)


def scores(seed: int, streams: Sequence[int], blocks: Sequence[int]) -> Singles:
    """float32[streams, trials]: standard normal scores of assumptions, by their identities.

    A row depends on its own identity alone. Every REPLICATE trials in a row are one randomised
    low-discrepancy set over the market factor (stream MARKET), the slow movements of the noise and
    the first 230 identities; later ones are stratified on their own. Replicates are independent of
    each other.
    """
    keys = nets.keyed(np.array(_key("scores", seed)), np.array(streams, dtype=np.uint64))
    axes = [0 if stream == MARKET else _RESERVED + stream - 1 for stream in streams]
    return _scores(keys, axes, blocks)


def week_scores(seed: int, name: str, horizon: int, blocks: Sequence[int]) -> Singles:
    """float32[horizon, trials]: standard normal scores of a noise, slowest movement first.

    For the names in NOISES the first LEADING belong to the low-discrepancy set. `weeks.rotated`
    makes noise by week of them. Another horizon may give other noise.
    """
    keys = nets.keyed(np.array(_key(f"noise {name}", seed)), np.arange(horizon, dtype=np.uint64))
    axes = [_NO_AXIS] * horizon
    if name in NOISES:
        first = 1 + NOISES.index(name)
        axes[:LEADING] = [first + len(NOISES) * level for level in range(min(LEADING, horizon))]
    return _scores(keys, axes, blocks)


def week_places(seed: int, name: str, horizon: int, blocks: Sequence[int]) -> NDArray[np.uint16]:
    """uint16[horizon, trials]: whole numbers evenly spread over all 65,536 in each replicate."""
    keys = nets.keyed(np.array(_key(f"places {name}", seed)), np.arange(horizon, dtype=np.uint64))
    return _cells(*_columns(keys, [_NO_AXIS] * horizon, blocks))


@dataclass(frozen=True, slots=True)
class Low:
    """Draws that are low: each column's stream, and trials and uniform numbers [n, columns]."""

    stream: NDArray[np.intp]
    trial: NDArray[np.intp]
    uniform: Singles


def stream_keys(seed: int, names: Sequence[str]) -> nets.Words:
    """uint64[len(names)]: what `low_draws` needs to know of streams with these names."""
    return np.array([_word("low draws", seed, name) for name in names], dtype=np.uint64)


def low_draws(keys: nets.Words, shares: NDArray[np.float64], blocks: Sequence[int]) -> Low:
    """One uniform number for each stream and trial: those below the stream's share, and few others.

    A stream has one number in each 256th part of (0, 1) in every replicate; which trial has it is
    worked out from the lowest part up, so that rare events cost little. Trials count from
    the first of the blocks; a stream's draws depend on its own key alone.
    """
    replicates = _replicates(blocks)
    words = nets.keyed(nets.keyed(replicates, keys), _WORDS[:3])
    element = (words[..., 0] >> np.uint64(32)) * np.uint64(REPLICATE - 1) >> np.uint64(32)
    columns = nets.field_columns(REPLICATE_BITS)[element.astype(np.intp)] << np.uint32(16)
    columns |= words[..., 1:].astype("<u8").view("<u2")
    shift = words[..., 0].astype(np.uint32) & np.uint32(0xFFFFFF)
    parts = np.ceil(np.clip(shares, 0.0, 1.0) * REPLICATE).astype(np.intp)
    most = int(parts.max(initial=1)) - 1
    points = nets.combinations(columns[..., : most.bit_length()])
    points ^= shift[..., np.newaxis]
    stream = np.repeat(np.arange(len(keys)), parts)
    part = np.arange(len(stream)) - np.repeat(np.cumsum(parts) - parts, parts)
    place = stream * points.shape[2] + part
    found = points.reshape(len(replicates), -1).take(place, axis=1, mode="clip")
    trial = (found >> np.uint32(16)).astype(np.intp)
    trial += np.arange(0, len(replicates) * REPLICATE, REPLICATE)[:, np.newaxis]
    found &= np.uint32(0xFFFF)
    found |= (part << 16).astype(np.uint32)
    uniform = found.astype(np.float32)
    uniform += np.float32(0.5)
    uniform *= np.float32(2.0**-24)
    return Low(stream, trial, uniform)


def generator(seed: int, *names: str) -> np.random.Generator:
    """A generator of its own for these names. Use only random(), integers() and permuted()."""
    digest = _digest("generator", seed, *names)
    return np.random.Generator(np.random.Philox(key=int.from_bytes(digest[:16], "little")))


def _digest(kind: str, seed: int, *names: str) -> bytes:
    return hashlib.sha256("\x00".join((kind, str(seed), *names)).encode()).digest()


def _word(kind: str, seed: int, *names: str) -> int:
    return int.from_bytes(_digest(kind, seed, *names)[:8], "little")


@lru_cache(maxsize=4096)
def _key(kind: str, seed: int) -> np.uint64:
    return np.uint64(_word(kind, seed))


def _replicates(blocks: Sequence[int]) -> nets.Words:
    """The numbers of the replicates of some blocks."""
    own = np.arange(_REPLICATES_OF_BLOCK, dtype=np.uint64)
    first = np.array(blocks, dtype=np.uint64) * np.uint64(_REPLICATES_OF_BLOCK)
    return (first[:, np.newaxis] + own).ravel()


def _scores(keys: nets.Words, axes: Sequence[int], blocks: Sequence[int]) -> Singles:
    cells = _cells(*_columns(keys, axes, blocks))
    found = np.empty(cells.shape, np.float32)
    return normal.score_table().take(cells, mode="wrap", out=found)


def _columns(
    keys: nets.Words, axes: Sequence[int], blocks: Sequence[int]
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Scrambled columns uint32[keys, replicates, bits] and shifts uint32[keys, replicates].

    A key with an axis is part of the joint low-discrepancy set; any other gets a random axis in
    each replicate, which makes it stratified and independent.
    """
    words = nets.keyed(nets.keyed(keys, _replicates(blocks)), _WORDS) >> np.uint64(32)
    field = nets.field_columns(FIELD_BITS)
    rows = (words[..., -1] * np.uint64(len(field)) >> np.uint64(32)).astype(np.intp)
    wanted = np.array(axes)
    fixed = (wanted >= 0) & (wanted < AXES)
    rows[fixed] = axis_elements()[wanted[fixed], np.newaxis]
    halves = words.astype(np.uint32)
    return nets.scrambled(field[rows], halves[..., :FIELD_BITS]), halves[..., FIELD_BITS]


def _cells(columns: NDArray[np.uint32], shift: NDArray[np.uint32]) -> NDArray[np.uint16]:
    """uint16[keys, trials]: places in the table of scores."""
    drop = np.uint32(nets.POINT_BITS - normal.TABLE_BITS)
    cells = nets.points((columns >> drop).astype(np.uint16), (shift >> drop).astype(np.uint16))
    return cells.reshape(len(columns), -1)
