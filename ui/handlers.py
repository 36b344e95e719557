"""What each action of the menus does in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ui import language, motion, theme, window_memory
from ui.help_dialogs import AboutDialog, LicencesDialog, ShortcutsDialog
from ui.levers.panel import GROUPS
from ui.scenarios import editing

if TYPE_CHECKING:
    from ui.actions import Actions
    from ui.main_window import MainWindow

CHART = ("to_date", "per_quarter")  # as the chart's own switch has them


# Deeds that keep, hand on or leave the plan as it is: a value that is still being typed counts.
LEAVING = {
    "new", "open", "sample", "import", "save", "save_as", "snapshot", "snapshot_all", "quit",
    "present", "duplicate", "base", "previous", "next",
}  # fmt: skip


def handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """One deed for each key of the table of actions."""
    return {
        key: partial(after_typing, does) if key in LEAVING else does
        for key, does in deeds(window).items()
    }


def after_typing(does: Callable[..., object], *given: object) -> None:
    """Take what stands in a field that is still being typed in, as Return does; then do it."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit) and focus.isModified():
        focus.editingFinished.emit()
    does(*given)


def deeds(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What each action does by itself."""
    store, files, levers = window.store, window.files, window.page.levers
    return {
        "new": files.new,
        "open": files.ask_open,
        "sample": files.sample,
        "import": window.importing.open,
        "backtest": window.importing.backtest,
        "evidence": window.importing.show_report,
        "save": files.save,
        "save_as": files.save_as,
        "snapshot": window.exporting.snapshot,
        "snapshot_all": window.exporting.snapshot_all,
        "quit": window.close,
        "undo": store.undo,
        "redo": store.redo,
        "copy_table": window.page.scorecard.more.copy_numbers,
        "find": levers.begin_search,
        "goal": partial(type_goal, window),
        "reset": partial(reset_lever, window),
        "reset_all": window.lever_editing.reset_all,
        "theme_system": partial(theme.set_mode, "system"),
        "theme_light": partial(theme.set_mode, "light"),
        "theme_dark": partial(theme.set_mode, "dark"),
        **{f"language_{one}": partial(choose_language, window, one) for one in language.CHOICES},
        **{f"motion_{one}": partial(motion.set_mode, one) for one in motion.MODES},
        "larger": partial(zoom, 1),
        "smaller": partial(zoom, -1),
        "normal": partial(zoom, 0),
        "fold": partial(levers.fold, GROUPS),
        "unfold": partial(levers.fold, ()),
        **{f"page_{key}": partial(window.pages.show_page, key) for key in window.pages.keys},
        **{f"chart_{key}": partial(show_chart, window, key) for key in CHART},
        "next_part": partial(focus_next_part, window),
        "full_screen": partial(toggle_full_screen, window),
        "present": window.presenting.start,
        **scenario_handlers(window),
        "tour": window.start_tour,
        "shortcuts": lambda: ShortcutsDialog(window.actions_.listed(), window).show(),
        "licences": lambda: LicencesDialog(window).show(),
        "about": lambda: AboutDialog(window).show(),
    }


def scenario_handlers(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What can be done with the present scenario."""
    store = window.store
    return {
        "duplicate": lambda: window.top.tabs.name_new(editing.duplicate(store)),
        "rename": window.top.tabs.begin_rename,
        "base": partial(editing.make_base, store),
        "move_left": partial(editing.move, store, -1),
        "move_right": partial(editing.move, store, 1),
        "previous": lambda: store.show_scenario(editing.neighbour(store, -1)),
        "next": lambda: store.show_scenario(editing.neighbour(store, 1)),
        "delete": partial(editing.delete, store),
    }


def reset_lever(window: MainWindow) -> None:
    """The lever that has the keyboard goes back to the base scenario's value."""
    key = window.page.levers.current_lever()
    if key:
        window.lever_editing.reset(key)
    else:
        words = "Choose a lever first: click its slider, or go to it with Tab."
        window.say(QCoreApplication.translate("Handlers", words))


def type_goal(window: MainWindow) -> None:
    """Show the plan and let its goal be typed there."""
    window.pages.show_page("plan")
    window.page.distribution.ask_goal()


def zoom(steps: int) -> None:
    """Larger or smaller text; 0 steps for the normal size."""
    theme.set_text_scale(window_memory.other_scale(steps))


def show_chart(window: MainWindow, key: str) -> None:
    """The chart of what is ahead to date, or per quarter."""
    window.page.fan.toggle.choose(CHART.index(key))


def tick_chart(actions: Actions, index: int) -> None:
    """The chart's own switch was pressed: the menu says the same."""
    actions.tick(chart=CHART[index])


def choose_language(window: MainWindow, choice: language.Choice) -> None:
    """Another language from the next start on."""
    window.say(language.choose(choice, window.settings))


def fill_recent(window: MainWindow) -> None:
    """The documents of before, when their menu opens."""
    menu, recent = window.actions_.menus["recent"], window.documents.recent
    menu.clear()
    for path in recent.paths():
        action = menu.addAction(path.name.replace("&", "&&"), partial(window.files.open, path))
        action.setToolTip(str(path))
    if menu.isEmpty():
        menu.addAction(QCoreApplication.translate("MainWindow", "None yet")).setEnabled(False)
    else:
        menu.addSeparator()
        words = QCoreApplication.translate("MainWindow", "Forget these")
        menu.addAction(words, recent.forget)


def toggle_full_screen(window: MainWindow) -> None:
    """The whole screen, or back."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


def focus_next_part(window: MainWindow) -> None:
    """Give the keyboard to the next of: tabs, levers, each card; then round again."""
    focus = QApplication.focusWidget()
    parts = [window.top.tabs, *window.more.parts()]
    if len(parts) > 1:
        inside = [focus is not None and (one is focus or one.isAncestorOf(focus)) for one in parts]
        at = inside.index(True) if True in inside else -1
        parts[(at + 1) % len(parts)].setFocus(Qt.FocusReason.TabFocusReason)
        return
    rows = list(window.page.levers.rows.values())
    first_lever = [row.slider for row in rows if row.isVisible()][:1]
    cards = [view for view in window.page.views if not view.isHidden()]
    targets: list[QWidget] = [window.top.tabs, *first_lever, *cards]
    column = [window.page.levers] if first_lever else []
    homes: list[QWidget] = [window.top, *column, *cards]
    here = [focus is not None and (home is focus or home.isAncestorOf(focus)) for home in homes]
    at = here.index(True) if True in here else -1
    targets[(at + 1) % len(targets)].setFocus(Qt.FocusReason.TabFocusReason)
