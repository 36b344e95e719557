"""Which moments count as those in which the machine runs as it can."""

from __future__ import annotations

import math
import time

from machine_pace import Pace


def paced(*samples: tuple[float, float]) -> Pace:
    made = Pace()
    made.samples = list(samples)
    return made


def test_values_count_between_two_samples_at_full_speed() -> None:
    pace = paced((1.0, 0.001), (2.0, 0.0011), (3.0, 0.002), (4.0, 0.001), (5.0, 0.0011))
    times, values = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5], [10.0, 20.0, 30.0, 40.0, 50.0, 60.0]
    assert pace.at_usual(times, values) == [10.0, 20.0, 50.0, 60.0]


def test_the_median_of_a_span_is_told_beside_the_least_of_all() -> None:
    pace = paced((1.0, 0.001), (2.0, 0.002), (3.0, 0.003), (4.0, 0.002))
    assert pace.slower(2.0, 4.0) == 2.0
    assert pace.slower(1.0, 1.0) == 1.0
    assert math.isnan(pace.slower(7.0, 9.0))
    assert paced().at_usual([1.0], [2.0]) == []


def test_the_work_is_timed_meanwhile_and_no_longer() -> None:
    with Pace() as pace:
        until = time.monotonic() + 20.0
        while len(pace.samples) < 2 and time.monotonic() < until:
            time.sleep(0.05)
    count = len(pace.samples)
    assert count >= 2
    assert all(long > 0.0 for _, long in pace.samples)
    time.sleep(0.6)
    assert len(pace.samples) == count
