"""How the window looks and speaks: language, theme, text size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from rm_desktop.services.settings import Settings
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.settings.setting_card import OrganisationNote, SettingCard

TEXT_SIZES = (80, 90, 100, 125, 150, 175, 200)

Save = Callable[[str, object], None]


class LookCard(SettingCard):
    """Each choice is given to ``save``, which has the window built anew."""

    def __init__(self, settings: Settings, save: Save, parent: QWidget | None = None) -> None:
        """Show what is in force."""
        super().__init__(self.tr("Look and language"), settings, parent)
        self.language = Segmented(self._languages(), self.tr("Language"), settings.language, self)
        self.theme = Segmented(self._themes(), self.tr("Theme"), settings.theme, self)
        sizes = sorted({*TEXT_SIZES, settings.text_scale})
        self.text_scale = Segmented(
            [(size, f"{size} %") for size in sizes], self.tr("Text size"), settings.text_scale, self
        )
        self._add_language()
        meaning = self.tr(
            "Light, dark or with strong contrast. As the computer: changes along with it, high contrast included."
        )
        self.add_setting(self.theme, Note(meaning, self), title=self.theme.accessibleName(), name="theme")
        meaning = self.tr(
            "Everything in the window grows along. Larger text helps when two people share a screen. "
            "Where the computer itself wants larger text, that is added."
        )
        self.add_setting(
            self.text_scale, Note(meaning, self), title=self.text_scale.accessibleName(), name="text_scale"
        )
        for name, control in (("language", self.language), ("theme", self.theme), ("text_scale", self.text_scale)):
            control.value_changed.connect(lambda value, name=name: save(name, value))

    def _add_language(self) -> None:
        meaning = Note(
            self.tr(
                "For the window, its help and dates. What leaves the vault has a language of its own: under "
                "“Hand out”, “Further possibilities”."
            ),
            self,
        )
        notes: list[QWidget] = [meaning]
        if self.settings.organisation.language is not None:
            self.language.setEnabled(False)
            notes.insert(0, OrganisationNote(self.tr("Set by the organisation: the language is fixed."), self))
        self.add_setting(self.language, *notes, title=self.language.accessibleName(), name="language")

    def _languages(self) -> list[tuple[str, str]]:
        return [("system", self.tr("As the computer")), ("de", "Deutsch"), ("en", "English")]

    def _themes(self) -> list[tuple[str, str]]:
        return [
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
            ("contrast", self.tr("Strong contrast")),
        ]
