"""How an estimate was made, in words that need no statistics; and what statisticians call it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.history import texts


def plain(method: str) -> str:
    """A stored method in plain words; empty where it has none but its own."""
    return {
        texts.HOW_WIN: _tr(
            "won, lost and still open deals counted by their age, so that an open one is taken "
            "neither for lost nor for won"
        ),
        texts.HOW_WORTH: _tr(
            "amounts of won deals as they were; their average, as exactly as so many deals tell it"
        ),
        texts.HOW_CREATED: _tr(
            "deals created, recent quarters counting most; change from quarter to quarter as seen "
            "so far"
        ),
        texts.HOW_GROUP: _tr(
            "wins over deals weighed by the time they have had; the fewer deals, the nearer to the "
            "rate of all"
        ),
    }.get(method, "")


def known_as(method: str) -> str:
    """The name under which statisticians know a stored method, in a sentence; or nothing."""
    return {
        texts.HOW_WIN: _tr("Statisticians call it the Aalen-Johansen estimator."),
        texts.HOW_WORTH: _tr("Statisticians call it Student's t, on the logarithm."),
        texts.HOW_CREATED: _tr("Statisticians call it exponential smoothing."),
        texts.HOW_GROUP: _tr("Statisticians call it a beta-binomial model."),
    }.get(method, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Methods", text)
