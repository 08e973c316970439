"""The release helper: one person, one fingerprint, one passphrase. Refusing is as large and as near as consenting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import Person
from rm_desktop.ui.gate.asking_window import AskingWindow
from rm_desktop.ui.gate.code_view import Signs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import Muted, Note, Title
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.vault import sign_with_passphrase


class ReleaseWindow(AskingWindow):
    """Asks ``request.person``. ``signed`` gives the signature; ``declined`` tells nothing more."""

    def __init__(self, path: Path, request: ReleaseRequest, operations: Operations[None], messages: Messages) -> None:
        """Ask for the vault at ``path``."""
        super().__init__(path, request, operations, messages)
        self._request = request
        name = (
            self.tr("Passphrase of the mentee")
            if request.person is Person.SENIOR
            else self.tr("Passphrase of the mentor")
        )
        self.field = PassphraseField(name, self)
        self.field.changed.connect(self.refresh)
        self.put(*self._words(), yes=self.tr("Consent"), no=self.tr("Do not consent"))

    def typing(self) -> QWidget:
        """Type into the one field."""
        return self.field

    def focus_first(self) -> None:
        """Put the cursor into the passphrase."""
        self.field.setFocus()

    def missing(self) -> str:
        """Name the passphrase."""
        return "" if self.field.text() else self.tr("the passphrase is missing")

    def work(self) -> Callable[[], bytes]:
        """Sign exactly the message."""
        path, request, text = self._path, self._request, self.field.text()
        return lambda: sign_with_passphrase(path, request.person, text, request.message)

    def begin_again(self) -> None:
        """Let the passphrase be typed over."""
        self.field.setFocus()
        self.field.edit.selectAll()

    def _words(self) -> list[QWidget]:
        request = self._request
        title = (
            self.tr("Consent of the mentee") if request.person is Person.SENIOR else self.tr("Consent of the mentor")
        )
        words = {
            Purpose.SUMMARY: self.tr(
                "Whoever consents agrees that exactly this file leaves the vault, and nothing else."
            ),
            Purpose.AGREEMENT: self.tr("Whoever consents agrees to exactly this version of the agreement."),
            Purpose.TAKEOUT: self.tr("Whoever consents agrees that the whole shared part leaves the vault."),
        }
        card = TintCard("shared", None, self)
        card.body.addWidget(Muted(self.tr("Fingerprint, the same as in the other window:"), self))
        self.fingerprint = Signs(request.fingerprint, 22, self)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint {signs}").format(signs=" ".join(request.fingerprint)))
        card.body.addWidget(self.fingerprint)
        return [Title(title, self), Note(words[request.purpose], self), card]
