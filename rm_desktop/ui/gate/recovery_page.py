"""A forgotten passphrase: the code of the own sheet gives a new one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rm_desktop.crypto.recovery_code import GROUPS, parse_code
from rm_desktop.domain.errors import RecoveryCodeMistyped, RmError, WrongPassphrase
from rm_desktop.domain.words import Person, Policy
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.new_passphrase import NewPassphrase
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.keys import use_recovery

_SIGNS_OF_A_GROUP = 5


class CodeField(FormField[QLineEdit]):
    """Where a code is typed; a group that cannot be right is named while typing goes on."""

    edited = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Ask for the code called ``name``."""
        field = QLineEdit()
        field.setProperty("kind", "code")
        field.setMaxLength(120)
        super().__init__(name, field, "", parent)
        self.set_hint(self.tr("Small letters, spaces and missing hyphens do no harm, nor O for 0 and I or L for 1."))
        field.textChanged.connect(self._on_edited)

    def complete(self) -> bool:
        """Whether every group passes its check."""
        return self._wrong_group() is None

    def _wrong_group(self) -> int | None:
        try:
            parse_code(self.field.text()).wipe()
        except RecoveryCodeMistyped as error:
            return int(error.parameters["group"])
        return None

    @Slot()
    def _on_edited(self) -> None:
        signs = sum(character.isalnum() for character in self.field.text())
        wrong = self._wrong_group()
        known = wrong is not None and signs >= wrong * _SIGNS_OF_A_GROUP
        words = self.tr("Group {group} of {groups} contains a typing mistake.").format(group=wrong, groups=GROUPS)
        self.set_error(words if known else "")
        self.edited.emit()


class RecoveryPage(PageFrame):
    """Takes the code, then a new passphrase. Under `both` the other's sheet and passphrase are needed too."""

    recovered = Signal()

    def __init__(self, path: Path, doors: Doors, context: GateContext, parent: QWidget | None = None) -> None:
        """Recover in the vault at ``path``."""
        super().__init__(parent=parent)
        self._context = context
        self._path = path
        self._both = doors.policy is Policy.BOTH
        self.person = PersonChoice(self.tr("Whose passphrase was forgotten?"), self)
        self.person.changed.connect(self._on_person)
        self.code = CodeField(self.tr("Code of the own recovery sheet"), self)
        self.code.edited.connect(self.refresh)
        self.other_code = CodeField(self.tr("Code of the other person's recovery sheet"), self)
        self.other_code.edited.connect(self.refresh)
        self.other = PassphraseField(self.tr("Passphrase of the other person"), self, hints=False)
        self.other.changed.connect(self.refresh)
        self.fresh = NewPassphrase(
            self.tr("New passphrase"), context.language, taken=lambda: (self.other.text(),), parent=self
        )
        self.fresh.changed.connect(self.refresh)
        for widget in (self.person, self.code, self.other_code, self.other, self.fresh):
            self.content.addWidget(widget)
        for widget in (self.other_code, self.other):
            widget.setVisible(self._both)
        if doors.has_session:
            self.content.addWidget(
                Muted(self.tr("Only the passphrase for meetings forgotten? It is set anew under “Keys and backups”."))
            )
        self.set_words(
            self.tr("Passphrase forgotten"),
            self.tr("With the code of the own recovery sheet a new passphrase is set. What is written stays as it is."),
            self.tr("Change the passphrase"),
        )

    def missing(self) -> str:
        """Name what lacks, from the top."""
        if self.person.value is None:
            return self.tr("the person is missing")
        if not self.code.complete() or (self._both and not self.other_code.complete()):
            return self.tr("the code is missing")
        if self._both and not self.other.text():
            return self.tr("the other one is missing")
        return self.fresh.missing()

    def first_field(self) -> QWidget | None:
        """Begin with the person."""
        return self.person.first()

    @Slot()
    def act(self) -> None:
        """Use the code."""
        person, code, fresh = self.person.value, self.code.field.text(), self.fresh.text()
        if person is None:
            return
        other_code = self.other_code.field.text() if self._both else None
        other = self.other.text() if self._both else None
        path, kdf = self._path, self._context.kdf
        self.show_busy(self.tr("The code is being checked …"))
        self._context.operations.aside(
            lambda: use_recovery(path, person, code, fresh, other_code=other_code, other=other, kdf=kdf),
            lambda _none: self.recovered.emit(),
            self._on_failed,
            owner=self,
        )

    def _on_person(self, _person: Person) -> None:
        self.refresh()

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, WrongPassphrase):
            words = self.tr("This code does not belong to this person in this vault. Nothing was changed.")
            self.show_problem(words)
        else:
            self.show_problem(self._context.messages.sentence(error))
