"""Saving a recovery sheet as a PDF, with the warning that such a file is a key."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Person
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.vault.atomic import mapped_os_errors, replace


class SheetFile(QWidget):
    """A button that saves the sheet of one person, and what must be known before pressing it."""

    def __init__(
        self,
        context: GateContext,
        person: Person,
        code: str,
        vault_title: str,
        parent: QWidget | None = None,
        *,
        four_eyes: bool = False,
    ) -> None:
        """Offer to save ``code``; with ``four_eyes`` the sheet says that the shared part needs both."""
        super().__init__(parent)
        self._context = context
        self._person = person
        self._code = code
        self._vault_title = vault_title
        self._four_eyes = four_eyes
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        self.save = PlainButton(self.tr("Save as PDF for printing …"), "download", self)
        self.save.clicked.connect(self._on_save)
        column.addWidget(flow(self.save))
        column.addWidget(
            Muted(
                self.tr(
                    "A saved sheet is a key: whoever finds the file opens the vault. Best onto a stick that goes to "
                    "the printer and is emptied afterwards, never into a folder of this device."
                )
            )
        )
        self._state = Text("", self)
        self._state.setVisible(False)
        column.addWidget(self._state)

    @Slot()
    def _on_save(self) -> None:
        name = self.tr("Recovery sheet.pdf")
        self._context.files.save_file(
            self.tr("Save the recovery sheet"), [self.tr("PDF (*.pdf)")], self._write, name=name
        )

    def _write(self, path: Path) -> None:
        language, code, person, title = self._context.language, self._code, self._person, self._vault_title
        today, four_eyes = self._context.clock.today(), self._four_eyes

        def work() -> None:
            from rm_desktop.documents.recovery_sheet import render_recovery_sheet  # noqa: PLC0415 - typst is large

            sheet = render_recovery_sheet(
                person=person, code=code, vault_title=title, language=language, on=today, four_eyes=four_eyes
            )
            with mapped_os_errors(outside=True):
                replace(sheet, path)

        self._context.operations.aside(work, lambda _none: self._say_saved(path), self._say_failed, owner=self)

    def _say_saved(self, path: Path) -> None:
        self._say(self.tr("Saved: {path}").format(path=path))

    def _say_failed(self, error: RmError) -> None:
        self._say(self._context.messages.sentence(error))

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(True)
        announce(self._state, words)
