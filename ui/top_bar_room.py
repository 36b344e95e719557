"""What of the top bar folds where there is little room, and how much of it the name may take."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from ui import theme

WIDEST_NAME = 260  # pixels at 100 % text
LEAST_NAME = 84
TABS = 0.36  # of the bar that the tabs may claim before anything folds for them;
MORE_TABS = 0.42  # before the count of futures does


class Fold(IntEnum):
    """Each way of folding includes those before it; all that folds is in the menus too."""

    NOTHING = 0
    FUTURES = 1  # their count is left out; whether all is saved is always said
    PAGES = 2  # the pages become a menu
    EXPORT = 3  # the button has an icon instead of words
    PRESENT = 4


def chosen(room: int, needs: Sequence[int], name: int, tabs: int) -> Fold:
    """The first way that leaves room for name and tabs, of those that need `needs` pixels."""
    for fold in Fold:
        share = MORE_TABS if fold is Fold.NOTHING else TABS
        claimed = min(tabs, round(share * room))
        most = _widest() if fold < Fold.EXPORT else _widest() // 2
        if needs[fold] + min(name, most) + claimed <= room:
            return fold
    return Fold.PRESENT


def name_room(room: int, need: int, name: int, tabs: int) -> int:
    """Pixels for a name that is `name` pixels long: what is left beside the tabs."""
    left = room - need - min(tabs, round(TABS * room))
    least = theme.current().sizes.scaled(LEAST_NAME)
    return min(name, _widest(), max(left, least))


def _widest() -> int:
    return theme.current().sizes.scaled(WIDEST_NAME)
