"""The application object of every window: style, fonts, look and language, with no surprises of the desktop."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from rm_desktop.services.settings import Settings
from rm_desktop.ui.crash import install_crash_hook
from rm_desktop.ui.lasting_constants import let_constants_last
from rm_desktop.ui.runtime.dialogs import forbid_remembering_folders
from rm_desktop.ui.runtime.i18n import Language, Translators, chosen_language
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import apply_look
from rm_desktop.ui.widgets.line_limit import LineLimit

let_constants_last()

NAME = "RM Desktop"
_STYLE = ("-style", "Fusion")
"""Told to Qt on its command line: `setStyle` returns the style, and to wrap one PySide makes 600 constants first."""


class Appearance(QObject):
    """Applies settings to the running application: theme, text size and language."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        """Serve ``app``; call `apply` before the first widget."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translators = Translators(self)
        self.language: Language = "en"

    def apply(self) -> None:
        """Make the present settings visible to everything built from here on."""
        self.language = chosen_language(self._settings.language)
        self._translators.speak(self.language)
        apply_look(self._app, self.theme(), self._settings.text_scale)

    def theme(self) -> str:
        """Return the theme for the setting; "system" follows the desktop's wish for light or dark."""
        if self._settings.theme != "system":
            return self._settings.theme
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"


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
    forbid_remembering_folders()
    install_crash_hook()
    appearance = Appearance(app, settings)
    appearance.apply()
    app.setWindowIcon(icon("app/rm-desktop", "shared"))
    return app, appearance
