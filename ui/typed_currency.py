"""Signs, codes and names of currencies in what a person types: the plan's own, or one refused."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from simulator.history.money import CODES
from simulator.problems import Problem

DOLLARS = frozenset(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"])
# What may stand beside an amount, and the currencies that it may mean; other words are codes.
SIGNS: dict[str, frozenset[str]] = {
    sign: frozenset(codes)
    for sign, codes in {
        "$": DOLLARS, "dollar": DOLLARS, "dollars": DOLLARS, "us$": ["USD"], "a$": ["AUD"],
        "au$": ["AUD"], "c$": ["CAD"], "ca$": ["CAD"], "nz$": ["NZD"], "hk$": ["HKD"],
        "s$": ["SGD"], "€": ["EUR"], "euro": ["EUR"], "euros": ["EUR"], "£": ["GBP"],
        "pound": ["GBP"], "pounds": ["GBP"], "pfund": ["GBP"], "¥": ["JPY", "CNY"],
        "yen": ["JPY"], "yuan": ["CNY"], "fr": ["CHF"], "sfr": ["CHF"], "franken": ["CHF"],
        "franc": ["CHF"], "francs": ["CHF"], "kr": ["SEK", "NOK", "DKK"], "₹": ["INR"],
        "₩": ["KRW"], "zł": ["PLN"], "₺": ["TRY"], "₪": ["ILS"], "฿": ["THB"], "₽": ["RUB"],
        "₴": ["UAH"],
    }.items()
}  # fmt: skip
_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"(?<!{_LETTER})(?:us|au?|ca?|nz|hk|s)\$|[$€£¥₹₩₺₪฿₽₴]|(?<!{_LETTER}){_LETTER}+(?!{_LETTER})\.?"
)


def without_currency(text: str, currency: str) -> str:
    """An amount or more as typed, in lower case, without the sign, code or name of the plan's
    currency (an ISO 4217 code). Raises Problem in one sentence where they name another."""

    def own(found: re.Match[str]) -> str:
        word = found.group().rstrip(".")
        code = word.upper()
        if word not in SIGNS and code not in CODES and code != currency:
            return found.group()
        if currency not in SIGNS.get(word, frozenset({code})):
            raise Problem(_foreign(text, currency))
        return " "

    return _WORD.sub(own, text.strip().casefold())


def _foreign(text: str, currency: str) -> str:
    said = "{text} is not in {currency}, the currency of this plan: type it in {currency}."
    said = QCoreApplication.translate("Wording", said)
    return said.format(text=f"“{text.strip()}”", currency=currency)
