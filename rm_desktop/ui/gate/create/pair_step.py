"""Step 1: who the two are, how they address each other, where the vault lies, and what its protection cannot do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from rm_desktop.domain.words import Address, Person
from rm_desktop.ui.gate.create.draft import LONGEST_FOLDER, LONGEST_NAME, Draft, title_problem
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.place_choice import PlaceChoice
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Strong, Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.widgets.side_by_side import SideBySide


class PairStep(Step):
    """Names and place. The three honest lines stand above the first field."""

    number = 1

    def __init__(self, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Show what is in ``draft``."""
        super().__init__(draft, context, parent)
        self.body.addWidget(self._honest_lines())
        self.names = {
            Person.SENIOR: self._name_field(
                Person.SENIOR,
                self.tr("Name of the mentee"),
                self.tr("Learns; the device mostly belongs to this person"),
            ),
            Person.JUNIOR: self._name_field(
                Person.JUNIOR, self.tr("Name of the mentor"), self.tr("Shows and explains; mostly the younger person")
            ),
        }
        self.body.addWidget(SideBySide(*self.names.values(), narrow=520, shares=(1, 1)))
        self.address = Segmented(
            [(Address.SIE, self.tr("Sie")), (Address.DU, self.tr("Du"))],
            self.tr("Form of address"),
            draft.address,
            self,
        )
        self.address.value_changed.connect(self._on_address)
        self.body.addWidget(FormField(self.tr("Form of address in German texts"), self.address))
        self.vault_title = QLineEdit(draft.title, self)
        self.vault_title.setMaxLength(LONGEST_FOLDER)
        self.vault_title.textChanged.connect(self._on_title)
        hint = self.tr("Stands on the locked screen. Better no surname.")
        self._title_field = FormField(self.tr("Name of the vault"), self.vault_title, hint)
        self.body.addWidget(self._title_field)
        self.place = PlaceChoice(context, draft.path, bool(draft.synced_accepted))
        self.place.folder_chosen.connect(self._on_folder)
        self.place.looked.connect(self.changed)
        self.place.accepted_changed.connect(self._on_accepted)
        self.body.addWidget(self.place)

    def title(self) -> str:
        """Return the page's title."""
        return self.tr("Who meets here")

    def missing(self) -> str:
        """Name the first thing that lacks."""
        if not self.draft.names[Person.SENIOR].strip():
            return self.tr("the mentee's name is missing")
        if not self.draft.names[Person.JUNIOR].strip():
            return self.tr("the mentor's name is missing")
        if title_problem(self.draft.title):
            return self.tr("the vault's name does not fit")
        return self.place.missing()

    def first_field(self) -> QWidget | None:
        """Begin with the first name that lacks."""
        empty = [person for person in Person if not self.draft.names[person].strip()]
        return self.names[empty[0] if empty else Person.SENIOR].field

    def _honest_lines(self) -> QWidget:
        card = TintCard("attention")
        card.body.addWidget(Strong(self.tr("What the owner of this device could technically do")))
        for icon, line in (
            ("eye", self.tr("Set up programs that read keys and screen along while the vault is open.")),
            ("copy", self.tr("Copy, keep or delete the locked vault. Without a passphrase it cannot be read.")),
            (
                "puzzle",
                self.tr(
                    "Replace RM Desktop by a changed version. What is too delicate for that "
                    "is better said than written."
                ),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(px(10))
            row.addWidget(IconLabel(icon, "attention_text", 18))
            row.addWidget(Text(line), 1)
            card.body.addLayout(row)
        return card

    def _name_field(self, person: Person, name: str, hint: str) -> FormField[QLineEdit]:
        field = QLineEdit(self.draft.names[person], self)
        field.setMaxLength(LONGEST_NAME)

        def store(text: str) -> None:
            self.draft.names[person] = text
            self.changed.emit()

        field.textChanged.connect(store)
        return FormField(name, field, hint)

    @Slot(object)
    def _on_address(self, address: Address) -> None:
        self.draft.address = address
        self.changed.emit()

    @Slot(str)
    def _on_title(self, text: str) -> None:
        self.draft.title = text
        wrong = bool(text.strip()) and title_problem(text)
        self._title_field.set_error(
            self.tr('A folder cannot have this name: no \\ / : * ? " < > | and no full stop at its ends.')
            if wrong
            else ""
        )
        self.place.show_path(self.draft.path)
        self.changed.emit()

    @Slot(object)
    def _on_folder(self, folder: Path) -> None:
        self.draft.folder = folder
        self.draft.synced_accepted = ""
        self.place.show_path(self.draft.path)
        self.changed.emit()

    @Slot(bool)
    def _on_accepted(self, accepted: bool) -> None:
        self.draft.synced_accepted = str(self.draft.folder) if accepted else ""
        self.changed.emit()
