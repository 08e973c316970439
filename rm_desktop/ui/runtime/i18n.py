"""The language of the window: which one, Qt's own words in it, ours, and how dates are written."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from rm_desktop.domain.errors import ContentMissing
from rm_desktop.domain.resource_files import resource_path

Language = Literal["de", "en"]


def chosen_language(setting: str) -> Language:
    """Return the language for a setting: itself, or for "system" German where the system speaks it, else English."""
    if setting == "de":
        return "de"
    if setting == "en":
        return "en"
    speaks = QLocale.system().uiLanguages()
    return "de" if speaks and speaks[0].lower().startswith("de") else "en"


class Translators(QObject):
    """The translators in force. One per area, and Qt's own for the words in its dialogs."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start in English as it stands in the sources."""
        super().__init__(parent)
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Make ``language`` the one of the window; what was built before keeps its words."""
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._installed.clear()
        QLocale.setDefault(locale_for(language))
        own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{language}.qm", own)
        for path in _ours(language):
            self._install(path, "")

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def locale_for(language: Language) -> QLocale:
    """Return how to write dates and numbers: as the system does if it speaks the language, else as its home does."""
    system = QLocale.system()
    wanted = QLocale.Language.German if language == "de" else QLocale.Language.English
    if system.language() == wanted and system.territory() != QLocale.Country.AnyTerritory:
        return QLocale(system)
    territory = QLocale.Country.Germany if language == "de" else QLocale.Country.UnitedKingdom
    return QLocale(wanted, territory)


def _ours(language: Language) -> list[str]:
    try:
        folder = resource_path("i18n")
    except ContentMissing:
        return []
    return [str(path) for path in sorted(folder.glob(f"*_{language}.qm"))]
