"""Projects scenarios for a comparison in the computing thread; the newest question wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from simulator.compare import Comparison
from simulator.identities import identified
from simulator.plan import Document, Plan
from simulator.problems import Cancelled, Problem
from simulator.projection import Projection
from ui import problem_words
from ui.assumptions.words import choice
from ui.projector import Projector
from ui.worker import MOST

WARMED = ("quantiles", "chance", "chance_error")


@dataclass(frozen=True, slots=True)
class Compared:
    """Projections of the same futures, the first being what the others are compared with;
    `left_out` says of each scenario that could not be projected why."""

    document: Document
    projections: tuple[Projection, ...]
    comparison: Comparison
    left_out: tuple[str, ...] = ()


class Comparing(QObject):
    """`ready` carries a Compared, `failed` a sentence."""

    ready = Signal(object)
    failed = Signal(str)

    def __init__(self, projector: Projector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._projector = projector
        self._asked = 0

    def compare(self, document: Document, plans: Sequence[Plan], trials: int = MOST) -> None:
        """Compare these scenarios; an older question stops at its next step."""
        self._asked += 1
        asked = self._asked

        def is_old() -> bool:
            return asked != self._asked

        project = self._projector.whole

        def work() -> Compared:
            return _compared(document, plans, lambda plan: project(plan, trials, is_old))

        def then(result: object) -> None:
            if is_old() or isinstance(result, Cancelled):
                return
            if isinstance(result, Compared):
                self.ready.emit(result)
            else:
                self.failed.emit(str(result))

        self._projector.run(work, then)

    def forget(self) -> None:
        """The answer is no longer wanted."""
        self._asked += 1


def _compared(
    document: Document, plans: Sequence[Plan], project: Callable[[Plan], Projection]
) -> Compared:
    """Runs away from the window's thread."""
    from simulator.compare import compare

    whole = identified(replace(document, scenarios=tuple(plans), base=plans[0].id))
    done: list[Projection] = []
    left_out: list[str] = []
    for plan in whole.scenarios:
        try:
            made = project(plan)
        except Problem as problem:
            left_out.append(f"{plan.name}: {problem_words.said(problem)}")
            continue
        for name in WARMED:
            getattr(made, name)
        done.append(made)
    if not done:
        words = "None of these scenarios can be projected; mend one of them first."
        raise Problem(QCoreApplication.translate("Compare", words))
    base = done[0]
    same = [one for one in done if one.metric == base.metric]
    if 1 < len(same) < len(done):
        left_out += [_counts_otherwise(one, base) for one in done if one.metric != base.metric]
        done = same
    return Compared(document, tuple(done), compare(done), tuple(left_out))


def _counts_otherwise(one: Projection, base: Projection) -> str:
    """Why a scenario stands aside whose goal counts something else."""
    words = QCoreApplication.translate(
        "Compare", "{name}: its goal is of {metric}, that of {base} of {other}."
    )
    return words.format(
        name=one.plan.name,
        metric=choice(one.metric),
        base=base.plan.name,
        other=choice(base.metric),
    )
