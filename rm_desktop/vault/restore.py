"""Bringing a set back: as a new vault, or one compartment in place, where the damaged file is set aside.

In place nothing is changed until the copy lies checked and sealed in a folder of its own. Giving that folder its name
is the one moment that decides; from then on whoever opens the vault next finishes what was begun, so that a kill at any
time leaves the old database or the new one.
"""

from __future__ import annotations

import secrets as random
import shutil
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from rm_desktop.crypto.compartment_keys import anchor_key
from rm_desktop.crypto.header import Header, authenticate
from rm_desktop.domain.errors import NotFound, OlderKeys, ReadOnlyVault, RmError, VaultDamaged, VaultExists
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault import atomic, ballast
from rm_desktop.vault.anchors import COMMIT_ID_BYTES, Anchor, AnchorRecord
from rm_desktop.vault.backup_sets import HEADER, BackupSet
from rm_desktop.vault.copying import Course, Progress, copy_file, ignore_progress
from rm_desktop.vault.database import wal_of
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import read_header_file, write_header
from rm_desktop.vault.integrity import demand_sound
from rm_desktop.vault.opening import OLD_HEADER, connect
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets, restricted
from rm_desktop.vault.state import VaultState
from rm_desktop.vault.store import file_hash
from rm_desktop.vault.unlocking import chosen_slot, open_authenticated, wipe_all

DECIDED = "restore-"
"""Begins the name of a folder whose content is to go into the vault; compartment and a number follow."""
ASIDE = "aside"


def keys_of_set(one: BackupSet, opening: Opening, secrets: Secrets) -> tuple[Header, OpeningKeys]:
    """Open the set with what opened the vault when it was made; nothing in the set is written."""
    copy = read_header_file(one.path / HEADER)
    one.header()
    kind, typed = chosen_slot(copy.header.policy, opening, secrets)
    try:
        found, slot_keys = open_authenticated(one.path, (copy,), kind, typed, mend=False)
    finally:
        wipe_all(typed)
    keys = restricted(slot_keys, found.header, opening)
    try:
        one.manifest.authenticate(keys.hmk)
    except RmError:
        keys.wipe()
        raise
    return found.header, keys


def restore_as_new(
    one: BackupSet,
    header: Header,
    keys: OpeningKeys,
    target: Path,
    *,
    progress: Progress = ignore_progress,
    ended: threading.Event | None = None,
) -> None:
    """Make a vault at ``target`` from a set. What the keys open is checked fully and gets its anchor.

    What was closed comes along by its hash; its first opening checks it and writes the anchor.
    """
    with atomic.mapped_os_errors():
        if target.exists() or target.is_symlink():
            raise VaultExists
    place = target.with_name(f".{target.name}.{random.token_hex(4)}.new")
    layout = Layout(place)
    with atomic.mapped_os_errors(outside=True):
        atomic.make_folder(place)
    try:
        with atomic.mapped_os_errors(outside=True):
            atomic.make_folder(layout.rescue)
            atomic.make_folder(layout.backups)
        course = Course(total=2 * _size(one), progress=progress, ended=ended or threading.Event())
        for part, entry in one.manifest.entries.items():
            copy_file(one.file(part), layout.database(part, entry.epoch), course, expected=entry.sha256)
        for part in keys.compartments.keys() & one.manifest.entries.keys():
            _check_and_seal(layout, header, keys, part)
        write_header(place, header)
        ballast.lay(layout.ballast)
        with atomic.mapped_os_errors(outside=True):
            atomic.sync_folder(place)
            place.rename(target)
            atomic.sync_folder(target.parent)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def restore_in_place(
    vault: Path,
    header: Header,
    keys: OpeningKeys,
    one: BackupSet,
    parts: Sequence[Compartment],
    *,
    progress: Progress = ignore_progress,
    ended: threading.Event | None = None,
) -> None:
    """Put the set's copies of ``parts`` in the place of the vault's databases; ``header`` is the vault's own.

    All of them are prepared before the first one is decided. What was there is set aside, never deleted.
    """
    for part in parts:
        entry = one.manifest.entries.get(part)
        if entry is None:
            raise NotFound(kind="backup")
        if entry.epoch != header.epochs[part]:
            raise OlderKeys(part=part.value)
    finish_restores(vault)
    _discard_undecided(vault)
    course = Course(total=2 * _size(one, parts), progress=progress, ended=ended or threading.Event())
    ready: list[tuple[Path, Path]] = []
    try:
        for part in parts:
            decided = vault / f"{DECIDED}{part.value}-{_next_aside(vault, part):06}"
            place = vault / f".{decided.name}.{random.token_hex(4)}.new"
            ready.append((place, decided))
            _prepare(place, vault, header, keys, one, part=part, course=course)
        course.advance(0)
        with atomic.mapped_os_errors():
            for place, decided in ready:
                place.rename(decided)
                atomic.sync_folder(vault)
    except BaseException:
        for place, _decided in ready:
            shutil.rmtree(place, ignore_errors=True)
        raise
    finish_restores(vault)


def restore_header(vault: Path, header: Header, keys: OpeningKeys) -> None:
    """Put a set's header in the place of a damaged one; not one that an open database has seen a newer one of."""
    layout = Layout(vault)
    authenticate(header, keys.hmk, keys.compartments)
    for part, key in keys.compartments.items():
        state = None
        with suppress(RmError):
            db = connect(layout.database(part, header.epochs[part]), header, key, part, read_only=True)
            try:
                state = VaultState.read(db)
            finally:
                db.close()
        if state is not None and not (state.belongs_to(header, part) and state.accepts(header)):
            raise OlderKeys(part=part.value)
    write_header(vault, header)


def finish_restores(vault: Path) -> frozenset[Compartment]:
    """Finish every restore that was decided; return what was brought back. Whoever calls holds the vault's lock."""
    finished = set()
    with atomic.mapped_os_errors():
        for place in sorted(vault.glob(f"{DECIDED}*-*")):
            part = next((one for one in Compartment if place.name.startswith(f"{DECIDED}{one.value}-")), None)
            if part is not None and place.is_dir():
                _finish(vault, place)
                finished.add(part)
    return frozenset(finished)


def _finish(vault: Path, place: Path) -> None:
    """Set aside what is there and put in what was prepared; each step is known by what is left to do."""
    aside = vault / ASIDE / place.name.removeprefix(DECIDED)
    aside.mkdir(mode=atomic.FOLDER_MODE, parents=True, exist_ok=True)
    for fresh in sorted(place.glob("*.db")):
        live = vault / fresh.name
        for old in (wal_of(live), live.with_suffix(".anchor"), live):
            if old.exists():
                old.replace(aside / old.name)
        atomic.sync_folder(aside)
        fresh.replace(live)
        atomic.sync_folder(vault)
    for fresh in sorted(place.glob("*.anchor")):
        fresh.replace(vault / fresh.name)
    atomic.sync_folder(vault)
    shutil.rmtree(place)
    atomic.sync_folder(vault)


def _prepare(
    place: Path, vault: Path, header: Header, keys: OpeningKeys, one: BackupSet, *, part: Compartment, course: Course
) -> None:
    """Copy, check and seal what is to go in. Its number of commits is higher than the one that was acknowledged here.

    So nothing that was ever said to be saved looks newer than what people asked to have back.
    """
    entry = one.manifest.entries[part]
    layout = Layout(place)
    with atomic.mapped_os_errors():
        atomic.make_folder(place)
    file = layout.database(part, entry.epoch)
    copy_file(one.file(part), file, course, expected=entry.sha256)
    anchor = Anchor.open(
        Layout(vault).anchor(part, entry.epoch),
        anchor_key(keys.compartments[part], header.vault_id, part, entry.epoch),
        read_only=True,
    )
    acknowledged = anchor.current.sequence if anchor.current else 0
    anchor.close()
    _check_and_seal(layout, header, keys, part, beyond=max(acknowledged, entry.sequence))
    with atomic.mapped_os_errors():
        atomic.sync_folder(place)


def _check_and_seal(
    layout: Layout, header: Header, keys: OpeningKeys, part: Compartment, *, beyond: int | None = None
) -> None:
    """Check a copied database fully and write the anchor that seals it; with ``beyond`` after a commit of its own."""
    key, epoch = keys.compartments[part], header.epochs[part]
    file = layout.database(part, epoch)
    db = connect(file, header, key, part, read_only=False)
    try:
        demand_sound(db, file)
        state = VaultState.read(db)
        if state is None or not state.belongs_to(header, part):
            raise VaultDamaged(part=part.value, reason="tag")
        if beyond is not None and not state.accepts(header):
            raise ReadOnlyVault(reason=OLD_HEADER)
        sequence, commit_id = state.sequence, state.commit_id
        if beyond is not None:
            sequence, commit_id = beyond + 1, random.token_bytes(COMMIT_ID_BYTES)
            db.execute("UPDATE vault_state SET sequence = ?, commit_id = ? WHERE id = 1", (sequence, commit_id))
        db.checkpoint()
    finally:
        db.close()
    with atomic.mapped_os_errors(), file.open("rb+") as opened:
        atomic.sync_data(opened.fileno())
    with anchor_key(key, header.vault_id, part, epoch) as mac_key:
        Anchor.create(layout.anchor(part, epoch), mac_key, AnchorRecord(sequence, commit_id, file_hash(file)))


def _discard_undecided(vault: Path) -> None:
    for left in vault.glob(f".{DECIDED}*.????????.new"):
        shutil.rmtree(left, ignore_errors=True)


def _next_aside(vault: Path, part: Compartment) -> int:
    names = [place.name.rpartition("-") for place in (vault / ASIDE).glob(f"{part.value}-*")]
    return 1 + max((int(number) for _, _, number in names if number.isascii() and number.isdecimal()), default=0)


def _size(one: BackupSet, parts: Sequence[Compartment] | None = None) -> int:
    with atomic.mapped_os_errors(reading=True):
        return sum(one.file(part).stat().st_size for part in parts or one.manifest.entries)
