"""A draft that could not be saved, sealed under its compartment's key, in a file that names neither part nor place."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from rm_desktop.crypto.derivation import KEY_BYTES, hkdf_sha256
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Compartment

MAGIC = b"rmDRAF1\0"
SALT_BYTES = 16
NONCE_BYTES = 12
PADDED_TO = 256
"""Sizes are rounded up, so that a file's length does not tell a word from a sentence."""


def seal_draft(compartment_key: SecretBytes, vault_id: bytes, part: Compartment, content: bytes) -> bytes:
    """Return the file for ``content``. Key and nonce are derived from a salt of its own: no nonce can repeat."""
    salt = secrets.token_bytes(SALT_BYTES)
    padded = content + b"\x80" + bytes(-(len(content) + 1) % PADDED_TO)
    with _expanded(compartment_key, vault_id, part, salt) as derived:
        view = derived.view()
        return MAGIC + salt + ChaCha20Poly1305(view[:KEY_BYTES]).encrypt(bytes(view[KEY_BYTES:]), padded, MAGIC)


def open_draft(compartment_key: SecretBytes, vault_id: bytes, part: Compartment, file: bytes) -> bytes | None:
    """Return the content, or None where the file belongs to another compartment or is damaged."""
    start = len(MAGIC) + SALT_BYTES
    if not file.startswith(MAGIC):
        return None
    with _expanded(compartment_key, vault_id, part, file[len(MAGIC) : start]) as derived:
        view = derived.view()
        try:
            padded = ChaCha20Poly1305(view[:KEY_BYTES]).decrypt(bytes(view[KEY_BYTES:]), file[start:], MAGIC)
        except InvalidTag:
            return None
    return padded.rstrip(b"\0")[:-1]


def _expanded(compartment_key: SecretBytes, vault_id: bytes, part: Compartment, salt: bytes) -> SecretBytes:
    purpose = f"draft {part.value}"
    return hkdf_sha256(compartment_key, salt=vault_id + salt, purpose=purpose, size=KEY_BYTES + NONCE_BYTES)
