"""From a moved lever to a new plan: previews while it moves, one named step when it is let go."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from simulator.edits import with_value
from simulator.levers import Lever, find_lever, levers, with_lever
from simulator.plan import Plan
from simulator.problems import Problem
from ui import problem_words
from ui.levers.panel import LeverPanel
from ui.levers.texts import schedule_of, translate
from ui.plan_store import PlanStore
from ui.throttle import Throttle

FRAME = 12  # ms within which of several moves only the last makes a plan: painting keeps up


class LeverEditing(QObject):
    """Connects a panel with a store; `failed` carries a sentence where a value cannot be."""

    failed = Signal(str)

    def __init__(self, panel: LeverPanel, store: PlanStore) -> None:
        super().__init__(panel)
        self._panel, self._store = panel, store
        self._wanted: tuple[str, float] | None = None
        self._preview = Throttle(FRAME, self._show_wanted, self)
        panel.moved.connect(self.move)
        panel.let_go.connect(self.let_go)
        panel.typed.connect(self.set_value)
        panel.reset_wanted.connect(self.reset)
        self._behind = False
        store.reference_changed.connect(self.show)

    def show(self, later: bool = False) -> None:
        """Show the levers as they stand, at once or when it is time to `catch_up`: of two plans the
        one that is computed already is painted first."""
        store, self._behind = self._store, later
        if not later:
            self._panel.take(store.plan, store.document, store.reference)

    def catch_up(self) -> None:
        """Show the levers if they wait for it."""
        if self._behind:
            self.show()

    def move(self, key: str, value: float) -> None:
        """Show the plan with the lever here; dated values keep their proportions to its start.

        A pointer may move a thousand times a second: of the moves within a frame, the last counts.
        """
        self._wanted = (key, value)
        self._preview()

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        try:
            self._store.preview(with_lever(self._store.committed_plan, *wanted))
        except Problem as problem:
            self.failed.emit(problem_words.said(problem))

    def hurry(self) -> None:
        """Make a plan of a move that waits now: what computes is free for it."""
        self._preview.hurry()

    def let_go(self, key: str) -> None:
        """Make the move a step of history."""
        self._preview.flush()
        self._store.commit(self._name(key))

    def set_value(self, key: str, value: float) -> None:
        """A typed value is a step of its own."""
        self.move(key, value)
        self.let_go(key)

    def reset(self, key: str) -> None:
        """Back to the base scenario's value (in the base: the saved one), dated values too."""
        self._wanted = None
        self._store.drop_preview()
        base = {item.id: item for item in levers(self._store.reference)}
        if key in base:
            name = translate("Reset of {lever}").format(lever=base[key].name)
            self._store.edit_plan(name, self._as_in_base(self._store.committed_plan, base[key]))

    def reset_all(self) -> None:
        """Every lever back to the base scenario's value, or the saved one, as one step."""
        self._wanted = None
        self._store.drop_preview()
        plan = self._store.committed_plan
        own = {item.id for item in levers(plan)}
        for item in levers(self._store.reference):
            if item.id in own:
                plan = self._as_in_base(plan, item)
        self._store.edit_plan(translate("Reset of all levers"), plan)

    def _as_in_base(self, plan: Plan, base: Lever) -> Plan:
        """The plan with a lever's value and its dated values as they are there."""
        was = schedule_of(self._store.reference, base)
        own = find_lever(plan, base.id)
        now = schedule_of(plan, own)
        if was is None or now is None:
            return plan
        made = with_value(plan, own.place, replace(now, value=was.value, steps=was.steps))
        assert isinstance(made, Plan)
        return made

    def _name(self, key: str) -> str:
        return find_lever(self._store.plan, key).name
