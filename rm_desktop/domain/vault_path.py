"""What counts as naming a vault: its folder, or anything in it, as a double click or a drag may give."""

from __future__ import annotations

from pathlib import Path
from typing import Final

ENDING: Final = ".rmvault"


def vault_of(path: Path) -> Path:
    """Return the vault that ``path`` is or lies in; anything else is returned as it is."""
    return next((one for one in (path, *path.parents) if one.suffix == ENDING), path)
