"""Some first trials of arrays that lie in dataclasses, lists and tuples, as views."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
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
    if isinstance(value, dict):
        return {key: _few(item, trials, first) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_few(item, trials, first) for item in value)
    if isinstance(value, Plan):
        return value
    if is_dataclass(value) and not isinstance(value, type):
        cut = {item.name: _few(getattr(value, item.name), trials, first) for item in fields(value)}
        return replace(value, **cut)
    return value
