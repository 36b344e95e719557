"""The words of the headline, each made from one figure of the projection."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from simulator.figures import MilestoneChance
from ui import figures
from ui.shown import Shown

DOT = "\u00a0\u00a0·\u00a0 "  # broken after the dot, never before it


def promise(shown: Shown) -> tuple[tuple[str, bool], ...]:
    """“chance of reaching $12.0M of new bookings by 31 Dec 2027”, in parts that are bold or not."""
    goal = shown.plan.goal
    what = {
        "bookings": _tr(" of new bookings by "),
        "revenue": _tr(" of recognised revenue by "),
        "arr": _tr(" of ARR by "),
    }[goal.metric]
    return (
        (_tr("chance of reaching "), False),
        (figures.money(goal.amount, shown.currency), True),
        (what, False),
        (figures.day(goal.by), True),
    )


def details(shown: Shown, short: bool = False) -> str:
    """Computing error, guesses, change against base, and the chance that we miss."""
    projection = shown.projection
    guesses, count = projection.guesses
    of_all = (
        _tr("{guesses} of {count} guessed")
        if short
        else _tr("{guesses} of {count} assumptions are guesses")
    )
    parts = [
        _tr("± {error} points computing error").format(
            error=figures.decimal(max(projection.chance_error * 100, 0.1), 1)
        ),
        of_all.format(guesses=guesses, count=count),
        against_base(shown, short),
        miss_words(projection.chance),
    ]
    return DOT.join(part for part in parts if part)


def against_base(shown: Shown, short: bool = False) -> str:
    """“+6 points on the base plan in the same futures”; nothing for the base itself. Where it has
    another goal it is said that both are held against this one."""
    base = shown.base_projection
    if shown.is_base or base is None:
        return ""
    goal, own = shown.plan.goal, shown.document.base_plan.goal
    amount = goal.amount
    difference = shown.projection.chance_at(amount) - base.chance_at(amount)
    name = shown.document.base_plan.name
    if len(name) > 24:
        name = name[:23] + "…"
    same_goal = (own.amount, own.metric, own.by) == (amount, goal.metric, goal.by)
    at_this = "" if same_goal else _tr(" at this goal")
    if round(difference * 100) == 0:
        same = _tr("as “{base}”") if short else _tr("as “{base}” in the same futures")
        return same.format(base=name) + at_this
    one = abs(round(difference * 100)) == 1
    words = _tr("{points} point on “{base}”") if one else _tr("{points} points on “{base}”")
    if not short:
        words += _tr(" in the same futures")
    return words.format(points=figures.points(difference), base=name) + at_this


def miss_words(chance: float) -> str:
    """The other side of the chance, as one would say it."""
    missed = 1.0 - chance
    if missed <= 0.0:
        return _tr("missed in none of the futures")
    if chance <= 0.0:
        return _tr("missed in all of the futures")
    if missed < 0.05:
        return _in_a_hundred(missed, _tr("{count} in 100 that we miss"))
    if missed > 0.95:
        return _in_a_hundred(chance, _tr("{count} in 100 that we make it"))
    tenths = round(missed * 10)
    if tenths == 5:
        return _tr("about even whether we make it or miss")
    if tenths in (0, 1, 9, 10):
        return _tr("about {count} chances in 20 that we miss").format(count=round(missed * 20))
    return _tr("about {count} chances in 10 that we miss").format(count=tenths)


def _in_a_hundred(share: float, words: str) -> str:
    """A small chance: “about 3 chances in 100 that we miss”, or fewer than one."""
    if share < 0.01:
        return words.format(count=_tr("fewer than 1 chance"))
    number = round(share * 100)
    if number == 1:
        return words.format(count=_tr("about 1 chance"))
    return words.format(count=_tr("about {number} chances").format(number=number))


def milestone_words(shown: Shown) -> str:
    """Each milestone with its chance, and the chance of all."""
    found = shown.projection.milestones
    if not found:
        return ""
    return _tr("Milestones: ") + DOT.join([*(_milestone(shown, one) for one in found), _all(shown)])


def milestone_errors(shown: Shown) -> str:
    """The computing error of the milestones' chances, in their order, and of that of all."""
    projection = shown.projection
    if not projection.milestones:
        return ""
    each = ", ".join(_points(item.error) for item in projection.milestones)
    words = _tr("Computing error of the milestones: {each} points; of all and the goal {whole}")
    return words.format(each=each, whole=_points(projection.chance_of_all_milestones_error))


def _points(error: float) -> str:
    return f"±{figures.SPACE}{figures.decimal(100 * max(error, 0.001), 1)}"


def fewer_milestones(shown: Shown) -> str:
    """How many there are, and the least likely, where there is no room for each."""
    found = shown.projection.milestones
    if len(found) < 2:
        return milestone_words(shown)
    worst = min(found, key=lambda item: item.chance)
    count = _tr("{count} milestones").format(count=len(found))
    least = _tr("least likely: {milestone}").format(milestone=_milestone(shown, worst))
    return DOT.join((count, least, _all(shown)))


def _milestone(shown: Shown, item: MilestoneChance) -> str:
    return _tr("{amount} by {day} {chance}").format(
        amount=figures.money(item.amount, shown.currency),
        day=figures.short_day(item.by).replace(" ", figures.SPACE),
        chance=figures.share(item.chance),
    )


def _all(shown: Shown) -> str:
    return _tr("all of them and the goal {chance}").format(
        chance=figures.share(shown.projection.chance_of_all_milestones)
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Headline", text)
