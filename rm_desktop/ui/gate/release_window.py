"""The release helper: one person, one fingerprint, one passphrase. Refusing is as large and as near as consenting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.words import ExportKind, Person
from rm_desktop.ui.gate.code_view import Signs
from rm_desktop.ui.gate.one_passphrase_window import OnePassphraseWindow
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest, packed
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.labels import Muted, Note, Title
from rm_desktop.vault.vault import sign_file_with_passphrase, sign_with_passphrase


class ReleaseWindow(OnePassphraseWindow):
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
        self.ask_for(name)
        self.put(*self._words(), yes=self.tr("Consent"), no=self.tr("Do not consent"))

    def work(self) -> Callable[[], bytes]:
        """Sign exactly the message."""
        path, request, text = self._path, self._request, self.field.text()
        if not request.digest:
            return lambda: sign_with_passphrase(path, request.person, text, request.message)

        def sign_both() -> bytes:
            own, in_file = sign_file_with_passphrase(
                path, request.person, text, request.message, digest=request.digest, moment=request.moment
            )
            return packed(own, in_file.certificate, in_file.signature)

        return sign_both

    def _words(self) -> list[QWidget]:
        request = self._request
        title = (
            self.tr("Consent of the mentee") if request.person is Person.SENIOR else self.tr("Consent of the mentor")
        )
        card = TintCard("shared", None, self)
        card.body.addWidget(Muted(self.tr("Fingerprint, the same as in the other window:"), self))
        self.fingerprint = Signs(request.fingerprint, 22, self)
        self.fingerprint.setAccessibleName(self.tr("Fingerprint {signs}").format(signs=" ".join(request.fingerprint)))
        card.body.addWidget(self.fingerprint)
        words: list[QWidget] = [Title(title, self), Note(self._agreed(), self)]
        if request.digest:
            words.append(Note(self._signed(), self))
        return [*words, card]

    def _agreed(self) -> str:
        """Say what a consent is to."""
        purpose = self._request.purpose
        if purpose is Purpose.AGREEMENT:
            return self.tr("Whoever consents agrees to exactly this version of the agreement.")
        if purpose is Purpose.TAKEOUT:
            return self.tr("Whoever consents agrees that the whole shared part leaves the vault.")
        files = {
            ExportKind.SUMMARY: self.tr(
                "Whoever consents agrees that exactly this summary leaves the vault, and nothing else."
            ),
            ExportKind.RECEIPT: self.tr(
                "Whoever consents agrees that exactly this confirmation of participation leaves the vault, and nothing "
                "else."
            ),
            ExportKind.OVERVIEW: self.tr(
                "Whoever consents agrees that exactly this overview of the meetings leaves the vault, and nothing else."
            ),
            ExportKind.IDEA: self.tr(
                "Whoever consents agrees that exactly this idea for the house leaves the vault, and nothing else."
            ),
            ExportKind.PROFILE: self.tr(
                "Whoever consents agrees that exactly this page with the picture of then and now leaves the vault, and "
                "nothing else."
            ),
        }
        other = self.tr("Whoever consents agrees that exactly this file leaves the vault, and nothing else.")
        return other if self._request.kind is None else files.get(self._request.kind, other)

    def _signed(self) -> str:
        """Say what a signature in the file means."""
        return self.tr(
            "The consent also becomes an electronic signature in the file. Everybody who gets the file can then prove "
            "that this person signed it."
        )
