"""The pictures of the window: the sizes, and that no window stays behind its picture."""

from __future__ import annotations

import pytest
import screenshots
import shot_dialogs
import shot_import
import shot_more
import shot_scenes
import shot_sections
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from shiboken6 import isValid


def test_a_window_is_freed_after_its_picture(qapp: QApplication) -> None:
    window = QMainWindow()
    inside = QLabel("Plan", window)
    window.show()
    screenshots.destroy(window)
    assert not isValid(window)
    assert not isValid(inside)


def test_no_scene_hides_another_of_its_name() -> None:
    tables = (shot_import.SCENES, shot_sections.SCENES, shot_dialogs.SCENES, shot_more.SCENES)
    named = [name for table in (shot_scenes.FIRST, *tables) for name in table]
    assert len(set(named)) == len(named)
    assert set(named) <= shot_scenes.FIRST.keys() | shot_scenes.STATES.keys()
    scenes = [*shot_scenes.FIRST.values(), *shot_scenes.STATES.values()]
    assert len(set(scenes)) == len(scenes)


def test_a_state_that_does_not_exist_is_named() -> None:
    assert list(screenshots.chosen(["empty", "plan"], "1920x1080")) == ["empty", "plan"]
    assert list(screenshots.chosen([], "1920x1080")) == list(shot_scenes.FIRST)
    with pytest.raises(SystemExit, match="There is no state nowhere, but there are plan, scenario"):
        screenshots.chosen(["plan", "nowhere"], "1440x900")


def test_the_sizes_hold_what_their_names_say() -> None:
    for name, (width, height, ratio) in screenshots.SIZES.items():
        assert name == f"{round(width * ratio)}x{round(height * ratio)}"
    assert screenshots.SIZES["1920x1080"] == (1920, 1080, 1.0)
