"""New keys: a compartment is copied page by page under a fresh key, and one rename lets the new header hold.

Nothing is ever rekeyed in place. The file of the next epoch is made and fully checked beside the living one; the
header's rename is the one commit point, then the old file goes. Whatever ends the program leaves the old vault or the
new one, and the next opening removes what an interrupted rotation left. Whoever calls holds the vault's lock.
"""

from __future__ import annotations

import secrets as random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from rm_desktop.crypto.compartment_keys import anchor_key, keyspec
from rm_desktop.crypto.derivation import KEY_BYTES
from rm_desktop.crypto.header import Header
from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.crypto.key_slots import PASSPHRASE_SLOT, RECOVERY_SLOT, SlotType
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import (
    Cancelled,
    DraftsWaiting,
    PassphraseMissing,
    PassphraseTooWeak,
    ReadOnlyVault,
    RmError,
    WrongPassphrase,
)
from rm_desktop.domain.words import Compartment, Person, Policy
from rm_desktop.vault import atomic, epochs, identity, rescue
from rm_desktop.vault.anchors import COMMIT_ID_BYTES, Anchor, AnchorRecord
from rm_desktop.vault.creation import check_new_secrets, slot_plan, wrapped_slots
from rm_desktop.vault.database import Connection, open_copy_target, open_database
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import read_copies, write_header
from rm_desktop.vault.integrity import demand_sound
from rm_desktop.vault.key_act import KeyAct
from rm_desktop.vault.opening import OLD_HEADER, FirstLook, look, open_store
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.restore import finish_restores
from rm_desktop.vault.state import move_to_epoch
from rm_desktop.vault.store import file_hash

KEYS, COPY, CHECK = "keys", "copy", "check"
"""The stages that are reported, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How a long act tells how far it is (stage, done, total), and is asked whether it is still wanted."""

    report: Callable[[str, int, int], None] = lambda _stage, _done, _total: None
    cancelled: Callable[[], bool] = lambda: False

    def step(self, stage: str, done: int, total: int) -> None:
        """Report, or end the act where nobody wants it any more."""
        if self.cancelled():
            raise Cancelled
        self.report(stage, done, total)


def rekey_own(
    path: Path, person: Person, passphrase: str, code: str, *, course: Course | None = None, kdf: KdfCost | None = None
) -> None:
    """Give ``person``'s compartment a new key; takes this person only. Under `either` ``code`` is that of a new sheet.

    Under `both` it is that of the present sheet: the pair's recovery slot is wrapped under it as well, and only both
    together could change that.
    """
    course, part = course or Course(), person.compartment
    act, fresh, old = KeyAct.begin(path), SecretBytes.random(KEY_BYTES), SecretBytes(b"")
    try:
        act.open(PASSPHRASE_SLOT[person], [passphrase])
        if act.policy is Policy.BOTH:
            _demand_present_code(act, person, code)
        turn = _Turn.begin(act, part, course)
        old = act.exchange(part, fresh, turn.epoch)
        for done, (kind, text) in enumerate(((PASSPHRASE_SLOT[person], passphrase), (RECOVERY_SLOT[person], code))):
            course.step(KEYS, done, 2)
            act.wrap(kind, [text], kdf)
        link = identity.new_link(act.header.vault_id, person, turn.epoch, old, fresh)

        def hand_on(db: Connection) -> None:
            identity.keep_earlier(db, act.header.vault_id, old, turn.epoch, link)

        beside = {identity.link_file(turn.layout, person, turn.epoch): link}
        turn.carry_out(act.signed(person), old, fresh, hand_on, beside)
    finally:
        old.wipe()
        fresh.wipe()
        act.wipe()


def rekey_shared(
    path: Path,
    secrets: Secrets,
    *,
    policy: Policy | None = None,
    course: Course | None = None,
    kdf: KdfCost | None = None,
) -> None:
    """Give the shared compartment a new key, and with ``policy`` another rule for opening it. A joint act.

    ``secrets`` are both persons' passphrases, the codes of both new sheets, and under `either` a new passphrase for
    meetings, or none. Every slot is made anew, because each one that opened the shared part did so with the old key.
    """
    course, act = course or Course(), KeyAct.begin(path)
    after = policy or act.policy
    if len(secrets.recovery) != len(Person):
        raise PassphraseMissing(who=f"recovery-{Person.SENIOR.value}")
    fresh, old = SecretBytes.random(KEY_BYTES), SecretBytes(b"")
    try:
        _open_all(act, secrets)
        check_new_secrets(after, secrets)
        turn = _Turn.begin(act, Compartment.SHARED, course)
        old = act.exchange(Compartment.SHARED, fresh, turn.epoch)
        slots = wrapped_slots(
            slot_plan(after, secrets),
            after,
            act.header.vault_id,
            act.held(),
            kdf=kdf,
            progress=lambda done, total: course.step(KEYS, done, total),
        )
        act.header = replace(act.header, policy=after, slots=slots)
        turn.carry_out(act.signed(*Person), old, fresh)
    finally:
        old.wipe()
        fresh.wipe()
        act.wipe()


def prove_own(path: Path, person: Person, passphrase: str, code: str | None = None) -> None:
    """Raise what `rekey_own` would raise before it begins; changes nothing. Asked before a sheet is made."""
    act = KeyAct.begin(path)
    try:
        act.open(PASSPHRASE_SLOT[person], [passphrase])
        if act.policy is Policy.BOTH:
            _demand_present_code(act, person, code or "")
        _Turn.begin(act, person.compartment, Course())
    finally:
        act.wipe()


def prove_shared(path: Path, secrets: Secrets) -> None:
    """Raise what `rekey_shared` would raise before it begins, naming whose passphrase does not fit."""
    act = KeyAct.begin(path)
    try:
        _open_all(act, secrets)
        _Turn.begin(act, Compartment.SHARED, Course())
    finally:
        act.wipe()


def _open_all(act: KeyAct, secrets: Secrets) -> None:
    for person in Person:
        _open_one(act, person, secrets)
    if act.policy is Policy.BOTH:
        act.open(SlotType.PAIR, [secrets.of(person) or "" for person in Person])
    elif secrets.session is not None and act.header.slot(SlotType.SESSION) is not None:
        _demand_other_session(act, secrets.session)


def _open_one(act: KeyAct, person: Person, secrets: Secrets) -> None:
    text = secrets.of(person)
    if text is None:
        raise PassphraseMissing(who=person.value)
    try:
        act.open(PASSPHRASE_SLOT[person], [text])
    except WrongPassphrase:
        raise WrongPassphrase(who=person.value) from None


def _demand_present_code(act: KeyAct, person: Person, code: str) -> None:
    try:
        act.open(RECOVERY_SLOT[person], [code])
    except WrongPassphrase:
        raise WrongPassphrase(who=f"recovery-{person.value}") from None


def _demand_other_session(act: KeyAct, session: str) -> None:
    """Refuse the present passphrase for meetings as the new one: whoever knows it would go on reading."""
    try:
        act.open(SlotType.SESSION, [session])
    except WrongPassphrase:
        return
    raise PassphraseTooWeak(reason="same", who="session")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    """One compartment on its way from one epoch to the next."""

    layout: Layout
    before: Header
    seen: FirstLook
    epoch: int
    course: Course

    @classmethod
    def begin(cls, act: KeyAct, part: Compartment, course: Course) -> _Turn:
        """Look whether the compartment may be rotated at all, and clear away what an earlier attempt left."""
        act.demand_current()
        finish_restores(act.path)
        layout, header, key = Layout(act.path), act.header, act.held().compartments[part]
        seen = look(layout, header, key, part, None)
        if seen.header_is_old:
            raise ReadOnlyVault(reason=OLD_HEADER)
        if rescue.found(layout, header.vault_id, {part: key}):
            raise DraftsWaiting(part=part.value)
        epochs.clear(layout, part, header.epochs[part])
        epoch = epochs.next_epoch(layout, part, header.epochs[part])
        return cls(layout=layout, before=header, seen=seen, epoch=epoch, course=course)

    def carry_out(
        self,
        after: Header,
        old: SecretBytes,
        fresh: SecretBytes,
        change: Callable[[Connection], None] = lambda _db: None,
        beside: dict[Path, bytes] | None = None,
    ) -> None:
        """Make the next file, check it, let the header hold, and remove the old file."""
        part = self.seen.part
        try:
            epochs.mark(self.layout, part, self.epoch)
            self._copy(after, old, fresh)
            self._settle(after, fresh, change)
            with atomic.mapped_os_errors():
                for file, content in (beside or {}).items():
                    atomic.write_new(file, content)
                atomic.sync_folder(self.layout.root)
            self.course.step(CHECK, 1, 1)
            write_header(self.layout.root, after)
        except RmError:
            if self._take_back(after):
                raise
            # It may hold, but nobody knows whether it would outlast a power cut; what is written from now on would go
            # with it. So both copies are written again, and where that fails too nothing is called done.
            write_header(self.layout.root, after)
            return  # the next opening tidies up
        except BaseException:
            self._take_back(after)
            raise
        epochs.clear(self.layout, part, self.epoch)

    def _take_back(self, after: Header) -> bool:
        """Remove what was made, unless the new header may hold already; return whether it was removed."""
        if _may_hold(self.layout.root, after):
            return False
        epochs.discard(self.layout, self.seen.part, self.epoch)
        return True

    def _copy(self, after: Header, old: SecretBytes, fresh: SecretBytes) -> None:
        part, file = self.seen.part, self._file
        with atomic.mapped_os_errors():
            atomic.write_new(file, b"")
        store = open_store(self.layout, self.before, old, self.seen, read_only="")
        try:
            demand_sound(store.db, store.path, deep=False)
            with keyspec(fresh, after.vault_id, part, self.epoch) as spec:
                target = open_copy_target(file, spec, part)
            try:
                store.db.copy_into(target, lambda _status, left, total: self.course.step(COPY, total - left, total))
            finally:
                target.close()
        except BaseException:
            store.abandon()
            raise
        store.close()

    def _settle(self, after: Header, fresh: SecretBytes, change: Callable[[Connection], None]) -> None:
        """Let the copy be a database of its epoch: tag, next commit, full check, seal."""
        part, file, commit_id = self.seen.part, self._file, random.token_bytes(COMMIT_ID_BYTES)
        self.course.step(CHECK, 0, 1)
        with keyspec(fresh, after.vault_id, part, self.epoch) as spec:
            db = open_database(file, spec, part)
        try:
            db.execute("BEGIN IMMEDIATE")
            sequence = move_to_epoch(db, after, part, commit_id)
            change(db)
            db.execute("COMMIT")
            demand_sound(db, file)
        finally:
            db.close()
        with anchor_key(fresh, after.vault_id, part, self.epoch) as mac_key:
            record = AnchorRecord(sequence, commit_id, file_hash(file))
            Anchor.create(self.layout.anchor(part, self.epoch), mac_key, record)

    @property
    def _file(self) -> Path:
        return self.layout.database(self.seen.part, self.epoch)


def _may_hold(root: Path, header: Header) -> bool:
    """Whether a copy of ``header`` may stand under its name already; while nobody can tell, nothing is removed."""
    try:
        return any(copy.header.gen >= header.gen for copy in read_copies(root))
    except RmError:
        return True
