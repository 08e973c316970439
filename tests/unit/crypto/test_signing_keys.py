from datetime import UTC, datetime, timedelta, timezone

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.crypto.signing_keys import ORDER, public_signing_key, release_message, sign, signing_key, verify

KEY = SecretBytes(bytes(range(32)))
VAULT = b"v" * 16
MOMENT = datetime(2026, 11, 26, 13, 0, 5, 999_000, tzinfo=UTC)


def public_bytes(key):
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def test_a_signature_holds_for_its_message_and_key_alone():
    signature = sign(signing_key(KEY, VAULT), b"message")
    public = public_signing_key(KEY, VAULT)
    assert verify(public, b"message", signature)
    assert not verify(public, b"message.", signature)
    assert not verify(public, b"message", signature[:-1] + bytes([signature[-1] ^ 1]))
    assert not verify(public_signing_key(KEY, b"w" * 16), b"message", signature)
    assert not verify(public_signing_key(SecretBytes(bytes(32)), VAULT), b"message", signature)


def test_signing_twice_gives_the_same_bytes():
    key = signing_key(KEY, VAULT)
    assert sign(key, b"message") == sign(key, b"message")


@pytest.mark.parametrize(
    "public",
    [
        b"",
        b"no key",
        public_bytes(ed25519.Ed25519PrivateKey.generate()),
        public_bytes(ec.generate_private_key(ec.SECP384R1())),
    ],
    ids=["empty", "text", "Ed25519", "P-384"],
)
def test_keys_of_other_kinds_verify_nothing(public):
    signature = sign(signing_key(KEY, VAULT), b"message")
    assert not verify(public, b"message", signature)


def test_the_order_is_that_of_the_curve():
    assert ec.derive_private_key(ORDER - 1, ec.SECP256R1())
    with pytest.raises(ValueError, match=r"."):
        ec.derive_private_key(ORDER, ec.SECP256R1())


def test_the_release_message_is_what_the_format_says():
    message = release_message(VAULT, "0a" * 16, b"h" * 32, "pdf", MOMENT)
    assert message == (b"rm-desktop/release/v1\0" + VAULT + b"\x0a" * 16 + b"h" * 32 + b"pdf\x002026-11-26T13:00:05Z")


def test_the_release_message_is_the_same_in_every_time_zone():
    local = MOMENT.astimezone(timezone(timedelta(hours=5, minutes=30)))
    assert release_message(VAULT, "0a" * 16, b"h" * 32, "pdf", local) == release_message(
        VAULT, "0a" * 16, b"h" * 32, "pdf", MOMENT
    )


@pytest.mark.parametrize(
    ("vault_id", "export_id", "digest", "format_name"),
    [
        (b"v" * 15, "0a" * 16, b"h" * 32, "pdf"),
        (VAULT, "0a" * 15, b"h" * 32, "pdf"),
        (VAULT, "zz" * 16, b"h" * 32, "pdf"),
        (VAULT, "0a" * 16, b"h" * 31, "pdf"),
        (VAULT, "0a" * 16, b"h" * 32, "p\0f"),
        (VAULT, "0a" * 16, b"h" * 32, ""),
    ],
)
def test_a_message_that_could_be_read_in_two_ways_is_never_built(vault_id, export_id, digest, format_name):
    with pytest.raises(ValueError, match=r"."):
        release_message(vault_id, export_id, digest, format_name, MOMENT)
