"""What is said of a lever whose value is far outside of all that was measured or done."""

from __future__ import annotations

from dataclasses import replace

from simulator.levers import Lever, slider_end
from simulator.plan import Schedule
from ui import figures
from ui.levers.texts import translate

TIMES = 5.0  # the most that was measured (or done, where nothing was) from which on it is said


def far_off(lever: Lever, schedule: Schedule | None) -> tuple[str, ...]:
    """A warning, and shorter ones for less room; none where the value is not far off."""
    known = lever.measured_high or lever.before
    if known > 0.0:
        if lever.value <= TIMES * known:
            return ()
        times = {"times": figures.rough(float(f"{lever.value / known:.2g}"))}
        if lever.measured_high:
            words = (
                translate("{times} times the most that was measured: a guess"),
                translate("{times} × measured: a guess"),
                translate("{times} × measured"),
            )
        else:
            words = (
                translate("{times} times today’s level, never measured: a guess"),
                translate("{times} × today’s: a guess"),
                translate("{times} × today’s"),
            )
        return tuple(each.format(**times) for each in words)
    if schedule is None or lever.value <= TIMES * slider_end(
        replace(schedule, value=0.0), lever.unit
    ):
        return ()
    return translate("never done, never measured: a guess"), translate("never done: a guess")
