"""A new recovery sheet: prove who it is, copy the new code, rehearse it; only then the old sheet loses its force."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.gate.sheet_flow import SheetFlow
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.keys import renew_recovery
from rm_desktop.vault.vault import Secrets, unlock

_ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


class NewSheetPage(SheetFlow):
    """Under `both` both sheets are made, one after the other."""

    renewed = Signal(str)

    def __init__(self, path: Path, doors: Doors, context: GateContext, parent: QWidget | None = None) -> None:
        """Make sheets for the vault at ``path``."""
        super().__init__(path, context, doors.policy, parent)
        self._both = doors.policy is Policy.BOTH
        self._secrets = Secrets()
        self.person: PersonChoice | None = None
        self.fields: dict[Person | None, PassphraseField] = {}
        self._ask_who()

    def asked(self) -> str:
        """Want the person and the passphrase, or both passphrases."""
        if self.person is not None and self.person.value is None:
            return self.tr("the person is missing")
        if any(not field.text() for field in self.fields.values()):
            return self.tr("the passphrase is missing")
        return ""

    def first_asked(self) -> QWidget | None:
        """Begin with the person."""
        return self.person.first() if self.person is not None else next(iter(self.fields.values()))

    def last_words(self) -> str:
        """Say what happens."""
        return self.tr("Let the new sheet count")

    def _ask_who(self) -> None:
        mentee, mentor = self.tr("Passphrase of the mentee"), self.tr("Passphrase of the mentor")
        if self._both:
            self.fields = {
                Person.SENIOR: PassphraseField(mentee, self),
                Person.JUNIOR: PassphraseField(mentor, self, hints=False),
            }
            self.put(*self.fields.values())
        else:
            self.person = PersonChoice(self.tr("Whose sheet?"), self)
            self.person.changed.connect(self._on_changed)
            self.fields = {None: PassphraseField(self.tr("Own passphrase of this person"), self)}
            self.put(self.person, *self.fields.values())
        for field in self.fields.values():
            field.changed.connect(self._on_changed)
        self.set_words(
            self.tr("New recovery sheets") if self._both else self.tr("New recovery sheet"),
            self.tr(
                "The old sheet keeps its force until the new one has been copied and rehearsed, then it opens nothing. "
                "Passphrases and everything written stay."
            ),
            self.tr("Next"),
        )

    def prove(self) -> None:
        """Check the passphrase before a code is shown."""
        person = self.person.value if self.person is not None else None
        typed = {owner or person: field.text() for owner, field in self.fields.items()}
        self._secrets = Secrets(senior=typed.get(Person.SENIOR), junior=typed.get(Person.JUNIOR))
        opening = Opening.TOGETHER if person is None else _ALONE[person]
        path, secrets = self._path, self._secrets
        queue = [Person.JUNIOR, Person.SENIOR] if person is None else [person]
        self.show_busy(self.tr("The passphrase is being checked …"))
        self._context.operations.aside(
            lambda: unlock(path, opening, secrets).wipe(),
            lambda _none: self.begin_sheets(queue),
            self._on_failed,
            owner=self,
        )

    def finish(self) -> None:
        """Write the new slots."""
        path, secrets, codes, kdf = self._path, self._secrets, self._codes, self._context.kdf
        person = next(iter(codes))
        self.show_busy(self.tr("The new sheet is being taken in …"))
        self._context.operations.aside(
            lambda: renew_recovery(path, person, secrets, codes=codes, kdf=kdf),
            self._on_written,
            self._on_failed,
            owner=self,
        )

    @Slot()
    def _on_changed(self, _value: object = None) -> None:
        self.refresh()

    def _on_written(self, _codes: dict[Person, str]) -> None:
        self.renewed.emit(self.tr("The new recovery sheet counts from now on. Destroy the old one."))

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, WrongPassphrase):
            self.show_problem(self.tr("This passphrase does not fit. Nothing was changed."))
        else:
            self.show_problem(self._context.messages.sentence(error))
