"""What a backtest shows, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui import figures
from ui.history import words

if TYPE_CHECKING:
    from simulator.history.backtest import Backtest, Tested

ENOUGH = 8  # quarters from which a share within a band says something


def sentences(found: Backtest) -> list[str]:
    """Most important first."""
    count = len(found.tested)
    if not count:
        said = [words.translate(
            "No past quarter has enough history before it: nothing could be tested."
        )]  # fmt: skip
    else:
        said = [_inside(found, count), _against(found, count), *_left_out(found)]
        few = [item for item in found.tested if item.quarters_averaged < 4]
        if few:
            said.append(
                words.translate(
                    "Before {count} of them the file has fewer than four quarters: the average is "
                    "of those that it has."
                ).format(count=len(few))
            )
        said += _not_whole(found)
    return said


def _left_out(found: Backtest) -> list[str]:
    """Won deals that count neither in the projection nor in what came."""
    if not found.left_out:
        return []
    said = words.translate(
        "Left out, of the projection and of what came alike: {count} won deals whose amount in "
        "{currency} is not known."
    )
    return [said.format(count=figures.count(found.left_out), currency=found.currency)]


def _not_whole(found: Backtest) -> list[str]:
    """How the average comes out without a first quarter that is not whole."""
    partial = [item for item in found.tested if item.partial is not None]
    if not partial or found.recorded_from is None:
        return []
    said = words.translate(
        "Closings are recorded from {day} on: the average counts that first quarter, which is not "
        "whole, as it is and comes out too low."
    ).format(day=figures.day(found.recorded_from))
    left = [(item, item.by_whole) for item in partial if item.by_whole is not None]
    if not left:
        return [said]
    more = words.translate(
        "With whole quarters alone, the error of that average was {whole}, the projection's "
        "{crps}; the projection had the smaller one in {better} of {count} quarters."
    )
    whole = sum(abs(average - item.came) for item, average in left) / len(left)
    crps = sum(item.crps for item, _ in left) / len(left)
    return [
        f"{said} "
        + more.format(
            whole=figures.money(whole, found.currency),
            crps=figures.money(crps, found.currency),
            better=sum(bool(item.better_than_whole) for item, _ in left),
            count=len(left),
        )
    ]


def _inside(found: Backtest, count: int) -> str:
    in_80 = sum(item.in_80 for item in found.tested)
    in_50 = sum(item.in_50 for item in found.tested)
    said = words.translate(
        "What came lay in the 80 % band in {wide} of {count} quarters, in the 50 % band in "
        "{narrow}; sound bands hold 8 and 5 of 10."
    ).format(wide=in_80, narrow=in_50, count=count)
    if count < ENOUGH:
        said += " " + words.translate("{count} quarters are too few to tell.").format(count=count)
    return said


def _against(found: Backtest, count: int) -> str:
    better = sum(item.better_than_both for item in found.tested)
    said = words.translate(
        "The projection's error was {crps} a quarter on average, that of a pipeline weighted by "
        "stage {stage}, that of the average of the last four quarters {average}. The projection "
        "had the smallest error in {better} of {count} quarters."
    )

    def money(amount: float) -> str:
        return figures.money(amount, found.currency)

    return said.format(
        better=better,
        count=count,
        crps=money(found.mean(lambda item: item.crps)),
        stage=money(found.mean(stage_error)),
        average=money(found.mean(average_error)),
    )


def middle_error(item: Tested) -> float:
    """How far the P50 was from what came."""
    return abs(item.p50 - item.came)


def stage_error(item: Tested) -> float:
    """How far the weighted pipeline was from what came."""
    return abs(item.by_stage - item.came)


def average_error(item: Tested) -> float:
    """How far the average of the last quarters was from what came."""
    return abs(item.by_average - item.came)
