"""The window's language: German or English, as the system has it or as the user chose it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui import resources, wording
from ui.settings import Settings

Choice = Literal["system", "en", "de"]
CHOICES: tuple[Choice, ...] = ("system", "en", "de")
KEY = "language"
CATALOGUES = {"de": ("qtbase_de", "shared_goal_de")}
"""What is loaded for each language other than English; of two, the later one is asked first."""

PLAIN_LOCALES = {"en": "en_US", "de": "de_DE"}
AT_NEXT_START = {
    "system": "The system's language is used from the next start on.",
    "en": "The window speaks English from the next start on.",
    "de": "Das Fenster spricht ab dem nächsten Start Deutsch.",
}
"""Said in the language that was chosen, so that who chose by mistake, or by luck, can read it."""

_loaded: list[QTranslator] = []


def kept(settings: Settings) -> Choice:
    """The choice of earlier; the system's language where there is none."""
    word = settings.text(KEY)
    return word if word in CHOICES else "system"


def spoken(choice: Choice, wishes: Sequence[str] | None = None) -> str:
    """The language that a choice means: "de" or "en". `wishes` are the system's, best first."""
    if choice != "system":
        return choice
    for wish in QLocale.system().uiLanguages() if wishes is None else wishes:
        language = wish.replace("_", "-").split("-")[0].lower()
        if language in PLAIN_LOCALES:
            return language
    return "en"


def install(choice: Choice, system: QLocale | None = None) -> str:
    """Speak a language from now on, with its numbers and dates; returns which."""
    system = system or QLocale.system()
    language = spoken(choice, system.uiLanguages())
    remove()
    wording.use_locale(locale_name(choice, language, system))
    for name in CATALOGUES.get(language, ()):
        translator = QTranslator()
        if translator.load(str(resources.folder("translations") / f"{name}.qm")):
            QCoreApplication.installTranslator(translator)
            _loaded.append(translator)
    return language


def choose(choice: Choice, settings: Settings) -> str:
    """Keep a choice for the next start; returns what to say about it."""
    settings.keep(KEY, choice)
    return AT_NEXT_START[choice]


def remove() -> None:
    """Speak English again."""
    while _loaded:
        QCoreApplication.removeTranslator(_loaded.pop())


def locale_name(choice: Choice, language: str, system: QLocale) -> str | None:
    """The locale of numbers and dates: the system's (None) unless another language was chosen."""
    fits = system.name().split("_")[0] == language
    return None if choice == "system" or fits else PLAIN_LOCALES[language]
