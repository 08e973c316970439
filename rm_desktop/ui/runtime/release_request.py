"""What the workspace asks of the release helper, and what it gets back.

The helper signs nothing it could not show: a file by the fingerprint of its bytes, an agreement by that of what was
read. A message that does not name this vault, that hash and its purpose is refused before any passphrase is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, unique
from typing import Any

from rm_desktop.domain.words import DocumentFormat, ExportKind, Person

_GROUPS, _DIGITS = 4, 4
_MAGIC, _ID_BYTES, _HASH_BYTES = b"rm-desktop/release/v1\0", 16, 32
"""Where things stand in a `release_message`."""
_TIME_BYTES, _LENGTH_BYTES = 20, 4
_SIGNED_FORM = DocumentFormat.PDF.value.encode("ascii")
"""Only this kind of file can carry signatures."""
_TIME = re.compile(rb"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


@unique
class Purpose(Enum):
    """What a consent is for."""

    SUMMARY = "summary"
    AGREEMENT = "agreement"
    TAKEOUT = "takeout"


_FORMS = {
    Purpose.SUMMARY: frozenset(form.value.encode("ascii") for form in DocumentFormat),
    Purpose.AGREEMENT: frozenset({b"agreement"}),
    Purpose.TAKEOUT: frozenset({b"takeout"}),
}
"""What each purpose may name as its format, so that the words on the screen are about what is signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseRequest:
    """One person's consent to exactly these bytes.

    ``message`` is what will be signed: `crypto.signing_keys.release_message`, for an agreement by way of the
    journal's ``agreement.message``. ``sha256`` is the hash inside it, whose fingerprint both windows show: that of
    the finished file, or `services.agreement.content_hash` of the version. ``kind`` says what the file is. With a
    ``digest`` the person signs in the file too: it is the hash of what that signature covers.
    """

    purpose: Purpose
    person: Person
    sha256: str
    message: bytes = field(repr=False)
    kind: ExportKind | None = None
    digest: bytes = field(default=b"", repr=False)

    @property
    def moment(self) -> datetime:
        """The time that the message names."""
        return datetime.strptime(self.message[-_TIME_BYTES:].decode("ascii"), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

    @property
    def fingerprint(self) -> str:
        """The same short fingerprint as in the preview."""
        return fingerprint(self.sha256)

    def fits(self, vault_id: bytes) -> bool:
        """Whether ``message`` is a consent in this vault, to the hash that is shown, for the purpose that is named.

        Nothing may stand in it beyond that: what is signed is exactly one well-formed release message.
        """
        start = _MAGIC + vault_id
        named = self.message[len(start) + _ID_BYTES :]
        form, _, moment = named[_HASH_BYTES:].partition(b"\0")
        return (
            self.message.startswith(start)
            and named[:_HASH_BYTES].hex() == self.sha256.lower()
            and form in _FORMS[self.purpose]
            and _TIME.fullmatch(moment) is not None
            and (not self.digest or (form == _SIGNED_FORM and len(self.digest) == _HASH_BYTES))
        )

    def to_json(self) -> dict[str, Any]:
        """Return the request for the pipe."""
        return {
            "purpose": self.purpose.value,
            "person": self.person.value,
            "sha256": self.sha256,
            "message": self.message.hex(),
            "kind": self.kind.value if self.kind is not None else "",
            "digest": self.digest.hex(),
        }

    @classmethod
    def from_json(cls, body: dict[str, Any]) -> ReleaseRequest:
        """Return the request that came through the pipe."""
        return cls(
            purpose=Purpose(body["purpose"]),
            person=Person(body["person"]),
            sha256=body["sha256"],
            message=bytes.fromhex(body["message"]),
            kind=ExportKind(body["kind"]) if body.get("kind") else None,
            digest=bytes.fromhex(body.get("digest", "")),
        )


@dataclass(frozen=True, slots=True)
class ReleaseAnswer:
    """``signature`` is None for "not given": declined, closed or failed are the same to the workspace.

    To a `RevealRequest` it is the sealed answer; to a `ReleaseRequest` with a digest what `packed` makes.
    """

    signature: bytes | None = field(repr=False)

    @property
    def given(self) -> bool:
        """Whether consent was given."""
        return self.signature is not None


def packed(*parts: bytes) -> bytes:
    """Return several answers as one."""
    return b"".join(len(part).to_bytes(_LENGTH_BYTES, "big") + part for part in parts)


def unpacked(whole: bytes) -> list[bytes]:
    """Return what `packed` was given, or nothing where it was not made by it."""
    parts: list[bytes] = []
    while whole:
        size = int.from_bytes(whole[:_LENGTH_BYTES], "big")
        part, rest = whole[_LENGTH_BYTES : _LENGTH_BYTES + size], whole[_LENGTH_BYTES + size :]
        if len(part) != size:
            return []
        parts.append(part)
        whole = rest
    return parts


def fingerprint(sha256: str) -> str:
    """Return the first 64 bits of a hexadecimal SHA-256 in groups that two people can compare by eye."""
    digits = sha256[: _GROUPS * _DIGITS].upper()
    return " ".join(digits[start : start + _DIGITS] for start in range(0, len(digits), _DIGITS))


def sha256_of(message: bytes) -> str:
    """Return the hash that a `release_message` names, in hexadecimal digits."""
    start = len(_MAGIC) + 2 * _ID_BYTES
    return message[start : start + _HASH_BYTES].hex()
