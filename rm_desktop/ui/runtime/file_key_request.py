"""The third thing the release helper is asked: the passphrase of a file that is to be taken in.

The workspace reads the file and sees no passphrase; the helper sees the passphrase and no file, only its header.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Any

from rm_desktop.crypto.age_file import AgeHeader

PURPOSE = "file_key"
"""Told apart by this from everything else the helper is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileKeyRequest:
    """The header of the file, and the key for the answer."""

    header: AgeHeader = field(repr=False)
    receiver: bytes = field(repr=False)
    vault_id: bytes = field(repr=False)

    @property
    def fingerprint(self) -> None:
        """Nobody consents to anything here: there is nothing to compare."""
        return

    def fits(self, vault_id: bytes) -> bool:
        """Whether it is about this vault."""
        return self.vault_id == vault_id

    def to_json(self) -> dict[str, Any]:
        """Return the request for the pipe."""
        head = self.header
        return {
            "purpose": PURPOSE,
            "salt": _text(head.salt),
            "work": head.work,
            "wrapped": _text(head.wrapped),
            "signed": _text(head.signed),
            "mac": _text(head.mac),
            "receiver": _text(self.receiver),
            "vault_id": _text(self.vault_id),
        }

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> FileKeyRequest:
        """Return the request that came through the pipe."""
        header = AgeHeader(
            salt=b64decode(body["salt"]),
            work=body["work"],
            wrapped=b64decode(body["wrapped"]),
            signed=b64decode(body["signed"]),
            mac=b64decode(body["mac"]),
        )
        return cls(header=header, receiver=b64decode(body["receiver"]), vault_id=b64decode(body["vault_id"]))


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")
