"""Which words of a CRM mean that a deal is won, lost or open."""

from __future__ import annotations

import re
from typing import Final, Literal

from simulator.history.names import bare

State = Literal["won", "lost", "open"]
STATES: Final[tuple[State, ...]] = ("won", "lost", "open")
WON, LOST, OPEN = 0, 1, 2


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WON = _words(
    "won win closedwon wonclosed closewon closedwin customer gewonnen abgeschlossengewonnen"
    " abgeschlossenundgewonnen geschlossenundgewonnen geschlossengewonnen"
)
_LOST = _words(
    "lost loss closedlost lostclosed closelost closedlosttocompetition losttocompetition"
    " closedlosttocompetitor losttocompetitor lostdeal verloren abgeschlossenverloren"
    " abgeschlossenundverloren geschlossenundverloren geschlossenverloren"
)
_OPEN = _words(
    "open new inprogress active pending offen prospecting engaging engaged qualification qualified"
    " qualifying qualify needsanalysis valueproposition iddecisionmakers identifydecisionmakers"
    " perceptionanalysis proposal proposalpricequote proposalmade proposalsent quote quotesent"
    " pricequote negotiation negotiationreview negotiationsstarted negotiations negotiating"
    " discovery demo demoscheduled appointmentscheduled qualifiedtobuy presentationscheduled"
    " decisionmakerboughtin contractsent leadin contactmade evaluation verbalcommit opportunity"
    " sales pipeline develop solution qualifikation bedarfsanalyse angebot verhandlung"
    " verhandlungprüfung"
)
_BRACKETS = re.compile(r"\([^()]*\)$")  # "Closed won (Sales pipeline)"
_TRUE = _words("true yes 1 y wahr ja x")
_FALSE = _words("false no 0 n falsch nein")


def state_of(text: str) -> State | None:
    """What a stage or status means, or None where its word is not known."""
    word = bare(_BRACKETS.sub("", text)).lstrip("0123456789")
    if word in _WON or word.startswith(("closedwon", "closewon")):
        return "won"
    if word in _LOST or word.startswith(("closedlost", "closelost")):
        return "lost"
    return "open" if word in _OPEN else None


def truth(text: str) -> bool | None:
    """True or False as a flag column writes them; None where the cell is blank or neither."""
    word = bare(text)
    if word in _TRUE:
        return True
    return False if word in _FALSE else None
