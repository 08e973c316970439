"""The anchor beside each database: the last acknowledged write, where a damaged WAL cannot silently take it away.

SQLite drops WAL frames that fail their checksum without an error. The anchor is written after each COMMIT and before
"saved" is said; a database older than its anchor has lost something that was acknowledged.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from rm_desktop.crypto.derivation import mac, same
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import NotWritable
from rm_desktop.vault.atomic import mapped_os_errors, sync_data, write_new

MAGIC = b"rmANCH1\0"
SLOT_BYTES = 4096
"""Each slot has a page of its own, so that a torn write can hurt one only."""
SLOTS = 2
COMMIT_ID_BYTES = 16
HASH_BYTES = 32
MAC_BYTES = 32
UNSEALED = bytes(HASH_BYTES)
_RECORD = struct.Struct(">8sQ16s32s")


@dataclass(frozen=True, slots=True)
class AnchorRecord:
    """The sequence and id of a commit; ``sealed`` is the file's SHA-256 when it was closed cleanly with that commit."""

    sequence: int
    commit_id: bytes
    sealed: bytes | None = None

    @property
    def rank(self) -> tuple[int, bool]:
        """Order among two slots. A seal has a sequence of its own, so at a tie the seal was broken later."""
        return (self.sequence, self.sealed is None)

    def encode(self, key: SecretBytes) -> bytes:
        """Return the slot's bytes."""
        record = _RECORD.pack(MAGIC, self.sequence, self.commit_id, self.sealed or UNSEALED)
        return (record + mac(key, record)).ljust(SLOT_BYTES, b"\0")

    @classmethod
    def decode(cls, slot: bytes, key: SecretBytes) -> Self | None:
        """Return the record in ``slot``, or None when anything about it is wrong."""
        record, code = slot[: _RECORD.size], slot[_RECORD.size : _RECORD.size + MAC_BYTES]
        if len(slot) != SLOT_BYTES or any(slot[_RECORD.size + MAC_BYTES :]) or not same(code, mac(key, record)):
            return None
        magic, sequence, commit_id, sealed = _RECORD.unpack(record)
        return cls(sequence, commit_id, None if sealed == UNSEALED else sealed) if magic == MAGIC else None


class Anchor:
    """The open anchor of one database."""

    def __init__(self, handle: int | None, key: SecretBytes, slots: list[AnchorRecord | None]) -> None:
        """Take over an open file and what its slots hold; use `open` or `create`."""
        self._handle = handle
        self._key = key
        self._slots = slots

    @classmethod
    def create(cls, path: Path, key: SecretBytes, record: AnchorRecord) -> None:
        """Write a new anchor file with ``record`` in both slots."""
        with mapped_os_errors():
            write_new(path, record.encode(key) * SLOTS)

    @classmethod
    def open(cls, path: Path, key: SecretBytes, *, read_only: bool = False) -> Self:
        """Read both slots; a missing or damaged file gives none."""
        with mapped_os_errors():
            flags = os.O_RDONLY if read_only else os.O_RDWR | os.O_CREAT
            try:
                handle = os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o600)
            except FileNotFoundError:
                return cls(None, key, [None] * SLOTS)
            content = os.read(handle, SLOTS * SLOT_BYTES)
            if read_only:
                os.close(handle)
        return cls(None if read_only else handle, key, _decoded(content, key))

    @property
    def current(self) -> AnchorRecord | None:
        """The record that counts, or None when both slots are bad."""
        return max((slot for slot in self._slots if slot), key=lambda record: record.rank, default=None)

    @property
    def has_bad_slot(self) -> bool:
        """Whether a slot holds nothing that was written by us."""
        return None in self._slots

    def bad_slots(self) -> list[int]:
        """Return the places, from 0, of slots that hold nothing that was written by us."""
        return [place for place, slot in enumerate(self._slots) if slot is None]

    def still_stands(self) -> bool:
        """Whether the file still says what was last read from it or written to it; one not held open is not asked."""
        if self._handle is None:
            return True
        with mapped_os_errors(reading=True):
            os.lseek(self._handle, 0, os.SEEK_SET)
            content = os.read(self._handle, SLOTS * SLOT_BYTES)
        return _decoded(content, self._key) == self._slots

    def write(self, record: AnchorRecord) -> None:
        """Write ``record`` into the slot that does not count now, and bring it to the disk."""
        target = self._slots.index(self.current) ^ 1 if self.current else 0
        self._put(target, record)

    def rewrite(self, record: AnchorRecord) -> None:
        """Write ``record`` into both slots, one after the other."""
        for target in range(SLOTS):
            self._put(target, record)

    def close(self) -> None:
        """Close the file and wipe the key."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
        self._key.wipe()

    def _put(self, target: int, record: AnchorRecord) -> None:
        if self._handle is None:
            raise NotWritable
        with mapped_os_errors():
            os.lseek(self._handle, target * SLOT_BYTES, os.SEEK_SET)
            left = memoryview(record.encode(self._key))
            while left:
                left = left[os.write(self._handle, left) :]
            sync_data(self._handle)
        self._slots[target] = record


def _decoded(content: bytes, key: SecretBytes) -> list[AnchorRecord | None]:
    pieces = [content[start : start + SLOT_BYTES] for start in range(0, SLOTS * SLOT_BYTES, SLOT_BYTES)]
    return [AnchorRecord.decode(piece, key) for piece in pieces]
