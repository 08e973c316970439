"""What can be told about a vault without any passphrase: no names, no counts of what people wrote."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.key_slots import VERSION
from rm_desktop.domain.words import Compartment, Policy
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import read_header


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultInfo:
    """Facts from the header's plain part and the folder; nothing of it is authenticated yet."""

    version: int
    policy: Policy
    slots: tuple[str, ...]
    sizes: dict[Compartment, int | None]
    backups: tuple[str, ...]
    rescued: int

    @property
    def has_session(self) -> bool:
        """Whether a session passphrase opens the shared part."""
        return "session" in self.slots


def describe(path: Path) -> VaultInfo:
    """Look at the vault at ``path``; a missing database has no size."""
    header, layout = read_header(path), Layout(path)
    return VaultInfo(
        version=VERSION,
        policy=header.policy,
        slots=tuple(slot.type.value for slot in header.slots),
        sizes={part: _size(file) for part, file in layout.databases(header).items()},
        backups=tuple(sorted(entry.name for entry in _entries(layout.backups) if _is_set(entry))),
        rescued=sum(1 for entry in _entries(layout.rescue) if entry.suffix == ".draft"),
    )


def _is_set(place: Path) -> bool:
    """Whether this is a set with its list; one that a killed program was making has a name with a dot."""
    return not place.name.startswith(".") and (place / "manifest.json").exists()


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:
        return None


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
