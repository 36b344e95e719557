"""Which scenarios are compared: those that a person chose, while they are there, and new ones."""

from __future__ import annotations

from simulator.plan import Document
from ui.compare.marks import MOST

LEAST, USUAL = 2, 3  # scenarios; so many are compared where nobody has chosen


class Choice:
    """Follows a document: until somebody chooses, it is the base, the scenario that the window
    shows and the first others. A choice is kept; what is made after it, or becomes the base, joins
    it while there is room. Of another document nothing is kept."""

    def __init__(self) -> None:
        self._picked: tuple[str, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._base = ""

    def pick(self, keys: tuple[str, ...]) -> None:
        """A person chose these."""
        self._picked = keys

    def forget(self) -> None:
        """Another document was opened."""
        self._picked, self._known, self._base = (), frozenset(), ""

    def of(self, document: Document, scenario: str) -> list[str]:
        """Identities of the scenarios to compare; `scenario` is the one that the window shows."""
        keys = [plan.id for plan in document.scenarios]
        new = [key for key in keys if self._known and key not in self._known]
        if self._base not in ("", document.base):
            new.insert(0, document.base)
        self._known, self._base = frozenset(keys), document.base
        held = [key for key in dict.fromkeys((*self._picked, *new)) if key in keys]
        if self._picked and len(held) >= LEAST:
            self._picked = tuple(held[:MOST])
            return list(self._picked)
        self._picked = ()
        return list(dict.fromkeys([document.base, scenario or document.base, *keys]))[:USUAL]
