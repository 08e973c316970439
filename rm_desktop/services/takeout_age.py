"""A take-out as one file that a passphrase opens: the same files, in a zip archive, in an age file.

It opens without this program: `age --decrypt --output takeout.zip takeout.zip.age`, then any zip program.
"""

from __future__ import annotations

import os
import secrets
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from glob import escape
from pathlib import Path

from rm_desktop.crypto.age_file import WORK, encrypted
from rm_desktop.domain.errors import TargetExists
from rm_desktop.services.takeout_folder import Between, Files, staged
from rm_desktop.vault.atomic import FILE_MODE, mapped_os_errors, sync_folder, write_all

ENDING = ".zip.age"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the archive: when it was made is nobody's affair."""
_PIECE = 1024 * 1024

Staging = AbstractContextManager[Callable[[], None]]


def staging(target: Path, files: Files, between: Between | None = None, passphrase: str | None = None) -> Staging:
    """Write a folder, or with ``passphrase`` an age file, beside ``target`` and give what puts it there."""
    return staged(target, files, between) if passphrase is None else staged_age(target, files, passphrase, between)


@contextmanager
def staged_age(
    target: Path, files: Files, passphrase: str, between: Between | None = None, work: int = WORK
) -> Iterator[Callable[[], None]]:
    """Write the encrypted archive beside ``target`` and give what puts it there; without that call nothing stays."""
    _demand_free(target)
    for left in target.parent.glob(f".{escape(target.name)}.????????.new"):
        with suppress(OSError):
            left.unlink()
    place = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")

    def publish() -> None:
        with mapped_os_errors(outside=True):
            _demand_free(target)
            place.rename(target)
            sync_folder(target.parent)

    try:
        with mapped_os_errors(outside=True):
            _write(place, encrypted(_zipped(files, between), passphrase, work=work))
        yield publish
    finally:
        place.unlink(missing_ok=True)


def _write(place: Path, pieces: Iterable[bytes]) -> None:
    handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), FILE_MODE)
    try:
        for piece in pieces:
            write_all(handle, piece)
        os.fsync(handle)
    finally:
        os.close(handle)


class _Taken:
    """What an archive was written into, piece by piece; it never looks back."""

    def __init__(self) -> None:
        self._held = bytearray()

    def write(self, content: bytes) -> int:
        self._held += content
        return len(content)

    def flush(self) -> None:
        """Do nothing: everything is here already."""

    def take(self, least: int = 0) -> bytes:
        """Return what came since the last time, if it is more than ``least``."""
        if len(self._held) <= least:
            return b""
        content = bytes(self._held)
        self._held.clear()
        return content


def _zipped(files: Files, between: Between | None) -> Iterator[bytes]:
    """Yield an archive with ``files`` in pieces."""
    taken = _Taken()
    with zipfile.ZipFile(taken, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload] # writes only
        for name, content in files:
            member = zipfile.ZipInfo(name, _LONG_AGO)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = FILE_MODE << 16
            archive.writestr(member, content)
            yield taken.take(_PIECE)
            if between is not None:
                between()
    yield taken.take()


def _demand_free(target: Path) -> None:
    with mapped_os_errors(outside=True):
        if target.exists() or target.is_symlink():
            raise TargetExists
