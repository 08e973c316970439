"""What is dragged over the gate: one vault, or nothing that matters here."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from rm_desktop.domain.vault_path import ENDING, vault_of


def dropped_vault(data: QMimeData) -> Path | None:
    """Return the one vault in what is dragged over the window, if that is what it is."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = vault_of(Path(urls[0].toLocalFile()))
    return path if path.suffix == ENDING else None
