"""Spacing, corners and the type scale, in device-independent pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["tiny", "small", "body", "strong", "value", "title", "lead", "figure", "headline"]

# role -> (pixels at 100 %, weight)
TYPE_SCALE: dict[Role, tuple[float, int]] = {
    "tiny": (11.0, 400),  # axis labels
    "small": (11.0, 400),  # what stands below a lever, column heads
    "body": (13.0, 400),
    "strong": (13.0, 600),  # a value within text
    "value": (13.0, 700),  # the value of a lever
    "title": (13.0, 700),  # title of a card or a group
    "lead": (16.0, 400),  # the sentence beside the headline
    "figure": (18.0, 700),  # the number of a funnel stage
    "headline": (54.0, 700),  # the chance
}


@dataclass(frozen=True, slots=True)
class Sizes:
    """Lengths in device-independent pixels; `text_scale` multiplies type only."""

    text_scale: float = 1.0
    radius: int = 8
    tiny_gap: int = 4
    gap: int = 8
    card_gap: int = 12
    padding: int = 16
    edge: int = 18
    lever_column: int = 320

    def pixels(self, role: Role) -> float:
        """Height of the type of a role, at the present text scale."""
        return TYPE_SCALE[role][0] * self.text_scale

    def scaled(self, length: float) -> int:
        """A length that must grow with the text, such as the height of a row."""
        return round(length * self.text_scale)
