"""The settings: language, text size, locking, what others see. Each holds at once and says what it means."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import NotWritable
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.banner import ATTENTION
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.settings.locking_card import LockingCard
from rm_desktop.ui.workspace.settings.outside_card import OutsideCard

TEXT_SIZES = (80, 90, 100, 125, 150, 175, 200)


class SettingsPage(Place):
    """``enter`` takes the name of a setting to put the cursor on."""

    code: ClassVar[str] = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the settings in force."""
        super().__init__(context, parent)
        settings = context.settings
        self.language = Segmented(self._languages(), self.tr("Language"), settings.language, self)
        self.text_scale = Segmented(
            [(size, f"{size} %") for size in TEXT_SIZES], self.tr("Text size"), settings.text_scale, self
        )
        self.locking = LockingCard(settings, self._change, self)
        self.outside = OutsideCard(settings, context.capture, self._change, self)
        self._lay_out()
        self.language.value_changed.connect(self._on_language)
        self.text_scale.value_changed.connect(self._on_text_scale)

    def enter(self, target: Any = None) -> None:
        """Put the cursor on the setting called ``target``."""
        chosen = {"language": self.language, "text_scale": self.text_scale}.get(str(target))
        if chosen is not None and chosen.value is not None:
            chosen.button(chosen.value).setFocus()

    def _languages(self) -> list[tuple[str, str]]:
        return [("system", self.tr("As the computer")), ("de", "Deutsch"), ("en", "English")]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage(self)
        column.addWidget(page)
        subtitle = self.tr("They hold at once and on this computer only. What is written in the vault does not change.")
        page.body.addWidget(PageHeader(self.tr("Settings"), subtitle, parent=self))
        meaning = self.tr("For the window, its help and dates. What leaves the vault has a language of its own.")
        page.body.addWidget(self._card(self.tr("Language"), self.language, Note(meaning, self)))
        meaning = self.tr("Everything in the window grows along. Larger text helps when two people share a screen.")
        page.body.addWidget(self._card(self.tr("Text size"), self.text_scale, Note(meaning, self)))
        page.body.addWidget(self.locking)
        page.body.addWidget(self.outside)
        page.body.addStretch(1)

    def _card(self, title: str, *widgets: QWidget) -> Card:
        card = Card(title, self)
        for widget in widgets:
            card.body.addWidget(widget)
        return card

    @Slot(object)
    def _on_language(self, language: str) -> None:
        self._change_look("language", language)

    @Slot(object)
    def _on_text_scale(self, scale: int) -> None:
        self._change_look("text_scale", scale)

    def _change_look(self, name: str, value: object) -> None:
        """Change and have the window built anew, this page and its cursor included."""
        self._change(name, value)
        shell = self.context.shell
        shell.navigate(self.code, name)
        shell.rebuild()

    def _change(self, name: str, value: object) -> None:
        try:
            self.context.settings.change(**{name: value})
        except NotWritable:
            self.context.shell.banner(
                ATTENTION,
                self.tr("This holds until the program ends: the file for settings cannot be written to."),
            )
