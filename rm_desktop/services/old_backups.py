"""Backups that old passphrases still open, looked after while no workspace is alive."""

from __future__ import annotations

from pathlib import Path

from rm_desktop.domain.words import Opening
from rm_desktop.vault.vault import PurgeReport, Secrets, open_vault, unlock


def purge_old_backups(path: Path, opening: Opening, secrets: Secrets) -> PurgeReport:
    """Open the vault with what was typed, let only today's secrets open its backups, and close it again."""
    vault = open_vault(path, unlock(path, opening, secrets))
    try:
        return vault.purge_old_backups()
    finally:
        vault.close()
