"""The sample company's beliefs about its sources of leads, and the evidence behind each."""

from __future__ import annotations

from datetime import date

from simulator.assumption import Assumption, Evidence
from simulator.plan import Activity, Deals, Schedule, Source, Spend

Range = tuple[float, float, float]


def measured(number: int, span: Range, source: str, count: int) -> Assumption:
    """A range that two years of the company's own records gave."""
    evidence = Evidence(
        kind="measured",
        source=source,
        method="estimated from two years of records",
        count=count,
        since=date(2025, 1, 1),
        until=date(2026, 12, 31),
    )
    low, likely, high = span
    return Assumption(id=number, low=low, likely=likely, high=high, evidence=evidence)


def judged(number: int, span: Range, owner: str) -> Assumption:
    """A range that somebody who knows the work gave."""
    low, likely, high = span
    evidence = Evidence(kind="judged", source=owner, method="asked for P10, P50 and P90")
    return Assumption(
        id=number,
        low=low,
        likely=likely,
        high=high,
        evidence=evidence,
        owner=owner,
        noted_on=date(2026, 12, 7),
    )


def guessed(number: int, span: Range, note: str) -> Assumption:
    """A range that nobody has looked into yet."""
    low, likely, high = span
    return Assumption(
        id=number, low=low, likely=likely, high=high, evidence=Evidence(kind="guess"), note=note
    )


def counted(number: int, value: float, source: str) -> Assumption:
    """A plain number: counted so often that its range does not matter."""
    evidence = Evidence(kind="measured", source=source, method="counted")
    return Assumption(id=number, likely=value, evidence=evidence)


CRM = "CRM"
SHARED = {
    "inbound follow-up": judged(10, (7.0, 9.0, 12.0), "Head of sales development"),
    "outbound follow-up": guessed(11, (4.0, 5.0, 7.0), "taken from inbound, shortened"),
    "inbound opportunity": measured(12, (0.36, 0.40, 0.44), CRM, 1840),
    "outbound opportunity": measured(13, (0.26, 0.31, 0.36), CRM, 560),
    "outbound appointment": measured(14, (0.23, 0.27, 0.32), CRM, 2150),
    "nurtured win": measured(15, (0.13, 0.17, 0.22), CRM, 232),
    "outbound win": measured(16, (0.125, 0.165, 0.21), CRM, 174),
    "inbound value": measured(17, (47e3, 52e3, 57.5e3), CRM, 311),
    "enterprise value": measured(18, (55e3, 65e3, 77e3), CRM, 64),
    "outbound value": measured(19, (46e3, 55e3, 65e3), CRM, 29),
}


def volume(number: int, span: Range) -> Assumption:
    """How far the year's volume of a source may be off what its levers say."""
    return measured(number, span, "plan against actuals, quarter by quarter", 8)


def paid_search() -> Source:
    """Clicks that are bought; they close better than any other marketing lead."""
    return Source(
        id="paid_search",
        name="Paid search",
        touch="PPC clicks",
        work=Spend(
            per_month=Schedule(before=56e3, value=56e3, measured_low=30e3, measured_high=80e3),
            touches_today=2900.0,
            saturation=measured(20, (0.35, 0.45, 0.56), "ad platform", 104),
            half_life=0.5,
        ),
        volume=volume(21, (0.80, 1.0, 1.25)),
        to_lead=counted(22, 0.0155, "web analytics"),
        to_appointment=measured(23, (0.27, 0.30, 0.33), CRM, 4680),
        to_opportunity=SHARED["inbound opportunity"],
        to_win=measured(24, (0.24, 0.275, 0.31), CRM, 596),
        follow_up=SHARED["inbound follow-up"],
        deals=Deals(mean=SHARED["inbound value"], spread=0.8),
        own_target=3100.0,
    )


def website() -> Source:
    """Visits that come by themselves, and more of them where the site is worked on."""
    return Source(
        id="website",
        name="Website & SEO",
        touch="Website visits",
        work=Spend(
            per_month=Schedule(before=31e3, value=31e3, measured_low=18e3, measured_high=44e3),
            touches_today=9400.0,
            organic=5200.0,
            saturation=measured(30, (0.30, 0.42, 0.55), "web analytics", 104),
            half_life=12.0,
        ),
        volume=volume(31, (0.82, 1.0, 1.22)),
        to_lead=counted(32, 0.0047, "web analytics"),
        to_appointment=measured(33, (0.25, 0.28, 0.31), CRM, 4790),
        to_opportunity=SHARED["inbound opportunity"],
        to_win=measured(34, (0.21, 0.24, 0.275), CRM, 548),
        follow_up=SHARED["inbound follow-up"],
        deals=Deals(mean=SHARED["inbound value"], spread=0.8),
        own_target=9800.0,
    )


def email() -> Source:
    """Newsletters to people already known: many opens, few deals."""
    return Source(
        id="email",
        name="Email",
        touch="Email opens",
        work=Spend(
            per_month=Schedule(before=9e3, value=9e3, measured_low=6e3, measured_high=14e3),
            touches_today=6100.0,
            organic=900.0,
            saturation=guessed(40, (0.40, 0.55, 0.70), "nobody has varied the sends on purpose"),
            half_life=1.0,
        ),
        volume=guessed(41, (0.80, 1.0, 1.24), "the list was cleaned this autumn"),
        to_lead=counted(42, 0.0039, "email platform"),
        to_appointment=measured(43, (0.135, 0.16, 0.19), CRM, 2480),
        to_opportunity=SHARED["inbound opportunity"],
        to_win=SHARED["nurtured win"],
        follow_up=SHARED["inbound follow-up"],
        deals=Deals(mean=SHARED["inbound value"], spread=0.8),
        own_target=6500.0,
    )


def events() -> Source:
    """Trade fairs and dinners: dear contacts, large deals."""
    return Source(
        id="events",
        name="Events",
        touch="Event contacts",
        work=Spend(
            per_month=Schedule(before=48e3, value=48e3, measured_low=25e3, measured_high=60e3),
            touches_today=62.0,
            saturation=judged(50, (0.28, 0.40, 0.55), "Head of events"),
            half_life=3.0,
        ),
        volume=volume(51, (0.74, 1.0, 1.32)),
        to_lead=measured(52, (0.25, 0.30, 0.355), CRM, 6420),
        to_appointment=measured(53, (0.21, 0.25, 0.29), CRM, 1910),
        to_opportunity=SHARED["inbound opportunity"],
        to_win=measured(54, (0.185, 0.24, 0.30), CRM, 186),
        follow_up=SHARED["inbound follow-up"],
        deals=Deals(mean=SHARED["enterprise value"], spread=0.9),
        own_target=70.0,
    )


def social() -> Source:
    """Advertisements that invite to webinars: the youngest source, known least."""
    return Source(
        id="social",
        name="LinkedIn ads & webinars",
        touch="Webinar sign-ups",
        work=Spend(
            per_month=Schedule(before=24e3, value=24e3, measured_low=18e3, measured_high=28e3),
            touches_today=118.0,
            saturation=guessed(60, (0.25, 0.40, 0.60), "only one year at nearly the same spend"),
            half_life=2.0,
        ),
        volume=guessed(61, (0.72, 1.0, 1.34), "only one year of records"),
        to_lead=measured(62, (0.125, 0.15, 0.18), CRM, 3060),
        to_appointment=measured(63, (0.15, 0.185, 0.225), CRM, 460),
        to_opportunity=SHARED["inbound opportunity"],
        to_win=SHARED["nurtured win"],
        follow_up=SHARED["inbound follow-up"],
        deals=Deals(mean=SHARED["enterprise value"], spread=0.9),
        own_target=130.0,
    )


def cold_calls() -> Source:
    """Calls to strangers: the most hours for the fewest deals."""
    return Source(
        id="cold_calls",
        name="Cold calls",
        touch="Cold calls",
        work=Activity(
            per_week=Schedule(before=1150.0, value=1150.0, measured_low=800.0, measured_high=1.4e3),
            role="sdr",
            minutes=measured(70, (1.5, 1.8, 2.2), "dialler", 118000),
        ),
        volume=volume(71, (0.88, 1.0, 1.13)),
        to_lead=measured(72, (0.0125, 0.0148, 0.0175), "dialler", 118000),
        to_appointment=SHARED["outbound appointment"],
        to_opportunity=SHARED["outbound opportunity"],
        to_win=SHARED["outbound win"],
        follow_up=SHARED["outbound follow-up"],
        deals=Deals(mean=SHARED["outbound value"], spread=0.8),
        own_target=1300.0,
    )


def emails_sent() -> Source:
    """Letters to named people at wanted accounts, written from templates."""
    return Source(
        id="emails_sent",
        name="Emails sent",
        touch="Emails sent",
        work=Activity(
            per_week=Schedule(before=2400.0, value=2400.0, measured_low=1.5e3, measured_high=3e3),
            role="sdr",
            minutes=counted(80, 0.25, "sequencing tool"),
        ),
        volume=volume(81, (0.9, 1.0, 1.11)),
        to_lead=counted(82, 0.0046, "sequencing tool"),
        to_appointment=SHARED["outbound appointment"],
        to_opportunity=SHARED["outbound opportunity"],
        to_win=SHARED["outbound win"],
        follow_up=SHARED["outbound follow-up"],
        deals=Deals(mean=SHARED["outbound value"], spread=0.8),
        own_target=2600.0,
    )


def referrals() -> Source:
    """Calls with partners and customers who know someone: few, warm, large."""
    return Source(
        id="referrals",
        name="Partner referrals",
        touch="Partner calls",
        work=Activity(
            per_week=Schedule(before=42.0, value=42.0, measured_low=25.0, measured_high=55.0),
            role="sdr",
            minutes=guessed(90, (8.0, 10.0, 14.0), "nobody has timed them"),
            ceiling=110.0,
            half_saturation=68.0,
        ),
        volume=judged(91, (0.78, 1.0, 1.27), "Head of partners"),
        to_lead=measured(92, (0.14, 0.17, 0.205), CRM, 4290),
        to_appointment=measured(93, (0.44, 0.50, 0.56), CRM, 720),
        to_opportunity=measured(94, (0.49, 0.55, 0.61), CRM, 361),
        to_win=measured(95, (0.27, 0.33, 0.395), CRM, 199),
        follow_up=SHARED["outbound follow-up"],
        deals=Deals(mean=SHARED["enterprise value"], spread=0.9),
    )


def sources() -> tuple[Source, ...]:
    """Five sources of marketing, three of sales."""
    return (
        paid_search(),
        website(),
        email(),
        events(),
        social(),
        cold_calls(),
        emails_sent(),
        referrals(),
    )
