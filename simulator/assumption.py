"""An uncertain number of a plan: its range, its permanent identity and the evidence it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from simulator.schema import number, plain

EvidenceKind = Literal["measured", "judged", "guess"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A small curve that shows an estimate: x and y of equal length, with the names of the axes."""

    title: str = plain("Title", "")
    x_label: str = plain("Horizontal axis", "")
    y_label: str = plain("Vertical axis", "")
    x: tuple[float, ...] = number("Horizontal values", (), low=float("-inf"))
    y: tuple[float, ...] = number("Vertical values", (), low=float("-inf"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an assumption rests on."""

    kind: EvidenceKind = plain("Evidence", "guess")
    source: str = plain("Where it comes from", "")
    method: str = plain("Method", "")
    count: int | None = number("Observations", None)
    since: date | None = plain("From", None)
    until: date | None = plain("To", None)
    pictures: tuple[Picture, ...] = plain("Pictures", ())


GUESS = Evidence(kind="guess", source="default of the program")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumption:
    """(low, likely, high) = (P10, P50, P90), or a plain number where low and high are None.

    `id` is its permanent identity in the document: its random stream hangs on it, and fields that
    hold the same id are one assumption, drawn once. 0 means: not yet given (see `identities`).
    """

    id: int = number("Identity", 0)
    low: float | None = number("Low (P10)", None, low=float("-inf"))
    likely: float = number("Likely (median)", low=float("-inf"))
    high: float | None = number("High (P90)", None, low=float("-inf"))
    evidence: Evidence = plain("Evidence", GUESS)
    owner: str = plain("Owner", "")
    noted_on: date | None = plain("Date", None)
    note: str = plain("Note", "")

    @property
    def is_range(self) -> bool:
        """True where a low and a high are given."""
        return self.low is not None and self.high is not None


def known(value: float, evidence: Evidence = GUESS) -> Assumption:
    """A plain number without a range."""
    return Assumption(likely=value, evidence=evidence)


def guess(low: float, likely: float, high: float) -> Assumption:
    """A default range, marked as a guess."""
    return Assumption(low=low, likely=likely, high=high)
