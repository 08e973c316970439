"""The sets of copies on the disk: which there are, which the vault's keys vouch for, and which may go."""

from __future__ import annotations

import re
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.header import Header, database_name
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RmError, VaultDamaged, VaultMissing
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import read_header_file
from rm_desktop.vault.manifest import LARGEST_BYTES, Manifest, parse_manifest
from rm_desktop.vault.retention import Held, surplus
from rm_desktop.vault.store import file_hash

MANIFEST = "manifest.json"
HEADER = "vault.json"
_NAME = re.compile(r"[0-9]{8}T[0-9]{6}Z-([0-9]{6,9})")
"""What is called otherwise is no set, and is left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSet:
    """A set on the disk."""

    path: Path
    manifest: Manifest

    @property
    def number(self) -> int:
        """Its place in the order in which sets were made; clocks may jump, numbers do not."""
        return number_of(self.path)

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return sum(file.stat().st_size for file in self.path.iterdir() if file.is_file())

    def file(self, part: Compartment) -> Path:
        """Return the copy of a compartment that the list names."""
        return self.path / database_name(part, self.manifest.entries[part].epoch)

    def header(self) -> Header:
        """Return the header that belongs to the set, not yet authenticated by a passphrase."""
        copy = read_header_file(self.path / HEADER)
        if copy.digest() != self.manifest.header_sha256:
            raise VaultDamaged(part="backup", reason="header")
        return copy.header


def authentic_sets(vault: Path, header_master_key: SecretBytes) -> tuple[BackupSet, ...]:
    """Return the sets whose list the vault's keys vouch for, the newest first."""
    found = []
    for one in listed_sets(vault):
        with suppress(RmError):
            one.manifest.authenticate(header_master_key)
            found.append(one)
    return tuple(found)


def listed_sets(vault: Path) -> tuple[BackupSet, ...]:
    """Return the sets with a list of the right form, the newest first; only a passphrase can vouch for them."""
    return tuple(sorted(_readable(vault), key=lambda one: one.number, reverse=True))


def read_set(place: Path) -> BackupSet:
    """Read the set at ``place``."""
    with atomic.mapped_os_errors(reading=True):
        file = place / MANIFEST
        if not stat.S_ISREG(file.stat().st_mode):
            raise VaultDamaged(part="backup", reason="json")
        with file.open("rb") as opened:
            return BackupSet(path=place, manifest=parse_manifest(opened.read(LARGEST_BYTES + 1)))


def wrong_files(one: BackupSet) -> dict[Compartment, str]:
    """Hash every copy of a set again; return what is wrong with which."""
    found = {}
    for part, entry in one.manifest.entries.items():
        try:
            if file_hash(one.file(part)) != entry.sha256:
                found[part] = "hash"
        except VaultMissing:
            found[part] = "missing"
        except RmError:
            found[part] = "io"
    return found


def newest_good(vault: Path) -> BackupSet | None:
    """Return the newest set whose header and files are what its list says; that shows without a passphrase."""
    for one in listed_sets(vault):
        with suppress(RmError):
            one.header()
            if not wrong_files(one):
                return one
    return None


def set_folders(vault: Path) -> list[Path]:
    """Return the folders that are called like a set."""
    folder = Layout(vault).backups
    with atomic.mapped_os_errors(reading=True):
        places = list(folder.iterdir()) if folder.is_dir() else []
        return [place for place in places if _NAME.fullmatch(place.name) and place.is_dir() and not place.is_symlink()]


def number_of(place: Path) -> int:
    """Return the number of the set in the folder ``place``."""
    found = _NAME.fullmatch(place.name)
    return int(found[1]) if found else 0


def rotate(vault: Path, header_master_key: SecretBytes) -> tuple[str, ...]:
    """Remove the sets that are surplus; return their names. Sets that nobody vouches for are not judged."""
    folder = Layout(vault).backups
    gone = []
    with suppress(OSError):
        held = [_held(one) for one in authentic_sets(vault, header_master_key)]
        for name in surplus(held, shutil.disk_usage(folder).free):
            remove_set(folder / name)
            gone.append(name)
    return tuple(gone)


def remove_set(place: Path) -> None:
    """Remove a set at once: a kill in between leaves something without a name, never half a set."""
    going = place.with_name(f".{place.name}.{secrets.token_hex(4)}.new")
    place.rename(going)
    shutil.rmtree(going)


def discard_unfinished_sets(vault: Path) -> None:
    """Remove what a killed program left between making and naming a set; whoever calls holds the vault's lock."""
    for left in Layout(vault).backups.glob(".*.????????.new"):
        shutil.rmtree(left, ignore_errors=True)


def _readable(vault: Path) -> Iterator[BackupSet]:
    with suppress(RmError):
        for place in set_folders(vault):
            with suppress(RmError):
                yield read_set(place)


def _held(one: BackupSet) -> Held:
    return Held(
        name=one.path.name,
        number=one.number,
        size=one.size,
        copies={part: (entry.checked_at, entry.sha256) for part, entry in one.manifest.entries.items()},
    )
