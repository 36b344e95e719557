"""The table of all actions: where each stands in the menus, what it is called, its shortcut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

LINE = "-"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu. `choice` entries are ticked, one of those with the same `choice`; the first
    until another one is."""

    key: str
    menu: str
    text: str
    shortcut: str | QKeySequence.StandardKey = ""
    choice: str = ""
    submenu: str = ""


def _(text: str) -> str:
    """Marks a text of the table for translation."""
    return str(QT_TRANSLATE_NOOP("Actions", text))


Keys = QKeySequence.StandardKey
MENUS = (("file", _("&File")), ("edit", _("&Edit")), ("view", _("&View")),
         ("scenario", _("&Scenario")), ("help", _("&Help")))  # fmt: skip

TABLE: tuple[Entry, ...] = (
    Entry("new", "file", _("&New plan"), Keys.New),
    Entry("open", "file", _("&Open…"), Keys.Open),
    Entry("sample", "file", _("Open the sample company"), "Ctrl+Shift+N"),
    Entry("recent", "file", _("Open &recent"), submenu="recent"),
    Entry("import", "file", _("&Import deals from a CRM…"), "Ctrl+I"),
    Entry("line", "file", LINE),
    Entry("save", "file", _("&Save"), Keys.Save),
    Entry("save_as", "file", _("Save &as…"), "Ctrl+Shift+S"),
    Entry("line", "file", LINE),
    Entry("snapshot", "file", _("Export snapshot &CSV of this scenario…"), "Ctrl+E"),
    Entry("snapshot_all", "file", _("Export snapshot CSV of all scenarios…"), "Ctrl+Shift+X"),
    Entry("picture", "file", _("Export &picture"), submenu="picture"),
    Entry("line", "file", LINE),
    Entry("quit", "file", _("&Quit"), "Ctrl+Q"),
    Entry("undo", "edit", _("&Undo"), Keys.Undo),
    Entry("redo", "edit", _("&Redo"), "Ctrl+Shift+Z"),
    Entry("line", "edit", LINE),
    Entry("copy_table", "edit", _("&Copy scorecard"), "Ctrl+Shift+K"),
    Entry("line", "edit", LINE),
    Entry("find", "edit", _("&Find a lever"), Keys.Find),
    Entry("goal", "edit", _("Type the &goal"), "Ctrl+G"),
    Entry("reset", "edit", _("Reset &lever to base"), "Ctrl+R"),
    Entry("reset_all", "edit", _("Reset &all levers to base"), "Ctrl+Shift+R"),
    Entry("theme_system", "view", _("Colours of the &system"), "Ctrl+Shift+Y", choice="theme"),
    Entry("theme_light", "view", _("&Light"), "Ctrl+Shift+L", choice="theme"),
    Entry("theme_dark", "view", _("&Dark"), "Ctrl+Shift+D", choice="theme"),
    Entry("language", "view", _("Lan&guage"), submenu="language"),
    Entry("language_system", "language", _("Language of the &system"), choice="language"),
    Entry("language_en", "language", "&English", choice="language"),
    Entry("language_de", "language", "&Deutsch", choice="language"),
    Entry("motion", "view", _("M&otion"), submenu="motion"),
    Entry("motion_system", "motion", _("Motion as the &system says"), choice="motion"),
    Entry("motion_reduced", "motion", _("&Reduced: nothing moves by itself"), choice="motion"),
    Entry("motion_full", "motion", _("&Full"), choice="motion"),
    Entry("line", "view", LINE),
    Entry("larger", "view", _("Larger &text"), "Ctrl++"),
    Entry("smaller", "view", _("S&maller text"), "Ctrl+-"),
    Entry("normal", "view", _("&Normal text"), "Ctrl+0"),
    Entry("line", "view", LINE),
    Entry("page_plan", "view", _("The &plan"), "Ctrl+1"),
    Entry("page_assumptions", "view", _("&Assumptions"), "Ctrl+2"),
    Entry("page_compare", "view", _("Co&mpare scenarios"), "Ctrl+3"),
    Entry("line", "view", LINE),
    Entry("chart_to_date", "view", _("Cha&rt to date"), "Ctrl+T", choice="chart"),
    Entry("chart_per_quarter", "view", _("Chart per &quarter"), "Ctrl+Shift+P", choice="chart"),
    Entry("line", "view", LINE),
    Entry("backtest", "view", _("&Backtest…"), "Ctrl+Shift+B"),
    Entry("evidence", "view", _("&Evidence report…"), "Ctrl+Shift+E"),
    Entry("line", "view", LINE),
    Entry("fold", "view", _("&Fold all levers"), "Ctrl+Shift+F"),
    Entry("unfold", "view", _("&Unfold all levers"), "Ctrl+Shift+U"),
    Entry("next_part", "view", _("Next &part of the window"), "F6"),
    Entry("full_screen", "view", _("Full s&creen"), "F11"),
    Entry("present", "view", _("&Present"), "F5"),
    Entry("duplicate", "scenario", _("&Duplicate"), "Ctrl+D"),
    Entry("what_if", "scenario", _("&What if"), submenu="what_if"),
    Entry("rename", "scenario", _("&Rename"), "F2"),
    Entry("base", "scenario", _("Make it the &base"), "Ctrl+B"),
    Entry("line", "scenario", LINE),
    Entry("move_left", "scenario", _("Move &left"), "Ctrl+Shift+PgUp"),
    Entry("move_right", "scenario", _("Move r&ight"), "Ctrl+Shift+PgDown"),
    Entry("previous", "scenario", _("&Previous scenario"), "Ctrl+PgUp"),
    Entry("next", "scenario", _("&Next scenario"), "Ctrl+PgDown"),
    Entry("line", "scenario", LINE),
    Entry("delete", "scenario", _("D&elete"), "Ctrl+Shift+Del"),
    Entry("tour", "help", _("Show me &around"), "F1"),
    Entry("shortcuts", "help", _("&Keys"), "Ctrl+F1"),
    Entry("line", "help", LINE),
    Entry("licences", "help", _("&Licences")),
    Entry("about", "help", _("&About Shared Goal")),
)


class Actions:
    """All actions of the window by key, and the menus made of them."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.menus: dict[str, QMenu] = {}
        self._actions: dict[str, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        bar = window.menuBar()
        for key, title in MENUS:
            self.menus[key] = self._menu(bar, title)
        for entry in TABLE:
            self._add(entry)

    def __getitem__(self, key: str) -> QAction:
        """An action by its key."""
        return self._actions[key]

    def connect(self, handlers: dict[str, Callable[[], object]]) -> None:
        """Say what each action does."""
        for key, does in handlers.items():
            self._actions[key].triggered.connect(lambda _checked=False, does=does: does())

    def listed(self) -> list[tuple[str, str, str]]:
        """Menu, name and keys of every action, as now named."""
        titles = {key: _plain(translate(title)) for key, title in MENUS}
        found = []
        for entry in TABLE:
            action = self._actions.get(entry.key)
            if action is not None:
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                found.append((titles.get(entry.menu, titles["view"]), _plain(action.text()), keys))
        return found

    def tick(self, **choices: str) -> None:
        """Tick one entry of each choice: `language="de"`."""
        for choice, key in choices.items():
            self._actions[f"{choice}_{key}"].setChecked(True)

    def rename(self, key: str, words: str) -> None:
        """Give an action the name that fits the moment; it is off where there are no words."""
        action = self._actions[key]
        plain = translate(next(entry.text for entry in TABLE if entry.key == key))
        action.setText(f"{plain}: {words}" if words else plain)
        action.setEnabled(bool(words))

    def _menu(self, bar: QMenuBar, title: str) -> QMenu:
        menu = bar.addMenu(translate(title))
        menu.setToolTipsVisible(True)
        return menu

    def _add(self, entry: Entry) -> None:
        menu = self.menus[entry.menu]
        if entry.text == LINE:
            menu.addSeparator()
        elif entry.submenu:
            self.menus[entry.submenu] = menu.addMenu(translate(entry.text))
        else:
            action = QAction(translate(entry.text), self._window)
            action.setObjectName(entry.key)
            if entry.shortcut:
                action.setShortcut(QKeySequence(entry.shortcut))
            if entry.choice:
                self._choose(entry.choice, action)
            self._actions[entry.key] = action
            menu.addAction(action)

    def _choose(self, choice: str, action: QAction) -> None:
        if choice not in self._choices:
            self._choices[choice] = QActionGroup(self._window)
        action.setCheckable(True)
        self._choices[choice].addAction(action)
        action.setChecked(len(self._choices[choice].actions()) == 1)


def translate(words: str) -> str:
    """A text of the table in the user's language."""
    return QCoreApplication.translate("Actions", words)


def _plain(words: str) -> str:
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")
