"""A new recovery sheet: prove who it is, copy the new code, rehearse it; only then the old sheet loses its force."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.ui.gate.code_rehearsal import CodeRehearsal
from rm_desktop.ui.gate.code_view import CodeSheet
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.gate.sheet_file import SheetFile
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.keys import renew_recovery
from rm_desktop.vault.vault import Secrets, unlock

_ALONE = {Person.SENIOR: Opening.SENIOR_ALONE, Person.JUNIOR: Opening.JUNIOR_ALONE}


class NewSheetPage(PageFrame):
    """Three pages in one: who, the sheet, the rehearsal. Under `both` both sheets are made, one after the other."""

    renewed = Signal(str)

    def __init__(self, path: Path, doors: Doors, context: GateContext, parent: QWidget | None = None) -> None:
        """Make sheets for the vault at ``path``."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        self._both = doors.policy is Policy.BOTH
        self._secrets = Secrets()
        self._codes: dict[Person, str] = {}
        self._queue: list[Person] = []
        self._shown: list[QWidget] = []
        self.person: PersonChoice | None = None
        self.fields: dict[Person | None, PassphraseField] = {}
        self.rehearsal: CodeRehearsal | None = None
        self.file: SheetFile | None = None
        self._ask_who()

    def missing(self) -> str:
        """Name what lacks on the part that is shown."""
        if self.rehearsal is not None:
            left = self.rehearsal.left()
            return self.tr("%n group(s) missing", "", left) if left else ""
        if self.person is not None and self.person.value is None:
            return self.tr("the person is missing")
        if any(not field.text() for field in self.fields.values()):
            return self.tr("the passphrase is missing")
        return ""

    def first_field(self) -> QWidget | None:
        """Begin with what the part asks for."""
        if self.rehearsal is not None:
            return self.rehearsal.first_field()
        if self.person is not None:
            return self.person.first()
        return next(iter(self.fields.values()), None)

    @Slot()
    def act(self) -> None:
        """Go on to the next part."""
        if self.missing():
            return
        if not self._codes:
            self._prove()
        elif self.rehearsal is None:
            self._rehearse(self._queue[0])
        else:
            self._queue.pop(0)
            if self._queue:
                self._show_sheet(self._queue[0])
            else:
                self._write()

    def _ask_who(self) -> None:
        mentee, mentor = self.tr("Passphrase of the mentee"), self.tr("Passphrase of the mentor")
        if self._both:
            self.fields = {
                Person.SENIOR: PassphraseField(mentee, self),
                Person.JUNIOR: PassphraseField(mentor, self, hints=False),
            }
            self._put(*self.fields.values())
        else:
            self.person = PersonChoice(self.tr("Whose sheet?"), self)
            self.person.changed.connect(self._on_changed)
            self.fields = {None: PassphraseField(self.tr("Own passphrase of this person"), self)}
            self._put(self.person, *self.fields.values())
        for field in self.fields.values():
            field.changed.connect(self._on_changed)
        self.set_words(
            self.tr("New recovery sheets") if self._both else self.tr("New recovery sheet"),
            self.tr("The old sheet keeps its force until the new one has been copied and rehearsed."),
            self.tr("Next"),
        )

    def _prove(self) -> None:
        person = self.person.value if self.person is not None else None
        typed = {owner or person: field.text() for owner, field in self.fields.items()}
        self._secrets = Secrets(senior=typed.get(Person.SENIOR), junior=typed.get(Person.JUNIOR))
        opening = Opening.TOGETHER if person is None else _ALONE[person]
        path, secrets = self._path, self._secrets
        self._queue = [Person.JUNIOR, Person.SENIOR] if person is None else [person]
        self.show_busy(self.tr("The passphrase is being checked …"))
        self._context.operations.aside(
            lambda: unlock(path, opening, secrets).wipe(), self._on_proved, self._on_failed, owner=self
        )

    def _on_proved(self, _none: None) -> None:
        self.show_problem("")
        self._codes = {person: new_code() for person in self._queue}
        self.person, self.fields = None, {}
        self._show_sheet(self._queue[0])

    def _show_sheet(self, person: Person) -> None:
        self.rehearsal = None
        code = self._codes[person]
        self.file = SheetFile(self._context, person, code, self._path.stem)
        self._put(CodeSheet(code), self.file)
        self.set_words(
            self._sheet_title(person),
            self.tr("Copy the code onto paper now and keep the paper away from this device."),
            self.tr("Copied — on to the rehearsal"),
        )
        self.focus_first()

    def _rehearse(self, person: Person) -> None:
        self.rehearsal = CodeRehearsal(self._codes[person], self)
        self.rehearsal.changed.connect(self._on_changed)
        self._put(self.rehearsal)
        last = len(self._queue) == 1
        self.set_words(
            self.tr("Rehearsal: is the sheet there?"),
            self.tr("Type two groups from the paper."),
            self.tr("Let the new sheet count") if last else self.tr("Next"),
        )
        self.focus_first()

    def _write(self) -> None:
        path, secrets, codes, kdf = self._path, self._secrets, self._codes, self._context.kdf
        person = next(iter(codes))
        self.show_busy(self.tr("The new sheet is being taken in …"))
        self._context.operations.aside(
            lambda: renew_recovery(path, person, secrets, codes=codes, kdf=kdf),
            self._on_written,
            self._on_failed,
            owner=self,
        )

    def _sheet_title(self, person: Person) -> str:
        if person is Person.SENIOR:
            return self.tr("Recovery sheet of the mentee")
        return self.tr("Recovery sheet of the mentor")

    def _put(self, *widgets: QWidget) -> None:
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = list(widgets)
        for widget in widgets:
            self.content.addWidget(widget)

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
