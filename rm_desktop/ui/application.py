"""The application object of every window: style, fonts, look and language, with no surprises of the desktop."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from rm_desktop.services.settings import Settings
from rm_desktop.ui.crash import install_crash_hook
from rm_desktop.ui.lasting_constants import let_constants_last
from rm_desktop.ui.runtime.dialogs import forbid_remembering_folders
from rm_desktop.ui.runtime.i18n import Language, Translators, chosen_language
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import SCALES, apply_look
from rm_desktop.ui.widgets.line_limit import LineLimit
from rm_desktop.ui.widgets.steady_areas import install_steady_areas

let_constants_last()

NAME = "RM Desktop"
_STYLE = ("-style", "Fusion")
"""Told to Qt on its command line: `setStyle` returns the style, and to wrap one PySide makes 600 constants first."""


def desktop_theme() -> str:
    """Return the theme that the desktop wants now; light where it does not tell."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


class Appearance(QObject):
    """Applies settings to the running application: theme, text size and language."""

    desktop_changed = Signal()
    """The desktop wants another look and the settings follow it: whoever has a window builds it anew."""

    def __init__(self, app: QApplication, settings: Settings, desktop: Callable[[], str] = desktop_theme) -> None:
        """Serve ``app``; call `apply` before the first widget. ``desktop`` says which theme the desktop wants."""
        super().__init__(app)
        self._desktop = desktop
        self._app = app
        self._settings = settings
        self._translators = Translators(self)
        self.language: Language = "en"
        self._desktop_text = 100
        self._theme_in_force = ""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_desktop_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_desktop_changed)

    def apply(self) -> None:
        """Make the present settings visible to everything built from here on."""
        self.language = chosen_language(self._settings.language)
        self._translators.speak(self.language)
        self._theme_in_force = self.theme()
        apply_look(self._app, self._theme_in_force, self.text_scale())

    def theme(self) -> str:
        """Return the theme for the setting; "system" follows the desktop's wish for light, dark or strong contrast."""
        if self._settings.theme != "system":
            return self._settings.theme
        return self._desktop()

    def text_scale(self) -> int:
        """Return the text size in percent: the chosen one, larger by as much as the desktop wants its own text."""
        return min(SCALES[-1], max(SCALES[0], self._settings.text_scale * self._desktop_text // 100))

    def follow_text_size(self, percent: int) -> None:
        """Take the desktop's own text size, in percent of what is usual there."""
        if percent != self._desktop_text:
            before, self._desktop_text = self.text_scale(), percent
            if self.text_scale() != before:
                self.desktop_changed.emit()

    def _on_desktop_changed(self) -> None:
        if self._theme_in_force and self.theme() != self._theme_in_force:
            self.desktop_changed.emit()


def create_application(arguments: Sequence[str], settings: Settings) -> tuple[QApplication, Appearance]:
    """Make the one QApplication of this process, dressed and speaking as the settings say."""
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    QGuiApplication.setDesktopSettingsAware(False)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([*arguments, *_STYLE])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("")
    app.setQuitOnLastWindowClosed(False)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateCombo, False)
    app.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, False)
    LineLimit(app)
    install_steady_areas()
    forbid_remembering_folders()
    install_crash_hook()
    appearance = Appearance(app, settings)
    appearance.apply()
    app.setWindowIcon(icon("app/rm-desktop", "shared"))
    return app, appearance
