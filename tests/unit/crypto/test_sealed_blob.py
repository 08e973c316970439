import pytest

from rm_desktop.crypto.sealed_blob import open_sealed, public_sealing_key, seal, sealing_key
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged

KEY = SecretBytes(bytes(range(32)))
VAULT = b"v" * 16


def sealed(content=b"my view", context=b"view/1"):
    return seal(public_sealing_key(KEY, VAULT), content, context=context)


def test_only_the_receivers_key_opens():
    assert open_sealed(sealing_key(KEY, VAULT), sealed(), context=b"view/1") == b"my view"


@pytest.mark.parametrize(
    ("key", "vault", "context"),
    [(bytes(32), VAULT, b"view/1"), (bytes(range(32)), b"w" * 16, b"view/1"), (bytes(range(32)), VAULT, b"view/2")],
    ids=["other person", "other vault", "other place"],
)
def test_nobody_else_and_nowhere_else(key, vault, context):
    with pytest.raises(VaultDamaged):
        open_sealed(sealing_key(SecretBytes(key), vault), sealed(), context=context)


def test_every_changed_byte_and_every_missing_end_is_found():
    blob = sealed()
    key = sealing_key(KEY, VAULT)
    for place in range(len(blob)):
        # the top bit of the point's last byte is ignored by X25519 itself, but the salt binds the bytes as sent
        spoilt = bytearray(blob)
        spoilt[place] ^= 0x80
        with pytest.raises(VaultDamaged):
            open_sealed(key, bytes(spoilt), context=b"view/1")
        with pytest.raises(VaultDamaged):
            open_sealed(key, blob[:place], context=b"view/1")


def test_a_point_that_agrees_on_nothing_is_refused():
    blob = sealed()
    with pytest.raises(VaultDamaged):
        open_sealed(sealing_key(KEY, VAULT), blob[:8] + bytes(32) + blob[40:], context=b"view/1")


def test_the_same_content_is_never_sealed_alike():
    assert sealed() != sealed()
