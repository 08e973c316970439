"""The list that goes with a set of backup copies, authenticated under the header's master key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from rm_desktop.crypto.canonical import (
    NotCanonical,
    canonical,
    counter,
    decode_bytes,
    encode_bytes,
    exact_keys,
    parse_strictly,
)
from rm_desktop.crypto.compartment_keys import manifest_key
from rm_desktop.crypto.derivation import mac, same
from rm_desktop.crypto.header import LARGEST_EPOCH, database_name
from rm_desktop.crypto.key_slots import ID_BYTES
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment

FORMAT = "rm-vault-backup"
VERSION = 1
HASH_BYTES = 32
LARGEST_BYTES = 64 * 1024
TIME_FORMAT = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupEntry:
    """One checked copy of a database."""

    epoch: int
    sequence: int
    sha256: bytes
    checked_at: datetime

    def value(self, part: Compartment) -> dict[str, Any]:
        """Return the entry as it stands in the list."""
        return {
            "file": database_name(part, self.epoch),
            "epoch": self.epoch,
            "seq": self.sequence,
            "sha256": encode_bytes(self.sha256),
            "checked_at": self.checked_at.astimezone(UTC).strftime(TIME_FORMAT),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Which databases a set holds; one that is not listed has never been copied with a check."""

    vault_id: bytes
    gen: int
    created_at: datetime
    header_sha256: bytes
    entries: Mapping[Compartment, BackupEntry]
    mac: bytes = field(default=b"", repr=False)

    def body(self) -> dict[str, Any]:
        """Return the authenticated part."""
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault_id": encode_bytes(self.vault_id),
            "gen": self.gen,
            "created_at": self.created_at.astimezone(UTC).strftime(TIME_FORMAT),
            "header": encode_bytes(self.header_sha256),
            "dbs": {part.value: entry.value(part) for part, entry in self.entries.items()},
        }

    def signed(self, header_master_key: SecretBytes) -> Manifest:
        """Return the list with its MAC."""
        return replace(self, mac=self._mac(header_master_key))

    def authenticate(self, header_master_key: SecretBytes) -> None:
        """Raise where the list was not made by a holder of the vault's keys."""
        if not same(self.mac, self._mac(header_master_key)):
            raise _damaged("mac")

    def serialise(self) -> bytes:
        """Return the file's bytes."""
        return canonical({"body": self.body(), "mac": encode_bytes(self.mac)}) + b"\n"

    def _mac(self, header_master_key: SecretBytes) -> bytes:
        with manifest_key(header_master_key, self.vault_id) as key:
            return mac(key, canonical(self.body()))


def parse_manifest(text: bytes) -> Manifest:
    """Read a list as strictly as a header."""
    if len(text) > LARGEST_BYTES:
        raise _damaged("size")
    try:
        whole = exact_keys(parse_strictly(text), "body", "mac")
        if canonical(whole) + b"\n" != text:
            raise _damaged("bytes")
        body = whole["body"]
        if not isinstance(body, dict) or (body.get("format"), body.get("version")) != (FORMAT, VERSION):
            raise VaultTooNew(part="backup")
        body = exact_keys(body, "format", "version", "vault_id", "gen", "created_at", "header", "dbs")
        return Manifest(
            vault_id=decode_bytes(body["vault_id"], ID_BYTES),
            gen=counter(body["gen"]),
            created_at=_time(body["created_at"]),
            header_sha256=decode_bytes(body["header"], HASH_BYTES),
            entries=_entries(body["dbs"]),
            mac=decode_bytes(whole["mac"], HASH_BYTES),
        )
    except NotCanonical:
        raise _damaged("json") from None


def _entries(value: object) -> dict[Compartment, BackupEntry]:
    known = {part.value: part for part in Compartment}
    if not isinstance(value, dict) or not value.keys() <= known.keys():
        raise NotCanonical
    return {known[name]: _entry(known[name], entry) for name, entry in value.items()}


def _entry(part: Compartment, value: object) -> BackupEntry:
    entry = exact_keys(value, "file", "epoch", "seq", "sha256", "checked_at")
    epoch = counter(entry["epoch"])
    if epoch > LARGEST_EPOCH or entry["file"] != database_name(part, epoch):
        raise NotCanonical
    return BackupEntry(
        epoch=epoch,
        sequence=counter(entry["seq"]),
        sha256=decode_bytes(entry["sha256"], HASH_BYTES),
        checked_at=_time(entry["checked_at"]),
    )


def _time(value: object) -> datetime:
    try:
        moment = datetime.strptime(str(value), TIME_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        raise NotCanonical from None
    if moment.strftime(TIME_FORMAT) != value:
        raise NotCanonical
    return moment


def _damaged(reason: str) -> VaultDamaged:
    return VaultDamaged(part="backup", reason=reason)
