"""Space kept back, so that a full disk still takes the last save."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from rm_desktop.vault.atomic import write_new

BALLAST_BYTES = 1024 * 1024
"""As much as the WAL holds between two checkpoints. Random, so that no file system compresses it away."""


def lay(path: Path) -> None:
    """Put the ballast in place if it is not there; a disk too full for it already is no error."""
    if path.exists():
        return
    try:
        write_new(path, secrets.token_bytes(BALLAST_BYTES))
    except OSError:
        drop(path)


def drop(path: Path) -> bool:
    """Give the space back; return whether there was any to give."""
    with suppress(OSError):
        path.unlink()
        return True
    return False
