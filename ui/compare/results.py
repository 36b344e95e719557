"""Chance, quantiles, cost and regret of each compared scenario as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from simulator.compare import Comparison, Difference
from simulator.projection import Projection
from ui import figures
from ui.compare.grid import Grid, GridCell
from ui.compare.sentences import alike, fine_share, is_limit
from ui.history import placeholder


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Compare", words)


def results(projections: Sequence[Projection], comparison: Comparison, currency: str) -> Grid:
    """Figures by row, scenarios by column; what is compared with the first is a dash there."""
    heads = tuple(item.plan.name for item in projections)
    named = comparison.differences
    first, *_ = named
    found: list[tuple[str, list[str]]] = [
        (translate("Chance of the goal"), [_chance(item) for item in projections]),
    ]
    if not comparison.one_goal:
        goals = [_money(item.goal, currency) for item in named]
        same = translate("Chance of {amount}").format(amount=_money(first.goal, currency))
        found.insert(0, (translate("Goal"), goals))
        found.append((same, [_chance(item, first.goal) for item in projections]))
    if not comparison.one_date:
        found.insert(0, (translate("Goal date"), [figures.day(item.by) for item in named]))
    for level in (10, 50, 90):
        found.append((f"P{level}", [_quantile(item, level, currency) for item in projections]))
    against = translate("Against {name}").format(name=first.name)
    compared = [
        (f"{against}: {translate('ends higher in')}", [_beats(item, first) for item in named]),
        (f"{against}: {translate('chance')}", [_points(item, first) for item in named]),
        (f"{against}: {translate('on average')}", [_mean(item, first, currency) for item in named]),
        (f"{against}: {translate('cost')}", [_cost(item, first, currency) for item in named]),
        (translate("Regret"), [_money(item.regret, currency) for item in named]),
    ]
    costs = [_money(item.costs.total, currency) for item in projections]
    guessed = placeholder.of_costs(item.plan for item in projections)
    cost = translate("Cost of the plan (placeholder)" if guessed else "Cost of the plan")
    found.append((cost, costs))
    found += compared if len(named) > 1 else []
    strong = translate("Chance of the goal")
    helps = _helps(against, first.name) | {cost: guessed}
    rows = tuple(
        (
            GridCell(title, help=helps.get(title, "")),
            *(GridCell(words, strong=title == strong) for words in cells),
        )
        for title, cells in found
    )
    return Grid((translate("At the goal date"), *heads), rows)


def _helps(against: str, name: str) -> dict[str, str]:
    """What the titles mean, on hover."""
    return {
        translate("Chance of the goal"): translate(
            "Share of the futures that reach the goal; after ± stands the computing error."
        ),
        "P10": translate("One future in ten ends below this."),
        "P50": translate("Half of the futures end below this."),
        "P90": translate("One future in ten ends above this."),
        f"{against}: {translate('ends higher in')}": translate(
            "Share of the same futures in which it ends higher than {name}."
        ).format(name=name),
        f"{against}: {translate('on average')}": translate(
            "The mean difference over all futures, future by future."
        ),
        translate("Regret"): translate(
            "How far it stays below the best of these scenarios, on average over all futures."
        ),
    }


def _money(amount: float, currency: str) -> str:
    return figures.money(amount, currency)


def _least(error: float) -> str:
    """An error in points; never 0.0 where there is one."""
    return figures.decimal(max(100 * error, 0.1) if error > 0 else 0.0, 1)


def _chance(item: Projection, amount: float | None = None) -> str:
    """The chance of an amount, or of its own goal."""
    amount = item.plan.goal.amount if amount is None else amount
    return f"{figures.share(item.chance_at(amount))} ± {_least(item.chance_error_at(amount))}"


def _quantile(item: Projection, level: int, currency: str) -> str:
    low, high = item.quantile_interval(level / 100)
    amount = figures.money(item.quantile(level / 100), currency, 2)
    return f"{amount} ± {figures.money((high - low) / 2, currency, 2)}"


def _beats(item: Difference, first: Difference) -> str:
    if item is first:
        return figures.NONE
    if alike(item):
        return translate("no future")
    if item.beats in (0.0, 1.0):
        return translate("every future") if item.beats else translate("no future")
    words = fine_share(item.beats)
    return words if is_limit(words) else f"{words} ± {_least(item.beats_error)}"


def _points(item: Difference, first: Difference) -> str:
    if item is first:
        return figures.NONE
    error = figures.decimal(100 * item.chance_difference_error, 1)
    words = translate("{points} ± {error} points")
    return words.format(points=figures.points(item.chance_difference, 1), error=error)


def _mean(item: Difference, first: Difference, currency: str) -> str:
    if item is first:
        return figures.NONE
    error = figures.money(item.mean_difference_error, currency)
    return f"{_signed(item.mean_difference, currency)} ± {error}"


def _cost(item: Difference, first: Difference, currency: str) -> str:
    return figures.NONE if item is first else _signed(item.cost_difference, currency)


def _signed(amount: float, currency: str) -> str:
    if abs(amount) < 0.5:
        return _money(0.0, currency)
    sign = "+" if amount > 0 else figures.MINUS
    return f"{sign}{figures.SPACE}{_money(abs(amount), currency)}"
