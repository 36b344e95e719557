"""The backtest as a table and what it shows, as text."""

from __future__ import annotations

from collections.abc import Sequence

from simulator.history.backtest import Backtest, Tested
from simulator.history.telling import day


def backtest_table(found: Backtest) -> str:
    """The backtest as a table and sentences, in thousands of the currency."""
    lines = [
        f"Bookings in thousands of {found.currency}. Errors, how far from what came: CRPS of the "
        "projection, all its futures counted; by stage and average as plain distances. PIT: share "
        "of futures below what came.",
        f"{'quarter':14} {'P10':>8} {'P25':>8} {'P50':>8} {'P75':>8} {'P90':>8} {'came':>8} "
        f"{'PIT':>5} {'in 50':>5} {'in 80':>5} {'CRPS':>8} {'by stage':>9} {'average':>9} "
        f"{'whole q.':>9}",
        *(_row(one) for one in found.tested),
        *(_means(found) if found.tested else ()),
        *(f"{short.quarter.name}: not tested, {short.why}." for short in found.too_short),
        *notes_on(found),
    ]
    return "\n".join([*lines, found.words])


def _row(t: Tested) -> str:
    band = " ".join(f"{x / 1e3:8,.0f}" for x in (t.p10, t.p25, t.p50, t.p75, t.p90, t.came))
    inside = f"{_yes(t.in_50):>5} {_yes(t.in_80):>5}"
    whole = "-" if t.by_whole is None else f"{abs(t.by_whole - t.came) / 1e3:,.0f}"
    mark = "*" if t.partial is not None else " "
    return (
        f"{t.quarter.name:14} {band} {t.pit:5.2f} {inside} {t.crps / 1e3:8,.0f} "
        f"{abs(t.by_stage - t.came) / 1e3:9,.0f} {abs(t.by_average - t.came) / 1e3:9,.0f}{mark}"
        f"{whole:>9}"
    )


def _means(found: Backtest) -> list[str]:
    return [
        f"Mean CRPS {found.mean(lambda t: t.crps) / 1e3:,.0f}; mean error of P50 "
        f"{found.mean(lambda t: abs(t.p50 - t.came)) / 1e3:,.0f}, of the pipeline weighted by "
        f"stage {found.mean(lambda t: abs(t.by_stage - t.came)) / 1e3:,.0f}, of the average of "
        f"the last four quarters {found.mean(lambda t: abs(t.by_average - t.came)) / 1e3:,.0f}.",
        f"What came lay in the 50% band in {found.share(lambda t: t.in_50):.0%} of quarters, in "
        f"the 80% band in {found.share(lambda t: t.in_80):.0%}.",
    ]


def notes_on(found: Backtest) -> list[str]:
    """Which won deals are left out, and on what the average of the last quarters rests, where that
    is less than four whole ones."""
    notes = []
    if found.left_out:
        notes.append(
            f"Left out, of the projection and of what came alike: {found.left_out:,} won deals "
            f"whose amount in {found.currency} is not known."
        )
    fewer = [t for t in found.tested if t.quarters_averaged < 4]
    if fewer:
        notes.append(
            f"Before {len(fewer)} of them fewer than four quarters had bookings: the average is of "
            "those there were."
        )
    partial = [t for t in found.tested if t.partial is not None]
    if partial and found.recorded_from is not None:
        quarter = partial[0].partial
        assert quarter is not None
        days = (quarter.end - found.recorded_from).days + 1
        notes.append(
            f"* {quarter.name} is not whole: closings are recorded from "
            f"{day(found.recorded_from)} on, {days} of its {quarter.days} days. The average of "
            f"{len(partial)} tested {'quarters' if len(partial) > 1 else 'quarter'} counts it as "
            "it is, which makes that average too low."
        )
        notes.append(_without([t for t in partial if t.by_whole is not None], len(partial)))
    return notes


def _without(left: Sequence[Tested], count: int) -> str:
    """How the comparison comes out with whole quarters alone."""
    if not left:
        return "Without it, no whole quarter is left to compare with."
    better = sum(bool(t.better_than_whole) for t in left)
    error = sum(abs((t.by_whole or 0.0) - t.came) for t in left) / len(left)
    crps = sum(t.crps for t in left) / len(left)
    return (
        f"Without it, {len(left)} of these {count} have an average of whole quarters: its mean "
        f"error there is {error / 1e3:,.0f}, the mean CRPS {crps / 1e3:,.0f}; the CRPS is the "
        f"smaller one in {better} of {len(left)}."
    )


def _yes(value: bool) -> str:
    return "yes" if value else "no"
