"""The second thing the release helper is asked: to open, with both people, what one of them sealed.

Nothing in it can be read on the way: the views are sealed to their author, and the answer to whoever asked.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from typing import Any

from rm_desktop.domain.words import Person

PURPOSE = "reveal"
"""Told apart by this from what a `ReleaseRequest` may be for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealRequest:
    """The sealed views of one field, the lines that the other has looked at, and the key for the answer."""

    author: Person
    field_code: str
    blobs: tuple[bytes, ...] = field(repr=False)
    matched: tuple[str, ...] = field(repr=False)
    receiver: bytes = field(repr=False)
    vault_id: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """There is nothing to compare: nobody knows what is inside before it is open."""
        return ""

    def fits(self, vault_id: bytes) -> bool:
        """Whether it is about this vault."""
        return self.vault_id == vault_id

    def to_json(self) -> dict[str, Any]:
        """Return the request for the pipe."""
        return {
            "purpose": PURPOSE,
            "author": self.author.value,
            "field": self.field_code,
            "blobs": [_text(blob) for blob in self.blobs],
            "matched": list(self.matched),
            "receiver": _text(self.receiver),
            "vault_id": _text(self.vault_id),
        }

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> RevealRequest:
        """Return the request that came through the pipe."""
        return cls(
            author=Person(body["author"]),
            field_code=body["field"],
            blobs=tuple(b64decode(blob) for blob in body["blobs"]),
            matched=tuple(body["matched"]),
            receiver=b64decode(body["receiver"]),
            vault_id=b64decode(body["vault_id"]),
        )


def _text(content: bytes) -> str:
    return b64encode(content).decode("ascii")
