"""The open document and its history: frozen documents, one step for each edit, each with a name."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from simulator.plan import Document, Plan

BEFORE = "base-before"  # identity of the base scenario as it was; never in a file


@dataclass(frozen=True, slots=True)
class Step:
    """The document as it was before an edit, the scenario then shown, and the edit's name."""

    document: Document
    scenario: str
    name: str


class PlanStore(QObject):
    """Holds the document and which of its scenarios is shown. An edit makes a new document.

    A drag previews plans without a step of history, until it is committed as one step.
    `changed` says that the plan shown is another one; `document_changed` that an edit was made
    (so that it can be kept safe); `history_changed` that undo or redo have another name;
    `reference_changed` that changes are shown against another plan.
    """

    changed = Signal()
    document_changed = Signal(object)  # Document
    history_changed = Signal()
    scenarios_changed = Signal()
    reference_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = self._kept = document
        self._scenario = document.base
        self._preview: Plan | None = None
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self.serial = 0
        self._opened_at = 0

    @property
    def document(self) -> Document:
        """The document, without what is only previewed."""
        return self._document

    @property
    def plan(self) -> Plan:
        """The plan shown: the previewed one during a drag."""
        return self._preview or self.committed_plan

    @property
    def committed_plan(self) -> Plan:
        """The plan of the present scenario, without what is only previewed."""
        return self._document.scenario(self._scenario)

    @property
    def reference(self) -> Plan:
        """What changes are shown against: the base scenario, and for the base scenario itself how
        it was when the document was opened or last saved."""
        base = self._document.base_plan
        if base.id != self._scenario:
            return base
        return next((plan for plan in self._kept.scenarios if plan.id == base.id), base)

    @property
    def beside_reference(self) -> Document:
        """The document as the views compare in it: for an edited base scenario, how it was when it
        was opened or last saved takes its place as the base."""
        before, document = self.reference, self._document
        edited = replace(before, name=self.plan.name) != self.plan
        if self._scenario != document.base or not edited:
            return document
        name = QCoreApplication.translate("Scenarios", "{name} (before)").format(name=before.name)
        scenarios = (*document.scenarios, replace(before, id=BEFORE, name=name))
        return replace(document, scenarios=scenarios, base=BEFORE)

    @property
    def scenario(self) -> str:
        """Identity of the present scenario."""
        return self._scenario

    @property
    def undo_name(self) -> str:
        """Name of the edit that undo takes back; empty where there is none."""
        return self._undo[-1].name if self._undo else ""

    @property
    def redo_name(self) -> str:
        """Name of the edit that redo makes again; empty where there is none."""
        return self._redo[-1].name if self._redo else ""

    def open(self, document: Document, scenario: str = "", before: Document | None = None) -> None:
        """Take another document; its history starts anew. After a crash `scenario` is shown again,
        and `before` is how the document was when it was opened or last saved."""
        self._undo.clear()
        self._redo.clear()
        self._kept = before or document
        self._opened_at = self.serial + 1
        self._take(document, scenario)
        self.history_changed.emit()

    def is_of(self, scenario: str, serial: int) -> bool:
        """Whether what was computed for a scenario, as it was at `serial`, is of what is shown."""
        return scenario == self._scenario and serial >= self._opened_at

    def keep(self) -> None:
        """Take note that the document as it is now was saved."""
        before, self._kept = self.reference, self._document
        if self.reference != before:
            self.reference_changed.emit()

    def show_scenario(self, scenario: str) -> None:
        """Show another scenario; this is no edit."""
        if scenario != self._scenario:
            self._preview = None
            self._take(self._document, scenario)

    def preview(self, plan: Plan) -> None:
        """Show a plan that is not yet decided on: a slider is being dragged."""
        if plan != self.plan:
            self._preview = plan
            self._announce()

    def drop_preview(self) -> None:
        """Go back to the plan as it was before the drag."""
        if self._preview is not None:
            self._preview = None
            self._announce()

    def commit(self, name: str) -> None:
        """Make what is previewed an edit, as one step of history."""
        plan, self._preview = self._preview, None
        if plan is not None and plan != self.committed_plan:
            self.edit_plan(name, plan)

    def edit_plan(self, name: str, plan: Plan) -> None:
        """Replace the present scenario by `plan` (of the same identity), as one step."""
        scenarios = tuple(plan if old.id == plan.id else old for old in self._document.scenarios)
        self.edit(name, replace(self._document, scenarios=scenarios))

    def edit(self, name: str, document: Document, scenario: str | None = None) -> None:
        """Replace the document as one step; `scenario` is shown afterwards if given."""
        if document == self._document:
            return
        self._undo.append(Step(self._document, self._scenario, name))
        self._redo.clear()
        self._take(document, scenario or self._scenario)
        self.history_changed.emit()
        self.document_changed.emit(document)

    def undo(self) -> None:
        """Take the last edit back."""
        self._travel(self._undo, self._redo)

    def redo(self) -> None:
        """Make the edit again that was taken back last."""
        self._travel(self._redo, self._undo)

    def _travel(self, source: list[Step], target: list[Step]) -> None:
        if not source:
            return
        self._preview = None
        step = source.pop()
        target.append(Step(self._document, self._scenario, step.name))
        self._take(step.document, step.scenario)
        self.history_changed.emit()
        self.document_changed.emit(step.document)

    def _take(self, document: Document, scenario: str) -> None:
        self._document, self._preview = document, None
        known = {plan.id for plan in document.scenarios}
        self._scenario = scenario if scenario in known else document.base
        self.scenarios_changed.emit()
        self._announce()

    def _announce(self) -> None:
        self.serial += 1
        self.changed.emit()
