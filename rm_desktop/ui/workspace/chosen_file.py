"""Reading a file that people chose: a real one, and never more of it than tells that it is too large."""

from __future__ import annotations

from pathlib import Path

from rm_desktop.domain.errors import NotReadable
from rm_desktop.vault.atomic import mapped_os_errors


def read_chosen(path: Path, largest: int) -> bytes:
    """Return the content, at most one byte more than ``largest``. Pipes and devices would keep the reader waiting."""
    with mapped_os_errors(reading=True, outside=True):
        if not path.is_file():
            raise NotReadable
        with path.open("rb") as file:
            return file.read(largest + 1)
