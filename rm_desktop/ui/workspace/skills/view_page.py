"""How far the mentor's view of a field is, and what both have looked at together: agreement first, to talk about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.second_view import BothViews, SecondView
from rm_desktop.domain.words import Opening
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date
from rm_desktop.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from rm_desktop.ui.widgets.cards import Card, TintCard
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Strong, Text
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.word_table import WordTable


class ViewPage(ScrollPage):
    """Says what is wished of the view; it changes nothing itself."""

    left = Signal()
    entering = Signal()
    looking = Signal()
    thrown_away = Signal()
    switched = Signal(bool)

    def __init__(self, context: Context, view: SecondView, parent: QWidget | None = None) -> None:
        """Begin with what is known."""
        super().__init__(parent)
        self.context = context
        self.view = view
        self.cards: list[Card] = []
        self.enter_view: PlainButton | PrimaryButton | None = None
        self.look: PlainButton | PrimaryButton | None = None
        self.throw_away: QuietButton | None = None
        self.switch: PlainButton | PrimaryButton | QuietButton | None = None
        self._header = PageHeader(self._named(self.tr("The view of {mentor}")), view.title, parent=self)
        self.back = PlainButton(self.tr("Back"), "arrow-left", self)
        self.back.clicked.connect(self.left)
        self._header.add(self.back)
        self.body.addWidget(self._header)
        self.body.addStretch(1)
        self.show_view(view)

    def show_view(self, view: SecondView) -> None:
        """Show how far it is now."""
        self.view = view
        used = any(card.isAncestorOf(card.focusWidget() or self.back) for card in self.cards)
        for card in self.cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.enter_view = self.look = self.throw_away = self.switch = None
        cards = [self._off()] if not view.allowed else [*self._together(view.lines), self._state()]
        self.cards = [card for card in cards if card is not None]
        for card in self.cards:
            self.body.insertWidget(self.body.count() - 1, card)
        if used:
            self.back.setFocus()

    def _open_together(self) -> bool:
        return self.context.opening is Opening.TOGETHER and not self.context.read_only

    def _off(self) -> Card:
        card = TintCard("shared", self.tr("Switched off for the fields of leadership"), self)
        words = self.tr(
            "How somebody leads is a delicate subject. A second view of it exists only where both want it. "
            "Whoever would rather not says so, and it stays off; no reason is asked for."
        )
        card.body.addWidget(Text(words, card))
        self.switch = PlainButton(self.tr("Both of us want it: switch on"), None, card)
        self.switch.clicked.connect(lambda: self.switched.emit(True))
        self.switch.setEnabled(self._open_together())
        card.body.addWidget(flow(self.switch))
        if not self._open_together():
            card.body.addWidget(Note(self._why_closed(), card))
        return card

    def _state(self) -> Card:
        view, pair = self.view, self.context.pair
        card = Card(self.tr("Sealed until both look"), self)
        about = self.tr(
            "{junior} goes through the field alone. What is chosen is sealed at once and opens only when both type "
            "their passphrases, and only for lines that {senior} has looked at as well."
        )
        card.body.addWidget(Text(about.format(junior=pair.junior_name, senior=pair.senior_name), card))
        for words in self._standing():
            card.body.addWidget(Note(words, card))
        ready = view.can_be_opened and self._open_together()
        looks, enters = (PrimaryButton, PlainButton) if ready else (PlainButton, PrimaryButton)
        self.look = looks(self.tr("Look together …"), "eye", card)
        self.look.setEnabled(ready)
        self.look.clicked.connect(self.looking)
        again = view.sealed_at is not None
        name = self.tr("{junior} enters a new view …") if again else self.tr("{junior} enters the own view …")
        self.enter_view = enters(name.format(junior=pair.junior_name), "lock", card)
        self.enter_view.setEnabled(self._open_together())
        self.enter_view.clicked.connect(self.entering)
        buttons: list[QWidget] = [self.look, self.enter_view] if ready else [self.enter_view, self.look]
        if again:
            self.throw_away = QuietButton(self.tr("Throw the sealed view away"), "trash-2", card)
            self.throw_away.setEnabled(self._open_together())
            self.throw_away.clicked.connect(self.thrown_away)
            buttons.append(self.throw_away)
        if view.leadership:
            self.switch = QuietButton(self.tr("Switch off for leadership"), None, card)
            self.switch.setEnabled(self._open_together())
            self.switch.clicked.connect(lambda: self.switched.emit(False))
            buttons.append(self.switch)
        card.body.addWidget(flow(*buttons, spacing=10))
        return card

    def _standing(self) -> list[str]:
        """Return what lies there, and what is missing before both can look."""
        view, words = self.view, []
        if view.sealed_at is None:
            words.append(self.tr("Nothing lies sealed yet."))
        else:
            day = format_date(view.sealed_at.astimezone().date())
            sealed = self.tr(
                "A view lies sealed, of {date}. What is in it, and how much, is not to be seen by anybody."
            )
            words.append(sealed.format(date=day))
        if view.outdated:
            renewed = self.tr("The key of {mentor} was made anew since: it does not open any more. Enter it again.")
            words.append(self._named(renewed))
        if not view.looked_at:
            missing = self.tr("Before both can look, {senior} chooses a word for at least one line of this field.")
            words.append(missing.format(senior=self.context.pair.senior_name))
        if not self._open_together():
            words.append(self._why_closed())
        return words

    def _named(self, words: str) -> str:
        return words.format(mentor=self.context.pair.junior_name)

    def _why_closed(self) -> str:
        if self.context.sealed_at is not None:
            words = self.tr(
                "Both sealed the vault on {day}, so it is only read. What both have looked at stays here to be read; "
                "what lies sealed stays closed for both. It can be looked at together once both take the seal off "
                "the vault."
            )
            return words.format(day=format_date(self.context.sealed_at.astimezone().date()))
        return self.tr("This is done together: when the vault is opened by both and can be written in.")

    def _together(self, lines: Sequence[BothViews]) -> list[Card | None]:
        if not lines:
            return []
        agreed = [line for line in lines if line.agree]
        differing = [line for line in lines if not line.agree]
        return [
            self._agreed(agreed) if agreed else None,
            self._differing(differing) if differing else None,
            self._talk(differing),
        ]

    def _agreed(self, lines: Sequence[BothViews]) -> Card:
        card = Card(self.tr("Here both see the same"), self)
        heads = (self.tr("Skill"), self.tr("Both say"))
        words = [(line.title, level_word(line.senior)) for line in lines]
        card.body.addWidget(WordTable(self.tr("Table of what both see the same"), heads, words, card))
        return card

    def _differing(self, lines: Sequence[BothViews]) -> Card:
        pair = self.context.pair
        card = Card(self.tr("Here there is something to tell each other"), self)
        heads = (self.tr("Skill"), pair.senior_name, pair.junior_name)
        words = [(line.title, level_word(line.senior), level_word(line.junior)) for line in lines]
        card.body.addWidget(WordTable(self.tr("Table of both views side by side"), heads, words, card))
        return card

    def _talk(self, differing: Sequence[BothViews]) -> Card:
        pair = self.context.pair
        card = TintCard("shared", self.tr("To begin with"), self)
        if differing:
            asked = (
                self.tr("{junior}: In which situation did I see it? {senior}: What does it feel like from inside?"),
                self.tr(
                    "Neither of the two words is the right one. What would a small step look like that both notice?"
                ),
            )
        else:
            asked = (
                self.tr("What showed it to each of the two?"),
                self.tr("Which of these skills would be good to use more often?"),
            )
        card.body.addWidget(Strong(asked[0].format(junior=pair.junior_name, senior=pair.senior_name), card))
        card.body.addWidget(Text(asked[1], card))
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
