"""The release helper's third window: the passphrase of an encrypted file that is to be taken in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rm_desktop.crypto.carried_key import sealed_key
from rm_desktop.domain.errors import RmError, UnreadableImport, WrongPassphrase
from rm_desktop.ui.gate.one_passphrase_window import OnePassphraseWindow
from rm_desktop.ui.runtime.file_key_request import FileKeyRequest
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.widgets.labels import Note, Title


class FileKeyWindow(OnePassphraseWindow):
    """``signed`` gives the file's key, sealed for whoever asked; ``declined`` tells nothing more."""

    def __init__(self, path: Path, request: FileKeyRequest, operations: Operations[None], messages: Messages) -> None:
        """Ask for the vault at ``path``."""
        super().__init__(path, request, operations, messages)
        self._request = request
        self.ask_for(self.tr("Passphrase of the file"))
        words = self.tr(
            "It was chosen or shown when the file was made. The passphrases of this vault are not asked for."
        )
        title = Title(self.tr("Open the encrypted file"), self)
        self.put(title, Note(words, self), yes=self.tr("Open the file"), no=self.tr("Do not open it"), consent=False)

    def work(self) -> Callable[[], bytes]:
        """Find the file's key and seal it."""
        request, text = self._request, self.field.text()

        def found() -> bytes:
            with request.header.file_key(text) as key:
                return sealed_key(request.receiver, key)

        return found

    def problem_words(self, error: RmError) -> str:
        """Say that it is the file's passphrase that does not fit, or that the file is damaged."""
        if isinstance(error, WrongPassphrase):
            return self.tr("The passphrase does not open this file. Nothing was taken in.")
        if isinstance(error, UnreadableImport):
            return self.tr("The encrypted file is damaged. Nothing was taken in.")
        return super().problem_words(error)
