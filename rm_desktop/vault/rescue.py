"""Drafts that could not be saved before a lock: sealed into ``rescue/`` and offered at the next opening."""

from __future__ import annotations

import secrets
import struct
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from rm_desktop.crypto.sealed_draft import open_draft, seal_draft
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import DiskFull, NotFound
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic, ballast
from rm_desktop.vault.files import Layout

SUFFIX = ".draft"
LARGEST_BYTES = 64 * 1024 * 1024
_NAME_LENGTH = struct.Struct(">H")


@dataclass(frozen=True, slots=True, kw_only=True)
class RescuedDraft:
    """A draft found at opening; ``name`` is what the saver called the place it belongs to."""

    id: str
    part: Compartment
    name: str = field(repr=False)
    content: bytes = field(repr=False)


def put(layout: Layout, vault_id: bytes, key: SecretBytes, draft: RescuedDraft) -> None:
    """Seal ``draft`` into a file of its own and bring it to the disk; a full disk gives up its ballast first."""
    name = draft.name.encode("utf-8")
    plain = _NAME_LENGTH.pack(len(name)) + name + draft.content
    file = seal_draft(key, vault_id, draft.part, plain)
    try:
        _write(layout, draft.id, file)
    except DiskFull:
        if not ballast.drop(layout.ballast):
            raise
        _write(layout, draft.id, file)


def found(layout: Layout, vault_id: bytes, keys: Mapping[Compartment, SecretBytes]) -> tuple[RescuedDraft, ...]:
    """Return every draft that the open compartments' keys open, oldest first."""
    drafts = []
    for file in sorted(layout.rescue.glob(f"*{SUFFIX}"), key=_age):
        with suppress(OSError):
            if file.stat().st_size <= LARGEST_BYTES:
                drafts += _opened(file.stem, file.read_bytes(), vault_id, keys)
    return tuple(drafts)


def drop(layout: Layout, draft_id: str) -> None:
    """Remove a draft that was taken over or is not wanted."""
    try:
        (layout.rescue / _file_name(draft_id)).unlink()
    except FileNotFoundError:
        raise NotFound from None
    except OSError as error:
        raise atomic.os_error(error) from None


def new_draft_id() -> str:
    """Return a name for a draft's file that says nothing."""
    return secrets.token_hex(16)


def _write(layout: Layout, draft_id: str, file: bytes) -> None:
    with atomic.mapped_os_errors():
        layout.rescue.mkdir(mode=atomic.FOLDER_MODE, exist_ok=True)
        atomic.replace(file, layout.rescue / _file_name(draft_id))


def _file_name(draft_id: str) -> str:
    if not draft_id.isalnum():
        raise NotFound
    return draft_id + SUFFIX


def _opened(draft_id: str, file: bytes, vault_id: bytes, keys: Mapping[Compartment, SecretBytes]) -> list[RescuedDraft]:
    for part, key in keys.items():
        plain = open_draft(key, vault_id, part, file)
        if plain is not None:
            (length,) = _NAME_LENGTH.unpack(plain[: _NAME_LENGTH.size])
            rest = plain[_NAME_LENGTH.size :]
            return [RescuedDraft(id=draft_id, part=part, name=rest[:length].decode("utf-8"), content=rest[length:])]
    return []


def _age(file: Path) -> tuple[float, str]:
    try:
        return file.stat().st_mtime, file.name
    except OSError:
        return 0.0, file.name
