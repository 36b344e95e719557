"""The headline's figures, milestones and sentences as a table."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui import figures
from ui.charts.numbers import Column, Numbers
from ui.headline_words import against_base, miss_words, promise
from ui.sentences import WHOLE, sentences
from ui.shown import Shown


def headline_numbers(shown: Shown, title: str) -> Numbers:
    """Name and value of each figure, each milestone, and what matters now with names in full."""
    projection = shown.projection
    guesses, count = projection.guesses
    error = 100 * projection.chance_error
    rows: list[tuple[str, str]] = [
        (_tr("Chance of the goal"), figures.share(projection.chance, 1)),
        (_tr("Goal"), "".join(words for words, _ in promise(shown)[1:]).strip()),
        (_tr("Computing error (points)"), figures.decimal(error, 1)),
        (_tr("Assumptions that are guesses"), f"{guesses} / {count}"),
        (_tr("Against the base"), against_base(shown) or figures.NONE),
        (_tr("That we miss"), miss_words(projection.chance)),
        *_milestones(shown),
        *((_tr("What matters now"), words) for words in sentences(shown, WHOLE)),
    ]
    heads = (Column(_tr("Figure")), Column(_tr("Value")))
    return Numbers(title, heads, tuple(rows), shown.currency)


def _milestones(shown: Shown) -> list[tuple[str, str]]:
    """Each milestone with its chance, and the chance of all of them and the goal."""
    projection, words = shown.projection, _tr("Milestone {amount} by {day}")
    rows = [
        (
            words.format(
                amount=figures.money(item.amount, shown.currency), day=figures.day(item.by)
            ),
            _with_error(item.chance, item.error),
        )
        for item in projection.milestones
    ]
    if rows:
        error = projection.chance_of_all_milestones_error
        all_of_them = _with_error(projection.chance_of_all_milestones, error)
        rows.append((_tr("All milestones and the goal"), all_of_them))
    return rows


def _with_error(chance: float, error: float) -> str:
    return f"{figures.share(chance, 1)} ± {figures.decimal(100 * max(error, 0.001), 1)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Headline", text)
