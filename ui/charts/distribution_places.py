"""Where the parts of the distribution stand: bars, the rail of chances, the goal's handle."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF

from ui import theme
from ui.charts.axes import Plot
from ui.charts.chance_field import field_width
from ui.charts.ink import width
from ui.charts.scale import Scale
from ui.fonts import font

ARROWS = 34  # pixels of the handle that are not its amount's
CLEAR = 6.0  # pixels between words and the goal's line, or other words


def plot_of(size: QSizeF) -> Plot:
    """Where the bars stand in a card of this size."""
    sizes = theme.current().sizes
    return Plot(
        left=float(sizes.padding),
        top=float(sizes.scaled(94)),
        right=size.width() - sizes.padding,
        bottom=size.height() - sizes.scaled(74),
    )


def rail_of(plot: Plot) -> Scale:
    """Chances to pixels of the rail beneath, beside the field."""
    return Scale(0.0, 1.0, plot.left + 8, plot.right - field_width() - 18)


def pill_of(plot: Plot, x: float, words: str) -> QRectF:
    """The goal's handle round its amount in words; at the edge where x is off the axis."""
    sizes = theme.current().sizes
    wide = width(words, font("small", 700)) + ARROWS
    left = min(max(x - wide / 2, 6.0), plot.right + 10 - wide)
    return QRectF(left, sizes.scaled(41), wide, sizes.scaled(22))


def shares_of(plot: Plot, x: float, miss: float, reach: float) -> tuple[float | None, float | None]:
    """Where the words of what is missed begin and those of what is reached end, at the edges of the
    plot or aside of the goal's line at `x`; none where there is no room without touching anything.
    `miss` and `reach` are their widths; all in pixels."""
    left, right = plot.left, plot.right
    if left - 1 <= x <= right + 1:
        if x <= left + miss + CLEAR:
            left = x + CLEAR
        if x >= right - reach - CLEAR:
            right = x - CLEAR
    begins = left if left + miss + CLEAR <= right - reach else None
    return begins, right if right - reach >= plot.left else None
