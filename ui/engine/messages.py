"""What the window and the engine's process say to each other, and how it goes through a pipe."""

from __future__ import annotations

import pickle
import struct
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from simulator.plan import Plan
from simulator.problems import Cancelled, Problem
from ui.engine.changes import Changes

if TYPE_CHECKING:
    from simulator.carried import Carried
    from simulator.decisions.insight import Insight

LENGTH = struct.Struct("<Q")
KEPT_BASES = 8  # projections of the base that have a number, at either side


class Want(NamedTuple):
    """Show this plan: what differs from the plan, and from the base, that were told before.

    `base` is None where the plan is the base itself. A larger number is newer.
    """

    number: int
    plan: Changes
    base: Changes | None


class Ask(NamedTuple):
    """One projection, for a comparison or a file, of at least so many futures."""

    number: int
    plan: Plan
    trials: int


class Cancel(NamedTuple):
    """The answer is no longer wanted."""

    number: int


class Ready(NamedTuple):
    """The process stands and listens."""


class Base(NamedTuple):
    """The base scenario's projection; it is carried along once and has a number from then on."""

    number: int
    projection: Carried | None
    plan: Changes


class Found(NamedTuple):
    """A projection of what was wanted. `plan`: how the plan projected differs from that told."""

    number: int
    projection: Carried
    plan: Changes
    base: Base | None
    settled: bool
    insight: Insight | None


class Bad(NamedTuple):
    """What was wanted cannot be projected."""

    number: int
    problem: Told


class Answer(NamedTuple):
    """What was asked: a projection, or why there is none. `plan`: as in Found."""

    number: int
    result: Carried | Told
    plan: Changes


class Fault(NamedTuple):
    """The process ends by a fault of the program."""

    details: str


class Told(NamedTuple):
    """An exception in words: problems keep their place, any other its name and text."""

    kind: str
    message: str
    place: str = ""

    @staticmethod
    def of(error: Exception) -> Told:
        """As it travels."""
        if isinstance(error, Problem):
            return Told("problem", error.message, error.place)
        if isinstance(error, Cancelled):
            return Told("cancelled", "")
        return Told("fault", f"{type(error).__name__}: {error}")

    def error(self) -> Exception:
        """As it is raised."""
        if self.kind == "problem":
            return Problem(self.message, self.place)
        return Cancelled() if self.kind == "cancelled" else RuntimeError(self.message)


def frame(message: object) -> bytes:
    """A message as it goes through a pipe: its length in 8 bytes, then itself."""
    body = pickle.dumps(message, protocol=5)
    return LENGTH.pack(len(body)) + body


def read(pipe: IO[bytes]) -> Any:
    """The next message; EOFError where the other side is gone.

    Only the program's own other process writes into the pipe.
    """
    length = LENGTH.unpack(_exactly(pipe, LENGTH.size))[0]
    return pickle.loads(_exactly(pipe, length))


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) < count:
        raise EOFError
    return found
