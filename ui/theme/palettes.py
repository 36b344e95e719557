"""The two palettes. Teams keep their hue in both; blue, orange and purple stay apart for
colour-blind eyes (after the set of Okabe and Ito), darkened or lightened to carry text."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.theme.sizes import Sizes
from ui.theme.tokens import Theme


def _colours(**hex_values: str) -> dict[str, QColor]:
    return {name: QColor(value) for name, value in hex_values.items()}


def light() -> Theme:
    """Dark text on white cards."""
    return Theme(
        name="light",
        dark=False,
        sizes=Sizes(),
        **_colours(
            background="#F3F4F6",
            card="#FFFFFF",
            raised="#F6F7F9",
            border="#E0E3E8",
            control_border="#868F9C",
            grid="#E8EAEE",
            text="#12161C",
            text_muted="#5A6371",
            inverse="#14181E",
            inverse_text="#FFFFFF",
            accent="#0F62B5",
            accent_soft="#E3EDF8",
            accent_text="#123A6B",
            marketing="#0072B2",
            sales="#BD4B06",
            together="#5F3F9A",
            track="#ECEDF0",
            median="#1D4B82",
            band_50="#A3BAD6",
            band_80="#C9D6E7",
            band_90="#E3EAF3",
            base="#5D7DA6",
            actual="#12161C",
            goal="#12161C",
            reach="#1D4B82",
            miss="#C5CAD1",
            good="#26734A",
            watch="#8F5E00",
            bad="#B3261E",
            notice="#FDF2E4",
            notice_text="#854507",
        ),
    )


def dark() -> Theme:
    """Light text on dark cards."""
    return Theme(
        name="dark",
        dark=True,
        sizes=Sizes(),
        **_colours(
            background="#0E1217",
            card="#171C23",
            raised="#1E242D",
            border="#2A313B",
            control_border="#717C8B",
            grid="#262D36",
            text="#E9ECF0",
            text_muted="#A3ACB9",
            inverse="#EEF1F5",
            inverse_text="#12161C",
            accent="#6DB0F2",
            accent_soft="#1D3350",
            accent_text="#CFE4FB",
            marketing="#4AA5E0",
            sales="#F0874A",
            together="#CDA8F0",
            track="#2B323C",
            median="#9CC6F2",
            band_50="#3C648F",
            band_80="#2A4665",
            band_90="#1F3146",
            base="#8AA6C6",
            actual="#F2F4F7",
            goal="#F2F4F7",
            reach="#6FA8E2",
            miss="#49525E",
            good="#62CB92",
            watch="#E6B450",
            bad="#F28B82",
            notice="#33261A",
            notice_text="#F5BF87",
        ),
    )
