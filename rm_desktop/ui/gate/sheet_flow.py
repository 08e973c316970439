"""Pages that lead to new recovery sheets: prove who it is, copy each code, rehearse it, and only then let it count."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.words import Person, Policy
from rm_desktop.ui.gate.code_rehearsal import CodeRehearsal
from rm_desktop.ui.gate.code_view import CodeSheet
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.gate.sheet_file import SheetFile


class SheetFlow(PageFrame):
    """Several pages in one. A subclass asks first, calls `begin_sheets`, and acts in `finish`."""

    def __init__(self, path: Path, context: GateContext, policy: Policy, parent: QWidget | None = None) -> None:
        """Make sheets for the vault at ``path``, as it opens under ``policy`` afterwards."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        self._policy = policy
        self._codes: dict[Person, str] = {}
        self._queue: list[Person] = []
        self._shown: list[QWidget] = []
        self.rehearsal: CodeRehearsal | None = None
        self.file: SheetFile | None = None

    def asked(self) -> str:
        """Return what lacks on the first part, or nothing."""
        return ""

    def first_asked(self) -> QWidget | None:
        """Return where the first part begins."""
        return None

    def prove(self) -> None:
        """Check what was typed on the first part; call `begin_sheets` when it holds."""

    def finish(self) -> None:
        """Let the rehearsed codes count."""

    def last_words(self) -> str:
        """Return the primary button's words at the last rehearsal."""
        return ""

    def missing(self) -> str:
        """Name what lacks on the part that is shown."""
        if self.rehearsal is not None:
            left = self.rehearsal.left()
            return QCoreApplication.translate("SheetFlow", "%n group(s) missing", "", left) if left else ""
        return "" if self._codes else self.asked()

    def first_field(self) -> QWidget | None:
        """Begin with what the part asks for."""
        if self.rehearsal is not None:
            return self.rehearsal.first_field()
        return None if self._codes else self.first_asked()

    @Slot()
    def act(self) -> None:
        """Go on to the next part."""
        if self.missing():
            return
        if not self._codes:
            self.prove()
        elif self.rehearsal is None:
            self._rehearse(self._queue[0])
        elif len(self._queue) > 1:
            self._queue.pop(0)
            self._show_sheet(self._queue[0])
        else:
            self.finish()

    def begin_sheets(self, persons: Sequence[Person]) -> None:
        """Show the sheet of each person, one after the other."""
        self.show_problem("")
        self._queue = list(persons)
        self._codes = {person: new_code() for person in persons}
        self._show_sheet(self._queue[0])

    def put(self, *widgets: QWidget) -> None:
        """Show ``widgets`` in the place of what was there."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = list(widgets)
        for widget in widgets:
            self.content.addWidget(widget)

    def _show_sheet(self, person: Person) -> None:
        self.rehearsal = None
        code, four_eyes = self._codes[person], self._policy is Policy.BOTH
        self.file = SheetFile(self._context, person, code, self._path.stem, four_eyes=four_eyes)
        self.put(CodeSheet(code), self.file)
        mentee, mentor = self.tr("Recovery sheet of the mentee"), self.tr("Recovery sheet of the mentor")
        self.set_words(
            mentee if person is Person.SENIOR else mentor,
            self.tr("Copy the code onto paper now and keep the paper away from this device."),
            self.tr("Copied — on to the rehearsal"),
        )
        self.focus_first()

    def _rehearse(self, person: Person) -> None:
        self.rehearsal = CodeRehearsal(self._codes[person], self)
        self.rehearsal.changed.connect(self.refresh)
        self.put(self.rehearsal)
        self.set_words(
            self.tr("Rehearsal: is the sheet there?"),
            self.tr("Type two groups from the paper."),
            self.last_words() if len(self._queue) == 1 else self.tr("Next"),
        )
        self.focus_first()
