"""The backtest as a table and what it shows, as text."""

from __future__ import annotations

from simulator.history.backtest import Backtest


def backtest_table(found: Backtest) -> str:
    """The backtest as a table and a sentence, in thousands of the currency."""
    head = (
        f"{'quarter':14} {'P10':>8} {'P25':>8} {'P50':>8} {'P75':>8} {'P90':>8} {'came':>8} "
        f"{'PIT':>5} {'in 50':>5} {'in 80':>5} {'CRPS':>8} {'by stage':>9} {'average':>9}"
    )
    lines = [
        f"Bookings in thousands of {found.currency}; CRPS of a single number is its error.",
        head,
    ]
    for t in found.tested:
        band = " ".join(f"{x / 1e3:8,.0f}" for x in (t.p10, t.p25, t.p50, t.p75, t.p90, t.came))
        inside = f"{_yes(t.in_50):>5} {_yes(t.in_80):>5}"
        lines.append(
            f"{t.quarter.name:14} {band} {t.pit:5.2f} {inside} {t.crps / 1e3:8,.0f} "
            f"{abs(t.by_stage - t.came) / 1e3:9,.0f} {abs(t.by_average - t.came) / 1e3:9,.0f}"
        )
    if found.tested:
        lines.append(
            f"Mean CRPS {found.mean(lambda t: t.crps) / 1e3:,.0f}; mean error of P50 "
            f"{found.mean(lambda t: abs(t.p50 - t.came)) / 1e3:,.0f}, of the pipeline weighted by "
            f"stage {found.mean(lambda t: abs(t.by_stage - t.came)) / 1e3:,.0f}, of the average of "
            f"the last four quarters {found.mean(lambda t: abs(t.by_average - t.came)) / 1e3:,.0f}."
        )
        lines.append(
            f"Held by the 50 % band: {found.share(lambda t: t.in_50):.0%}; by the 80 % band: "
            f"{found.share(lambda t: t.in_80):.0%}."
        )
    lines += [f"{short.quarter.name}: not tested, {short.why}." for short in found.too_short]
    fewer = [t for t in found.tested if t.quarters_averaged < 4]
    if fewer:
        lines.append(
            f"Before {len(fewer)} of them fewer than four quarters had bookings: the average is of "
            "those there were, the first perhaps not whole."
        )
    return "\n".join([*lines, found.words])


def _yes(value: bool) -> str:
    return "yes" if value else "no"
