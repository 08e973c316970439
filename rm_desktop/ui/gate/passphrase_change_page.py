"""Changing an own passphrase, or the one for meetings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.domain.words import Person, Policy
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.new_passphrase import NewPassphrase
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.glance import Doors
from rm_desktop.vault.keys import change_passphrase, change_session_passphrase


class PassphraseChangePage(PageFrame):
    """Person, present passphrase, new one. Under `both` an own change takes the other's passphrase as well."""

    changed = Signal(str)
    """Done; what to say about it."""

    def __init__(
        self, path: Path, doors: Doors, context: GateContext, *, session: bool, parent: QWidget | None = None
    ) -> None:
        """Change the own passphrase of a person, or with ``session`` the one for meetings."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        self._session = session
        self._both = doors.policy is Policy.BOTH and not session
        question = self.tr("Who sets it?") if session else self.tr("Whose passphrase?")
        self.person = PersonChoice(question, self)
        self.person.changed.connect(self._on_changed)
        own = self.tr("Own passphrase of this person") if session else self.tr("Present passphrase")
        self.present = PassphraseField(own, self)
        self.other = PassphraseField(self.tr("Passphrase of the other person"), self, hints=False)
        self.other.setVisible(self._both)
        name = self.tr("New passphrase for meetings") if session else self.tr("New passphrase")
        self.fresh = NewPassphrase(name, context.language, taken=self._taken, parent=self)
        for widget in (self.person, self.present, self.other, self.fresh):
            self.content.addWidget(widget)
        for changed in (self.present.changed, self.other.changed, self.fresh.changed):
            changed.connect(self._on_changed)
        self.set_words(
            self.tr("Passphrase for meetings") if session else self.tr("Change a personal passphrase"),
            self.tr(
                "Both know it; it opens only the shared part. This takes seconds. The old one stops working at once; "
                "everything else stays."
            )
            if session
            else self.tr(
                "Whoever it concerns types here; the other person looks away. This takes seconds. The old passphrase "
                "stops working at once; the sheet and everything written stay."
            ),
            self.tr("Change the passphrase"),
        )

    def missing(self) -> str:
        """Name what lacks, from the top."""
        if self.person.value is None:
            return self.tr("the person is missing")
        if not self.present.text():
            return self.tr("the present one is missing")
        if self._both and not self.other.text():
            return self.tr("the other one is missing")
        return self.fresh.missing()

    def first_field(self) -> QWidget | None:
        """Begin with the person."""
        return self.person.first()

    @Slot()
    def act(self) -> None:
        """Change it."""
        if self.person.value is None or self.missing():
            return
        self.show_busy(self.tr("The passphrase is being changed …"))
        self._context.operations.aside(self._work(self.person.value), self._on_done, self._on_failed, owner=self)

    def _work(self, person: Person) -> Callable[[], None]:
        path, present, fresh, kdf = self._path, self.present.text(), self.fresh.text(), self._context.kdf
        if self._session:
            return lambda: change_session_passphrase(path, person, present, fresh, kdf=kdf)
        other = self.other.text() if self._both else None
        return lambda: change_passphrase(path, person, present, fresh, other=other, kdf=kdf)

    def _taken(self) -> tuple[str, ...]:
        return tuple(text for text in (self.present.text(), self.other.text()) if text)

    @Slot()
    def _on_changed(self, _value: object = None) -> None:
        self.refresh()

    def _on_done(self, _none: None) -> None:
        words = (
            self.tr("The passphrase for meetings was changed.")
            if self._session
            else self.tr("The passphrase was changed.")
        )
        self.changed.emit(words)

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, WrongPassphrase):
            self.show_problem(self.tr("The present passphrase does not fit. Nothing was changed."))
            self.present.setFocus()
            self.present.edit.selectAll()
        else:
            self.show_problem(self._context.messages.sentence(error))
