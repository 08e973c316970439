import copy
import json
from datetime import UTC, datetime

import pytest

from rm_desktop.crypto.canonical import canonical, encode_bytes
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged, VaultTooNew
from rm_desktop.domain.words import Compartment
from rm_desktop.vault.manifest import BackupEntry, Manifest, parse_manifest

MOMENT = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)
HMK = SecretBytes(b"h" * 32)
SAMPLE = Manifest(
    vault_id=b"v" * 16,
    gen=3,
    created_at=MOMENT,
    header_sha256=bytes(32),
    entries={
        Compartment.SHARED: BackupEntry(epoch=2, sequence=9, sha256=b"s" * 32, checked_at=MOMENT),
        Compartment.JUNIOR: BackupEntry(epoch=1, sequence=4, sha256=b"j" * 32, checked_at=MOMENT),
    },
).signed(HMK)


def test_it_reads_back_as_it_was_written():
    assert parse_manifest(SAMPLE.serialise()) == SAMPLE
    SAMPLE.authenticate(HMK)


def test_every_flipped_bit_is_refused():
    text = SAMPLE.serialise()
    for place in range(len(text)):
        for bit in range(8):
            spoilt = bytearray(text)
            spoilt[place] ^= 1 << bit
            with pytest.raises((VaultDamaged, VaultTooNew)):
                parse_manifest(bytes(spoilt)).authenticate(HMK)


def test_every_truncation_is_refused():
    text = SAMPLE.serialise()
    for end in range(len(text)):
        with pytest.raises(VaultDamaged):
            parse_manifest(text[:end])


@pytest.mark.parametrize(
    ("path", "new", "error"),
    [
        (("body", "version"), 2, VaultTooNew),
        (("body", "format"), "other", VaultTooNew),
        (("body",), [], VaultTooNew),
        (("body", "extra"), 1, VaultDamaged),
        (("body", "dbs"), [], VaultDamaged),
        (("body", "dbs", "third"), {}, VaultDamaged),
        (("body", "dbs", "shared"), {}, VaultDamaged),
        (("body", "dbs", "shared", "file"), "../shared-000002.db", VaultDamaged),
        (("body", "dbs", "shared", "epoch"), 3, VaultDamaged),
        (("body", "dbs", "shared", "epoch"), 1_000_000, VaultDamaged),
        (("body", "dbs", "shared", "seq"), 0, VaultDamaged),
        (("body", "dbs", "shared", "checked_at"), "yesterday", VaultDamaged),
        (("body", "dbs", "shared", "checked_at"), None, VaultDamaged),
        (("body", "created_at"), "2026-11-26", VaultDamaged),
        (("body", "header"), encode_bytes(bytes(31)), VaultDamaged),
    ],
)
def test_anything_that_does_not_belong_is_refused(path, new, error):
    value = copy.deepcopy(json.loads(SAMPLE.serialise()))
    target = value
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = new
    with pytest.raises(error):
        parse_manifest(canonical(value) + b"\n")


def test_another_vaults_key_does_not_vouch_for_it():
    with pytest.raises(VaultDamaged) as caught:
        SAMPLE.authenticate(SecretBytes(bytes(32)))
    assert caught.value.parameters == {"part": "backup", "reason": "mac"}
