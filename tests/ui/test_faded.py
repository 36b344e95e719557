"""Old figures are dimmed, but their text keeps a contrast of 4.5:1 in both themes."""

import pytest
from PySide6.QtGui import QColor

from tests.ui.contrast import contrast
from ui.charts.view import FADED
from ui.theme.palettes import dark, light
from ui.theme.tokens import Theme

TEXTS = (("text", "card"), ("text_muted", "card"), ("watch", "card"), ("text", "notice"),
         ("notice_text", "notice"))  # fmt: skip
CHOSEN = (("text", "accent_soft"), ("text_muted", "accent_soft"), ("watch", "accent_soft"))


def mixed(above: QColor, ground: QColor, opacity: float) -> QColor:
    parts = (
        (above.redF(), ground.redF()),
        (above.greenF(), ground.greenF()),
        (above.blueF(), ground.blueF()),
    )
    return QColor.fromRgbF(*(opacity * one + (1.0 - opacity) * other for one, other in parts))


@pytest.mark.parametrize("now", [light(), dark()], ids=lambda now: now.name)
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_faded_text_can_be_read(now: Theme, text: str, ground: str) -> None:
    below = getattr(now, ground)
    assert FADED < 1.0
    assert contrast(mixed(getattr(now, text), below, FADED), below) >= 4.5


@pytest.mark.parametrize("now", [light(), dark()], ids=lambda now: now.name)
@pytest.mark.parametrize(("text", "ground"), CHOSEN)
def test_text_of_chosen_rows_can_be_read(now: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(now, text), getattr(now, ground)) >= 4.5
