"""Trying out a recovery sheet: whether the paper that was kept still opens, without changing or opening anything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, WrongPassphrase
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.gate.person_choice import PersonChoice
from rm_desktop.ui.gate.recovery_page import CodeField
from rm_desktop.vault.recovery_trial import try_code


class TrySheetPage(PageFrame):
    """Whose sheet, and its code."""

    fits = Signal(str)

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Try a sheet on the vault at ``path``."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        self.person = PersonChoice(self.tr("Whose sheet?"), self)
        self.person.changed.connect(self._on_changed)
        self.code = CodeField(self.tr("Code of the own recovery sheet"), self)
        self.code.edited.connect(self._on_changed)
        self.content.addWidget(self.person)
        self.content.addWidget(self.code)
        self.set_words(
            self.tr("Try out a recovery sheet"),
            self.tr("Each person fetches the own sheet and types its code. Nothing is changed and nothing is opened."),
            self.tr("Try it out"),
        )

    def missing(self) -> str:
        """Name what lacks, from the top."""
        if self.person.value is None:
            return self.tr("the person is missing")
        return "" if self.code.complete() else self.tr("the code is missing")

    def first_field(self) -> QWidget | None:
        """Begin with the person."""
        return self.person.first()

    @Slot()
    def act(self) -> None:
        """Run this one slot."""
        path, person, code = self._path, self.person.value, self.code.field.text()
        if person is None or self.missing():
            return
        self.show_busy(self.tr("The code is being checked …"))
        self._context.operations.aside(lambda: try_code(path, person, code), self._on_fits, self._on_failed, owner=self)

    @Slot()
    def _on_changed(self, _value: object = None) -> None:
        self.refresh()

    def _on_fits(self, _none: None) -> None:
        self.fits.emit(self.tr("This sheet opens the vault. Put it back where it was kept. Nothing was changed."))

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, WrongPassphrase):
            self.show_problem(
                self.tr(
                    "This code does not belong to this person in this vault. It may be an older sheet. "
                    "Whoever still knows the own passphrase can make a new one."
                )
            )
        else:
            self.show_problem(self._context.messages.sentence(error))
