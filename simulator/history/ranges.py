"""An estimate and its two ranges: without and with change between quarters."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from math import exp, log, sqrt

from simulator.assumption import Assumption, Evidence, Picture

TO_P90 = 1.2815515655446004  # standard normal quantile of 0.9
LEAST_CV = 0.10  # change between quarters that is allowed for, whatever the file shows
_EDGE = 1e-6


@dataclass(frozen=True, slots=True)
class Range:
    """P10, P50 and P90 of an uncertain number."""

    low: float
    likely: float
    high: float

    def holds(self, value: float) -> bool:
        """True where a value lies within it."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number estimated from deals: `narrow` holds what the deals leave uncertain, `whole` also
    the change between quarters; `count` deals from `since` to `until` stand behind it."""

    name: str
    unit: str
    narrow: Range
    whole: Range
    count: int
    since: date
    until: date
    method: str
    note: str = ""
    pictures: tuple[Picture, ...] = field(default=())

    def assumption(self, where: str, factor: float = 1.0) -> Assumption:
        """The whole range as a plan's assumption, times `factor`; `where` names the file."""
        kept = _apart(self.whole)
        return Assumption(
            low=kept.low * factor,
            likely=kept.likely * factor,
            high=kept.high * factor,
            evidence=self.evidence(where),
            noted_on=self.until,
            note=self.note,
        )

    def evidence(self, where: str) -> Evidence:
        """What the estimate rests on, as a plan keeps it."""
        return Evidence(
            kind="measured",
            source=where,
            method=self.method,
            count=self.count,
            since=self.since,
            until=self.until,
            pictures=self.pictures,
        )


def _apart(found: Range) -> Range:
    """The range with low < likely < high, as the simulator asks for."""
    gap = max(abs(found.likely) * 1e-4, 1e-9)
    return Range(
        min(found.low, found.likely - gap), found.likely, max(found.high, found.likely + gap)
    )


def positive(likely: float, sd_of_log: float) -> Range:
    """A lognormal range round its median."""
    step = TO_P90 * sd_of_log
    return Range(likely * exp(-step), likely, likely * exp(step))


def widened(found: Range, cv: float) -> Range:
    """A range of a positive number with an independent change of this cv, on the log scale."""
    likely = max(found.likely, _EDGE)
    down, up = log(likely / max(found.low, _EDGE * likely)), log(max(found.high, likely) / likely)
    more = TO_P90 * cv
    return Range(
        likely * exp(-sqrt(down**2 + more**2)), found.likely, likely * exp(sqrt(up**2 + more**2))
    )


def stretched(found: Range, factor: Range) -> Range:
    """A range of a positive number times an independent uncertain factor, on the log scale."""
    likely = found.likely * factor.likely
    down = log(found.likely / max(found.low, _EDGE * found.likely))
    up = log(max(found.high, found.likely) / found.likely)
    down = sqrt(down**2 + log(factor.likely / factor.low) ** 2)
    return Range(
        likely * exp(-down),
        likely,
        likely * exp(sqrt(up**2 + log(factor.high / factor.likely) ** 2)),
    )


def widened_share(found: Range, cv: float) -> Range:
    """A range of a share with an independent change of this cv, on the logit scale."""
    low, likely, high = (
        min(max(x, _EDGE), 1.0 - _EDGE) for x in (found.low, found.likely, found.high)
    )
    more = TO_P90 * cv / (1.0 - min(likely, 0.9))
    down = sqrt((_logit(likely) - _logit(low)) ** 2 + more**2)
    up = sqrt((_logit(high) - _logit(likely)) ** 2 + more**2)
    return Range(_share(_logit(likely) - down), likely, _share(_logit(likely) + up))


def _logit(share: float) -> float:
    return log(share / (1.0 - share))


def _share(logit: float) -> float:
    return 1.0 / (1.0 + exp(-logit))
