"""A lever with dated values: the slider scales them, to nothing and back."""

from datetime import date

import pytest

from simulator.levers import scaled
from simulator.plan import Schedule, Step


def dated(value: float, *later: float) -> Schedule:
    steps = tuple(Step(start=date(2027, 7 + k, 1), value=one) for k, one in enumerate(later))
    return Schedule(before=5.0, value=value, steps=steps)


@pytest.mark.parametrize(
    ("schedule", "value", "wanted"),
    [
        (dated(10.0, 20.0, 5.0), 20.0, (40.0, 10.0)),
        (dated(10.0, 20.0, 5.0), 1e-6, (2e-6, 5e-7)),
        (dated(10.0, 20.0, 5.0), 0.0, (0.0, 0.0)),
        (dated(0.0, 20.0, 5.0), 7.0, (20.0, 5.0)),  # begins later: only the beginning is set
        (dated(0.0, 0.0, 0.0), 7.0, (7.0, 7.0)),  # nothing throughout: a level
        (dated(0.0, 0.0, 0.0), 0.0, (0.0, 0.0)),
        (dated(3.0), 4.0, ()),
    ],
)
def test_later_values_keep_their_proportions(
    schedule: Schedule, value: float, wanted: tuple[float, ...]
) -> None:
    found = scaled(schedule, value)
    assert found.value == value
    assert found.before == schedule.before
    assert [step.value for step in found.steps] == pytest.approx(list(wanted))
