"""Undo and Escape where one types or drags: they take that back; else they are the window's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def answers(event: QEvent, typing: bool) -> bool:
    """Whether an event asked a field if undo or redo is its own; if so, the event is told."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    keys = QKeySequence.StandardKey
    if not event.matches(keys.Undo) and not event.matches(keys.Redo):
        return False
    event.setAccepted(typing)
    return True


def keeps_escape(event: QEvent, wanted: bool) -> bool:
    """Whether an event asked a field or a handle if Escape is its own, and it is; it is told."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    if not wanted or event.key() != Qt.Key.Key_Escape:
        return False
    event.accept()
    return True
