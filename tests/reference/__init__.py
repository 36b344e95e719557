"""An independent, event-by-event simulation of the model: single leads, appointments and deals.

It shares no code with the engine, only the plan's frozen dataclasses: what it computes and what the
engine computes can only agree where both do what the model says.
"""

from tests.reference.beliefs import Beliefs, draw
from tests.reference.simulate import Outcome, simulate

__all__ = ["Beliefs", "Outcome", "draw", "simulate"]
