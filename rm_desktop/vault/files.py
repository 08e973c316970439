"""The layout of a vault's folder, and where its single-writer lock and the check for synchronised folders are found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.header import Header, database_name
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.synced_folder import synced_by

__all__ = ["Layout", "VaultLock", "synced_by"]

SUFFIX = ".rmvault"


@dataclass(frozen=True, slots=True)
class Layout:
    """Names of everything below one vault's folder."""

    root: Path

    @property
    def header(self) -> Path:
        """The header."""
        return self.root / "vault.json"

    @property
    def second_header(self) -> Path:
        """Its second copy, always the same bytes."""
        return self.root / "vault.bak.json"

    @property
    def rescue(self) -> Path:
        """Drafts that could not be saved."""
        return self.root / "rescue"

    @property
    def backups(self) -> Path:
        """One folder per set of checked copies."""
        return self.root / "backups"

    @property
    def ballast(self) -> Path:
        """Space kept back for the last save on a full disk."""
        return self.root / "BALLAST"

    @property
    def doomed(self) -> Path:
        """An empty file that says: both destroyed this vault, and whatever is still here is on its way out."""
        return self.root / "DESTROYED"

    def remains(self, part: Compartment) -> Path:
        """Return the empty file that says: this database is to be written anew, something was removed from it."""
        return self.root / f"REMAINS-{part.value}"

    def database(self, part: Compartment, epoch: int) -> Path:
        """Return the database of a compartment at a key epoch."""
        return self.root / database_name(part, epoch)

    def anchor(self, part: Compartment, epoch: int) -> Path:
        """Return the anchor beside that database."""
        return self.database(part, epoch).with_suffix(".anchor")

    def databases(self, header: Header) -> dict[Compartment, Path]:
        """Return the databases that the header names."""
        return {part: self.database(part, header.epochs[part]) for part in Compartment}
