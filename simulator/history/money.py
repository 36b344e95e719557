"""Money and shares as files write them: signs, codes, thousands, decimal commas, K and M.

Whether a single comma or dot followed by three digits groups thousands is read off the other
amounts of the same column: `50.000` is fifty thousand unless the column shows dots before decimals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice
from math import inf, isfinite, nan
from typing import Final, Literal

Decimal = Literal[".", ","]

_BLANK = {"", "-", "--", "—", "–", "n/a", "na", "none", "null", "nan", "(none)", "(blank)", "#n/a"}
_SYMBOLS: Final = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW"}
_CODE = re.compile(r"(?<![a-z])([a-z]{3})(?![a-z])", re.IGNORECASE)
CODES: Final = frozenset(
    [
        "USD",
        "EUR",
        "GBP",
        "JPY",
        "CHF",
        "CAD",
        "AUD",
        "NZD",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "HUF",
        "INR",
        "CNY",
        "BRL",
        "MXN",
        "ZAR",
        "SGD",
        "HKD",
        "KRW",
        "ILS",
        "AED",
        "TRY",
        "RON",
        "BGN",
        "THB",
        "IDR",
        "MYR",
        "PHP",
        "SAR",
        "TWD",
        "CLP",
        "COP",
        "ARS",
    ]
)
_SCALES: Final = {
    "k": 1e3, "tsd": 1e3, "t": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6,
    "b": 1e9, "bn": 1e9, "mrd": 1e9,
}  # fmt: skip
_NUMBER = re.compile(r"([+-]?)(\d[\d.,'\s]*|\.\d+)\s*([a-z]{1,7})?\.?$")
_GROUPED = re.compile(r"\d{1,3}([.,])\d{3}$")
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
MOST = 1e10  # a larger amount is a slip of the pen, and no plan can hold it
_LOOK = 50_000  # different amounts looked at to find the decimal sign


def decimal_sign(texts: Iterable[str]) -> Decimal:
    """The sign before decimals in a column: what most amounts show; "." where none shows any and
    none is grouped by dots."""
    dot = comma = grouped_by_dot = grouped_by_comma = 0
    for text in islice(texts, _LOOK):
        digits = "".join(sign for sign in text if sign.isdigit() or sign in ".,")
        digits = digits.strip(".,")
        last_dot, last_comma = digits.rfind("."), digits.rfind(",")
        if last_dot < 0 and last_comma < 0:
            continue
        if last_dot >= 0 and last_comma >= 0:
            dot, comma = (dot + 1, comma) if last_dot > last_comma else (dot, comma + 1)
        elif digits.count(".") > 1:
            comma += 1
        elif digits.count(",") > 1:
            dot += 1
        elif _GROUPED.fullmatch(digits) and not digits.startswith("0"):
            grouped_by_dot += last_dot >= 0
            grouped_by_comma += last_comma >= 0
        elif last_dot >= 0:
            dot += 1
        else:
            comma += 1
    if dot != comma:
        return "." if dot > comma else ","
    return "," if grouped_by_dot > grouped_by_comma else "."


def amount(text: str, decimal: Decimal = ".") -> float:
    """The number in a text; nan where it is blank, -inf where it is no number. Parentheses and a
    trailing minus are negative; `<` and `>` are left out; currencies are read by `currency`."""
    if decimal == "." and text.replace(".", "", 1).isdecimal() and text.isascii():
        value = float(text)
        return value if value <= MOST else -inf
    plain = _SPACES.sub(" ", text).strip().casefold()
    if plain in _BLANK:
        return nan
    negative = plain.startswith("(") and plain.endswith(")")
    plain = plain.strip("()<>=~ ")
    for symbol in _SYMBOLS:
        plain = plain.replace(symbol, "")
    plain = _CODE.sub(lambda match: "" if match[1].upper() in CODES else match[0], plain)
    plain = plain.replace("us", "", 1) if plain.startswith("us") else plain
    plain = plain.replace("−", "-").replace("- ", "-").strip()
    if plain.endswith("-"):
        plain, negative = plain[:-1].strip(), True
    match = _NUMBER.match(plain.replace("+ ", "+"))
    if match is None:
        return nan if not plain.strip("-. ") else -inf
    scale = _SCALES.get(match[3] or "", 1.0 if not match[3] else nan)
    value = _number(match[2], decimal) * scale
    if not isfinite(value) or abs(value) > MOST:
        return -inf
    return -value if negative != (match[1] == "-") else value


def _number(digits: str, decimal: Decimal) -> float:
    digits = digits.replace("'", "").replace(" ", "").rstrip(".,")
    other = "," if decimal == "." else "."
    if digits.count(decimal) > 1 and other not in digits:
        digits = digits.replace(decimal, "")
    if digits.count(other) == 1 and decimal not in digits and not _GROUPED.fullmatch(digits):
        decimal, other = (",", ".") if decimal == "." else (".", ",")
    if decimal in digits and other in digits and digits.rfind(other) > digits.rfind(decimal):
        decimal, other = (",", ".") if decimal == "." else (".", ",")
    try:
        return float(digits.replace(other, "").replace(decimal, "."))
    except ValueError:
        return nan


def currency(text: str) -> str:
    """The ISO code of the currency that a text names, or "" where it names none."""
    for symbol, code in _SYMBOLS.items():
        if symbol in text:
            return code
    for match in _CODE.finditer(text):
        if match[1].upper() in CODES:
            return match[1].upper()
    return ""


def number_share(texts: Sequence[str]) -> float:
    """The share of non-blank texts that are numbers (0 where all are blank)."""
    values = [amount(text) for text in texts]
    filled = [value for value in values if value == value]
    return sum(value > -inf for value in filled) / len(filled) if filled else 0.0
