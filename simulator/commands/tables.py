"""A projection as text for a terminal."""

from __future__ import annotations

from datetime import timedelta

from simulator.calendar import quarter_start, week_of
from simulator.history.placeholders import spend_made_up
from simulator.levers import levers
from simulator.plan import Document, Plan
from simulator.projection import Projection

NAMED = 3  # levers named in a line
METRICS = {
    "bookings": "new bookings",
    "revenue": "recognised revenue",
    "arr": "annual recurring revenue",
}


def money(amount: float, currency: str) -> str:
    """A short amount: "USD 12.4M", "USD 57k"."""
    size = abs(amount)
    for limit, unit in ((1e9, "B"), (1e6, "M"), (1e3, "k")):
        if size >= limit:
            digits = 2 if size < 10 * limit else 1
            return f"{currency} {amount / limit:.{digits}f}{unit}"
    return f"{currency} {amount:.0f}"


def projection_text(document: Document, projection: Projection) -> str:
    """The headline, quarters, scorecard, what holds revenue back, and costs."""
    parts = [
        _headline(document, projection),
        _quarters(document, projection),
        _scorecard(projection),
        _binding(projection),
        _costs(document, projection),
    ]
    return "\n\n".join(parts)


def _headline(document: Document, projection: Projection) -> str:
    plan, goal = projection.plan, projection.plan.goal
    guesses, count = projection.guesses
    return (
        f"{document.name} · {plan.name}\n"
        f"{projection.chance:.1%} chance of reaching {money(goal.amount, document.currency)} of "
        f"{METRICS[goal.metric]} by {goal.by:%d %b %Y}\n"
        f"± {100 * projection.chance_error:.1f} points computing error (95 %) in "
        f"{projection.trials:,} futures, seed {projection.seed}; "
        f"{guesses} of {count} assumptions are guesses"
    )


def _quarters(document: Document, projection: Projection) -> str:
    lines = [f"{METRICS[projection.metric].capitalize()} to date     P10       P50       P90"]
    quantiles = projection.quantiles
    for week, label in quarter_ends(projection.plan):
        cells = (
            money(float(quantiles[level][week]), "").strip().rjust(10) for level in (10, 50, 90)
        )
        lines.append(f"  by {label}".ljust(26) + "".join(cells))
    lines.append(f"  amounts in {document.currency}")
    return "\n".join(lines)


def quarter_ends(plan: Plan) -> list[tuple[int, str]]:
    """The last week of each quarter of a plan and its last day."""
    ends: dict[int, str] = {}
    day = plan.start
    while day <= plan.goal.by:
        following = quarter_start(
            quarter_start(day, plan.cycle.fiscal_year_starts) + timedelta(days=100),
            plan.cycle.fiscal_year_starts,
        )
        last = min(following - timedelta(days=1), plan.goal.by)
        ends[week_of(plan, last)] = f"{last:%d %b %Y}"
        day = following
    return list(ends.items())


def _scorecard(projection: Projection) -> str:
    lines = ["Scorecard, a week on average".ljust(34) + "      plan      P10       P90"]
    for item in projection.indicators:
        name = f"  {item.name} ({item.team})"
        cells = (item.plan_per_week, item.p10, item.p90)
        lines.append(name.ljust(34)[:34] + "".join(f"{value:>10,.0f}" for value in cells))
    return "\n".join(lines)


def _binding(projection: Projection) -> str:
    binding, roles = projection.binding, {item.id: item.name for item in projection.plan.roles}
    capacity = projection.plan.capacity
    names = (
        "demand",
        f"hours of {roles.get(capacity.follow_up_role, 'follow-up')} to follow up leads",
        f"hours of {roles.get(capacity.appointment_role, 'sales')} to hold appointments",
    )
    lines = ["What holds revenue back, in which share of futures"]
    for share, name in sorted(zip(binding.shares, names, strict=True), reverse=True):
        lines.append(f"  {share:6.1%}  {name}")
    for item in projection.hours:
        lines.append(
            f"  {item.name}: {item.used:,.0f} of {item.available:,.0f} hours a week used, "
            f"{item.prospecting_done:.0%} of the prospecting fits"
        )
    return "\n".join(lines)


def _costs(document: Document, projection: Projection) -> str:
    currency, cac = document.currency, projection.cac
    told = (
        f"Wins {projection.wins.mean:,.0f} (P10 {projection.wins.low:,.0f}, "
        f"P90 {projection.wins.high:,.0f}) · cost {money(projection.costs.total, currency)} · "
        f"CAC {money(cac.median, currency)} ({money(cac.low, currency)} to "
        f"{money(cac.high, currency)}) · payback {projection.payback_months.median:.1f} months"
    )
    names = spend_made_up(projection.plan)
    if not names:
        return told
    listed = ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" * (len(names) > NAMED))
    return (
        f"{told}\n  Spend is a placeholder ({listed}): the import found none. Cost, CAC and "
        "payback are no better until you put in what you spend."
    )


def levers_text(document: Document, plan: Plan) -> str:
    """The levers of a scenario, one on each line."""
    lines = [f"{document.name} · {plan.name}"]
    for item in levers(plan):
        unit = item.unit.replace("currency", document.currency)
        lines.append(
            f"  {item.id.ljust(28)} {item.value:>12,.12g} {unit.ljust(16)} "
            f"{item.name} ({item.group})"
        )
    return "\n".join(lines)
