"""HKDF and HMAC, writing into buffers that can be wiped.

Every label begins with ``rm-vault/1``: a key of one purpose can never be a key of another, nor of another version.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256, SHA512
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from rm_desktop.crypto.secret_bytes import SecretBytes

KEY_BYTES = 32
"""256 bits for every symmetric key: the compartments' AES, the MACs, the seals."""


def label(purpose: str) -> bytes:
    """Return the domain-separating label of ``purpose``."""
    return f"rm-vault/1 {purpose}".encode("ascii")


def hkdf_sha256(secret: SecretBytes, *, salt: bytes, purpose: str, size: int = KEY_BYTES) -> SecretBytes:
    """Derive ``size`` bytes for ``purpose``; SHA-256 where the result is a key of the header or a slot."""
    found = SecretBytes.blank(size)
    HKDF(algorithm=SHA256(), length=size, salt=salt, info=label(purpose)).derive_into(secret.view(), found.view())
    return found


def hkdf_sha512(secret: SecretBytes, *, salt: bytes, purpose: str, size: int) -> SecretBytes:
    """Derive ``size`` bytes for ``purpose``; SHA-512 where more than one hash length is needed, as for SQLCipher."""
    found = SecretBytes.blank(size)
    HKDF(algorithm=SHA512(), length=size, salt=salt, info=label(purpose)).derive_into(secret.view(), found.view())
    return found


def mac(key: SecretBytes, message: bytes) -> bytes:
    """Return HMAC-SHA256 of ``message``."""
    return hmac.digest(key.view(), message, sha256)


def same(left: bytes | memoryview, right: bytes | memoryview) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(left, right)
