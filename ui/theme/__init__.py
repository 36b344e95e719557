"""The look of the window: tokens of the present theme, and word when it changes.

`current()` gives the Theme; `theme_changed` is emitted with the new one. A view that paints asks
`current()` while painting, and calls `update()` on `theme_changed`.
"""

from ui.theme.mixing import mixed, with_alpha
from ui.theme.sizes import Role, Sizes
from ui.theme.switch import Mode, current, mode, set_mode, set_text_scale, theme_changed
from ui.theme.tokens import Theme

__all__ = [
    "Mode",
    "Role",
    "Sizes",
    "Theme",
    "current",
    "mixed",
    "mode",
    "set_mode",
    "set_text_scale",
    "theme_changed",
    "with_alpha",
]
