"""Destroying a vault: first every key slot is overwritten in place, then files and backups go.

Without its slots nobody derives a key any more, so what an SSD or a snapshot keeps of the databases stays unreadable,
unless it keeps an old header too. Killed at any moment, the vault is whole, or it opens nothing any more and a second
run finishes: an empty file called ``DESTROYED`` is on the disk before the first slot goes.
"""

from __future__ import annotations

import os
import re
import secrets as random
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.header import LARGEST_BYTES, Header, authenticate, parse_header
from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, open_slot
from rm_desktop.domain.errors import RmError, VaultDamaged, VaultDestroyed, VaultMissing, WrongPassphrase
from rm_desktop.domain.words import Person
from rm_desktop.vault import atomic, ballast
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import read_copies
from rm_desktop.vault.joint import demand_both
from rm_desktop.vault.lock import LOCK_NAME
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.reading_copy import PREFIX
from rm_desktop.vault.restore import ASIDE, DECIDED
from rm_desktop.vault.unlocking import passphrase_bytes

Progress = Callable[[int, int], None]

_OURS = re.compile(
    r"vault(\.bak)?\.json|(shared|senior|junior)-\d{6}\.(db|db-wal|db-shm|db-journal|anchor|keys)|BALLAST"
    r"|REMAINS-(shared|senior|junior)"
)
_UNFINISHED = re.compile(r"\..+\.new")
"""What a killed program had begun to write and not yet given its name."""
_FOLDERS = re.compile(rf"backups|rescue|{ASIDE}|{DECIDED}(shared|senior|junior)-\d+|{PREFIX}[0-9a-f]{{8}}|\..+\.new")
_HEADERS = re.compile(r"vault(\.bak)?\.json|\.vault(\.bak)?\.json\..+\.new")


@dataclass(frozen=True, slots=True, kw_only=True)
class Destruction:
    """What was done. ``unproved`` names those whose passphrase the damaged header could not check.

    ``slots`` is how many headers were overwritten, ``remaining`` how many of the vault's files could not be removed,
    ``foreign`` how many files lie in the folder that are not the vault's.
    """

    slots: int
    backups: int
    files: int
    remaining: int = 0
    foreign: int = 0
    unproved: tuple[Person, ...] = ()
    resumed: bool = False


def destroy_vault(path: Path, secrets: Secrets, on_progress: Progress | None = None) -> Destruction:
    """Destroy the vault at ``path`` with both passphrases; one that does not fit changes nothing.

    A vault so damaged that a passphrase cannot be checked is destroyed all the same. Whoever calls holds the lock.
    """
    demand_both(secrets)
    if not path.is_dir():
        raise VaultMissing
    if Layout(path).doomed.exists():
        raise VaultDestroyed
    unproved = _unproved(path, secrets)
    _doom(Layout(path))
    return _finish(path, unproved=unproved, resumed=False, on_progress=on_progress)


def finish_destroying(path: Path, on_progress: Progress | None = None) -> Destruction:
    """Finish what was cut short. Both had typed their passphrases then; now nothing could check them any more."""
    if not Layout(path).doomed.exists():
        raise VaultMissing
    return _finish(path, unproved=(), resumed=True, on_progress=on_progress)


def _unproved(path: Path, secrets: Secrets) -> tuple[Person, ...]:
    """Return whose passphrase nothing could check; a wrong one is an error.

    Where no header of the vault can be read, those beside its backups are asked, and any of them will do.
    """
    try:
        headers, any_will_do = [copy.header for copy in read_copies(path)], False
    except VaultDamaged:
        headers, any_will_do = list(_headers_of_backups(path)), True
    return tuple(
        person for person in Person if not _proves(headers, person, secrets.of(person) or "", any_will_do=any_will_do)
    )


def _headers_of_backups(path: Path) -> Iterator[Header]:
    for place in sorted(Layout(path).backups.glob("*/vault.json"), reverse=True):
        with suppress(RmError, OSError), place.open("rb") as file:
            yield parse_header(file.read(LARGEST_BYTES + 1))


def _proves(headers: list[Header], person: Person, text: str, *, any_will_do: bool) -> bool:
    """Whether ``text`` opens the person's slot; a damaged slot proves nothing."""
    wrong: WrongPassphrase | None = None
    for header in headers:
        try:
            _open_own_slot(header, person, text)
        except VaultDamaged:
            continue
        except WrongPassphrase as error:
            wrong = error
            if not any_will_do:
                break
        else:
            return True
    if wrong is not None:
        raise wrong
    return False


def _open_own_slot(header: Header, person: Person, text: str) -> None:
    slot = header.slot(PASSPHRASE_SLOT[person])
    if slot is None:
        raise VaultDamaged(part="header", reason="slot")
    with passphrase_bytes(text) as typed:
        keys = open_slot(slot, [typed], vault_id=header.vault_id, policy=header.policy)
    try:
        authenticate(header, keys.header_master_key, keys.compartments)
    finally:
        keys.wipe()


def _doom(layout: Layout) -> None:
    """Say on the disk that nothing of this vault opens any more; before that nothing has been changed.

    On a full disk the ballast makes room.
    """
    with atomic.mapped_os_errors():
        for place in _headers(layout):
            os.close(_opened(place))
        ballast.drop(layout.ballast)
        atomic.write_new(layout.doomed, b"")
        atomic.sync_folder(layout.root)


def _finish(path: Path, *, unproved: tuple[Person, ...], resumed: bool, on_progress: Progress | None) -> Destruction:
    layout = Layout(path)
    headers = _headers(layout)
    with atomic.mapped_os_errors():
        for place in headers:
            _overwrite(place)
    backups = sum(1 for place in _entries(layout.backups) if place.is_dir())
    files, remaining = _remove_all(layout, on_progress)
    return Destruction(
        slots=len(headers),
        backups=backups,
        files=files,
        remaining=remaining,
        foreign=_leave(layout) if remaining == 0 else 0,
        unproved=unproved,
        resumed=resumed,
    )


def _headers(layout: Layout) -> list[Path]:
    """Return every file with key slots: the vault's own first, then those of the backups, unfinished ones too."""
    top = _entries(layout.root)
    below = [place for folder in top if _is_folder(folder) for place in folder.rglob("*")]
    return [place for place in (*top, *below) if _HEADERS.fullmatch(place.name) and _is_plain_file(place)]


def _opened(place: Path) -> int:
    flags = os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    return os.open(place, flags)


def _overwrite(place: Path) -> None:
    """Write random bytes over a file where it lies, and bring them to the disk before anything else happens."""
    handle = _opened(place)
    try:
        left = memoryview(random.token_bytes(os.fstat(handle).st_size))
        while left:
            left = left[os.write(handle, left) :]
        atomic.sync_data(handle)
    finally:
        os.close(handle)


def _remove_all(layout: Layout, on_progress: Progress | None) -> tuple[int, int]:
    """Remove what is the vault's; return how many files went and how many could not."""
    found = list(_of_the_vault(layout))
    gone = remaining = 0
    for number, place in enumerate(found, start=1):
        is_folder = _is_folder(place)
        try:
            _remove(place)
        except OSError:
            remaining += place.name != LOCK_NAME  # Windows keeps the lock while its holder lives
        else:
            gone += not is_folder
        if on_progress is not None:
            on_progress(number, len(found))
    return gone, remaining


def _leave(layout: Layout) -> int:
    """Take the sign away that the vault is being destroyed, and the folder with it; return what is left in it.

    All else is gone for good by then: a power cut must not bring overwritten headers back without the sign.
    """
    with atomic.mapped_os_errors():
        atomic.sync_folder(layout.root)
        layout.doomed.unlink()
        atomic.sync_folder(layout.root)
    left = len(_entries(layout.root))
    with suppress(OSError):
        layout.root.rmdir()
        atomic.sync_folder(layout.root.parent)
    return left


def _of_the_vault(layout: Layout) -> Iterator[Path]:
    """Give files before their folders, the headers last but for the lock."""
    top = sorted(_entries(layout.root), key=lambda place: (place.name == LOCK_NAME, _is_header(place), place.name))
    for place in top:
        if _FOLDERS.fullmatch(place.name) and _is_folder(place):
            yield from sorted(place.rglob("*"), key=lambda inner: len(inner.parts), reverse=True)
            yield place
        elif _OURS.fullmatch(place.name) or _UNFINISHED.fullmatch(place.name) or place.name == LOCK_NAME:
            yield place


def _is_header(place: Path) -> bool:
    return _HEADERS.fullmatch(place.name) is not None


def _remove(place: Path) -> None:
    if _is_folder(place):
        place.rmdir()
    else:
        place.unlink(missing_ok=True)


def _is_folder(place: Path) -> bool:
    return place.is_dir() and not place.is_symlink()


def _is_plain_file(place: Path) -> bool:
    try:
        return stat.S_ISREG(place.lstat().st_mode)
    except OSError:
        return False


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
