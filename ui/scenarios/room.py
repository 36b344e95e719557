"""Which tabs are shown, and how wide each is, where there is no room for all in full."""

from __future__ import annotations

from collections.abc import Sequence


def shown(least: Sequence[int], room: int, present: int, first: int) -> range:
    """The places of neighbouring tabs that have room, each at least as wide as in `least` (pixels):
    all of them, or as many as there is room for, from `first` on where that shows the `present`
    one, which always is among them."""
    if sum(least) <= room or not least:
        return range(len(least))
    begin = min(max(first, 0), present)
    while begin < present and sum(least[begin : present + 1]) > room:
        begin += 1
    end = present + 1
    while end < len(least) and sum(least[begin : end + 1]) <= room:
        end += 1
    while begin > 0 and sum(least[begin - 1 : end]) <= room:
        begin -= 1
    return range(begin, end)


def widest(wanted: Sequence[int], room: int) -> int:
    """Pixels of the widest tab where long ones share what short ones leave of the room."""
    left = room
    for place, wide in enumerate(sorted(wanted)):
        equal = left // (len(wanted) - place)
        if wide > equal:
            return max(equal, 0)
        left -= wide
    return max(wanted, default=0)
