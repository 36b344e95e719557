"""The bundled typeface (Inter) with figures of equal width, and the font of each role."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.resources import folder
from ui.theme import Role, current
from ui.theme.sizes import TYPE_SCALE

FAMILY = "Inter"


@lru_cache(maxsize=1)
def load() -> bool:
    """Make the bundled files known to Qt, once; False where none could be read."""
    files = sorted(folder("fonts").glob("*.otf"))
    numbers = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return bool(numbers) and min(numbers) >= 0


def font(role: Role = "body", weight: int | None = None) -> QFont:
    """The font of a role at the present text scale; `weight` 400 to 700 replaces the role's own.

    Shared: whoever wants to change one changes a copy.
    """
    return _made(role, weight or TYPE_SCALE[role][1], current().sizes.pixels(role))


@lru_cache(maxsize=128)
def _made(role: Role, weight: int, pixels: float) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(max(round(pixels), 1))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    if role == "headline":
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 98.0)
    return made
