"""The look of lists, choices and notes that only the pages of assumptions and comparison have."""

from __future__ import annotations

from ui.theme import Theme


def stylesheet(now: Theme) -> str:
    """In addition to the program's own style sheet."""
    names = ("card", "raised", "border", "control_border", "text", "text_muted", "accent",
             "accent_soft", "accent_text")  # fmt: skip
    return _SHEET % {name: getattr(now, name).name() for name in names}


_SHEET = """
QListWidget { background: transparent; border: 0; outline: 0; color: %(text)s; }
QListWidget::item { padding: 8px 10px; border-radius: 6px; border: 2px solid transparent; }
QListWidget::item:hover { background: %(raised)s; }
QListWidget::item:selected { background: %(accent_soft)s; color: %(accent_text)s; }
QListWidget::item:selected:focus { border-color: %(accent)s; }
QComboBox { background: %(card)s; color: %(text)s; border: 1px solid %(control_border)s;
  border-radius: 6px; padding: 5px 10px; combobox-popup: 0; }
QComboBox:focus { border: 2px solid %(accent)s; padding: 4px 9px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: %(card)s; color: %(text)s;
  border: 1px solid %(border)s; selection-background-color: %(accent_soft)s;
  selection-color: %(accent_text)s; }
QPlainTextEdit { background: %(card)s; color: %(text)s; border: 1px solid %(control_border)s;
  border-radius: 6px; padding: 3px 7px; }
QPlainTextEdit:focus { border: 2px solid %(accent)s; padding: 2px 6px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }
QCheckBox { color: %(text)s; }
"""
