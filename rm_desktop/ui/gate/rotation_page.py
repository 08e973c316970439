"""New keys, and another policy: what it means, who proves it, the new sheets, and then the act itself."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import PassphraseTooWeak, RmError, WrongPassphrase
from rm_desktop.domain.words import Person, Policy
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.new_passphrase import NewPassphrase
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.gate.points import Points
from rm_desktop.ui.gate.recovery_page import CodeField
from rm_desktop.ui.gate.rotation_words import POLICY, REKEY_OWN, RotationWords
from rm_desktop.ui.gate.sheet_flow import SheetFlow
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.rotation import Course, prove_own, prove_shared, rekey_own, rekey_shared


class RotationPage(SheetFlow):
    """One page for three acts. Under `both` an own rekey takes the code of the present sheet and makes none."""

    done = Signal(str)
    busy_changed = Signal(bool)
    advanced = Signal(object, object, object)
    """Stage, done and total; comes from the worker's thread by way of Qt's queue."""

    def __init__(self, act: str, path: Path, doors: Doors, context: GateContext, parent: QWidget | None = None) -> None:
        """Do ``act`` on the vault at ``path``."""
        both = doors.policy is Policy.BOTH
        after = (Policy.EITHER if both else Policy.BOTH) if act == POLICY else doors.policy
        super().__init__(path, context, after, parent)
        self._own = act == REKEY_OWN
        self._words = RotationWords(act, doors, path, self)
        self._ended = threading.Event()
        self._secrets = Secrets()
        self._who: Person | None = None
        self._present = self._code = ""
        self.person = PersonChoice(self.tr("Whose private part?"), self)
        self.present = PassphraseField(self.tr("Own passphrase of this person"), self)
        self.code = CodeField(self.tr("Code of the own recovery sheet"), self)
        self.fields = {
            Person.JUNIOR: PassphraseField(self.tr("Passphrase of the mentor"), self),
            Person.SENIOR: PassphraseField(self.tr("Passphrase of the mentee"), self, hints=False),
        }
        self.session = NewPassphrase(
            self.tr("New passphrase for meetings"), context.language, taken=self._taken, parent=self
        )
        self.without = CheckBox(self.tr("Do without; meetings are opened with a personal passphrase"), self)
        self._takes_code = self._own and both
        self._takes_session = not self._own and after is Policy.EITHER
        self._connect()
        self.points = Points(self._words.points(), self)
        self.put(self.points, *self._questions())
        self.set_words(self._words.title(), self._words.note(), self._begin_words())

    def asked(self) -> str:
        """Want everything from the top."""
        if self._own:
            return self._asked_of_one()
        if any(not field.text() for field in self.fields.values()):
            return self.tr("a passphrase is missing")
        return self.session.missing() if self._wants_session() else ""

    def first_asked(self) -> QWidget | None:
        """Begin with what it means."""
        return self.points

    def last_words(self) -> str:
        """Say what happens."""
        return self.tr("Make the new key")

    def prove(self) -> None:
        """Check what was typed before any sheet is made."""
        self._take()
        self.show_busy(self.tr("The passphrase is being checked …"))
        self._context.operations.aside(self._proof(), self._on_proved, self._on_failed, owner=self)

    def finish(self) -> None:
        """Make the new key; it can be cancelled until the end."""
        self._ended.clear()
        if self.rehearsal is not None:
            self.rehearsal.setVisible(False)
            self.set_words(self._words.title(), self._words.promise(), self.last_words())
        course = Course(report=self.advanced.emit, cancelled=self._ended.is_set)
        self.show_busy(self.tr("The new key is being made …"), self._ended.set)
        self.back.setFocus()
        self.busy_changed.emit(True)
        self._context.operations.aside(self._work(course), self._on_done, self._on_failed, owner=self)

    def _questions(self) -> list[QWidget]:
        if self._own:
            shown: list[QWidget] = [self.person, self.present, *([self.code] if self._takes_code else [])]
        else:
            shown = [*self.fields.values(), *([self.session, self.without] if self._takes_session else [])]
        for widget in (self.person, self.present, self.code, *self.fields.values(), self.session, self.without):
            widget.setVisible(widget in shown)
        return shown

    def _connect(self) -> None:
        self.person.changed.connect(self._on_changed)
        self.code.edited.connect(self._on_changed)
        self.without.toggled.connect(self._on_without)
        self.advanced.connect(self._on_advanced)
        for field in (self.present, *self.fields.values()):
            field.changed.connect(self._on_changed)
        self.session.changed.connect(self._on_changed)

    def _asked_of_one(self) -> str:
        if self.person.value is None:
            return self.tr("the person is missing")
        if not self.present.text():
            return self.tr("the passphrase is missing")
        return self.tr("the code is missing") if self._takes_code and not self.code.complete() else ""

    def _begin_words(self) -> str:
        return self.last_words() if self._takes_code else self.tr("Next")

    def _wants_session(self) -> bool:
        return self._takes_session and not self.without.isChecked()

    def _taken(self) -> tuple[str, ...]:
        return tuple(field.text() for field in self.fields.values() if field.text())

    def _take(self) -> None:
        """Keep what was typed: the fields go when the sheets come."""
        self._who, self._present = self.person.value, self.present.text()
        self._code = self.code.field.text()
        self._secrets = Secrets(
            senior=self.fields[Person.SENIOR].text(),
            junior=self.fields[Person.JUNIOR].text(),
            session=self.session.text() if self._wants_session() else None,
        )

    def _proof(self) -> Callable[[], None]:
        path, person, present, secrets = self._path, self._who, self._present, self._secrets
        if person is not None:
            code = self._code if self._takes_code else None
            return lambda: prove_own(path, person, present, code)
        return lambda: prove_shared(path, secrets)

    def _work(self, course: Course) -> Callable[[], None]:
        path, person, present, kdf = self._path, self._who, self._present, self._context.kdf
        if person is not None:
            code = self._code if self._takes_code else self._codes[person]
            return lambda: rekey_own(path, person, present, code, course=course, kdf=kdf)
        secrets = replace(self._secrets, recovery=tuple(self._codes[one] for one in Person))
        return lambda: rekey_shared(path, secrets, policy=self._policy, course=course, kdf=kdf)

    def _on_proved(self, _none: None) -> None:
        if self._takes_code:
            self.finish()
        else:
            self.begin_sheets([Person.JUNIOR, Person.SENIOR] if self._who is None else [self._who])

    @Slot(object, object, object)
    def _on_advanced(self, stage: str, done: int, total: int) -> None:
        self.show_step(self._words.step(stage, done, total), done, total)

    @Slot(bool)
    def _on_without(self, without: bool) -> None:
        self.session.setVisible(not without)
        self.refresh()

    @Slot()
    def _on_changed(self, _value: object = None) -> None:
        self.refresh()

    def _on_done(self, _none: None) -> None:
        self.busy_changed.emit(False)
        self.done.emit(self._words.done())

    def _on_failed(self, error: RmError) -> None:
        self.busy_changed.emit(False)
        self.show_problem(self._problem(error))

    def _problem(self, error: RmError) -> str:
        if isinstance(error, PassphraseTooWeak):
            return self.tr("This is the present passphrase for meetings. Nothing was changed. Choose another one.")
        if not isinstance(error, WrongPassphrase):
            return self._context.messages.sentence(error)
        words = {
            "senior": self.tr("The passphrase of the mentee does not fit. Nothing was changed."),
            "junior": self.tr("The passphrase of the mentor does not fit. Nothing was changed."),
        }
        if str(error.parameters.get("who", "")).startswith("recovery"):
            return self.tr("This code is not that of this person's present sheet. Nothing was changed.")
        return words.get(
            str(error.parameters.get("who")), self.tr("This passphrase does not fit. Nothing was changed.")
        )
