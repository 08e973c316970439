"""Step 4: one person's own passphrase, and with it that person's consent, or none yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.new_passphrase import NewPassphrase
from rm_desktop.ui.widgets.choice_card import ChoiceCard
from rm_desktop.ui.widgets.labels import Heading, Muted, Note
from rm_desktop.ui.widgets.side_by_side import SideBySide


class OwnPassphraseStep(Step):
    """Typed by one person while the other looks away. Consenting and not consenting are equally large and near."""

    number = 4

    def __init__(self, person: Person, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Ask ``person``."""
        super().__init__(draft, context, parent)
        self.person = person
        name, other = draft.names[person], draft.names[person.other]
        words = self.tr("Only {name} types and knows it; {other} looks away. It opens {name}'s private part.")
        self.body.addWidget(Note(words.format(name=name, other=other)))
        self.passphrase = NewPassphrase(
            self.tr("Own passphrase of {name}").format(name=name),
            context.language,
            personal=draft.personal_words,
            taken=partial(draft.taken, person),
            text=draft.passphrases[person],
        )
        self.passphrase.changed.connect(self._on_changed)
        self.body.addWidget(self.passphrase)
        self.consent = ChoiceCard("handshake", self.tr("Consent"), self.tr("with this passphrase"), checkable=True)
        self.decide_later = ChoiceCard(
            "clock", self.tr("Decide later"), self.tr("the agreement stays a draft"), checkable=True
        )
        self._build_consent(name)

    def title(self) -> str:
        """Say whose turn it is."""
        return self.tr("{name}: own passphrase").format(name=self.draft.names[self.person])

    def missing(self) -> str:
        """Want the passphrase first, then the decision."""
        if lacking := self.passphrase.missing():
            return lacking
        if self.draft.ask_consent and self.draft.consents[self.person] is None:
            return self.tr("a decision on the agreement is missing")
        return ""

    def first_field(self) -> QWidget | None:
        """Begin with the passphrase."""
        return self.passphrase.first

    def _build_consent(self, name: str) -> None:
        row = SideBySide(self.consent, self.decide_later, narrow=480, shares=(1, 1))
        heading = Heading(self.tr("{name}, do you consent to the agreement?").format(name=name), self)
        note = Muted(
            self.tr("It holds as soon as both consent. Who decides later is neither stored nor shown anywhere."), self
        )
        for widget in (heading, row, note):
            widget.setVisible(self.draft.ask_consent)
            self.body.addWidget(widget)
        given = self.draft.consents[self.person]
        for card, value in ((self.consent, True), (self.decide_later, False)):
            card.setChecked(given is value)
            card.clicked.connect(partial(self._on_decided, value))

    def entered(self, *, forward: bool) -> None:
        """Show nobody what was decided before: coming back, the decision is made anew."""
        if not forward and self.draft.consents[self.person] is not None:
            self.draft.consents[self.person] = None
            for card in (self.consent, self.decide_later):
                card.setAutoExclusive(False)
                card.setChecked(False)
                card.setAutoExclusive(True)
            self.changed.emit()

    @Slot()
    def _on_changed(self) -> None:
        self.draft.passphrases[self.person] = self.passphrase.text()
        self.changed.emit()

    def _on_decided(self, value: bool, _checked: bool = False) -> None:
        self.draft.consents[self.person] = value
        self.changed.emit()
