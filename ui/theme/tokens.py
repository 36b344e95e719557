"""The names of all colours of the window; what they are is in the palettes."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QColor

from ui.theme.mixing import mixed
from ui.theme.sizes import Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Colours by what they are for. Do not change a QColor found here: take a copy."""

    name: str
    dark: bool

    background: QColor  # behind the cards
    card: QColor  # cards, lever column, top bar
    raised: QColor  # hovered row, column heads
    border: QColor  # 1 px round cards
    control_border: QColor  # round buttons and fields: 3:1 against the card
    grid: QColor  # lines in charts and tables

    text: QColor
    text_muted: QColor
    inverse: QColor  # ground of the primary button and the goal handle
    inverse_text: QColor

    accent: QColor  # focus ring, links, selection marks
    accent_soft: QColor  # ground of the present scenario tab
    accent_text: QColor  # text on accent_soft

    marketing: QColor
    sales: QColor
    together: QColor
    track: QColor  # slider without evidence

    median: QColor
    band_50: QColor
    band_80: QColor
    band_90: QColor
    base: QColor  # the base scenario, dashed
    actual: QColor
    goal: QColor
    reach: QColor  # histogram: futures that reach the goal
    miss: QColor  # histogram: futures that miss it

    good: QColor
    watch: QColor
    bad: QColor
    notice: QColor  # ground of the stage that holds revenue back
    notice_text: QColor

    sizes: Sizes = field(default_factory=Sizes)

    def team(self, name: str) -> QColor:
        """Colour of "marketing", "sales" or "together"."""
        return {"marketing": self.marketing, "sales": self.sales}.get(name, self.together)

    def tint(self, colour: QColor, share: float) -> QColor:
        """A colour laid thinly over the card: 0 is the card, 1 the colour."""
        return mixed(colour, self.card, share)
