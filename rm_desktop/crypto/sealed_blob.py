"""Sealing something for one person while that person's compartment is closed: X25519, HKDF, ChaCha20-Poly1305.

The sender forgets the ephemeral key, so not even whoever sealed a blob can open it again; only the key derived from
the receiver's compartment can.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from rm_desktop.crypto.derivation import KEY_BYTES, hkdf_sha256
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged

MAGIC = b"rmSEAL1\0"
POINT_BYTES = 32
NONCE_BYTES = 12


def sealing_key(compartment_key: SecretBytes, vault_id: bytes) -> X25519PrivateKey:
    """Return the private key that belongs to a private compartment's key."""
    with hkdf_sha256(compartment_key, salt=vault_id, purpose="sealing x25519") as seed:
        return X25519PrivateKey.from_private_bytes(seed.view())


def kept_sealing_key(private: bytes) -> X25519PrivateKey:
    """Return an earlier private key from the 32 bytes that were kept of it."""
    return X25519PrivateKey.from_private_bytes(private)


def public_sealing_key(compartment_key: SecretBytes, vault_id: bytes) -> bytes:
    """Return the public half, 32 bytes."""
    return sealing_key(compartment_key, vault_id).public_key().public_bytes_raw()


def seal(receiver: bytes, content: bytes | memoryview, *, context: bytes) -> bytes:
    """Seal ``content`` for the holder of ``receiver``'s private half; ``context`` must be given again to open."""
    ephemeral = X25519PrivateKey.generate()
    point = ephemeral.public_key().public_bytes_raw()
    with (
        SecretBytes(ephemeral.exchange(X25519PublicKey.from_public_bytes(receiver))) as agreed,
        _expanded(agreed, point, receiver) as derived,
    ):
        view = derived.view()
        sealed = ChaCha20Poly1305(view[:KEY_BYTES]).encrypt(bytes(view[KEY_BYTES:]), content, MAGIC + context)
    return MAGIC + point + sealed


def open_sealed(key: X25519PrivateKey, blob: bytes, *, context: bytes) -> bytes:
    """Return the content of a blob sealed for ``key`` with the same ``context``."""
    start = len(MAGIC) + POINT_BYTES
    if not blob.startswith(MAGIC):
        raise VaultDamaged(part="seal", reason="magic")
    point = blob[len(MAGIC) : start]
    try:
        with (
            SecretBytes(key.exchange(X25519PublicKey.from_public_bytes(point))) as agreed,
            _expanded(agreed, point, key.public_key().public_bytes_raw()) as derived,
        ):
            view = derived.view()
            return ChaCha20Poly1305(view[:KEY_BYTES]).decrypt(bytes(view[KEY_BYTES:]), blob[start:], MAGIC + context)
    except (InvalidTag, ValueError):
        raise VaultDamaged(part="seal", reason="authentication") from None


def _expanded(agreed: SecretBytes, point: bytes, receiver: bytes) -> SecretBytes:
    return hkdf_sha256(agreed, salt=point + receiver, purpose="seal", size=KEY_BYTES + NONCE_BYTES)
