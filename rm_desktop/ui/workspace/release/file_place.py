"""Where the file goes: the folder of last time or the documents, under a name that tells nothing but the day."""

from __future__ import annotations

from datetime import date
from itertools import count
from pathlib import Path

from PySide6.QtCore import QStandardPaths


def default_folder(last: Path | None) -> Path:
    """Return the folder of last time while it is there, else the documents, else the home folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    candidates = [last, Path(documents) if documents else None]
    return next((folder for folder in candidates if folder is not None and folder.is_dir()), Path.home())


def renamed(path: Path, ending: str) -> Path:
    """Return ``path`` with another of our endings."""
    bare = path.with_suffix("") if path.suffix == ".age" else path
    return bare.with_name(bare.stem + ending)


def free_path(folder: Path, word: str, day: date, ending: str) -> Path:
    """Return a path in ``folder`` that no file has yet."""
    stem = f"{word} {day.isoformat()}"
    for number in count(1):
        name = stem if number == 1 else f"{stem} ({number})"
        path = folder / f"{name}{ending}"
        if not path.exists():
            return path
    raise AssertionError
