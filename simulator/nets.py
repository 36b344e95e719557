"""Randomised digital nets: points that fill every axis evenly, from integer operations alone."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]
Digits = TypeVar("Digits", np.uint16, np.uint32)

POINT_BITS = 32
_UPPER_BITS = 3
# A primitive polynomial over GF(2) for each degree, without its leading term.
_PRIMITIVE = {4: 0b0011, 5: 0b00101, 6: 0b000011, 7: 0b0000011, 8: 0b00011101, 9: 0b000010001,
              10: 0b0000001001, 11: 0b00000000101, 12: 0b000001010011}  # fmt: skip


def mixed(words: Words) -> Words:
    """Each 64-bit word replaced by a well-mixed one (a bijection: xor-shifts and odd products)."""
    words = words ^ (words >> np.uint64(32))
    words *= np.uint64(0xD6E8FEB86659FD93)
    words ^= words >> np.uint64(32)
    words *= np.uint64(0xD6E8FEB86659FD93)
    words ^= words >> np.uint64(32)
    return words


def keyed(words: Words, numbers: Words) -> Words:
    """The words of the next level: one for each pair of a word and a number, shape (..., n)."""
    spread = (numbers + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
    return mixed(words[..., np.newaxis] + spread)


@cache
def field_columns(bits: int) -> NDArray[np.uint32]:
    """uint32[2^bits - 1, bits]: the columns of multiplication by each element of GF(2^bits).

    The maps i -> a i + b with random a != 0 and b are permutations of 0..2^bits - 1 in which every
    pair of points goes to every pair of distinct places equally often: as even as a Latin
    hypercube, and with the same variance for any integrand.
    """
    table = np.empty(((1 << bits) - 1, bits), dtype=np.uint32)
    column = np.arange(1, 1 << bits, dtype=np.uint32)
    for power in range(bits):
        table[:, power] = column
        carry = (column >> np.uint32(bits - 1)) * np.uint32(_PRIMITIVE[bits])
        column = ((column << np.uint32(1)) & np.uint32((1 << bits) - 1)) ^ carry
    table.flags.writeable = False
    return table


def scrambled(columns: NDArray[np.uint32], words: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """32-bit columns after a random linear scramble of `bits` base columns.

    `columns` is uint32[..., bits], a bit pattern of `bits` digits each, the first digit highest;
    `words` is uint32[..., bits]. Source: Matousek (1998), J. Complexity 14(4): a random lower
    triangular matrix with ones on its diagonal; digits beyond `bits` are random too.
    """
    bits = columns.shape[-1]
    total = np.zeros(np.broadcast_shapes(columns.shape, words.shape), dtype=np.uint32)
    for digit in range(bits):
        place = np.uint32(1 << (POINT_BITS - 1 - digit))
        lower = words[..., digit] & (place - np.uint32(1)) | place
        chosen = (columns >> np.uint32(bits - 1 - digit)) & np.uint32(1)
        total ^= chosen * lower[..., np.newaxis]
    return total


def points(columns: NDArray[Digits], shift: NDArray[Digits]) -> NDArray[Digits]:
    """[..., 2^bits]: all points of the nets with these columns [..., bits] and digital shifts."""
    low = combinations(columns[..., :-_UPPER_BITS])
    high = combinations(columns[..., -_UPPER_BITS:]) ^ shift[..., np.newaxis]
    together = high[..., :, np.newaxis] ^ low[..., np.newaxis, :]
    return together.reshape(*together.shape[:-2], -1)


def combinations(columns: NDArray[Digits]) -> NDArray[Digits]:
    """The exclusive or of every subset of the columns, subset i holding the columns of i's bits."""
    count = columns.shape[-1]
    sums = np.zeros((*columns.shape[:-1], 1 << count), dtype=columns.dtype)
    for bit in range(count):
        half = 1 << bit
        sums[..., half : 2 * half] = sums[..., :half] ^ columns[..., bit, np.newaxis]
    return sums
