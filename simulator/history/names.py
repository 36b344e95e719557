"""The column names that CRMs give to what an opportunity export holds."""

from __future__ import annotations

import re
from typing import Final

FIELDS: Final[dict[str, str]] = {
    "id": "identity of the deal",
    "name": "name of the deal",
    "stage": "stage",
    "status": "status (open, won, lost)",
    "is_won": "won or not",
    "is_lost": "lost or not",
    "is_closed": "closed or not",
    "created": "date on which the deal was created",
    "closed": "date on which the deal was closed",
    "won_on": "date on which the deal was won",
    "lost_on": "date on which the deal was lost",
    "age": "age in days",
    "amount": "amount",
    "currency": "currency",
    "source": "lead source",
    "segment": "segment",
    "product": "product",
    "kind": "type (new or existing business)",
    "pipeline": "pipeline",
    "owner": "owner",
    "account": "account",
    "probability": "probability",
}
"""What a column may be, and the words for it; the keys are what `--map "Column=field"` takes."""

# Names in lower case without blanks and signs; where a file has several, the first one counts.
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "id": (
        "opportunityid", "dealid", "recordid", "potentialid", "dealdealid", "casesafeid", "id",
        "18digitid", "hsobjectid", "opportunitynumber", "dealnumber",
    ),
    "name": (
        "opportunityname", "dealname", "dealtitle", "potentialname", "opportunity", "deal",
        "dealdealtitle", "title", "name", "verkaufschance",
    ),
    "stage": (
        "stage", "stagename", "dealstage", "salesstage", "opportunitystage", "currentstage",
        "pipelinestage", "phase", "vertriebsphase", "verkaufsphase",
    ),
    "status": ("dealstatus", "status", "opportunitystatus", "outcome", "result", "ergebnis"),
    "is_won": ("iswon", "isclosedwon", "won", "hsisclosedwon", "gewonnen"),
    "is_lost": ("isclosedlost", "islost", "hsisclosedlost"),
    "is_closed": ("isclosed", "isdealclosed", "closed", "hsisclosed"),
    "created": (
        "createddate", "createdate", "createdtime", "createdon", "createdat", "dealdealcreated",
        "dealcreated", "dealaddtime", "addtime", "datecreated", "creationdate", "opendate",
        "openeddate", "openedon", "engagedate", "engagementdate", "opportunitydate",
        "reachedpipelineopportunitydate", "startdate", "created", "erstellungsdatum", "erstelltam",
        "angelegtam", "angelegt", "erstelldatum", "erstelltzeit",
    ),
    "closed": (
        "closedate", "closingdate", "closeddate", "dealdealclosedon", "dealclosedon", "closedon",
        "closetime", "closedtime", "dealclosetime", "actualclosedate", "closedat", "dateclosed",
        "decisiondate", "abschlussdatum", "schliessdatum", "geschlossenam",
        "closeddateactual", "schlusstermin",
    ),
    "won_on": ("dealwontime", "wontime", "wondate", "wonon", "closedwondate", "gewonnenam"),
    "lost_on": ("deallosttime", "losttime", "lostdate", "loston", "closedlostdate", "verlorenam"),
    "age": ("ageindays", "age", "agedays", "dealage", "opportunityage"),
    "amount": (
        "amount", "dealvalue", "dealamount", "value", "closevalue", "closedwonbookingsamount",
        "pipelineamount", "amountconverted", "amountincompanycurrency", "dealdealvalue", "acv",
        "tcv", "totalcontractvalue", "annualcontractvalue", "contractvalue", "opportunityamount",
        "bookings", "revenue", "betrag", "wert", "umsatz", "totalamount", "totalprice",
    ),
    "currency": (
        "amountcurrency", "currency", "currencyisocode", "dealcurrency", "dealcurrencyofvalue",
        "currencycode", "opportunitycurrency", "dealcurrencycode", "waehrung", "währung",
    ),
    "source": (
        "leadsource", "originaltrafficsource", "originalsource", "originalsourcetype", "source",
        "dealsource", "dealsourcechannel", "opportunitysource", "utmmedium", "dealleadsource",
        "leadquelle", "quelle", "herkunft", "channel", "latesttrafficsource",
    ),
    "segment": (
        "segment", "marketsegment", "customersegment", "industry", "sector", "region", "territory",
        "companysize", "branche", "dealsegment",
    ),
    "product": (
        "product", "productname", "productfamily", "productline", "dealproduct", "dealproductname",
        "series", "produkt", "solution",
    ),
    "kind": ("type", "dealtype", "opportunitytype", "opportunityrecordtype"),
    "pipeline": ("pipeline", "dealpipeline", "pipelinename", "funnel"),
    "owner": (
        "opportunityowner", "dealowner", "owner", "ownerid", "ownername", "salesagent", "salesrep",
        "dealownername", "potentialowner", "assignedto", "hubspotownerid", "accountexecutive",
        "besitzer", "verkäufer", "opportunityinhaber", "inhaber", "zuständigermitarbeiter",
        "dealbesitzer",
    ),
    "account": (
        "accountname", "account", "associatedcompany", "associatedcompanyprimary", "organization",
        "organisation", "dealorganization", "company", "companyname", "accountid", "firma", "kunde",
    ),
    "probability": ("probability", "dealprobability", "dealprobabilitypercent"),
}  # fmt: skip

_BY_NAME: Final = {name: field for field, names in NAMES.items() for name in names}
_SIGNS = re.compile(r"[\W_]+")


def bare(header: str) -> str:
    """A column name in lower case without blanks and signs ("Deal - Won time": "dealwontime")."""
    return _SIGNS.sub("", header.casefold())


def field_of(header: str) -> str | None:
    """The field that a column of this name holds, or None where the name is not known."""
    return _BY_NAME.get(bare(header))


def rank(field: str, header: str) -> int:
    """How good a name is for a field: 0 is best."""
    return NAMES[field].index(bare(header))
