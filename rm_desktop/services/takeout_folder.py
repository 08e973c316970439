"""A folder of files that appears whole or not at all, in a place that people chose."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from glob import escape
from itertools import count
from pathlib import Path

from rm_desktop.domain.errors import TargetExists
from rm_desktop.vault.atomic import FOLDER_MODE, mapped_os_errors, sync_folder, write_new

Files = Iterable[tuple[str, bytes]]
Between = Callable[[], None]
"""Called after each file; what it raises ends the writing, and nothing is left."""


@contextmanager
def staged(target: Path, files: Files, between: Between | None = None) -> Iterator[Callable[[], None]]:
    """Write ``files`` beside ``target`` and give what puts them there; without that call nothing stays."""
    _demand_free(target)
    _discard_unfinished(target)
    place = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")

    def publish() -> None:
        with mapped_os_errors(outside=True):
            if target.exists():
                target.rmdir()
            place.rename(target)
            sync_folder(target.parent)

    try:
        with mapped_os_errors(outside=True):
            place.mkdir(mode=FOLDER_MODE)
            _write_all(place, files, between)
        yield publish
    finally:
        shutil.rmtree(place, ignore_errors=True)


def free_folder(parent: Path, name: str, ending: str = "") -> Path:
    """Return a place in ``parent`` that nothing has yet; a file's name has an ``ending``."""
    for number in count(1):
        place = parent / (f"{name}{ending}" if number == 1 else f"{name} ({number}){ending}")
        if not place.exists():
            return place
    raise AssertionError


def _write_all(place: Path, files: Files, between: Between | None) -> None:
    folders = {place}
    for name, content in files:
        file = place / name
        if file.parent not in folders:
            file.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            folders.add(file.parent)
        write_new(file, content)
        if between is not None:
            between()
    for folder in folders:
        sync_folder(folder)


def _discard_unfinished(target: Path) -> None:
    """Remove what a killed program had begun to write here: it is as plain as the finished folder would have been."""
    for left in target.parent.glob(f".{escape(target.name)}.????????.new"):
        shutil.rmtree(left, ignore_errors=True)


def _demand_free(target: Path) -> None:
    with mapped_os_errors(outside=True):
        if target.is_symlink() or (target.exists() and (not target.is_dir() or any(target.iterdir()))):
            raise TargetExists
