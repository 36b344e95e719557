"""Columns of a comparison: no figure is cut for the title of a row."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.compare.room import Need, columns

pixels = st.integers(0, 600)


@given(pixels, pixels, st.integers(1, 6), st.integers(100, 4000))
def test_figures_come_before_titles(titles: int, cell: int, count: int, room: int) -> None:
    first, each = columns(Need(titles, cell), count, room, 180)
    assert each >= cell
    assert min(titles, 180) <= first <= titles
    if titles + cell * count <= room:
        assert first == titles
        assert room - count < first + each * count <= room


def test_tables_in_line_need_what_either_needs() -> None:
    assert Need(300, 120).with_other(Need(200, 170)) == Need(300, 170)
