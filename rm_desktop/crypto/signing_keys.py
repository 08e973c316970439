"""A person's signing key: ECDSA on P-256, from the private compartment's key: only the own passphrase signs."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_public_key

from rm_desktop.crypto.derivation import hkdf_sha512
from rm_desktop.crypto.secret_bytes import SecretBytes

SigningKey = ec.EllipticCurvePrivateKey
CURVE = ec.SECP256R1()
"""P-256, because PDF readers, certificates and operating systems, with which people verify, all know it."""
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve's group (FIPS 186-5)."""
_GROUPS, _DIGITS = 8, 4
"""128 bits of the fingerprint are shown: nobody makes a second key with the same ones."""
SCALAR_BYTES = 48
"""128 bits more than the order before reducing: FIPS 186-5, A.2.1, so that no scalar is likelier than another."""


def key_fingerprint(public: bytes) -> str:
    """Return the first 128 bits of a public key's SHA-256 in groups that people can compare by eye."""
    digits = hashlib.sha256(public).hexdigest().upper()
    return " ".join(digits[start : start + _DIGITS] for start in range(0, _GROUPS * _DIGITS, _DIGITS))


def signing_key(compartment_key: SecretBytes, vault_id: bytes) -> ec.EllipticCurvePrivateKey:
    """Return the private key that belongs to a private compartment's key."""
    with hkdf_sha512(compartment_key, salt=vault_id, purpose="signing p256", size=SCALAR_BYTES) as seed:
        return ec.derive_private_key(int.from_bytes(seed.view(), "big") % (ORDER - 1) + 1, CURVE)


def public_signing_key(compartment_key: SecretBytes, vault_id: bytes) -> bytes:
    """Return the public half as SubjectPublicKeyInfo (DER)."""
    public = signing_key(compartment_key, vault_id).public_key()
    return public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def sign(key: ec.EllipticCurvePrivateKey, message: bytes) -> bytes:
    """Return the DER signature, deterministic by RFC 6979: a bad generator cannot give the key away."""
    return key.sign(message, ec.ECDSA(SHA256(), deterministic_signing=True))


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether ``signature`` over ``message`` was made with the private half of ``public``."""
    try:
        key = load_der_public_key(public)
        if not isinstance(key, ec.EllipticCurvePublicKey) or key.curve.name != CURVE.name:
            return False
        key.verify(signature, message, ec.ECDSA(SHA256()))
    except (InvalidSignature, ValueError):
        return False
    return True


def release_message(vault_id: bytes, export_id: str, sha256: bytes, format: str, time: datetime) -> bytes:  # noqa: A002
    """Return what a release signs: exactly this content, as this export, of this vault, now.

    Lengths are unambiguous: 16 bytes vault id, 16 bytes export id, 32 bytes hash, then format, a zero byte, and the
    time in UTC to the second as ``2026-11-26T13:00:00Z``.
    """
    export = bytes.fromhex(export_id)
    if len(vault_id) != 16 or len(export) != 16 or len(sha256) != 32 or not format.isalnum():  # noqa: PLR2004
        raise ValueError("release message")
    moment = time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return b"rm-desktop/release/v1\0" + vault_id + export + sha256 + f"{format}\0{moment}".encode("ascii")
