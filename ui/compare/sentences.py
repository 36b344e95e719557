"""A comparison in sentences: who wins how often, by how much, at what cost, with what regret."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.compare import Comparison, Difference
from ui import figures

SAME = 1e-9
CENTS = 0.5  # of the plan's currency: no difference in what scenarios cost
WITH_ERROR = f"{figures.SPACE}±{figures.SPACE}"  # no line ends between a number and its error


def sentences(comparison: Comparison, currency: str) -> tuple[str, ...]:
    """One for each scenario against the first, then one about regret, then what is not alike."""
    first, *others = comparison.differences
    if not others:
        words = translate(
            "There is only one scenario. Make another with + above or with “What if…”, and both "
            "are held against each other in the same futures."
        )
        return (words,)
    told = [_against(first, other, comparison.trials, currency) for other in others]
    said = (*told, _regret(comparison, currency), *_dates(comparison))
    return tuple(sentence.replace(" ± ", WITH_ERROR) for sentence in said)


def alike(item: Difference) -> bool:
    """Whether a scenario ends like the first one in every future."""
    return item.mean_difference_error < SAME and abs(item.mean_difference) < SAME


def _against(first: Difference, other: Difference, futures: int, currency: str) -> str:
    if alike(other):
        words = translate("{name} ends like {base} in every future.")
        said = words.format(name=quoted(other.name), base=quoted(first.name))
        return said if other.goal == first.goal else f"{said} {_chance(first, other, currency)}"
    ahead = other.beats >= 0.5
    beats = other.beats if ahead else 1.0 - other.beats
    share = fine_share(beats)
    if beats == 1.0:
        words = translate("{winner} beats {loser} in each of the same {futures} futures.")
    elif is_limit(share):
        words = translate("{winner} beats {loser} in more than {share} of the same futures.")
    else:
        words = translate("{winner} beats {loser} in {share} ± {error} of the same futures.")
    said = words.format(
        winner=quoted(other.name if ahead else first.name),
        loser=quoted(first.name if ahead else other.name),
        share=share.lstrip(f"><{figures.SPACE}"),
        error=figures.share(max(other.beats_error, 0.001), 1),
        futures=figures.count(futures),
    )
    return f"{said} {_amounts(other, currency)} {_chance(first, other, currency)}"


def fine_share(part: float) -> str:
    """A share in whole percent, near all or none with a decimal."""
    words = figures.share(part)
    return figures.share(part, 1) if is_limit(words) else words


def is_limit(words: str) -> bool:
    """Whether a share is only said to be above or below something: then it needs no error."""
    return words.startswith((">", "<"))


def _amounts(other: Difference, currency: str) -> str:
    more = other.mean_difference >= 0
    words = (
        translate("On average {name} brings {amount} ± {error} more, {cost}.")
        if more
        else translate("On average {name} brings {amount} ± {error} less, {cost}.")
    )
    said = words.format(
        name=quoted(other.name),
        amount=figures.money(abs(other.mean_difference), currency),
        error=figures.money(other.mean_difference_error, currency),
        cost=cost_words(other.cost_difference, currency),
    )
    short = other.cost_difference - other.mean_difference
    if not (more and short > other.mean_difference_error):
        return said
    warned = translate("That is {amount} more than it brings.")
    return f"{said} {warned.format(amount=figures.money(short, currency))}"


def _chance(first: Difference, other: Difference, currency: str) -> str:
    """Its chance against the first's, at one amount; where it has another goal, that too."""
    if other.goal == first.goal:
        words = translate("Its chance of the goal is {chance} ({points} ± {error} points).")
    else:
        words = translate(
            "Its chance of the {amount} that {base} wants is {chance} ({points} ± {error} points); "
            "of its own goal of {goal} it is {own}."
        )
    return words.format(
        amount=figures.money(first.goal, currency),
        base=quoted(first.name),
        chance=figures.share(other.chance_at_first),
        points=figures.points(other.chance_difference, 1),
        error=figures.decimal(100 * other.chance_difference_error, 1),
        goal=figures.money(other.goal, currency),
        own=figures.share(other.chance),
    )


def _dates(comparison: Comparison) -> tuple[str, ...]:
    if comparison.one_date:
        return ()
    each = "; ".join(
        f"{quoted(item.name)}: {figures.day(item.by)}" for item in comparison.differences
    )
    words = translate("The goals are on different days, each amount is that of its own: {days}.")
    return (words.format(days=each),)


def cost_words(difference: float, currency: str) -> str:
    """What a scenario costs against the first."""
    if abs(difference) < CENTS:
        return translate("at the same cost")
    amount = figures.money(abs(difference), currency)
    words = translate("and costs {amount} more") if difference > 0 else translate(
        "and costs {amount} less"
    )  # fmt: skip
    return words.format(amount=amount)


def _regret(comparison: Comparison, currency: str) -> str:
    least = min(comparison.differences, key=lambda item: item.regret)
    free = all(abs(item.cost_difference) < CENTS for item in comparison.differences)
    words = (
        translate(
            "{name} has the least regret: on average it stays {amount} below the best of these in "
            "each future."
        )
        if free
        else translate(
            "Costs not counted, {name} has the least regret: on average it stays {amount} below "
            "the best of these in each future."
        )
    )
    return words.format(name=quoted(least.name), amount=figures.money(least.regret, currency))


def quoted(name: str) -> str:
    """A scenario's name so that it can be told from the words around it."""
    return translate("“{name}”").format(name=name)


def translate(words: str) -> str:
    """A word of this file in the user's language."""
    return QCoreApplication.translate("Compare", words)
