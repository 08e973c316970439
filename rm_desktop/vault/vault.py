"""A vault as the rest of the program sees it: create, look, unlock, open, read and write, check, close."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from rm_desktop.crypto.compartment_keys import last_seen_tag
from rm_desktop.crypto.header import Header, authenticate
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import CompartmentClosed, ReadOnlyVault, RmError, VaultDamaged, VaultTooNew
from rm_desktop.domain.passage import Passage
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import ballast, identity, old_keys, remains, rescue, schema, struck_backups
from rm_desktop.vault.alongside import Between, alongside
from rm_desktop.vault.backup import make_backup, verify_backup
from rm_desktop.vault.backup_sets import BackupSet, authentic_sets
from rm_desktop.vault.compacting import compact
from rm_desktop.vault.creation import CreatedVault, create_vault
from rm_desktop.vault.description import VaultInfo, describe
from rm_desktop.vault.files import Layout
from rm_desktop.vault.final_seal import SEALED
from rm_desktop.vault.header_files import header_problems, read_copies, read_header
from rm_desktop.vault.integrity import CheckReport, PartReport, check_in_steps, steps_of
from rm_desktop.vault.old_keys import OldBackup, PurgeReport, old_backups
from rm_desktop.vault.opening import ANCHOR_LOST, OLD_HEADER, FirstLook, connect, hash_databases, look, open_store
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets
from rm_desktop.vault.reading_copy import discard_reading_copies
from rm_desktop.vault.rescue import RescuedDraft
from rm_desktop.vault.restore import finish_restores
from rm_desktop.vault.settling import settle
from rm_desktop.vault.state import VaultState, raise_least
from rm_desktop.vault.store import Store
from rm_desktop.vault.struck_backups import Holder
from rm_desktop.vault.unit_of_work import Work
from rm_desktop.vault.unlocking import sign_file_with_passphrase, sign_with_passphrase, unlock

__all__ = [
    "BackupSet",
    "CheckReport",
    "CreatedVault",
    "Holder",
    "OldBackup",
    "OpeningKeys",
    "PurgeReport",
    "RescuedDraft",
    "Secrets",
    "Vault",
    "VaultInfo",
    "create_vault",
    "describe",
    "hash_databases",
    "old_backups",
    "open_vault",
    "read_header",
    "sign_file_with_passphrase",
    "sign_with_passphrase",
    "unlock",
]


class Vault:
    """An open vault. Everything but `put_rescue` and `interrupt` is called from the one thread that opened it."""

    def __init__(
        self,
        path: Path,
        header: Header,
        keys: OpeningKeys,
        stores: Mapping[Compartment, Store],
        warnings: Sequence[str],
        *,
        sealed_at: datetime | None = None,
    ) -> None:
        """Take over keys and open stores; use `open_vault`. ``sealed_at`` is when both closed it for good."""
        self.path = path
        self.sealed_at = sealed_at
        self.warnings = tuple(warnings)
        self._layout = Layout(path)
        self._header = header
        self._keys = keys
        self._stores = dict(stores)
        self._anchors = {part: store.anchor for part, store in stores.items()}
        self._tag = last_seen_tag(keys.hmk, keys.vault_id)

    @property
    def opening(self) -> Opening:
        """How the vault is open."""
        return self._keys.opening

    @property
    def policy(self) -> Policy:
        """What opens the shared compartment."""
        return self._keys.policy

    @property
    def vault_id(self) -> bytes:
        """The vault's identifier."""
        return self._keys.vault_id

    @property
    def header(self) -> Header:
        """The authenticated header."""
        return self._header

    @property
    def compartments(self) -> frozenset[Compartment]:
        """What is open."""
        return frozenset(self._stores)

    @property
    def read_only(self) -> bool:
        """Whether writing is refused."""
        return any(store.read_only for store in self._stores.values())

    @contextmanager
    def begin(self, part: Compartment) -> Iterator[Work]:
        """Give a write transaction; when the block ends it is on the disk, or nothing of it is."""
        with self._store(part).write() as work:
            yield work

    @contextmanager
    def read(self, part: Compartment) -> Iterator[Work]:
        """Give a read transaction."""
        with self._store(part).read() as work:
            yield work

    def public_key(self, person: Person) -> bytes:
        """Return the key that checks ``person``'s signatures."""
        return self._public(person)[0]

    def sealing_key(self, person: Person) -> bytes:
        """Return the key under which something is sealed for ``person``."""
        return self._public(person)[1]

    def unseal(self, person: Person, blob: bytes, context: bytes) -> bytes:
        """Open what was sealed for ``person``, whose compartment is open, also under a key that was replaced since."""
        part = person.compartment
        return identity.unseal(self._store(part).db, self._keys.compartments[part], self.vault_id, blob, context)

    def check(self, *, deep: bool) -> CheckReport:
        """Check everything that is open, and that both copies of the header are the one the keys vouch for."""
        *_, last = self.check_in_steps(deep=deep)
        return last

    def check_in_steps(self, *, deep: bool = True) -> Iterator[CheckReport]:
        """Check the same in steps, so that saves run in between; the last report is the whole one."""
        header = header_problems(self.path, self._header)
        done: list[PartReport] = []
        total, step = sum(steps_of(store.db) for store in self._stores.values()), 0
        for store in self._stores.values():
            report = PartReport(part=store.part, problems=())
            for report in check_in_steps(store.db, store.path, deep=deep):
                step += 1
                yield CheckReport(header=header, parts=(*done, report), done=step, total=total)
            done.append(replace(report, problems=report.problems or store.anchor_problems()))
        yield CheckReport(header=header, parts=tuple(done), done=total, total=total)

    def backup_now(self, now: datetime | None = None, between: Between | None = None) -> BackupSet:
        """Make and check a set of copies; ``between`` is called again and again, so that saves run meanwhile."""
        if OLD_HEADER in self.warnings:
            raise ReadOnlyVault(reason=OLD_HEADER)
        connections = {part: store.db for part, store in self._stores.items()}
        moment = now or datetime.now(UTC)
        return make_backup(self.path, self._header, self._keys, connections, now=moment, between=between)

    def backup_is_due(self) -> bool:
        """Whether something open has changed since its last checked copy."""
        if self.read_only:
            return False
        newest = next(iter(self.backups()), None)
        entries = newest.manifest.entries if newest else {}
        held = {part: (entry.epoch, entry.sequence) for part, entry in entries.items()}
        present = {part: self._header.epochs[part] for part in self._stores}
        _tag, _gen, sequences = self.seen()
        return any(held.get(part) != (epoch, sequences.get(part)) for part, epoch in present.items())

    def backups(self) -> tuple[BackupSet, ...]:
        """Return the sets that this vault's keys vouch for, the newest first."""
        return authentic_sets(self.path, self._keys.hmk)

    def purge_old_backups(self) -> PurgeReport:
        """Let only today's passphrases and sheets open the backups; what is open and lacks a copy gets one first."""
        if not old_keys.lacking(self._header, self.backups()).isdisjoint(self.compartments):
            self.backup_now()
        return old_keys.purge(self.path, self._header, self._keys.hmk)

    def compact(self, part: Compartment) -> None:
        """Write an open database anew, so that no page keeps anything of what was removed from it."""
        key = self._keys.compartments[part]
        compact(
            self._store(part), lambda path, *, read_only: connect(path, self._header, key, part, read_only=read_only)
        )
        remains.none_left(self.path, part)

    def holders(self, passage: Passage, between: Between | None = None) -> tuple[Holder, ...]:
        """Return which backups hold ``passage`` in what is open; saves run meanwhile."""
        return alongside(
            lambda ended: struck_backups.holders(self.path, self._header, self._keys, passage, ended), between
        )

    def purge_struck(self, wanted: Collection[Holder], fresh: BackupSet) -> int:
        """Remove the copies that ``wanted`` names, now that ``fresh`` is there."""
        return struck_backups.purge(self.path, self._keys, wanted, fresh)

    def verify_backup(self, one: BackupSet) -> dict[Compartment, tuple[str, ...]]:
        """Check a set again; copies of open compartments fully, the others by their hash."""
        return verify_backup(one, self._keys, self._header)

    def put_rescue(self, part: Compartment, name: str, content: bytes) -> None:
        """Seal a draft that could not be saved; callable from any thread while the vault is open."""
        held = self._keys.compartments.get(part)
        with held.copy() if held else SecretBytes(b"") as key:
            if key.is_blank:
                raise CompartmentClosed(part=part.value)
            draft = RescuedDraft(id=rescue.new_draft_id(), part=part, name=name, content=content)
            rescue.put(self._layout, self.vault_id, key, draft)

    def rescued(self) -> tuple[RescuedDraft, ...]:
        """Return the drafts that belong to what is open, oldest first."""
        return rescue.found(self._layout, self.vault_id, self._keys.compartments)

    def drop_rescue(self, draft_id: str) -> None:
        """Remove a draft."""
        rescue.drop(self._layout, draft_id)

    def seen(self) -> tuple[bytes, int, dict[Compartment, int]]:
        """Return tag, header's generation and the last acknowledged commit of each open part; also after `close`."""
        records = {part: anchor.current for part, anchor in self._anchors.items()}
        return self._tag, self._header.gen, {part: found.sequence for part, found in records.items() if found}

    def warn(self, code: str) -> None:
        """Add to the warnings what was noticed outside the vault's folder."""
        self.warnings = tuple(sorted({*self.warnings, code}))

    def settle(self, code: str) -> None:
        """Take back a warning of `warn`, because people have decided what it asked."""
        self.warnings = tuple(one for one in self.warnings if one != code)

    def interrupt(self) -> None:
        """Stop what the worker runs now, with StatementFailed there; callable from any thread, as a lock does."""
        for store in tuple(self._stores.values()):
            store.db.interrupt()

    def close(self) -> None:
        """Seal and close every database, then wipe the keys; the first failure is raised at the end."""
        try:
            with ExitStack() as closing:
                for store in self._stores.values():
                    closing.callback(store.close)
            if not self.read_only:
                ballast.lay(self._layout.ballast)
        finally:
            discard_reading_copies(self.path)
            self._stores.clear()
            self._keys.wipe()

    def _public(self, person: Person) -> tuple[bytes, bytes]:
        row = self._store(Compartment.SHARED).db.one(
            "SELECT signing, sealing FROM public_key WHERE person = ?", (person.value,)
        )
        if row is None:
            raise VaultDamaged(part=Compartment.SHARED.value, reason="public_key")
        return row[0], row[1]

    def _store(self, part: Compartment) -> Store:
        if part not in self._stores:
            raise CompartmentClosed(part=part.value)
        return self._stores[part]


def open_vault(
    path: Path,
    keys: OpeningKeys,
    *,
    sealed_hashes: Mapping[Compartment, bytes] | None = None,
    past_seal: bool = False,
) -> Vault:
    """Open what ``keys`` open; they belong to the vault from here on, and are wiped when opening fails.

    ``sealed_hashes`` were taken by the gate while its KDF ran; without them the files are hashed here, before opening.
    A vault that both have sealed opens for reading only, but for the act that takes the seal off (``past_seal``).
    """
    opened: dict[Compartment, Store] = {}
    try:
        restored = finish_restores(path)
        layout, header = Layout(path), _authentic_header(path, keys)
        hashes = {part: found for part, found in (sealed_hashes or {}).items() if part not in restored}
        seen = _look_at_all(layout, header, keys, hashes)
        read_only = _reason_to_read_only(seen, past_seal=past_seal)
        if read_only == SEALED and any(one.wants_care(header) for one in seen):
            _care_for(layout, header, keys, seen)
            seen = _look_at_all(layout, header, keys, {})
        for one in seen:
            opened[one.part] = open_store(layout, header, keys.compartments[one.part], one, read_only=read_only)
        warnings = {read_only} | {ANCHOR_LOST for one in seen if one.anchor_is_lost}
        vault = Vault(path, header, keys, opened, sorted(warnings - {""}), sealed_at=_sealed_at(seen))
        _bring_up_to_date(vault, header, keys, opened)
    except BaseException:
        _abandon(opened)
        discard_reading_copies(path)
        keys.wipe()
        raise
    return vault


def _look_at_all(
    layout: Layout, header: Header, keys: OpeningKeys, hashes: Mapping[Compartment, bytes]
) -> list[FirstLook]:
    return [look(layout, header, key, part, hashes.get(part)) for part, key in keys.compartments.items()]


def _sealed_at(seen: Sequence[FirstLook]) -> datetime | None:
    return min((one.sealed_at for one in seen if one.sealed_at is not None), default=None)


def _reason_to_read_only(seen: Sequence[FirstLook], *, past_seal: bool) -> str:
    """Return why nothing may be written, or nothing. An older header outweighs a seal, and nobody gets past it."""
    if any(one.header_is_old for one in seen):
        return OLD_HEADER
    return SEALED if _sealed_at(seen) is not None and not past_seal else ""


def _care_for(layout: Layout, header: Header, keys: OpeningKeys, seen: Sequence[FirstLook]) -> None:
    """Take in the WAL, migrate and raise the least generations of a sealed vault, then close it again.

    A seal closes the content; a vault that no later program could open would be lost.
    """
    stores: dict[Compartment, Store] = {}
    try:
        for one in seen:
            stores[one.part] = open_store(layout, header, keys.compartments[one.part], one, read_only="")
        _update(layout.root, header, keys, stores)
        while stores:
            stores.popitem()[1].close()
    except BaseException:
        _abandon(stores)
        raise


def _abandon(stores: Mapping[Compartment, Store]) -> None:
    for store in stores.values():
        with suppress(RmError):
            store.abandon()


def _authentic_header(path: Path, keys: OpeningKeys) -> Header:
    """Return the newest copy that the keys vouch for, not older than what they were taken from."""
    problem = VaultDamaged(part="header", reason="gen")
    for copy in read_copies(path):
        header = copy.header
        try:
            authenticate(header, keys.hmk, keys.compartments)
        except VaultDamaged as error:
            problem = error
            continue
        if header.vault_id == keys.vault_id and header.gen >= keys.gen:
            return header
    raise problem


def _bring_up_to_date(vault: Vault, header: Header, keys: OpeningKeys, stores: Mapping[Compartment, Store]) -> None:
    """Migrate what is older than this program after a backup; from now on accept no header older than this one."""
    if vault.read_only:
        versions = [schema.version_of(store.db) for store in stores.values()]
        if max(versions) > schema.VERSION:
            raise VaultTooNew
        if min(versions) < schema.VERSION:
            raise ReadOnlyVault(reason=OLD_HEADER)
        return
    discard_reading_copies(vault.path)
    ballast.lay(Layout(vault.path).ballast)
    _update(vault.path, header, keys, stores)


def _update(path: Path, header: Header, keys: OpeningKeys, stores: Mapping[Compartment, Store]) -> None:
    versions = {part: schema.version_of(store.db) for part, store in stores.items()}
    if any(version > schema.VERSION for version in versions.values()):
        raise VaultTooNew
    older = [part for part, version in versions.items() if version < schema.VERSION]
    if older:
        connections = {part: store.db for part, store in stores.items()}
        make_backup(path, header, keys, connections, now=datetime.now(UTC))
    for part in older:
        with stores[part].write() as work:
            schema.migrate(work.db, part)
    settle(Layout(path), header, keys.compartments, stores)
    for part, store in stores.items():
        state = VaultState.read(store.db)
        if state is not None and state.is_behind(header):
            with store.write() as work:
                raise_least(work.db, header, part)
