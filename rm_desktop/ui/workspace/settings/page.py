"""The settings: look, locking, what others see, keys. Each holds at once, says what it means, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
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
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.settings.import_card import ImportCard
from rm_desktop.ui.workspace.settings.locking_card import LockingCard
from rm_desktop.ui.workspace.settings.look_card import LookCard
from rm_desktop.ui.workspace.settings.organisation_card import OrganisationCard
from rm_desktop.ui.workspace.settings.outside_card import OutsideCard
from rm_desktop.ui.workspace.settings.reset_all import ResetAll
from rm_desktop.ui.workspace.settings.setting_card import ResetLink, SettingCard
from rm_desktop.ui.workspace.settings.shortcuts_card import ShortcutsCard
from rm_desktop.ui.workspace.settings.vault_card import VaultCard
from rm_desktop.ui.workspace.settings.wastebasket_card import WastebasketCard

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
        self.look = LookCard(settings, self._change_look, self)
        self.language, self.theme, self.text_scale = self.look.language, self.look.theme, self.look.text_scale
        self.locking = LockingCard(settings, self._change, self)
        self.outside = OutsideCard(settings, context.capture, self._change, self)
        self.backups = PlainButton(self.tr("To the backups"), "shield-check", self)
        self.backups.clicked.connect(lambda: context.shell.navigate(BACKUPS))
        self.shortcuts = ShortcutsCard(settings, self._change_keys, self)
        self.organisation = OrganisationCard(settings.organisation, self)
        self.vault = VaultCard(context, self)
        self.more = QuietButton(self.tr("Further possibilities"), "chevron-down", self)
        self.wastebasket = WastebasketCard(context, self)
        self.reset_all = ResetAll(self)
        self.take_in = ImportCard(context, self)
        self.rare = (self.shortcuts, self.reset_all, self.take_in, self.wastebasket)
        for part in self.rare:
            part.hide()
        self.more.clicked.connect(self._on_more)
        self.wastebasket.shown.connect(self._on_wastebasket_shown)
        self._scroll_to_wastebasket = False
        self._lay_out()
        self.reset_all.reset_wanted.connect(self._on_reset)
        for link in self.findChildren(ResetLink):
            link.reset_wanted.connect(self._on_reset)

    def enter(self, target: Any = None) -> None:
        """Put the cursor on the setting called ``target``."""
        for card in self.findChildren(SettingCard):
            if str(target) in card.controls:
                card.controls[str(target)].setFocus()
        if target in {WASTEBASKET, IMPORT} and self.wastebasket.isHidden():
            self._scroll_to_wastebasket = target == WASTEBASKET
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
        for part in self.rare:
            part.setVisible(shown)
        self.more.set_icon("chevron-up" if shown else "chevron-down")
        if shown:
            self.wastebasket.read()

    @Slot()
    def _on_wastebasket_shown(self) -> None:
        """Bring it into view once, when it was asked for."""
        if self._scroll_to_wastebasket:
            self._scroll_to_wastebasket = False
            QTimer.singleShot(0, self, lambda: self._page.ensureWidgetVisible(self.wastebasket, 0, px(24)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = self._page = ScrollPage(self)
        column.addWidget(page)
        subtitle = self.tr("They hold at once and on this computer only. What is written in the vault does not change.")
        page.body.addWidget(PageHeader(self.tr("Settings"), subtitle, parent=self))
        for card in (self.organisation, self.look, self.locking, self.outside):
            page.body.addWidget(card)
        meaning = self.tr("They make themselves. Here they can be looked at, checked and copied to another place.")
        page.body.addWidget(self._card(self.tr("Backups"), Note(meaning, self), flow(self.backups)))
        page.body.addWidget(self.vault)
        page.body.addWidget(flow(self.more))
        for part in self.rare:
            page.body.addWidget(part)
        page.body.addStretch(1)

    def _card(self, title: str, *widgets: QWidget) -> Card:
        card = Card(title, self)
        for widget in widgets:
            card.body.addWidget(widget)
        return card

    @Slot(object)
    def _on_reset(self, names: tuple[str, ...]) -> None:
        """Take settings back, and show all of them anew."""
        self._write(lambda: self.context.settings.reset(*names))
        self.context.capture.apply()
        self._build_anew(names[0])

    def _change_look(self, name: str, value: object) -> None:
        """Change and have the window built anew, this page and its cursor included."""
        self._change(name, value)
        self._build_anew(name)

    def _build_anew(self, name: str) -> None:
        shell = self.context.shell
        shell.navigate(self.code, name)
        shell.rebuild()

    def _change_keys(self, name: str, value: object) -> None:
        """Change the keys; they hold from the next press on."""
        self._change(name, value)
        self.context.shell.keys_changed.emit()

    def _change(self, name: str, value: object) -> None:
        self._write(lambda: self.context.settings.change(**{name: value}))
        for link in self.findChildren(ResetLink):
            link.refresh()

    def _write(self, act: Callable[[], None]) -> None:
        try:
            act()
        except NotWritable:
            self.context.shell.banner(
                ATTENTION,
                self.tr("This holds until the program ends: the file for settings cannot be written to."),
            )
