"""Making a vault: built beside its place, brought to the disk, then put there by one rename."""

from __future__ import annotations

import secrets as random
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from rm_desktop.crypto.compartment_keys import anchor_key, keyspec
from rm_desktop.crypto.derivation import KEY_BYTES
from rm_desktop.crypto.header import Header, master_mac, own_mac
from rm_desktop.crypto.kdf import KdfCost, calibrated
from rm_desktop.crypto.key_slots import ID_BYTES, PASSPHRASE_SLOT, RECOVERY_SLOT, KeySlot, SlotKeys, SlotType, wrap_slot
from rm_desktop.crypto.passphrase import normalised, passphrase_problem
from rm_desktop.crypto.recovery_code import new_code, parse_code
from rm_desktop.crypto.sealed_blob import public_sealing_key
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import public_signing_key
from rm_desktop.domain.errors import OpeningNotAllowed, PassphraseMissing, PassphraseTooWeak, VaultExists
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault import atomic, ballast, schema
from rm_desktop.vault.anchors import COMMIT_ID_BYTES, Anchor, AnchorRecord
from rm_desktop.vault.database import open_database
from rm_desktop.vault.files import Layout
from rm_desktop.vault.header_files import write_header
from rm_desktop.vault.opening_keys import OpeningKeys, Secrets, restricted
from rm_desktop.vault.state import insert_state
from rm_desktop.vault.store import file_hash
from rm_desktop.vault.unlocking import passphrase_bytes, wipe_all

Progress = Callable[[int, int], None]
SlotPlan = list[tuple[SlotType, list[SecretBytes]]]


@dataclass(slots=True, kw_only=True, eq=False)
class CreatedVault:
    """A fresh vault's keys and the recovery codes for the two sheets; wipe it when the sheets are made."""

    path: Path
    header: Header
    hmk: SecretBytes
    compartments: dict[Compartment, SecretBytes]
    recovery: Mapping[Person, str] = field(repr=False)

    def keys_for(self, opening: Opening) -> OpeningKeys:
        """Return the keys of ``opening``, so that the first opening needs no KDF."""
        copies = {part: key.copy() for part, key in self.compartments.items()}
        return restricted(SlotKeys(self.hmk.copy(), copies), self.header, opening)

    def wipe(self) -> None:
        """Overwrite every key."""
        self.hmk.wipe()
        for key in self.compartments.values():
            key.wipe()


def create_vault(
    path: Path, *, policy: Policy, secrets: Secrets, kdf: KdfCost | None = None, on_progress: Progress | None = None
) -> CreatedVault:
    """Make a vault at ``path``, which must not exist. Codes in ``secrets.recovery`` (senior's, junior's) are used."""
    check_new_secrets(policy, secrets)
    with atomic.mapped_os_errors():
        if path.exists() or path.is_symlink():
            raise VaultExists
    codes = secrets.recovery or (new_code(), new_code())
    vault_id = random.token_bytes(ID_BYTES)
    hmk = SecretBytes.random(KEY_BYTES)
    compartments = {part: SecretBytes.random(KEY_BYTES) for part in Compartment}
    try:
        plan = slot_plan(policy, replace(secrets, recovery=codes))
        slots = wrapped_slots(plan, policy, vault_id, SlotKeys(hmk, compartments), kdf=kdf, progress=on_progress)
        header = signed_header(_blank_header(vault_id, policy, slots), hmk, compartments)
        _build(path, header, compartments)
    except BaseException:
        SlotKeys(hmk, compartments).wipe()
        raise
    return CreatedVault(
        path=path, header=header, hmk=hmk, compartments=compartments, recovery=dict(zip(Person, codes, strict=True))
    )


def check_new_secrets(policy: Policy, secrets: Secrets) -> None:
    """Both persons have a passphrase; a session passphrase only under `either`; no two the same."""
    if policy is Policy.BOTH and secrets.session is not None:
        raise OpeningNotAllowed(policy=policy.value, slot=SlotType.SESSION.value)
    seen: set[str] = set()
    for who, text in (("senior", secrets.senior), ("junior", secrets.junior), ("session", secrets.session)):
        if text is None:
            if who != "session":
                raise PassphraseMissing(who=who)
            continue
        problem = passphrase_problem(text) or ("same" if normalised(text) in seen else None)
        if problem is not None:
            raise PassphraseTooWeak(reason=problem, who=who)
        seen.add(normalised(text))


def signed_header(header: Header, hmk: SecretBytes, compartments: Mapping[Compartment, SecretBytes]) -> Header:
    """Return ``header`` with its MAC, and with the own MAC of every person whose key is at hand."""
    own = {
        person: own_mac(header, compartments[person.compartment], person)
        for person in Person
        if person.compartment in compartments
    }
    header = replace(header, pmac={**header.pmac, **own})
    return replace(header, mac=master_mac(header, hmk))


def slot_keys(kind: SlotType, policy: Policy, keys: SlotKeys) -> SlotKeys:
    """Return the keys that a slot of ``kind`` grants under ``policy``; the buffers stay those of ``keys``."""
    allowed = kind.grants(policy)
    if allowed is None:
        raise OpeningNotAllowed(policy=policy.value, slot=kind.value)
    return SlotKeys(keys.header_master_key, {part: keys.compartments[part] for part in allowed})


def wrapped_slots(
    plan: SlotPlan, policy: Policy, vault_id: bytes, keys: SlotKeys, *, kdf: KdfCost | None, progress: Progress | None
) -> tuple[KeySlot, ...]:
    """Wrap ``keys`` into a fresh slot for each entry of ``plan``, whose secrets are wiped."""
    cost = kdf or calibrated()
    made = []
    for done, (kind, typed) in enumerate(plan):
        if progress is not None:
            progress(done, len(plan))
        try:
            made.append(wrap_slot(kind, typed, slot_keys(kind, policy, keys), vault_id=vault_id, cost=cost))
        finally:
            wipe_all(typed)
    if progress is not None:
        progress(len(plan), len(plan))
    return tuple(made)


def slot_plan(policy: Policy, secrets: Secrets) -> SlotPlan:
    """Return which slots the vault gets and the secrets of each, in the header's order."""

    def words() -> list[SecretBytes]:
        return [passphrase_bytes(secrets.of(person) or "") for person in Person]

    def codes() -> list[SecretBytes]:
        return [parse_code(code) for code in secrets.recovery]

    plan = [(PASSPHRASE_SLOT[person], [secret]) for person, secret in zip(Person, words(), strict=True)]
    plan += [(RECOVERY_SLOT[person], [secret]) for person, secret in zip(Person, codes(), strict=True)]
    if policy is Policy.BOTH:
        plan += [(SlotType.PAIR, words()), (SlotType.RECOVERY_PAIR, codes())]
    elif secrets.session is not None:
        plan.append((SlotType.SESSION, [passphrase_bytes(secrets.session)]))
    return plan


def _blank_header(vault_id: bytes, policy: Policy, slots: tuple[KeySlot, ...]) -> Header:
    return Header(
        vault_id=vault_id,
        policy=policy,
        gen=1,
        own_gen=dict.fromkeys(Person, 1),
        epochs=dict.fromkeys(Compartment, 1),
        slots=slots,
        pmac={},
    )


def _build(path: Path, header: Header, compartments: Mapping[Compartment, SecretBytes]) -> None:
    """Write everything into a folder beside ``path``, then rename it; a failure leaves nothing behind."""
    place = path.with_name(f".{path.name}.{random.token_hex(4)}.new")
    layout = Layout(place)
    with atomic.mapped_os_errors():
        atomic.make_folder(place)
    try:
        with atomic.mapped_os_errors():
            atomic.make_folder(layout.rescue)
            atomic.make_folder(layout.backups)
        for part in Compartment:
            _build_database(layout, header, part, compartments)
        write_header(place, header)
        ballast.lay(layout.ballast)
        with atomic.mapped_os_errors():
            atomic.sync_folder(place)
            place.rename(path)
            atomic.sync_folder(path.parent)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise


def _build_database(
    layout: Layout, header: Header, part: Compartment, compartments: Mapping[Compartment, SecretBytes]
) -> None:
    epoch, key, vault_id = header.epochs[part], compartments[part], header.vault_id
    file = layout.database(part, epoch)
    with atomic.mapped_os_errors():
        atomic.write_new(file, b"")
    commit_id = random.token_bytes(COMMIT_ID_BYTES)
    with keyspec(key, vault_id, part, epoch) as spec:
        db = open_database(file, spec, part, fresh=True)
    try:
        db.execute("BEGIN IMMEDIATE")
        schema.create(db, part)
        insert_state(db, header, part, commit_id)
        if part is Compartment.SHARED:
            for person in Person:
                own = compartments[person.compartment]
                db.execute(
                    "INSERT INTO public_key (person, signing, sealing) VALUES (?, ?, ?)",
                    (person.value, public_signing_key(own, vault_id), public_sealing_key(own, vault_id)),
                )
        db.execute("COMMIT")
        db.checkpoint()
    finally:
        db.close()
    with anchor_key(key, vault_id, part, epoch) as mac_key:
        Anchor.create(layout.anchor(part, epoch), mac_key, AnchorRecord(1, commit_id, file_hash(file)))
