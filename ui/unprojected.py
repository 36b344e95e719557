"""What keeps a plan from being projected, said once: in the banner, or where it is mended."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from simulator.problems import Problem
from ui.assumptions.trouble import at_place
from ui.banner import Banner
from ui.more_pages import MorePages
from ui.pages import Pages
from ui.plan_store import PlanStore

KEY = "problem"


class Unprojected(QObject):
    """The page of assumptions tells its problems beside their fields. A banner above it would say
    them again, and push the field that is typed into from under the pointer."""

    def __init__(self, banner: Banner, pages: Pages, more: MorePages, store: PlanStore) -> None:
        super().__init__(banner)
        self._banner, self._pages, self._more, self._store = banner, pages, more, store
        self._problem: Problem | None = None
        pages.shown_changed.connect(lambda _key: self._tell())

    def say(self, problem: Problem) -> None:
        """Say it until `clear`."""
        self._problem = problem
        self._tell()

    def clear(self) -> None:
        """The plan is projected again, or another one is shown."""
        self._problem = None
        self._banner.clear(KEY)

    def _tell(self) -> None:
        problem = self._problem
        if problem is None:
            return
        if self._pages.shown == "assumptions" and self._more.assumptions.troubled:
            self._banner.clear(KEY)
            return
        words = self.tr("This plan cannot be projected. {problem}.")
        told = at_place(problem, self._store.plan, self._store.document.currency)
        button = self.tr("Show it") if problem.place else ""
        show = partial(self._more.show_place, problem.place)
        self._banner.say(words.format(problem=told.rstrip(".")), KEY, button, show)
