"""Copies everything still readable into a new vault, and tells what was lost. The damaged vault is only ever read.

The new vault has the header of the damaged one, so the same passphrases and sheets open it, and databases whose count
of commits goes on after the highest that was ever acknowledged, so that nothing takes them for an older state.
What could not be opened, because its passphrase was not typed, is taken along byte for byte.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, unique
from pathlib import Path

from rm_desktop.crypto.compartment_keys import anchor_key, keyspec
from rm_desktop.crypto.header import Header
from rm_desktop.crypto.page_cipher import PageCipher
from rm_desktop.crypto.sealed_blob import public_sealing_key
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import public_signing_key
from rm_desktop.domain.errors import RmError, VaultExists, VaultMissing, VaultTooNew
from rm_desktop.domain.sentences import Sentences
from rm_desktop.domain.words import Compartment, Person
from rm_desktop.vault import atomic, ballast, schema
from rm_desktop.vault.anchors import COMMIT_ID_BYTES, Anchor, AnchorRecord
from rm_desktop.vault.btree import Value
from rm_desktop.vault.database import Connection, open_database, wal_of
from rm_desktop.vault.files import Layout
from rm_desktop.vault.harvest import Harvest
from rm_desktop.vault.header_files import write_header
from rm_desktop.vault.integrity import demand_sound
from rm_desktop.vault.losses import Loss, losses_of
from rm_desktop.vault.page_file import PageFile, PageFindings, Step
from rm_desktop.vault.refill import Refill
from rm_desktop.vault.salvage_keys import SalvageKeys
from rm_desktop.vault.state import insert_state
from rm_desktop.vault.store import file_hash
from rm_desktop.vault.table_shapes import shapes_of

GoOn = Callable[[int, int], bool]
"""Told how much of how much is done; says whether to go on."""
PARTS_OF_WORK = 1000
_VERSION_PLACE = 60
"""Where the first page keeps user_version, the version of the schema."""


@unique
class Outcome(Enum):
    """What became of one compartment."""

    READ = "read"
    TAKEN = "taken"
    MISSING = "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSalvage:
    """One compartment: how it came through, which pages failed, and what was lost with them.

    ``opened`` tells whether its key was there; ``saves_missing`` counts acknowledged saves that left no trace.
    """

    part: Compartment
    outcome: Outcome
    opened: bool = True
    pages: PageFindings
    saves_missing: int = 0
    found: Mapping[str, int]
    lost: tuple[Loss, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is missing."""
        return self.outcome is not Outcome.MISSING and not (self.lost or self.saves_missing or self.pages.bad_frames)


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvageReport:
    """What was saved into the vault at ``path`` and what was lost; no content."""

    path: Path
    parts: tuple[PartSalvage, ...]
    drafts: int

    @property
    def whole(self) -> bool:
        """Whether everything came through."""
        return all(part.whole for part in self.parts)


class _Stopped(Exception):
    """Somebody changed their mind."""


def salvage(
    path: Path, keys: SalvageKeys, target: Path, *, words: Sentences, now: datetime, go_on: GoOn | None = None
) -> SalvageReport | None:
    """Make a new vault at ``target`` from what is readable at ``path``; None where ``go_on`` said to stop.

    The new vault appears under its name only when everything in it is on the disk and was checked.
    """
    with atomic.mapped_os_errors():
        if target.exists() or target.is_symlink():
            raise VaultExists
        _discard_unfinished(target)
        place = target.with_name(f".{target.name}.{secrets.token_hex(4)}.new")
        atomic.make_folder(place)
    try:
        parts = tuple(
            _salvage_part(path, place, keys, part, words=words, now=now, step=_step(go_on, number))
            for number, part in enumerate(Compartment)
        )
        drafts = _finish(path, place, keys.header)
        with atomic.mapped_os_errors():
            place.rename(target)
            atomic.sync_folder(target.parent)
    except _Stopped:
        shutil.rmtree(place, ignore_errors=True)
        return None
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return SalvageReport(path=target, parts=parts, drafts=drafts)


def _step(go_on: GoOn | None, number: int) -> Step:
    """Turn the progress inside one compartment into the whole's."""
    whole = PARTS_OF_WORK * len(Compartment)

    def step(done: int, total: int) -> None:
        if go_on is not None and not go_on(PARTS_OF_WORK * number + PARTS_OF_WORK * done // max(1, total), whole):
            raise _Stopped

    return step


def _salvage_part(
    path: Path, place: Path, keys: SalvageKeys, part: Compartment, *, words: Sentences, now: datetime, step: Step
) -> PartSalvage:
    step(0, 1)
    source, key = Layout(path).database(part, keys.header.epochs[part]), keys.compartments.get(part)
    if key is None:
        return _take_along(path, place, keys.header, part)
    target = _NewDatabase(Layout(place), keys, part)
    acknowledged = _acknowledged(path, keys.header, part, key)
    try:
        file = PageFile(source, PageCipher.of(key, keys.header.vault_id, part, keys.header.epochs[part]))
    except VaultMissing:
        target.make_empty(acknowledged + 1)
        return PartSalvage(part=part, outcome=Outcome.MISSING, pages=PageFindings(), found={})
    with file:
        pages = file.look(lambda done, total: step(done, 2 * total))
        return target.fill(file, pages, acknowledged, words=words, now=now, step=step)


class _NewDatabase:
    """A database of the new vault, with its anchor."""

    def __init__(self, layout: Layout, keys: SalvageKeys, part: Compartment) -> None:
        self._header, self._part, self._key = keys.header, part, keys.compartments[part]
        self._keys = keys
        epoch = keys.header.epochs[part]
        self._file, self._anchor = layout.database(part, epoch), layout.anchor(part, epoch)

    def fill(
        self, file: PageFile, pages: PageFindings, acknowledged: int, *, words: Sentences, now: datetime, step: Step
    ) -> PartSalvage:
        db, commit_id = self._begin(_version(file, self._part))
        try:
            harvest = Harvest(file, shapes_of(db))
            harvest.gather()
            refill = Refill(db, harvest, words, now)
            refill.fill(lambda done, total: step(total + done, 2 * total))
            self._put_public_keys(db)
            reached = _reached(harvest)
            self._end(db, commit_id, max(acknowledged, reached) + 1)
        finally:
            db.close()
        self._seal(commit_id, max(acknowledged, reached) + 1)
        return PartSalvage(
            part=self._part,
            outcome=Outcome.READ,
            pages=pages,
            saves_missing=max(0, acknowledged - reached) if reached else 0,
            found=dict(refill.put),
            lost=losses_of(harvest, pages, refill.dropped),
        )

    def make_empty(self, sequence: int) -> None:
        """Make it with nothing in it, where there was nothing to read."""
        db, commit_id = self._begin(schema.VERSION)
        try:
            self._put_public_keys(db)
            self._end(db, commit_id, sequence)
        finally:
            db.close()
        self._seal(commit_id, sequence)

    def _begin(self, version: int) -> tuple[Connection, bytes]:
        header, part, commit_id = self._header, self._part, secrets.token_bytes(COMMIT_ID_BYTES)
        with atomic.mapped_os_errors():
            atomic.write_new(self._file, b"")
        with keyspec(self._key, header.vault_id, part, header.epochs[part]) as spec:
            db = open_database(self._file, spec, part, fresh=True)
        try:
            db.execute("BEGIN IMMEDIATE")
            schema.migrate(db, part, schema.MIGRATIONS[:version])
            insert_state(db, header, part, commit_id)
            db.execute("COMMIT")
        except BaseException:
            db.close()
            raise
        return db, commit_id

    def _end(self, db: Connection, commit_id: bytes, sequence: int) -> None:
        db.execute("UPDATE vault_state SET sequence = ?, commit_id = ? WHERE id = 1", (sequence, commit_id))
        db.checkpoint()
        demand_sound(db, self._file)

    def _seal(self, commit_id: bytes, sequence: int) -> None:
        header, part = self._header, self._part
        with anchor_key(self._key, header.vault_id, part, header.epochs[part]) as mac_key:
            Anchor.create(self._anchor, mac_key, AnchorRecord(sequence, commit_id, file_hash(self._file)))

    def _put_public_keys(self, db: Connection) -> None:
        """Put back the public keys of those whose private compartment's key is at hand."""
        if self._part is not Compartment.SHARED:
            return
        for person in Person:
            own = self._keys.compartments.get(person.compartment)
            if own is not None:
                signing, sealing = (
                    make(own, self._header.vault_id) for make in (public_signing_key, public_sealing_key)
                )
                db.execute(
                    "INSERT INTO public_key (person, signing, sealing) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    (person.value, signing, sealing),
                )


def _take_along(path: Path, place: Path, header: Header, part: Compartment) -> PartSalvage:
    """Copy a compartment without opening it: file, WAL and anchor, whatever state they are in."""
    layout, epoch, missing = Layout(path), header.epochs[part], False
    database = layout.database(part, epoch)
    with atomic.mapped_os_errors(reading=True):
        missing = not database.is_file()
    for source in (database, wal_of(database), layout.anchor(part, epoch)):
        with suppress(VaultMissing):
            _copy(source, place / source.name)
    outcome = Outcome.MISSING if missing else Outcome.TAKEN
    return PartSalvage(part=part, outcome=outcome, opened=False, pages=PageFindings(), found={})


def _finish(path: Path, place: Path, header: Header) -> int:
    """Add drafts, header and ballast; return how many drafts came along."""
    source, target = Layout(path), Layout(place)
    with atomic.mapped_os_errors():
        atomic.make_folder(target.rescue)
        atomic.make_folder(target.backups)
    drafts = sorted(source.rescue.glob("*.draft")) if source.rescue.is_dir() else []
    for draft in drafts:
        _copy(draft, target.rescue / draft.name)
    write_header(place, header)
    ballast.lay(target.ballast)
    with atomic.mapped_os_errors():
        atomic.sync_folder(target.rescue)
        atomic.sync_folder(place)
    return len(drafts)


def _copy(source: Path, target: Path) -> None:
    with atomic.mapped_os_errors(), source.open("rb") as reading, target.open("xb") as writing:
        shutil.copyfileobj(reading, writing)
        writing.flush()
        target.chmod(atomic.FILE_MODE)
        atomic.sync_data(writing.fileno())


def _acknowledged(path: Path, header: Header, part: Compartment, key: SecretBytes) -> int:
    """Return the highest commit that the anchor says was acknowledged, 0 where it says nothing."""
    epoch = header.epochs[part]
    try:
        mac_key = anchor_key(key, header.vault_id, part, epoch)
        anchor = Anchor.open(Layout(path).anchor(part, epoch), mac_key, read_only=True)
    except RmError:
        return 0
    record = anchor.current
    anchor.close()
    return record.sequence if record else 0


def _reached(harvest: Harvest) -> int:
    """Return how many commits the database itself knows of, 0 where its own record is lost."""
    found: list[Value] = [record.values["sequence"] for record in harvest.records["vault_state"].values()]
    return max((number for number in found if isinstance(number, int)), default=0)


def _version(file: PageFile, part: Compartment) -> int:
    """Return the version of the schema; without a first page it is the present one."""
    first = file.page(1)
    version = int.from_bytes(first[_VERSION_PLACE : _VERSION_PLACE + 4]) if first else schema.VERSION
    if version > schema.VERSION:
        raise VaultTooNew(part=part.value, version=version)
    return version or schema.VERSION


def _discard_unfinished(target: Path) -> None:
    """Remove what a killed salvage to the same place had begun."""
    for left in target.parent.glob(f".{target.name}.????????.new"):
        shutil.rmtree(left, ignore_errors=True)
