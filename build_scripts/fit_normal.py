"""Fits the polynomials of simulator/normal.py to scipy's normal distribution and prints them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.polynomial import chebyshev
from numpy.typing import NDArray
from scipy.special import erfcx, ndtri, ndtri_exp

Array = NDArray[np.float64]

CENTRE = 0.4
NEAR = float(np.sqrt(-2 * np.log(0.5 - CENTRE)))
MIDDLE = 6.8
FAR = 39.0
CDF_KNEE = 3.0


def scaled_powers(
    function: Callable[[Array], Array], low: float, high: float, degree: int
) -> Array:
    """Power coefficients, lowest first, in a variable that runs from -1 to 1 over [low, high]."""
    nodes = np.cos(np.pi * (np.arange(600) + 0.5) / 600)
    scaled = function((nodes + 1) / 2 * (high - low) + low)
    fitted = chebyshev.chebfit(nodes, scaled, degree)
    powers: Array = np.asarray(chebyshev.cheb2poly(fitted))
    return powers


def centre(square: Array) -> Array:
    """z / q as a function of q^2, where q = u - 1/2."""
    root = np.sqrt(square)
    ratio: Array = ndtri(0.5 + root) / root
    return ratio


def tail(root: Array) -> Array:
    """-z as a function of sqrt(-2 ln u)."""
    score: Array = -ndtri_exp(-root * root / 2)
    return score


def scaled_tail_area(mapped: Array) -> Array:
    """Phi(-y) exp(y^2 / 2) (y + knee) as a function of (y - knee) / (y + knee)."""
    distance = CDF_KNEE * (1 + mapped) / (1 - mapped)
    area: Array = erfcx(distance / np.sqrt(2.0)) / 2 * (distance + CDF_KNEE)
    return area


def show(name: str, powers: Array) -> None:
    """Print one table as Python source."""
    print(f"{name} = (")
    for start in range(0, len(powers), 3):
        print("    " + " ".join(f"{float(value)!r}," for value in powers[start : start + 3]))
    print(")  # fmt: skip")


def main() -> None:
    """Print every table that simulator/normal.py holds."""
    print(f"_NEAR = {NEAR!r}")
    show("_CENTRE", scaled_powers(centre, 0.0, CENTRE**2, 20))
    show("_TAIL", scaled_powers(tail, NEAR, MIDDLE, 23))
    show("_FAR_TAIL", scaled_powers(tail, MIDDLE, FAR, 26))
    show("_AREA", scaled_powers(scaled_tail_area, -1.0, 1.0, 23))


if __name__ == "__main__":
    main()
