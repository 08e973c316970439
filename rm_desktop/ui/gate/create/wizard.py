"""Setting up, page by page: where one stands, what lacks, back, next, and 'decide later' wherever it may be said."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.gate.create.agreement_step import AgreementStep
from rm_desktop.ui.gate.create.doors_step import DoorsStep
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.finish_step import FinishStep
from rm_desktop.ui.gate.create.independence_step import IndependenceResult, IndependenceStep
from rm_desktop.ui.gate.create.own_passphrase_step import OwnPassphraseStep
from rm_desktop.ui.gate.create.pair_step import PairStep
from rm_desktop.ui.gate.create.sheet_step import RehearsalStep, SheetStep
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.foot import buttons_below
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.next_input import focus_next_input, press_focused
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.breaking_button import BreakingButton
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.focus_order import order_focus
from rm_desktop.ui.widgets.labels import Eyebrow, Title
from rm_desktop.ui.widgets.passphrase_field import PassphraseField

STEPS = 5
Maker = Callable[[Draft, GateContext], Step]

PAGES: tuple[Maker, ...] = (
    PairStep,
    partial(IndependenceStep, Person.JUNIOR),
    partial(IndependenceStep, Person.SENIOR),
    IndependenceResult,
    AgreementStep,
    partial(OwnPassphraseStep, Person.JUNIOR),
    partial(OwnPassphraseStep, Person.SENIOR),
    DoorsStep,
    partial(SheetStep, Person.JUNIOR),
    partial(RehearsalStep, Person.JUNIOR),
    partial(SheetStep, Person.SENIOR),
    partial(RehearsalStep, Person.SENIOR),
    FinishStep,
)
"""The junior comes first wherever the two are asked one after the other."""
FIRST_PASSPHRASE = 5
"""The page on which the first passphrase is chosen."""


class Wizard(FittedCard):
    """Shows one page of `PAGES` at a time. ``place`` is where it begins, for building it anew in another language."""

    finished = Signal()
    """Everything is decided: the vault may be founded."""
    abandoned = Signal()

    def __init__(self, draft: Draft, context: GateContext, place: int = 0, parent: QWidget | None = None) -> None:
        """Begin at ``place``."""
        super().__init__(780, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("wizard")
        self._draft = draft
        self._context = context
        self.place = place
        self._eyebrow = Eyebrow("", self)
        self._title = Title("", self)
        self._content = QVBoxLayout()
        self.later = PlainButton("", None, self)
        self.back = PlainButton(self.tr("Back"), None, self)
        self.next = BreakingButton("", self)
        self.breaking.append(self.next)
        self.later.clicked.connect(self._on_later)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.head.addWidget(self._eyebrow)
        self.head.addSpacing(px(6))
        self.head.addWidget(self._title)
        self.body.addLayout(self._content)
        self.foot.addWidget(buttons_below(self.later, self.back, self.next))
        self.step: Step = self._show(place)

    def focus_first(self) -> None:
        """Put the cursor where the page begins."""
        first = self.step.first_field() or self.next
        if first is self.next:
            self.begin_at(first)
        else:
            first.setFocus()

    def may_be_left(self) -> bool:
        """Stay: what was entered stands nowhere else yet."""
        return False

    def forget_passphrases(self) -> bool:
        """Let go of what both have typed, because nobody is here; return whether there was anything.

        The page on the screen may have half a passphrase that the draft does not know.
        """
        known = False
        for field in self.step.findChildren(PassphraseField):
            known |= bool(field.text())
            field.clear()
        known |= self._draft.forget_passphrases()
        if known and self.place >= FIRST_PASSPHRASE:
            self.place = FIRST_PASSPHRASE
            self._show(self.place)
            self.focus_first()
        return known

    @Slot()
    def go_on(self) -> None:
        """Go to the next page if nothing lacks here, or to the end."""
        if self.step.missing():
            return
        self.step.advance()
        self._go(1)

    @Slot()
    def go_back(self) -> None:
        """Go to the page before, or leave setting up."""
        if self.place == 0:
            self.abandoned.emit()
        else:
            self._go(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return go on and Esc go back, wherever the cursor is."""
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if press_focused(self):
                return
            if self.step.missing():
                focus_next_input(self)
            else:
                self.go_on()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_later(self) -> None:
        self._go(self.step.later())

    def _go(self, pages: int) -> None:
        place = self.place + pages
        if place >= len(PAGES):
            self.finished.emit()
            return
        self.place = place
        self._show(place)
        self.step.entered(forward=pages > 0)
        self._refresh()
        self.focus_first()
        announce(self, self._title.text())

    def _show(self, place: int) -> Step:
        while (item := self._content.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.step = PAGES[place](self._draft, self._context)
        self.step.changed.connect(self._refresh)
        self._content.addWidget(self.step)
        self.step.show()
        eyebrow = self.tr("Setting up · {step} of {steps}").format(step=self.step.number, steps=STEPS)
        self._eyebrow.setText(eyebrow)
        self._title.setText(self.step.title())
        self.setAccessibleName(self.step.title())
        self._refresh()
        order_focus(self.card)
        self.scroll_to_top()
        return self.step

    @Slot()
    def _refresh(self) -> None:
        missing, words = self.step.missing(), self.step.next_words()
        self.next.setText(self.tr("{next} — {missing}").format(next=words, missing=missing) if missing else words)
        self.next.setEnabled(not missing)
        later = self.step.later_words()
        self.later.setText(later)
        self.later.setVisible(bool(later))
        self.back.setText(self.tr("Cancel") if self.place == 0 else self.tr("Back"))
