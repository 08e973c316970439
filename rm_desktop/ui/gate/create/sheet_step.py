"""Step 5: each person's recovery sheet, and a short rehearsal that shows whether the paper is really there."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Person, Policy
from rm_desktop.ui.gate.code_rehearsal import CodeRehearsal
from rm_desktop.ui.gate.code_view import CodeSheet
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.sheet_file import SheetFile
from rm_desktop.ui.widgets.labels import Note, Text


class SheetStep(Step):
    """One person's code: to be copied by hand, or saved as a file that is itself a key."""

    number = 5

    def __init__(self, person: Person, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Show the code of ``person``."""
        super().__init__(draft, context, parent)
        self.person = person
        code, name = draft.codes[person], draft.names[person]
        words = self.tr(
            "If {name} forgets the passphrase, this code is the only way back. Copy it onto paper now and keep the "
            "paper away from this device. Nobody else can make it again."
        )
        alone = self.tr("{other} looks away: this code opens {name}'s private part.")
        self.body.addWidget(Text(alone.format(other=draft.names[person.other], name=name)))
        self.body.addWidget(Note(words.format(name=name)))
        self.body.addWidget(CodeSheet(code))
        self.file = SheetFile(context, person, code, draft.title, four_eyes=draft.policy is Policy.BOTH)
        self.body.addWidget(self.file)

    def title(self) -> str:
        """Say whose sheet it is."""
        return self.tr("Recovery sheet of {name}").format(name=self.draft.names[self.person])

    def next_words(self) -> str:
        """Go on to the rehearsal."""
        return self.tr("Copied — on to the rehearsal")


class RehearsalStep(Step):
    """Whether the paper is really there."""

    number = 5

    def __init__(self, person: Person, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Ask for two groups of the code of ``person``."""
        super().__init__(draft, context, parent)
        self.person = person
        words = self.tr("{name} types two groups from the paper. So it is sure that the sheet exists and can be read.")
        self.body.addWidget(Note(words.format(name=draft.names[person])))
        self.rehearsal = CodeRehearsal(draft.codes[person], self)
        self.rehearsal.changed.connect(self.changed)
        self.body.addWidget(self.rehearsal)

    def title(self) -> str:
        """Return the page's title."""
        return self.tr("Rehearsal: is the sheet there?")

    def missing(self) -> str:
        """Count the groups that are not right yet."""
        left = self.rehearsal.left()
        return self.tr("%n group(s) missing", "", left) if left else ""

    def first_field(self) -> QWidget | None:
        """Begin with the first group."""
        return self.rehearsal.first_field()
