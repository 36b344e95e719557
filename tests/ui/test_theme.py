"""Both themes can be read: contrast of every text, and teams apart for colour-blind eyes."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.contrast import contrast
from ui import fonts, theme
from ui.theme.palettes import dark, light
from ui.theme.tokens import Theme

THEMES = (light(), dark())
Matrix = tuple[tuple[float, float, float], ...]
TEXTS = (
    ("text", ("background", "card", "raised")),
    ("text_muted", ("background", "card", "raised")),
    ("accent_text", ("accent_soft",)),
    ("inverse_text", ("inverse",)),
    ("notice_text", ("notice",)),
    ("good", ("card", "raised")),
    ("watch", ("card", "raised")),
    ("bad", ("card", "raised")),
    ("marketing", ("card",)),
    ("sales", ("card",)),
    ("together", ("card",)),
)


def pairs() -> Iterator[pytest.ParameterSet]:
    for now in THEMES:
        for text, grounds in TEXTS:
            for ground in grounds:
                yield pytest.param(now, text, ground, id=f"{now.name}-{text}-{ground}")


@pytest.mark.parametrize(("now", "text", "ground"), list(pairs()))
def test_text_has_a_contrast_of_at_least_4_5(now: Theme, text: str, ground: str) -> None:
    assert contrast(getattr(now, text), getattr(now, ground)) >= 4.5


@pytest.mark.parametrize("now", THEMES, ids=lambda now: now.name)
def test_controls_and_focus_have_a_contrast_of_at_least_3(now: Theme) -> None:
    for name in ("control_border", "accent", "median", "goal", "reach"):
        assert contrast(getattr(now, name), now.card) >= 3.0, name


def test_contrast_of_known_colours() -> None:
    white, black, grey = QColor("white"), QColor("black"), QColor("#767676")
    assert contrast(white, black) == pytest.approx(21.0)
    assert contrast(white, white) == 1.0
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)


# Brettel, Viénot and Mollon's simplification by Viénot (1999), on linear RGB
BLIND = {
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
    # Machado, Oliveira and Fernandes (2009), severity 1
    "tritan": (
        (1.25553, -0.07675, -0.17878),
        (-0.07841, 0.93081, 0.1476),
        (0.00473, 0.69137, 0.3039),
    ),
}


def seen(colour: QColor, matrix: Matrix) -> list[float]:
    linear = [part**2.2 for part in (colour.redF(), colour.greenF(), colour.blueF())]
    mixed = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in matrix]
    return [max(part, 0.0) ** (1 / 2.2) for part in mixed]


@pytest.mark.parametrize("now", THEMES, ids=lambda now: now.name)
@pytest.mark.parametrize("kind", BLIND)
def test_teams_stay_apart_for_colour_blind_eyes(now: Theme, kind: str) -> None:
    teams = [seen(now.team(name), BLIND[kind]) for name in ("marketing", "sales", "together")]
    for first, second in itertools.combinations(teams, 2):
        distance = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
        assert distance > 0.1


def test_switching_tells_and_keeps_the_size_of_text(qtbot: QtBot) -> None:
    told: list[Theme] = []
    theme.theme_changed.connect(told.append)
    try:
        theme.set_text_scale(1.3)
        theme.set_mode("dark")
        assert theme.current().dark
        assert theme.current().sizes.text_scale == 1.3
        theme.set_mode("dark")
        assert len(told) == 2
    finally:
        theme.theme_changed.disconnect(told.append)
        theme.set_mode("system")
        theme.set_text_scale(1.0)


def test_the_bundled_typeface_has_figures_of_equal_width(qapp: QApplication) -> None:
    from PySide6.QtGui import QFontInfo, QFontMetricsF

    assert fonts.load()
    for weight in (400, 700):
        font = fonts.font("body", weight)
        assert QFontInfo(font).family() == "Inter"
        assert font.isFeatureSet(QFont.Tag("tnum"))
        metrics = QFontMetricsF(font)
        widths = [metrics.horizontalAdvance(figure * 10) for figure in "0123456789"]
        assert max(widths) - min(widths) < 0.5


def test_fonts_of_widgets_follow_the_size_of_text(qtbot: QtBot) -> None:
    """A style sheet gives widgets their old fonts back when it is replaced: theirs must win."""
    from ui import dressing
    from ui.file_flow import sample_document
    from ui.levers.panel import LeverPanel

    document = sample_document()
    panel = LeverPanel()
    qtbot.addWidget(panel)
    panel.take(document.base_plan, document)
    dressing.dress()
    field = next(iter(panel.rows.values())).field
    try:
        for scale in (1.5, 1.0, 2.0, 1.0):
            theme.set_text_scale(scale)
            assert field.font().pixelSize() == round(13 * scale)
    finally:
        theme.set_text_scale(1.0)
