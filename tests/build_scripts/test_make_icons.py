"""The icon files hold the sizes that each system asks for, and are what the script makes."""

from __future__ import annotations

from pathlib import Path

import make_icons
import pytest
from PySide6.QtGui import QImage, QImageReader


def sides(path: Path) -> list[int]:
    """The widths of all pictures in an icon file."""
    reader = QImageReader(str(path))
    found = []
    for index in range(reader.imageCount()):
        reader.jumpToImage(index)
        image = reader.read()
        assert not image.isNull()
        assert image.width() == image.height()
        found.append(image.width())
    return found


def test_icons_hold_every_size(tmp_path: Path, qapp: object) -> None:
    make_icons.main(tmp_path)
    assert sides(tmp_path / "app.ico") == list(make_icons.WINDOWS_SIDES)
    assert sides(tmp_path / "app.icns") == list(make_icons.MAC_SIDES.values())
    assert sides(tmp_path / "app.png") == [make_icons.LINUX_SIDE]


@pytest.mark.parametrize("name", ["app.ico", "app.icns", "app.png"])
def test_shipped_icons_show_the_drawing(name: str, tmp_path: Path, qapp: object) -> None:
    make_icons.main(tmp_path)
    shipped, made = QImage(str(make_icons.ICONS / name)), QImage(str(tmp_path / name))
    assert shipped.size() == made.size()
    centre = shipped.rect().center()
    assert shipped.pixelColor(centre) == made.pixelColor(centre)
