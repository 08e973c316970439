"""The settings: language, text size, automatic lock. Each holds at once and says what it means."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import NotWritable
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import ATTENTION
from rm_desktop.ui.widgets.buttons import QuietButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Strong
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.settings.vault_card import VaultCard
from rm_desktop.ui.workspace.settings.wastebasket_card import WastebasketCard

TEXT_SIZES = (80, 90, 100, 125, 150, 175, 200)
LOCK_AFTER = (2, 5, 10, 15, 30)
WASTEBASKET = "wastebasket"
LOCK_AFTER_IN_MEETING = (10, 20, 30, 60)


class SettingsPage(Place):
    """``enter`` takes the name of a setting to put the cursor on, or `WASTEBASKET`."""

    code: ClassVar[str] = "settings"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Show the settings in force."""
        super().__init__(context, parent)
        settings = context.settings
        self.language = Segmented(self._languages(), self.tr("Language"), settings.language, self)
        self.text_scale = Segmented(
            [(size, f"{size} %") for size in TEXT_SIZES], self.tr("Text size"), settings.text_scale, self
        )
        self.lock_after = self._minutes(LOCK_AFTER, self.tr("Without a meeting"), settings.lock_after_minutes)
        self.lock_after_in_meeting = self._minutes(
            LOCK_AFTER_IN_MEETING, self.tr("During a meeting"), settings.lock_after_minutes_in_meeting
        )
        self.lock_note = Note(self._lock_meaning(), self)
        self.vault = VaultCard(context, self)
        self.more = QuietButton(self.tr("Further possibilities"), "chevron-down", self)
        self.wastebasket = WastebasketCard(context, self)
        self.wastebasket.hide()
        self.more.clicked.connect(self._on_more)
        self.wastebasket.shown.connect(self._on_wastebasket_shown)
        self._scroll_to_wastebasket = False
        self._lay_out()
        self.language.value_changed.connect(self._on_language)
        self.text_scale.value_changed.connect(self._on_text_scale)
        self.lock_after.value_changed.connect(self._on_lock_after)
        self.lock_after_in_meeting.value_changed.connect(self._on_lock_after_in_meeting)

    def enter(self, target: Any = None) -> None:
        """Put the cursor on the setting called ``target``."""
        chosen = {"language": self.language, "text_scale": self.text_scale}.get(str(target))
        if chosen is not None and chosen.value is not None:
            chosen.button(chosen.value).setFocus()
        if target == WASTEBASKET and self.wastebasket.isHidden():
            self._on_more()
        elif not self.wastebasket.isHidden():
            self.wastebasket.read()

    def leave(self) -> None:
        """Let a check end with the page."""
        self.vault.cancel()

    @Slot()
    def _on_more(self) -> None:
        shown = self.wastebasket.isHidden()
        self.wastebasket.setVisible(shown)
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

    def _minutes(self, offered: tuple[int, ...], name: str, value: int) -> Segmented:
        """Offer minutes; one that was set by hand in the file is offered too."""
        minutes = sorted({*offered, value})
        return Segmented([(count, self.tr("%n minute(s)", "", count)) for count in minutes], name, value, self)

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
        lock = self._card(self.tr("Automatic lock"))
        for segmented in (self.lock_after, self.lock_after_in_meeting):
            lock.body.addWidget(Strong(segmented.accessibleName(), self))
            lock.body.addWidget(segmented)
            lock.body.addSpacing(px(4))
        lock.body.addWidget(self.lock_note)
        page.body.addWidget(lock)
        page.body.addWidget(self.vault)
        page.body.addWidget(flow(self.more))
        page.body.addWidget(self.wastebasket)
        page.body.addStretch(1)

    def _card(self, title: str, *widgets: QWidget) -> Card:
        card = Card(title, self)
        for widget in widgets:
            card.body.addWidget(widget)
        return card

    def _lock_meaning(self) -> str:
        settings = self.context.settings
        plain = self.tr(
            "After %n minute(s) without key or mouse the vault locks by itself.", "", settings.lock_after_minutes
        )
        meeting = self.tr(
            "While a meeting runs it waits %n minute(s), because talking needs no keys.",
            "",
            settings.lock_after_minutes_in_meeting,
        )
        return f"{plain} {meeting} " + self.tr("A hint counts down before. What was written is saved first.")

    @Slot(object)
    def _on_language(self, language: str) -> None:
        self._change_look("language", language)

    @Slot(object)
    def _on_text_scale(self, scale: int) -> None:
        self._change_look("text_scale", scale)

    @Slot(object)
    def _on_lock_after(self, minutes: int) -> None:
        self._change_lock("lock_after_minutes", minutes)

    @Slot(object)
    def _on_lock_after_in_meeting(self, minutes: int) -> None:
        self._change_lock("lock_after_minutes_in_meeting", minutes)

    def _change_look(self, name: str, value: object) -> None:
        """Change and have the window built anew, this page and its cursor included."""
        self._change(name, value)
        shell = self.context.shell
        shell.navigate(self.code, name)
        shell.rebuild()

    def _change_lock(self, name: str, minutes: int) -> None:
        self._change(name, minutes)
        self.lock_note.setText(self._lock_meaning())
        announce(self.lock_note, self.lock_note.text())

    def _change(self, name: str, value: object) -> None:
        try:
            self.context.settings.change(**{name: value})
        except NotWritable:
            self.context.shell.banner(
                ATTENTION,
                self.tr("This holds until the program ends: the file for settings cannot be written to."),
            )
