"""Short figures for drawings: money as $12.0M, shares as 57 %, dates as 31 Dec 2027; by locale."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from math import floor, isfinite, log10

from PySide6.QtCore import QCoreApplication, QDate, QLocale

NONE = "–"
SPACE = "\u00a0"
MINUS = "\u2212"
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "¥", "INR": "₹", "KRW": "₩"}
ANY_SIGN = "\u00a4"
US = QLocale("en_US")
UNNAMED = QLocale.Language.C  # the locale of a system that names none
_known = US, US  # the locale asked for last, and the one that stands for it
UNITS = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e3, "k"), (1.0, ""))


def _locale() -> QLocale:
    """The program's locale; US English where the system names none."""
    global _known
    present = QLocale()
    if present != _known[0]:
        _known = present, US if present.language() == UNNAMED else present
    return _known[1]


def money(amount: float, currency: str, decimals: int = 1) -> str:
    """An amount in its largest fitting unit: $12.0M, $57k, $5.6k, $850."""
    if not isfinite(amount):
        return NONE
    size = abs(amount)
    for unit, name in UNITS:
        places = decimals if unit >= 1e6 or (unit == 1e3 and size < 9950) else 0
        if 0 < size < 10:
            places = 2
        if size >= unit * (1 - 0.5 * 10.0**-places / 1000) or unit == 1.0:
            return _with_unit(amount / unit, places, name, currency)
    return NONE


def axis_money(amount: float, step: float, top: float, currency: str) -> str:
    """An amount of an axis: all of them in the unit of the `top`, as exact as the `step` asks."""
    for unit, name in UNITS:
        if top >= unit or unit == 1.0:
            places = max(0, -floor(log10(step / unit) + 1e-9))
            scaled = step / unit * 10**places
            places += 1 if abs(scaled - round(scaled)) > 1e-6 else 0
            return _with_unit(amount / unit, places if amount else 0, name, currency)
    return NONE


def money_whole(amount: float, currency: str) -> str:
    """An amount to the unit: $12,034,500."""
    return _with_unit(amount, 0, "", currency)


def count(number: float) -> str:
    """A volume: whole from 20 on, below it with one decimal."""
    if not isfinite(number):
        return NONE
    size = abs(number)
    if size >= 1e7:
        return _scaled_count(number)
    whole = size >= 20 or number == round(number)
    return _locale().toString(float(number), "f", 0 if whole else (1 if size >= 1 else 2))


def rough(number: float) -> str:
    """A volume that is an estimate: three figures."""
    if not isfinite(number) or number == 0.0:
        return count(number)
    fine = 10.0 ** (floor(log10(abs(number))) - 2)
    return count(round(number / fine) * fine if fine >= 1.0 else number)


def span(low: float, high: float) -> str:
    """A range of volumes, both to the same digit, no finer than three figures: 8,700–10,200."""
    if not (isfinite(low) and isfinite(high)):
        return NONE
    if abs(high) >= 1e7:
        return f"{count(low)}–{count(high)}"
    places = 0 if abs(high) >= 20 or low == high == 0.0 else 1
    if abs(high) >= 1000:
        fine = 10.0 ** (floor(log10(abs(high))) - 2)
        low, high = round(low / fine) * fine, round(high / fine) * fine
    locale = _locale()
    return f"{locale.toString(float(low), 'f', places)}–{locale.toString(float(high), 'f', places)}"


def share(part: float, decimals: int = 0) -> str:
    """A share as a percentage, never rounded to 0 or 100 unless it is exactly that."""
    if not isfinite(part):
        return NONE
    least = 0.5 * 10.0 ** -(decimals + 2)
    locale = _locale()
    if 0.0 < part < least:
        return f"<{SPACE}{locale.toString(2 * least * 100, 'f', decimals)}{SPACE}%"
    if 1.0 - least < part < 1.0:
        return f">{SPACE}{locale.toString(100 - 2 * least * 100, 'f', decimals)}{SPACE}%"
    return f"{locale.toString(part * 100, 'f', decimals)}{SPACE}%"


def points(difference: float, decimals: int = 0) -> str:
    """A difference of two shares in points, with its sign: +6."""
    number = round(difference * 100, decimals)
    words = _locale().toString(abs(number), "f", decimals)
    return f"+{words}" if number > 0 else f"{MINUS}{words}" if number < 0 else f"±{words}"


def decimal(number: float, places: int) -> str:
    """A plain number with this many decimals."""
    return _locale().toString(number, "f", places)


def day(when: date) -> str:
    """A date with its year: 31 Dec 2027."""
    return _day(when, _locale().name(), "year")


def short_day(when: date) -> str:
    """A date without its year: 28 Feb."""
    return _day(when, _locale().name(), "short")


def brief_day(when: date) -> str:
    """The same in as few letters as the language has: 28 Feb, but 28.2. in German."""
    return _day(when, _locale().name(), "brief")


def month(when: date) -> str:
    """The full name of a month."""
    return _locale().standaloneMonthName(when.month, QLocale.FormatType.LongFormat)


def short_month(when: date) -> str:
    """The short name of a month."""
    return _locale().standaloneMonthName(when.month, QLocale.FormatType.ShortFormat)


@lru_cache(maxsize=2048)
def _day(when: date, locale: str, kind: str) -> str:
    words = QCoreApplication.translate("Figures", "d MMM")
    if kind == "year":
        words = QCoreApplication.translate("Figures", "d MMM yyyy")
    elif kind == "brief":
        words = QCoreApplication.translate("BriefFigures", "d MMM")
    return QLocale(locale).toString(QDate(when.year, when.month, when.day), words)


def _scaled_count(number: float) -> str:
    for unit, name in UNITS[:3]:
        if abs(number) >= unit:
            return _locale().toString(number / unit, "f", 1) + unit_word(name)
    return _locale().toString(number, "f", 0)


def _with_unit(number: float, places: int, unit: str, currency: str) -> str:
    """The locale's currency format with the unit right after the last figure; one space parts the
    figure from a currency that has letters for a sign."""
    words = _locale().toCurrencyString(abs(number), ANY_SIGN, places)
    digits = [index for index, letter in enumerate(words) if letter.isdigit()]
    before, after = words[: digits[0]], words[digits[-1] + 1 :]
    if currency not in SYMBOLS:
        before += SPACE if before.endswith(ANY_SIGN) else ""
        after = SPACE + after if after.startswith(ANY_SIGN) else after
    figure = words[digits[0] : digits[-1] + 1] + unit_word(unit)
    whole = f"{before}{figure}{after}".replace(ANY_SIGN, SYMBOLS.get(currency, currency))
    return f"{MINUS}{whole}" if number < 0 and round(abs(number), places) > 0 else whole


def unit_word(unit: str) -> str:
    """A unit of large numbers in the user's language, with the space that it wants: "M"."""
    return QCoreApplication.translate("Figures", unit) if unit else ""
