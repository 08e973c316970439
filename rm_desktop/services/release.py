"""Letting bytes out of the vault: both signatures over exactly these bytes, then the file, then the register."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import cast

from rm_desktop.crypto.signing_keys import release_message, verify
from rm_desktop.domain.changes import Saved
from rm_desktop.domain.entities import Consent, Export
from rm_desktop.domain.errors import ConsentMissing, ExportRefused, FormatForbidden
from rm_desktop.domain.ids import ExportId, new_id
from rm_desktop.domain.words import DocumentFormat, ExportKind, Opening, Person
from rm_desktop.services.desk import Desk, Service
from rm_desktop.services.organisation import organisation
from rm_desktop.services.register import Register
from rm_desktop.vault.atomic import mapped_os_errors, sync_folder, write_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A finished file in memory, and what each person signs to let it go."""

    id: ExportId
    format: DocumentFormat
    at: datetime
    content: bytes = field(repr=False)
    message: bytes = field(repr=False)

    @property
    def sha256(self) -> str:
        """The hash of the content, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """What is written for an offer: its content as it is, or signed, or closed with ``passphrase``, or both."""

    offer: Offer
    data: bytes = field(repr=False)
    passphrase: str = field(default="", repr=False)

    @property
    def sha256(self) -> str:
        """The hash of the file, in hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


class Release(Service):
    """From an offer to a file outside. Nothing here remembers an offer that was not taken up."""

    def __init__(self, desk: Desk, register: Register) -> None:
        """Enter what left into ``register``."""
        super().__init__(desk)
        self._register = register

    def offer(self, content: bytes, form: DocumentFormat) -> Offer:
        """Return what is to be consented to; any other content is another offer."""
        if form in organisation().forbidden_formats:
            raise FormatForbidden(format=form.value)
        key, now = cast("ExportId", new_id()), self._desk.now()
        digest = hashlib.sha256(content).digest()
        message = release_message(self._desk.vault.vault_id, key, digest, form.value, now)
        return Offer(id=key, format=form, at=now, content=content, message=message)

    def complete(
        self,
        offer: Offer,
        signatures: Mapping[Person, bytes],
        path: Path,
        *,
        kind: ExportKind,
        purpose: str,
        finished: Finished | None = None,
    ) -> Saved[Export]:
        """Write the file at ``path`` (replacing one that is there) and enter it into the register.

        ``finished`` is what became of the content after both consented to it; without it the content is the file.

        Both signatures must hold, and the vault be open together. The register's line is committed first, so that
        not even a power cut lets a byte out without a line; when no file comes of it, the line is taken back.
        """
        file = finished or Finished(offer=offer, data=offer.content)
        if file.offer != offer:
            raise ExportRefused(reason="message")
        export = Export(
            id=offer.id,
            kind=kind,
            purpose=purpose,
            format=offer.format,
            at=self._desk.now(),
            size=len(file.data),
            content_sha256=offer.sha256,
            written_sha256=file.sha256,
            consents=self._consents(offer, signatures),
        )
        saved = self._register.add(export)
        try:
            _write(path, file)
        except BaseException:
            self._register.take_back(offer.id)
            raise
        return saved

    def second_copy(self, file: Finished, path: Path) -> Saved[Export]:
        """Write a file that left once more, elsewhere; the register gets a line of its own for it.

        Both have consented to these bytes: that is shown by the first line, which has the same hash.
        """
        first = next((line for line in self._register.rows() if line.id == file.offer.id), None)
        if first is None or first.written_sha256 != file.sha256:
            raise ExportRefused(reason="copy")
        saved = self._register.add(
            replace(first, id=cast("ExportId", new_id()), at=self._desk.now(), consents=first.consents[:0])
        )
        try:
            _write(path, file)
        except BaseException:
            self._register.take_back(saved.value.id)
            raise
        return saved

    def _consents(self, offer: Offer, signatures: Mapping[Person, bytes]) -> tuple[Consent, ...]:
        vault = self._desk.vault
        if vault.opening is not Opening.TOGETHER:
            raise ExportRefused(reason="alone")
        digest = hashlib.sha256(offer.content).digest()
        if offer.message != release_message(vault.vault_id, offer.id, digest, offer.format.value, offer.at):
            raise ExportRefused(reason="message")
        held = tuple(
            Consent(person=person, at=offer.at, signature=signatures[person])
            for person in Person
            if person in signatures and verify(vault.public_key(person), offer.message, signatures[person])
        )
        if len(held) != len(Person):
            raise ConsentMissing(count=len(Person) - len(held))
        return held


def _write(path: Path, file: Finished) -> None:
    """Bring the bytes beside their place, read them back, and give them their name at once."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with mapped_os_errors(outside=True):
            write_new(fresh, file.data)
            if hashlib.sha256(fresh.read_bytes()).hexdigest() != file.sha256:
                raise ExportRefused(reason="written")
            fresh.replace(path)
            sync_folder(path.parent)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
