"""The theme as Qt's own widgets take it: a palette, and a style sheet for controls and menus."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import Theme


def palette(now: Theme) -> QPalette:
    """All roles of Qt's palette."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: now.background,
        role.WindowText: now.text,
        role.Base: now.card,
        role.AlternateBase: now.raised,
        role.Text: now.text,
        role.PlaceholderText: now.text_muted,
        role.Button: now.card,
        role.ButtonText: now.text,
        role.BrightText: now.bad,
        role.ToolTipBase: now.card,
        role.ToolTipText: now.text,
        role.Highlight: now.accent,
        role.HighlightedText: QColor("#FFFFFF") if not now.dark else now.inverse_text,
        role.Link: now.accent,
        role.LinkVisited: now.accent,
        role.Light: now.raised,
        role.Midlight: now.border,
        role.Mid: now.control_border,
        role.Dark: now.control_border,
        role.Shadow: now.control_border,
        role.Accent: now.accent,
    }.items():
        made.setColor(which, colour)
    for which in (role.Text, role.ButtonText, role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, which, now.control_border)
    return made


def stylesheet(now: Theme) -> str:
    """Buttons, fields, menus, tooltips and scroll bars."""
    words = {
        name: getattr(now, name).name()
        for name in (
            "background", "card", "raised", "border", "control_border", "track", "text",
            "text_muted", "inverse", "inverse_text", "accent", "accent_soft", "accent_text",
        )
    }  # fmt: skip
    sizes = now.sizes
    return _SHEET % (
        words
        | {"body": sizes.scaled(13), "small": sizes.scaled(12)}
        | {"scroller": sizes.scaled(18), "sentence": sizes.scaled(300)}
    )


_SHEET = """
QMenuBar, QMenu, QMessageBox { font-family: Inter; font-size: %(body)dpx; }
QMessageBox #qt_msgbox_informativelabel { min-width: %(sentence)dpx; }
QToolTip { font-family: Inter; font-size: %(small)dpx; }
QPushButton, QToolButton[kind="plain"] {
  background: %(card)s; color: %(text)s; border: 1px solid %(control_border)s;
  border-radius: 6px; padding: 6px 14px;
}
QPushButton:hover, QToolButton[kind="plain"]:hover { background: %(raised)s; }
QPushButton:pressed { background: %(track)s; }
QPushButton:focus, QToolButton[kind="plain"]:focus {
  border: 2px solid %(accent)s; padding: 5px 13px;
}
QPushButton:disabled { color: %(control_border)s; border-color: %(border)s; }
QPushButton:default {
  background: %(inverse)s; color: %(inverse_text)s; border-color: %(inverse)s;
}
QPushButton:default:focus { border: 2px solid %(accent)s; }
QPushButton::menu-indicator { width: 0; }
QPushButton[kind="primary"] { background: %(inverse)s; color: %(inverse_text)s;
    border-color: %(inverse)s; }
QPushButton[kind="primary"]:hover { background: %(text_muted)s; }
QPushButton[kind="primary"]:focus { border: 2px solid %(accent)s; padding: 5px 13px; }
QPushButton[only="icon"] { padding: 6px 9px; }
QPushButton[only="icon"]:focus { padding: 5px 8px; }
QPushButton[kind="flat"] { border: 1px solid transparent; background: transparent;
  color: %(text_muted)s; padding: 6px 8px; }
QPushButton[kind="flat"]:hover { background: %(track)s; color: %(text)s; }
QPushButton[kind="flat"]:focus { border: 2px solid %(accent)s; padding: 5px 7px; }
QLineEdit, QAbstractSpinBox { background: %(card)s; color: %(text)s;
  border: 1px solid %(control_border)s; border-radius: 6px; padding: 5px 8px;
  selection-background-color: %(accent)s; }
QLineEdit:focus, QAbstractSpinBox:focus { border: 2px solid %(accent)s; padding: 4px 7px; }
ValueField, ValueField:focus { border: 0; padding: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { background: transparent;
  border: 0; padding: 0; }
QMenuBar { background: %(card)s; color: %(text)s; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: %(accent_soft)s; color: %(accent_text)s; }
QMenu { background: %(card)s; color: %(text)s; border: 1px solid %(border)s; padding: 5px; }
QMenu::item { padding: 6px 28px 6px 26px; border-radius: 4px; }
QMenu::item:selected { background: %(accent_soft)s; color: %(accent_text)s; }
QMenu::item:disabled { color: %(control_border)s; }
QMenu::separator { height: 1px; background: %(border)s; margin: 5px 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 7px; }
QToolTip { background: %(inverse)s; color: %(inverse_text)s; border: 1px solid %(inverse)s;
  padding: 5px 7px; }
QTreeView, QListView, QPlainTextEdit, QTextEdit { background: %(card)s; color: %(text)s;
  border: 1px solid %(border)s; border-radius: 6px; padding: 4px; outline: 0; }
QTreeView:focus, QListView:focus, QPlainTextEdit:focus { border: 1px solid %(accent)s; }
QTreeView::item, QListView::item { padding: 4px 2px; border: 0; }
QTreeView::item:selected, QListView::item:selected {
  background: %(accent_soft)s; color: %(accent_text)s; border-radius: 4px; }
NumbersDialog QTableView { background: %(card)s; alternate-background-color: %(raised)s;
  border: 1px solid %(border)s; border-radius: 6px; selection-background-color: %(accent_soft)s;
  selection-color: %(accent_text)s; outline: 0; }
NumbersDialog QTableView:focus { border: 1px solid %(accent)s; }
NumbersDialog QTableView::item { padding: 0 8px; border: 0; }
QHeaderView::section { background: %(card)s; color: %(text_muted)s; border: 0;
  border-bottom: 1px solid %(border)s; padding: 5px 4px; }
NumbersDialog QHeaderView::section { padding: 5px 11px; }
QSplitter::handle { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: %(border)s; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: %(control_border)s; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar { background: transparent; outline: 0; }
QTabBar::tab { background: transparent; color: %(text_muted)s; padding: 6px 11px;
  border: 2px solid transparent; border-radius: 6px; margin-right: 2px; }
QTabBar::tab:hover { color: %(text)s; background: %(raised)s; }
QTabBar::tab:selected { background: %(accent_soft)s; color: %(accent_text)s; font-weight: 600; }
QTabBar::tab:selected:focus { border-color: %(accent)s; }
QTabBar::tear { width: 0; }
QTabBar::scroller { width: %(scroller)dpx; }
QTabBar QToolButton { background: %(card)s; border: 1px solid %(border)s; border-radius: 4px; }
"""
