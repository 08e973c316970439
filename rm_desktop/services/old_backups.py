"""Backups that old passphrases still open, looked after while no workspace is alive."""

from __future__ import annotations

from pathlib import Path

from rm_desktop.domain.words import Opening, Policy
from rm_desktop.vault.joint import joint_vaults
from rm_desktop.vault.vault import PurgeReport, Secrets, describe, open_vault, unlock


def purge_old_backups(path: Path, opening: Opening, secrets: Secrets) -> PurgeReport:
    """Open the vault with what was typed, let only today's secrets open its backups, and close it again.

    It removes copies of the shared part, so it takes what opens that: under `both` two passphrases, whatever
    ``opening`` says. They open all three parts, one after the other, so that each can get the copy it lacks.
    """
    if describe(path).policy is Policy.BOTH:
        reports = [vault.purge_old_backups() for vault in joint_vaults(path, secrets)]
        return PurgeReport(
            renewed=sum(one.renewed for one in reports),
            removed=sum(one.removed for one in reports),
            kept=reports[-1].kept,
        )
    vault = open_vault(path, unlock(path, opening, secrets))
    try:
        return vault.purge_old_backups()
    finally:
        vault.close()
