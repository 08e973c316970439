"""Backups that still hold a struck passage: found by looking into each copy, and rid of it by a fresh one.

A set holds copies of several compartments. Only the copies that hold the passage go, once a fresh checked copy of
their compartment exists; what else is in the set stays, under the header and the number it has.
"""

from __future__ import annotations

import shutil
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rm_desktop.crypto.header import Header
from rm_desktop.crypto.page_cipher import PageCipher
from rm_desktop.domain.errors import Cancelled, RmError
from rm_desktop.domain.passage import Passage
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import atomic
from rm_desktop.vault.backup_sets import BackupSet, authentic_sets, remove_set
from rm_desktop.vault.old_keys import put_anew
from rm_desktop.vault.opening import connect
from rm_desktop.vault.opening_keys import OpeningKeys
from rm_desktop.vault.page_file import PageFile
from rm_desktop.vault.repositories.strikes import StrikeRepository
from rm_desktop.vault.restore import ASIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A backup, or what a restore set aside, that holds the passage. ``unseen`` are copies no present key opens."""

    name: str
    at: datetime
    parts: frozenset[Compartment]
    unseen: frozenset[Compartment] = frozenset()
    aside: bool = False


def holders(
    vault: Path, header: Header, keys: OpeningKeys, passage: Passage, ended: threading.Event | None = None
) -> tuple[Holder, ...]:
    """Return which backups hold ``passage`` in a compartment that ``keys`` open, the newest first.

    Rows are read, and then every page for itself: what was deleted before the copy was made may still be on one.
    """
    known: dict[bytes, bool] = {}
    found = []
    for one in authentic_sets(vault, keys.hmk):
        parts, unseen = set(), set()
        for part, entry in one.manifest.entries.items():
            if ended is not None and ended.is_set():
                raise Cancelled
            if part not in keys.compartments:
                continue
            if entry.epoch != header.epochs[part]:
                unseen.add(part)
                continue
            if entry.sha256 not in known:
                known[entry.sha256] = _holds(one.file(part), header, keys, part, passage)
            if known[entry.sha256]:
                parts.add(part)
        if parts or unseen:
            found.append(
                Holder(name=one.path.name, at=one.manifest.created_at, parts=frozenset(parts), unseen=frozenset(unseen))
            )
    return (*found, *_set_aside(vault, keys.compartments))


def purge(vault: Path, keys: OpeningKeys, wanted: Collection[Holder], fresh: BackupSet) -> int:
    """Remove the copies that ``wanted`` names; return how many sets and folders are rid of them.

    ``fresh`` is the set that was made and checked after the strike; a compartment it does not hold is left alone.
    """
    safe = frozenset(fresh.manifest.entries)
    done = 0
    sets = {one.path.name: one for one in authentic_sets(vault, keys.hmk)}
    for holder in wanted:
        going = (holder.parts | holder.unseen) & safe
        one = sets.get(holder.name)
        if not going or (one is not None and one.path == fresh.path):
            continue
        if holder.aside:
            with atomic.mapped_os_errors():
                shutil.rmtree(vault / ASIDE / holder.name)
            done += 1
        elif one is not None:
            _without(vault, one, going, keys, [other for other in sets.values() if other.path != one.path])
            del sets[holder.name]
            done += 1
    return done


def _without(
    vault: Path, one: BackupSet, going: Collection[Compartment], keys: OpeningKeys, others: Collection[BackupSet]
) -> None:
    """Let a set be without some of its copies; nothing is left of one whose other copies stand in other sets too."""
    left = {part: entry for part, entry in one.manifest.entries.items() if part not in going}
    elsewhere = any(left.items() <= other.manifest.entries.items() for other in others)
    if left and not elsewhere:
        put_anew(vault, one, one.header(), left, keys.hmk)
    with atomic.mapped_os_errors():
        remove_set(one.path)


def _holds(file: Path, header: Header, keys: OpeningKeys, part: Compartment, passage: Passage) -> bool:
    """Whether a copy holds the passage; a copy that cannot be read is taken to hold it."""
    try:
        db = connect(file, header, keys.compartments[part], part, read_only=True)
        try:
            if StrikeRepository(db).holds(passage):
                return True
        finally:
            db.close()
        return any(passage.is_in(page) for page in _pages(file, header, keys, part))
    except RmError:
        return True


def _pages(file: Path, header: Header, keys: OpeningKeys, part: Compartment) -> Iterator[str]:
    """Give the text on every page of a closed database."""
    cipher = PageCipher.of(keys.compartments[part], keys.vault_id, part, header.epochs[part])
    with PageFile(file, cipher) as pages:
        for number in range(1, pages.look().count + 1):
            page = pages.page(number)
            if page is not None:
                yield page.decode("utf-8", "replace")


def _set_aside(vault: Path, parts: Mapping[Compartment, object]) -> Iterator[Holder]:
    """Give what restores of these compartments set aside, the newest first; it may be damaged, so nobody looks in."""
    with suppress(OSError):
        for place in sorted((vault / ASIDE).iterdir(), reverse=True):
            part = next((one for one in parts if place.name.startswith(f"{one.value}-")), None)
            if part is not None and place.is_dir() and not place.is_symlink():
                at = datetime.fromtimestamp(place.stat().st_mtime, UTC)
                yield Holder(name=place.name, at=at, parts=frozenset(), unseen=frozenset({part}), aside=True)
