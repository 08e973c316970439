"""The last page: what will be made, and the one button that writes to the disk."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.domain.words import Policy
from rm_desktop.ui.gate.create.draft import Draft
from rm_desktop.ui.gate.create.step import Step
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Note, Text


class FinishStep(Step):
    """Tells what was decided; nothing has been written yet."""

    number = 5

    def __init__(self, draft: Draft, context: GateContext, parent: QWidget | None = None) -> None:
        """Sum up ``draft``."""
        super().__init__(draft, context, parent)
        for icon, words in (
            (
                "folder",
                self.tr("The vault “{title}” is made here: {folder}").format(
                    title=draft.title.strip(), folder=draft.folder
                ),
            ),
            ("users", self._doors()),
            ("handshake", self._agreement()),
            ("file-text", self.tr("Both recovery sheets were rehearsed.")),
        ):
            row = QHBoxLayout()
            row.setSpacing(px(12))
            row.addWidget(IconLabel(icon, "shared", 22, self))
            row.addWidget(Text(words), 1)
            self.body.addLayout(row)
        self.body.addWidget(
            Note(self.tr("So far nothing has been written to the disk. Making the vault takes a few seconds."))
        )

    def title(self) -> str:
        """Return the page's title."""
        return self.tr("Everything is ready")

    def next_words(self) -> str:
        """Say what the button does."""
        return self.tr("Make the vault")

    def _doors(self) -> str:
        if self.draft.policy is Policy.BOTH:
            return self.tr("The shared part opens with both passphrases only.")
        if self.draft.wants_session:
            return self.tr("The shared part opens with the passphrase for meetings or with either person's own.")
        return self.tr("The shared part opens with either person's own passphrase.")

    def _agreement(self) -> str:
        if self.draft.consented:
            return self.tr("The agreement holds from today; both consented.")
        return self.tr("The agreement is kept as a draft. Consent can be given at any time, on its page in the vault.")
