"""Undo in a field: it takes back what is being typed; where nothing is, it is the window's."""

from __future__ import annotations

from PySide6.QtCore import QEvent
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
