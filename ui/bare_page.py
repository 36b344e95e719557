"""What the cards of the plan's page say of a plan with nothing in it, and what each offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.charts.bare import Bare

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.plan_page import PlanPage

Want = Callable[[str], None]  # called with what is wanted: a part of the assumptions, or a deed


def fill(page: PlanPage, want: Want) -> None:
    """Give each card its words and its buttons."""

    def action(words: str, key: str) -> tuple[str, Callable[[], object]]:
        return words, partial(want, key)

    sources = action(_tr("Add a source"), "sources")
    people = action(_tr("Add people"), "people")
    goal = action(_tr("Change the goal"), "goal")
    deals = action(_tr("Import deals…"), "import")
    page.headline.when_bare(
        Bare(
            _tr("Add the sources that bring leads and the people who sell: then the chance of the "
                "goal stands here."),
            (sources, people, deals),
            _tr("This plan has nothing yet that brings revenue"),
            titled=False,
            main=True,
        )
    )  # fmt: skip
    page.fan.when_bare(
        Bare(_tr("Every week up to the goal, with its range: as soon as there is a source or an "
                 "open deal."), (sources,))
    )  # fmt: skip
    page.distribution.when_bare(
        Bare(_tr("How likely each result is, and which goal can be promised."), (goal,))
    )
    page.funnel.when_bare(
        Bare(_tr("From leads to wins, a week, and what holds them back."), (people,), titled=False)
    )
    page.credit.when_bare(
        Bare(_tr("What a scenario changes, shared out to Marketing, Sales and both together."))
    )
    page.scorecard.when_bare(
        Bare(_tr("One line for each source's touches, the calls and the appointments of both "
                 "teams."), (sources,))
    )  # fmt: skip


def go(window: MainWindow, key: str) -> None:
    """Do what a button of an empty card is for."""
    if key == "import":
        window.importing.open()
    else:
        window.more.show_section(key)


def _tr(text: str) -> str:
    return QCoreApplication.translate("BarePage", text)
