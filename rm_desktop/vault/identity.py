"""A person's public halves when the own compartment gets a new key: handed on by signature, so that nothing is lost.

Signing and sealing keys come from the private compartment's key, their public halves stand in the shared one, and a
rotation of the own compartment opens that one alone. So the old key signs the new public halves into a file beside
the databases; whoever next opens the shared compartment takes them over, link by link. The private compartment keeps
the old sealing keys, for what was sealed before, and the links, for a copy put back that lacks the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rm_desktop.crypto.canonical import (
    NotCanonical,
    canonical,
    counter,
    decode_bytes,
    encode_bytes,
    exact_keys,
    parse_strictly,
)
from rm_desktop.crypto.sealed_blob import kept_sealing_key, open_sealed, public_sealing_key, sealing_key
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import public_signing_key, sign, signing_key, verify
from rm_desktop.domain.errors import RmError, VaultDamaged
from rm_desktop.domain.words import Person
from rm_desktop.vault import atomic
from rm_desktop.vault.database import Connection
from rm_desktop.vault.files import Layout

EARLIER_KEY = """
CREATE TABLE IF NOT EXISTS earlier_key (
  until_epoch INTEGER PRIMARY KEY, sealing BLOB NOT NULL, link BLOB NOT NULL
) STRICT
"""
EARLIER_PUBLIC_KEY = """
CREATE TABLE IF NOT EXISTS earlier_public_key (
  person TEXT NOT NULL, until_epoch INTEGER NOT NULL, signing BLOB NOT NULL, sealing BLOB NOT NULL,
  PRIMARY KEY (person, until_epoch)
) STRICT
"""
"""Like `vault_state` no part of the schema that migrations change: only rotated compartments have them."""

_CONTEXT = b"rm-desktop/keys/v1\0"
_FILE = re.compile(r"(senior|junior)-(\d{6})\.keys")
_LARGEST = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """The public halves of ``person`` from ``epoch`` on, signed with the key of the epoch before."""

    person: Person
    epoch: int
    signing: bytes
    sealing: bytes
    signature: bytes = b""

    def body(self, vault_id: bytes) -> dict[str, Any]:
        """Return what is signed."""
        return {
            "epoch": self.epoch,
            "person": self.person.value,
            "sealing": encode_bytes(self.sealing),
            "signing": encode_bytes(self.signing),
            "vault_id": encode_bytes(vault_id),
        }


def new_link(vault_id: bytes, person: Person, epoch: int, old: SecretBytes, new: SecretBytes) -> bytes:
    """Return the file by which ``old`` hands on to ``new``."""
    signing, sealing = _public(vault_id, new)
    link = Link(person=person, epoch=epoch, signing=signing, sealing=sealing)
    body = link.body(vault_id)
    signature = sign(signing_key(old, vault_id), _CONTEXT + canonical(body))
    return canonical({"body": body, "signature": encode_bytes(signature)}) + b"\n"


def link_file(layout: Layout, person: Person, epoch: int) -> Path:
    """Return where a link lies."""
    return layout.root / f"{person.value}-{epoch:06}.keys"


def keep_earlier(db: Connection, vault_id: bytes, old: SecretBytes, epoch: int, link: bytes) -> None:
    """Keep in the private compartment what ``old`` could open until ``epoch``, inside the caller's transaction."""
    db.execute(EARLIER_KEY)
    private = sealing_key(old, vault_id).private_bytes_raw()
    db.execute("INSERT INTO earlier_key (until_epoch, sealing, link) VALUES (?, ?, ?)", (epoch, private, link))


def lay_links(layout: Layout, db: Connection, person: Person) -> None:
    """Write each link anew that is missing, as after a restored copy. What cannot be written now is tried again."""
    for epoch, link in _earlier(db, "until_epoch, link"):
        file = link_file(layout, person, epoch)
        with suppress(OSError):
            if not file.exists():
                atomic.replace(link, file)


def links_on(layout: Layout, db: Connection, vault_id: bytes, person: Person, epoch: int) -> Iterator[Link]:
    """Yield the links that lead on from the public halves in the shared compartment, up to ``epoch``."""
    row = db.one("SELECT signing FROM public_key WHERE person = ?", (person.value,))
    signing = b"" if row is None else bytes(row[0])
    for link in _links(layout, vault_id, person):
        body = _CONTEXT + canonical(link.body(vault_id))
        if link.epoch <= epoch and verify(signing, body, link.signature):
            signing = link.signing
            yield link


def enter(db: Connection, link: Link) -> None:
    """Let the shared compartment know the new public halves, and keep the old ones for what they have signed."""
    db.execute(EARLIER_PUBLIC_KEY)
    person = link.person.value
    db.execute(
        "INSERT OR REPLACE INTO earlier_public_key (person, until_epoch, signing, sealing) "
        "SELECT person, ?, signing, sealing FROM public_key WHERE person = ?",
        (link.epoch, person),
    )
    db.execute("UPDATE public_key SET signing = ?, sealing = ? WHERE person = ?", (link.signing, link.sealing, person))


def is_known(db: Connection, vault_id: bytes, person: Person, key: SecretBytes) -> bool:
    """Whether the shared compartment has the public halves of a private key at hand; that key has the last word."""
    row = db.one("SELECT signing, sealing FROM public_key WHERE person = ?", (person.value,))
    return row is not None and (bytes(row[0]), bytes(row[1])) == _public(vault_id, key)


def enter_own(db: Connection, vault_id: bytes, person: Person, key: SecretBytes) -> None:
    """Write down the public halves of a private key at hand, inside the caller's transaction."""
    db.execute(
        "UPDATE public_key SET signing = ?, sealing = ? WHERE person = ?", (*_public(vault_id, key), person.value)
    )


def unseal(db: Connection, key: SecretBytes, vault_id: bytes, blob: bytes, context: bytes) -> bytes:
    """Open what was sealed for the holder of a private compartment, under its present key or an earlier one."""
    try:
        return open_sealed(sealing_key(key, vault_id), blob, context=context)
    except VaultDamaged:
        for (private,) in _earlier(db, "sealing"):
            with suppress(VaultDamaged):
                return open_sealed(kept_sealing_key(private), blob, context=context)
        raise


def _public(vault_id: bytes, key: SecretBytes) -> tuple[bytes, bytes]:
    return public_signing_key(key, vault_id), public_sealing_key(key, vault_id)


def _earlier(db: Connection, columns: str) -> list[Any]:
    if not db.value("SELECT count(*) FROM sqlite_schema WHERE name = 'earlier_key' AND type = 'table'"):
        return []
    return list(db.all(f"SELECT {columns} FROM earlier_key ORDER BY until_epoch DESC"))


def _links(layout: Layout, vault_id: bytes, person: Person) -> list[Link]:
    """Return what looks like a link, in the order of the epochs; signatures are checked by whoever follows them."""
    found = []
    for file in layout.root.glob(f"{person.value}-??????.keys"):
        with suppress(RmError, NotCanonical, OSError):
            found.append(_read(file, vault_id))
    return sorted((link for link in found if link.person is person), key=lambda link: link.epoch)


def _read(file: Path, vault_id: bytes) -> Link:
    with file.open("rb") as opened:
        text = opened.read(_LARGEST)
    whole = exact_keys(parse_strictly(text), "body", "signature")
    body = exact_keys(whole["body"], "epoch", "person", "sealing", "signing", "vault_id")
    name = _FILE.fullmatch(file.name)
    epoch = counter(body["epoch"])
    if name is None or (name[1], int(name[2])) != (body["person"], epoch):
        raise NotCanonical
    link = Link(
        person=Person(name[1]),
        epoch=epoch,
        signing=decode_bytes(body["signing"], None),
        sealing=decode_bytes(body["sealing"], 32),
        signature=decode_bytes(whole["signature"], None),
    )
    if canonical(link.body(vault_id)) != canonical(body):
        raise NotCanonical
    return link
