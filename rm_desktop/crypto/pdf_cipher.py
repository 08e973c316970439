"""AES-256 as PDF files carry it: the security handler of revision 6 (ISO 32000-2, 7.6.4), for readers to open.

It keeps readers out. It does not show whether somebody changed the file: nothing in it is authenticated.
"""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC, ECB
from cryptography.hazmat.primitives.padding import PKCS7

PERMISSIONS = -4
"""Everything is allowed to whoever opens it, reading aloud included: a forbidden copy is only a polite request."""
_KEY, _BLOCK, _SALT = 32, 16, 8
_LONGEST = 127
_ROUNDS, _SPREAD = 64, 32
_REPEATS = 64
_HASHES = (hashlib.sha256, hashlib.sha384, hashlib.sha512)


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfCipher:
    """One file's key, and what the file says so that the passphrase gives it again."""

    key: bytes = field(repr=False)
    owner: bytes = field(repr=False)
    owner_key: bytes = field(repr=False)
    user: bytes = field(repr=False)
    user_key: bytes = field(repr=False)
    permissions: bytes = field(repr=False)

    @classmethod
    def for_passphrase(cls, passphrase: str) -> PdfCipher:
        """Return a fresh key that ``passphrase`` opens. The owner's, which could change rights, is nobody's."""
        key = secrets.token_bytes(_KEY)
        user, user_key = _locked(_typed(passphrase), key, b"")
        owner, owner_key = _locked(secrets.token_bytes(_KEY), key, user)
        clear = PERMISSIONS.to_bytes(4, "little", signed=True) + b"\xff\xff\xff\xffTadb" + secrets.token_bytes(4)
        # One block under a key of its own; the standard wants this mode here and nowhere else.
        encryptor = Cipher(AES(key), ECB()).encryptor()  # noqa: S305
        permissions = encryptor.update(clear) + encryptor.finalize()
        return cls(key=key, owner=owner, owner_key=owner_key, user=user, user_key=user_key, permissions=permissions)

    def encrypt(self, content: bytes) -> bytes:
        """Return a string or stream, encrypted under an initial vector of its own."""
        vector = secrets.token_bytes(_BLOCK)
        padder = PKCS7(8 * _BLOCK).padder()
        return vector + _cbc(self.key, vector, padder.update(content) + padder.finalize())


def _typed(passphrase: str) -> bytes:
    return unicodedata.normalize("NFKC", passphrase).encode()[:_LONGEST]


def _locked(passphrase: bytes, key: bytes, user: bytes) -> tuple[bytes, bytes]:
    """Return what checks ``passphrase``, and ``key`` under it (algorithms 8 and 9)."""
    check, wrap = secrets.token_bytes(_SALT), secrets.token_bytes(_SALT)
    wrapping = _hash(passphrase, wrap, user)
    return _hash(passphrase, check, user) + check + wrap, _cbc(wrapping, bytes(_BLOCK), key)


def _hash(passphrase: bytes, salt: bytes, user: bytes) -> bytes:
    """Return the key of a passphrase (algorithm 2.B)."""
    key = hashlib.sha256(passphrase + salt + user).digest()
    last, rounds = b"\xff", 0
    while rounds < _ROUNDS or last[-1] > rounds - _SPREAD:
        last = _cbc(key[:_BLOCK], key[_BLOCK : 2 * _BLOCK], (passphrase + key + user) * _REPEATS)
        key = _HASHES[sum(last[:_BLOCK]) % len(_HASHES)](last).digest()
        rounds += 1
    return key[:_KEY]


def _cbc(key: bytes, vector: bytes, content: bytes) -> bytes:
    encryptor = Cipher(AES(key), CBC(vector)).encryptor()
    return encryptor.update(content) + encryptor.finalize()
