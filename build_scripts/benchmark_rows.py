"""The rows of the benchmark's table, and the machine on which they were measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.lib import introspect

from simulator.engine import ENGINE_VERSION


@dataclass(frozen=True)
class Row:
    """A figure, the most (or least) that it should be, and how it was measured."""

    name: str
    value: float | None
    unit: str
    bar: float | None
    at_least: bool
    how: str

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None where there is none, or nothing was measured."""
        if self.bar is None or self.value is None:
            return None
        return self.value >= self.bar if self.at_least else self.value <= self.bar


def machine() -> dict[str, str]:
    """What it was measured on."""
    name = platform.processor() or platform.machine()
    told = Path("/proc/cpuinfo")
    if told.exists():
        lines = told.read_text(encoding="utf-8").splitlines()
        name = next((line.split(":")[1].strip() for line in lines if "model name" in line), name)
    return {
        "processor": name,
        "processors": str(os.cpu_count()),
        "system": platform.system(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "yardstick runs on": _exp_of_numpy(),
        "engine": ENGINE_VERSION,
    }


def _exp_of_numpy() -> str:
    """Which of its forms of the exponential numpy takes: AVX-512 is several times faster, and makes
    the yardstick shorter without making a frame so."""
    told = introspect.opt_func_info(func_name="^exp$", signature="float32")
    return str(next(iter(told["exp"].values()))["current"])


def table(found: Sequence[Row]) -> str:
    """Lines to be read: figure, bar, whether it is met, how it was measured."""
    lines = []
    for row in found:
        value = "-" if row.value is None else f"{row.value:.3g}"
        bar = "" if row.bar is None else f"{'>=' if row.at_least else '<='} {row.bar:g}"
        met = {None: "", True: "met", False: "NOT MET"}[row.met]
        lines.append(f"{row.name:40} {value:>8} {row.unit:11} {bar:8} {met:8} {row.how}")
    return "\n".join(lines)
