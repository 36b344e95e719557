"""Some first trials of arrays that lie in dataclasses, lists and tuples, as views."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

import numpy as np

from simulator.plan import Plan

Made = TypeVar("Made")


def few(value: Made, trials: int, first: int) -> Made:
    """The value with every array whose last axis is as long as `trials` cut to the `first` ones.

    Arrays of whole numbers name trials; those that are cut off are left out.
    """
    result: Any = _few(value, trials, first)
    kept: Made = result
    return kept


def _few(value: Any, trials: int, first: int) -> Any:
    if isinstance(value, np.ndarray):
        if value.dtype.kind == "i":
            return value[value < first]
        return value[..., :first] if value.ndim and value.shape[-1] == trials else value
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if kind is dict:
        return {key: _few(item, trials, first) for key, item in value.items()}
    if kind is list or kind is tuple:
        return kind([_few(item, trials, first) for item in value])
    names = _names(kind)
    return kind(*[_few(getattr(value, name), trials, first) for name in names]) if names else value


_PLAIN = frozenset({Plan, str, int, float, bool, type(None)})


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(item.name for item in fields(kind)) if is_dataclass(kind) else ()
