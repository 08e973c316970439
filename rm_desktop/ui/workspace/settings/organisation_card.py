"""What the organisation has set for this computer, all in one place."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import DocumentFormat
from rm_desktop.services.organisation import NOTHING, STRENGTHS, Organisation, policy_place
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import Note
from rm_desktop.ui.workspace.settings.setting_card import OrganisationNote

_NAMES = {
    DocumentFormat.PDF: "PDF",
    DocumentFormat.DOCX: "Word",
    DocumentFormat.MARKDOWN: "Markdown",
    DocumentFormat.HTML: "HTML",
}


class OrganisationCard(Card):
    """There only where something is set, or where what was set cannot be read."""

    def __init__(self, found: Organisation, parent: QWidget | None = None) -> None:
        """Say what was ``found``."""
        super().__init__("", parent)
        self.set_title(self.tr("Set by the organisation"))
        self.setVisible(found != NOTHING)
        words = self.tr("Whoever looks after this computer has set this in {file}. Nobody can change it here.")
        self.body.addWidget(Note(words.format(file=policy_place()), self))
        for sentence in self.sentences(found):
            self.body.addWidget(OrganisationNote(sentence, self))
        if found.faults:
            self.body.addWidget(Banner(ATTENTION, self._faults(found.faults), parent=self, closable=False))

    def sentences(self, found: Organisation) -> list[str]:
        """Return a sentence for everything that is set."""
        said = []
        if found.language is not None:
            said.append(self.tr("The language is fixed."))
        if found.idle_minutes is not None:
            said.append(self.tr("The vault locks after at most %n minute(s).", "", found.idle_minutes))
        if found.idle_minutes_in_meeting is not None:
            said.append(
                self.tr("During a meeting it locks after at most %n minute(s).", "", found.idle_minutes_in_meeting)
            )
        if found.passphrase_strength != STRENGTHS[0]:
            strong = found.passphrase_strength == STRENGTHS[-1]
            said.append(
                self.tr("New passphrases have to be very good; six proposed words always are.")
                if strong
                else self.tr("New passphrases have to be good; six proposed words always are.")
            )
        if found.forbidden_formats:
            names = ", ".join(_NAMES[form] for form in found.allowed_formats)
            said.append(self.tr("What is handed out leaves only as: {formats}.").format(formats=names))
        if found.backup_folder is not None:
            said.append(self.tr("Copies of backups belong here: {path}").format(path=found.backup_folder))
        return said

    def _faults(self, faults: tuple[str, ...]) -> str:
        words = self.tr(
            "Something in this file cannot be used: {lines}. There the program's own measure holds, nothing weaker. "
            "Whoever looks after this computer can correct it."
        )
        return words.format(lines=", ".join(faults))
