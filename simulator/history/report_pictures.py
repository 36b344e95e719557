"""Pictures of a report that is text: a row of bars, with its axes in words."""

from __future__ import annotations

import numpy as np

from simulator.arrays import Doubles
from simulator.assumption import Picture
from simulator.history import texts
from simulator.history.telling import Say, retold

BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"
_MOST = 30


def drawn(picture: Picture, say: Say) -> str:
    """A picture as one line: a bar for each part of its horizontal axis."""
    heights = _heights(np.asarray(picture.y, dtype=np.float64))
    top = float(max(picture.y, default=0.0))
    scale = (len(BARS) - 1) / top if top > 0 else 0.0
    return say(
        texts.PICTURE,
        title=retold(picture.title, say),
        x=retold(picture.x_label, say),
        from_x=_short(picture.x[0]) if picture.x else "0",
        to_x=_short(picture.x[-1]) if picture.x else "0",
        y=retold(picture.y_label, say),
        top=f"{top:.1%}" if picture.y_label == texts.AXIS_SHARE_WON else _short(top),
        bars="".join(BARS[round(height * scale)] for height in heights.tolist()),
    )


def _heights(y: Doubles) -> Doubles:
    """At most _MOST heights: each the largest of a few neighbours."""
    if len(y) <= _MOST:
        return y
    edges = np.linspace(0, len(y), _MOST + 1).astype(np.int64)
    found: Doubles = np.maximum.reduceat(y, edges[:-1])
    return found


def _short(value: float) -> str:
    """Three figures, without exponents."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value or 0.0:.3g}"
