"""A copy to read from, where the database itself must not be written but its WAL still holds commits.

Happens only when an old header was put back after an unclean end. Encrypted like the database, inside the vault.
"""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

from rm_desktop.vault import atomic
from rm_desktop.vault.database import wal_of

PREFIX = "copy-"


def make_reading_copy(root: Path, database: Path) -> Path:
    """Copy ``database`` and its WAL into a folder of their own and return the copy's path."""
    folder = root / f"{PREFIX}{secrets.token_hex(4)}"
    with atomic.mapped_os_errors():
        atomic.make_folder(folder)
        for source in (database, wal_of(database)):
            shutil.copyfile(source, folder / source.name)
            (folder / source.name).chmod(atomic.FILE_MODE)
    return folder / database.name


def discard_reading_copies(root: Path) -> None:
    """Remove every such folder, left-over ones too."""
    for folder in root.glob(f"{PREFIX}*"):
        shutil.rmtree(folder, ignore_errors=True)
