"""The settings: language, text size, locking, what others see. Each holds at once and says what it means."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import NotWritable
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.banner import ATTENTION
from rm_desktop.ui.widgets.buttons import PlainButton, QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.settings.import_card import ImportCard
from rm_desktop.ui.workspace.settings.locking_card import LockingCard
from rm_desktop.ui.workspace.settings.outside_card import OutsideCard
from rm_desktop.ui.workspace.settings.vault_card import VaultCard
from rm_desktop.ui.workspace.settings.wastebasket_card import WastebasketCard

TEXT_SIZES = (80, 90, 100, 125, 150, 175, 200)
BACKUPS = "backups"
WASTEBASKET = "wastebasket"
IMPORT = "import"


class SettingsPage(Place):
    """``enter`` takes the name of a setting to put the cursor on, or `WASTEBASKET` or `IMPORT`."""

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
        self.backups = PlainButton(self.tr("To the backups"), "shield-check", self)
        self.backups.clicked.connect(lambda: context.shell.navigate(BACKUPS))
        self.vault = VaultCard(context, self)
        self.more = QuietButton(self.tr("Further possibilities"), "chevron-down", self)
        self.wastebasket = WastebasketCard(context, self)
        self.take_in = ImportCard(context, self)
        self.wastebasket.hide()
        self.take_in.hide()
        self.more.clicked.connect(self._on_more)
        self.wastebasket.shown.connect(self._on_wastebasket_shown)
        self._scroll_to_wastebasket = False
        self._lay_out()
        self.language.value_changed.connect(self._on_language)
        self.text_scale.value_changed.connect(self._on_text_scale)

    def enter(self, target: Any = None) -> None:
        """Put the cursor on the setting called ``target``."""
        chosen = {"language": self.language, "text_scale": self.text_scale}.get(str(target))
        if chosen is not None and chosen.value is not None:
            chosen.button(chosen.value).setFocus()
        if target in {WASTEBASKET, IMPORT} and self.wastebasket.isHidden():
            self._on_more()
        elif not self.wastebasket.isHidden():
            self.wastebasket.read()

    def leave(self) -> None:
        """Let a check end with the page, and what would have come in be forgotten."""
        self.vault.cancel()
        self.take_in.give_up()

    @Slot()
    def _on_more(self) -> None:
        shown = self.wastebasket.isHidden()
        self.wastebasket.setVisible(shown)
        self.take_in.setVisible(shown)
        self.more.set_icon("chevron-up" if shown else "chevron-down")
        if shown:
            self._scroll_to_wastebasket = True
            self.wastebasket.read()

    @Slot()
    def _on_wastebasket_shown(self) -> None:
        """Bring it into view once, when it was asked for."""
        if self._scroll_to_wastebasket:
            self._scroll_to_wastebasket = False
            QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self.wastebasket, 0, px(24)))

    def _languages(self) -> list[tuple[str, str]]:
        return [("system", self.tr("As the computer")), ("de", "Deutsch"), ("en", "English")]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = self._page = ScrollPage(self)
        column.addWidget(page)
        subtitle = self.tr("They hold at once and on this computer only. What is written in the vault does not change.")
        page.body.addWidget(PageHeader(self.tr("Settings"), subtitle, parent=self))
        meaning = self.tr("For the window, its help and dates. What leaves the vault has a language of its own.")
        page.body.addWidget(self._card(self.tr("Language"), self.language, Note(meaning, self)))
        meaning = self.tr("Everything in the window grows along. Larger text helps when two people share a screen.")
        page.body.addWidget(self._card(self.tr("Text size"), self.text_scale, Note(meaning, self)))
        page.body.addWidget(self.locking)
        page.body.addWidget(self.outside)
        meaning = self.tr("They make themselves. Here they can be looked at, checked and copied to another place.")
        page.body.addWidget(self._card(self.tr("Backups"), Note(meaning, self), flow(self.backups)))
        page.body.addWidget(self.vault)
        page.body.addWidget(flow(self.more))
        page.body.addWidget(self.take_in)
        page.body.addWidget(self.wastebasket)
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
