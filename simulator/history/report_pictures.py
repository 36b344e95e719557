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
    top = float(max(picture.y, default=0.0))
    return say(
        texts.PICTURE,
        title=retold(picture.title, say),
        x=retold(picture.x_label, say),
        from_x=_short(picture.x[0]) if picture.x else "0",
        to_x=_short(picture.x[-1]) if picture.x else "0",
        y=retold(picture.y_label, say),
        top=f"{top:.1%}" if picture.y_label == texts.AXIS_SHARE_WON else _short(top),
        bars="".join(BARS[round(height * (len(BARS) - 1))] for height in heights(picture)),
    )


def heights(picture: Picture) -> tuple[float, ...]:
    """The heights of a picture's bars from 0 to 1, at most _MOST: each the largest of a few
    neighbours."""
    y: Doubles = np.asarray(picture.y, dtype=np.float64)
    if len(y) > _MOST:
        edges = np.linspace(0, len(y), _MOST + 1).astype(np.int64)
        y = np.maximum.reduceat(y, edges[:-1])
    top = float(y.max(initial=0.0))
    return tuple((y / top if top > 0 else np.zeros(len(y))).tolist())


def _short(value: float) -> str:
    """Three figures, without exponents."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value or 0.0:.3g}"
