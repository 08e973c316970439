"""The frozen vectors: the same inputs give the same bytes for ever, and each bad one fails for its named reason."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from rm_desktop.crypto.canonical import canonical
from rm_desktop.crypto.compartment_keys import anchor_key, header_mac_key, keyspec, manifest_key, person_mac_key
from rm_desktop.crypto.header import _slot, authenticate, parse_header
from rm_desktop.crypto.kdf import KdfCost, derive_root
from rm_desktop.crypto.key_slots import KeySlot, SlotKeys, SlotType, open_slot, seal_slot
from rm_desktop.crypto.passphrase import passphrase_secret
from rm_desktop.crypto.recovery_code import format_code, parse_code
from rm_desktop.crypto.sealed_blob import open_sealed, public_sealing_key, sealing_key
from rm_desktop.crypto.sealed_draft import open_draft
from rm_desktop.crypto.sealed_view import open_view, sealed_for
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import public_signing_key, release_message, sign, signing_key, verify
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Person, Policy
from rm_desktop.vault.anchors import SLOT_BYTES, AnchorRecord

FOLDER = Path(__file__).parent


def cases(name):
    loaded = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return pytest.mark.parametrize("case", loaded, ids=[case["name"] for case in loaded])


def raw(text):
    return bytes.fromhex(text)


def secret(text):
    return SecretBytes(raw(text))


def shown(found):
    return bytes(found.view()).hex()


def failure(act):
    """Return the name of the failure and what it names."""
    try:
        act()
    except RmError as error:
        told = {name: value for name, value in error.parameters.items() if name in {"reason", "group"}}
        words = [f"{name} {value}" if name == "group" else str(value) for name, value in told.items()]
        return " ".join([type(error).__name__, *words])
    return None


def slot_of(value):
    """Read a slot by way of the strict parser's own reader."""
    return _slot(value)


@cases("kdf")
def test_kdf(case):
    cost = KdfCost(memory_kib=case["m"], passes=case["t"], lanes=case["p"])
    root = derive_root(
        secret(case["secret"]),
        salt=raw(case["salt"]),
        cost=cost,
        index=case["index"],
        vault_id=raw(case["vault_id"]),
        slot_id=raw(case["slot_id"]),
    )
    assert shown(root) == case["root"]


@cases("passphrases")
def test_passphrases(case):
    found = passphrase_secret(case["text"])
    assert (found is None) == ("fails" in case)
    if found is not None:
        assert shown(found) == case["secret"]


@cases("derivations")
def test_derivations(case):
    key, vault_id = secret(case["key"]), raw(case["vault_id"])
    found = {
        "keyspec": lambda: bytes(keyspec(key, vault_id, Compartment(case["part"]), case["epoch"]).view()).decode(),
        "anchor": lambda: shown(anchor_key(key, vault_id, Compartment(case["part"]), case["epoch"])),
        "header mac": lambda: shown(header_mac_key(key, vault_id)),
        "manifest": lambda: shown(manifest_key(key, vault_id)),
        "pmac": lambda: shown(person_mac_key(key, vault_id, Person(case["person"]))),
        "signing public": lambda: public_signing_key(key, vault_id).hex(),
        "sealing public": lambda: public_sealing_key(key, vault_id).hex(),
    }[case["what"]]()
    assert found == case["result"]


@cases("slots")
def test_slots(case):
    slot, vault_id = slot_of(case["slot"]), raw(case["vault_id"])
    typed = [secret(text) for text in case["secrets"]]

    def open_it():
        return open_slot(slot, typed, vault_id=vault_id, policy=Policy(case["policy"]))

    if "fails" in case:
        assert failure(open_it) == case["fails"]
        return
    keys = open_it()
    assert shown(keys.header_master_key) == case["hmk"]
    assert {part.value: shown(key) for part, key in keys.compartments.items()} == case["keys"]
    blank = KeySlot(id=slot.id, type=slot.type, cost=slot.cost, salts=slot.salts, commitment=b"", wrap=b"")
    given = SlotKeys(keys.header_master_key, keys.compartments)
    assert seal_slot(blank, typed, given, vault_id=vault_id) == slot


@cases("headers")
def test_headers(case):
    text = case["text"].encode("ascii")

    def read():
        header = parse_header(text)
        if "hmk" in case:
            keys = {Compartment(name): secret(key) for name, key in case["keys"].items()}
            authenticate(header, secret(case["hmk"]), keys)
        return header

    assert failure(read) == case.get("fails")
    if "fails" not in case:
        assert read().serialise() == text
        assert canonical(read().body()) in text


@cases("recovery_codes")
def test_recovery_codes(case):
    assert failure(lambda: parse_code(case["code"])) == case.get("fails")
    if "fails" not in case:
        assert shown(parse_code(case["code"])) == case["secret"]
        assert shown(parse_code(format_code(secret(case["secret"])))) == case["secret"]


@cases("anchors")
def test_anchors(case):
    key = anchor_key(secret(case["key"]), raw(case["vault_id"]), Compartment(case["part"]), case["epoch"])
    found = AnchorRecord.decode(raw(case["record"]).ljust(SLOT_BYTES, b"\0"), key)
    if "fails" in case:
        assert found is None
        return
    sealed = raw(case["sealed"]) if case["sealed"] else None
    assert found == AnchorRecord(case["sequence"], raw(case["commit_id"]), sealed)
    assert found.encode(key).hex().startswith(case["record"])


@cases("signatures")
def test_signatures(case):
    message = raw(case["message"])
    assert verify(raw(case["public"]), message, raw(case["signature"])) == ("fails" not in case)
    if "fails" in case:
        return
    vault_id = raw(case["vault_id"])
    built = release_message(
        vault_id, case["export_id"], raw(case["sha256"]), case["format"], datetime.fromisoformat(case["time"])
    )
    assert built == message
    assert sign(signing_key(secret(case["key"]), vault_id), message).hex() == case["signature"]


@cases("sealed_blobs")
def test_sealed_blobs(case):
    key = sealing_key(secret(case["key"]), raw(case["vault_id"]))
    context = case["context"].encode()
    assert failure(lambda: open_sealed(key, raw(case["blob"]), context=context)) == case.get("fails")
    if "fails" not in case:
        assert open_sealed(key, raw(case["blob"]), context=context).decode() == case["content"]


@cases("sealed_views")
def test_sealed_views(case):
    key = sealing_key(secret(case["key"]), raw(case["vault_id"]))
    blob, author = raw(case["blob"]), Person(case["author"])
    assert failure(lambda: open_view(key, blob, author, case["field"])) == case.get("fails")
    if "fails" not in case:
        found = {line: int(level) for line, level in open_view(key, blob, author, case["field"]).items()}
        assert found == case["levels"]
        assert sealed_for(blob) == key.public_key().public_bytes_raw()


@cases("drafts")
def test_drafts(case):
    found = open_draft(secret(case["key"]), raw(case["vault_id"]), Compartment(case["part"]), raw(case["file"]))
    assert found == (None if "fails" in case else case["content"].encode())


def test_every_type_of_slot_has_a_vector():
    loaded = json.loads((FOLDER / "slots.json").read_text(encoding="utf-8"))
    assert {case["slot"]["type"] for case in loaded} == {kind.value for kind in SlotType}
