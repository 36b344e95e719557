"""All randomness: a seed and a permanent identity in, the same numbers out, block by block."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulator import nets, normal, weeks
from simulator.correlation import correlate
from simulator.sampling_error import (
    chance_half_width,
    half_width,
    quantile_interval,
    standard_error,
)

__all__ = [
    "BLOCK",
    "MARKET",
    "NOISES",
    "REPLICATE",
    "chance_half_width",
    "correlate",
    "generator",
    "half_width",
    "noise_block",
    "permutation_block",
    "permutation_blocks",
    "quantile_interval",
    "score_block",
    "score_blocks",
    "standard_error",
    "uniform_block",
    "uniform_blocks",
]

REPLICATE_BITS = 8
REPLICATE = 1 << REPLICATE_BITS
BLOCK = 2048
MARKET = 0
NOISES = ("volume drift", "win drift", "arrivals")
LEADING = 8

_REPLICATES_OF_BLOCK = BLOCK // REPLICATE


def score_block(seed: int, stream: int, block: int) -> NDArray[np.float64]:
    """float64[BLOCK]: standard normal scores of the assumption with the identity `stream`."""
    scores: NDArray[np.float64] = score_blocks(seed, (stream,), block)[0]
    return scores


def score_blocks(seed: int, streams: Sequence[int], block: int) -> NDArray[np.float64]:
    """float64[len(streams), BLOCK]: the scores of several identities at once, which is faster.

    Each row is what `score_block` gives for that identity, whatever the other rows are. Every
    REPLICATE trials in a row are one randomised point set; replicates are independent.
    """
    drawn = _points(_key("scores", seed), streams, block)
    return _scores(drawn)


def uniform_block(seed: int, stream: int, block: int, count: int) -> NDArray[np.float64]:
    """float64[count, BLOCK]: numbers evenly spread over (0, 1), stratified in each replicate."""
    drawn: NDArray[np.float64] = uniform_blocks(seed, (stream,), block, count)[0]
    return drawn


def uniform_blocks(
    seed: int, streams: Sequence[int], block: int, count: int
) -> NDArray[np.float64]:
    """float64[len(streams), count, BLOCK]: as `uniform_block`, for several streams at once."""
    keys = _stream_keys(_key("uniforms", seed), streams)
    drawn = _stratified(nets.keyed(keys, np.arange(count, dtype=np.uint64)), block)
    uniforms: NDArray[np.float64] = (drawn.astype(np.float64) + 0.5) * 2.0**-32
    return uniforms


def noise_block(seed: int, name: str, horizon: int, block: int) -> NDArray[np.float32]:
    """float32[horizon, BLOCK]: independent standard normal noise by week and trial.

    It is a rotation of scores of which the first LEADING belong to the slowest movements.
    Another horizon may give other noise.
    """
    drawn = _points(_key("noise " + name, seed), range(horizon), block)
    return weeks.rotated(_scores(drawn).astype(np.float32))


def permutation_block(seed: int, name: str, week: int, block: int) -> NDArray[np.int32]:
    """int32[BLOCK]: a random order of 0..BLOCK-1, one for each name, week and block."""
    order: NDArray[np.int32] = permutation_blocks(seed, name, (week,), block)[0]
    return order


def permutation_blocks(
    seed: int, name: str, some_weeks: Sequence[int], block: int
) -> NDArray[np.int32]:
    """int32[len(some_weeks), BLOCK]: as `permutation_block`, for several weeks at once."""
    keys = _stream_keys(_key("order " + name, seed), some_weeks)
    places = np.arange(BLOCK, dtype=np.uint64)
    shuffled = nets.keyed(nets.keyed(keys, np.array([block], dtype=np.uint64))[:, 0], places)
    shuffled &= ~np.uint64(BLOCK - 1)
    shuffled |= places
    shuffled.sort(axis=-1)
    order: NDArray[np.int32] = (shuffled & np.uint64(BLOCK - 1)).astype(np.int32)
    return order


def generator(seed: int, *names: str) -> np.random.Generator:
    """A generator of its own for these names. Use only random(), integers() and permuted()."""
    digest = _digest("generator", seed, *names)
    return np.random.Generator(np.random.Philox(key=int.from_bytes(digest[:16], "little")))


def _digest(kind: str, seed: int, *names: str) -> bytes:
    return hashlib.sha256("\x00".join((kind, str(seed), *names)).encode()).digest()


@lru_cache(maxsize=64)
def _key(kind: str, seed: int) -> np.uint64:
    return np.uint64(int.from_bytes(_digest(kind, seed)[:8], "little"))


def _stream_keys(key: np.uint64, streams: Sequence[int]) -> nets.Words:
    return nets.keyed(np.array(key), np.array(streams, dtype=np.uint64))


def _points(key: np.uint64, streams: Sequence[int], block: int) -> nets.Points:
    return _stratified(_stream_keys(key, streams), block)


def _stratified(keys: nets.Words, block: int) -> nets.Points:
    """uint32[..., BLOCK]: for each key a random evenly spread order, independent of all others."""
    first = block * _REPLICATES_OF_BLOCK
    replicates = np.arange(first, first + _REPLICATES_OF_BLOCK, dtype=np.uint64)
    words = nets.keyed(
        nets.keyed(keys, replicates), np.arange(REPLICATE_BITS + 2, dtype=np.uint64)
    )
    table = nets.field_columns(REPLICATE_BITS)
    chosen = (words[..., -1] >> np.uint64(32)) * np.uint64(len(table)) >> np.uint64(32)
    columns = nets.scrambled(table[chosen.astype(np.intp)], words[..., :REPLICATE_BITS])
    shift = (words[..., -2] >> np.uint64(32)).astype(np.uint32)
    drawn = nets.points(columns, shift)
    return drawn.reshape(*keys.shape, BLOCK)


def _scores(drawn: nets.Points) -> NDArray[np.float64]:
    cells = drawn >> np.uint32(nets.POINT_BITS - normal.TABLE_BITS)
    return normal.score_table().take(cells, mode="clip")
