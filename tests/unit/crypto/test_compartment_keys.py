import re

from rm_desktop.crypto.compartment_keys import (
    KEYSPEC_BYTES,
    anchor_key,
    header_mac_key,
    keyspec,
    last_seen_tag,
    manifest_key,
    person_mac_key,
)
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Compartment, Person

KEY = SecretBytes(bytes(range(32)))
VAULT = b"v" * 16


def test_the_raw_key_is_the_literal_that_sqlcipher_takes():
    spec = keyspec(KEY, VAULT, Compartment.SHARED, 1)
    assert len(spec) == KEYSPEC_BYTES == 163
    assert re.fullmatch(rb"x'[0-9a-f]{160}'", bytes(spec.view()))


def test_every_database_and_epoch_has_a_key_and_a_salt_of_its_own():
    specs = [
        bytes(keyspec(KEY, vault, part, epoch).view())
        for vault in (VAULT, b"w" * 16)
        for part in Compartment
        for epoch in (1, 2)
    ]
    assert len(set(specs)) == len({spec[-33:] for spec in specs}) == 12


def test_no_two_purposes_share_a_key():
    found = [
        anchor_key(KEY, VAULT, Compartment.SENIOR, 1),
        anchor_key(KEY, VAULT, Compartment.SENIOR, 2),
        header_mac_key(KEY, VAULT),
        person_mac_key(KEY, VAULT, Person.SENIOR),
        person_mac_key(KEY, VAULT, Person.JUNIOR),
        manifest_key(KEY, VAULT),
    ]
    assert len({bytes(key.view()) for key in found}) == len(found)


def test_the_last_seen_tag_is_of_this_vault_and_says_nothing_about_it():
    tag = last_seen_tag(KEY, VAULT)
    assert tag == last_seen_tag(KEY, VAULT)
    assert len(tag) == 32
    assert len({tag, last_seen_tag(KEY, b"w" * 16), last_seen_tag(SecretBytes(bytes(32)), VAULT)}) == 3
    assert VAULT not in tag
