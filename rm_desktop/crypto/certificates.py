"""A person's certificate and signature for a PDF file: X.509 and CMS (RFC 5652), with the person's signing key.

The certificate vouches for nobody: it carries the public key under the word for the role, without a name, and is
signed by that key itself. Who it belongs to is known by its fingerprint, which both have seen in the program and which
stands on the file's last page. Key, word and dates decide all of its bytes, so it is the same in every file.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from rm_desktop.crypto import der
from rm_desktop.crypto.signing_keys import key_fingerprint, sign, verify

BEGIN, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
"""A key that is replaced is not withdrawn by a date; the end is RFC 5280's for "none" (4.1.2.5)."""
_HASH_BYTES = 32
_DATA, _SIGNED_DATA = der.oid("1.2.840.113549.1.7.1"), der.oid("1.2.840.113549.1.7.2")
_CONTENT_TYPE, _DIGEST = der.oid("1.2.840.113549.1.9.3"), der.oid("1.2.840.113549.1.9.4")
_TIME, _CERTIFICATE = der.oid("1.2.840.113549.1.9.5"), der.oid("1.2.840.113549.1.9.16.2.47")
_SHA256 = der.sequence(der.oid("2.16.840.1.101.3.4.2.1"))
_ECDSA_SHA256 = der.sequence(der.oid("1.2.840.10045.4.3.2"))


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSignature:
    """What the release helper gives back for a file: the certificate, and the signature over the attributes."""

    certificate: bytes = field(repr=False)
    signature: bytes = field(repr=False)


def certificate(key: ec.EllipticCurvePrivateKey, role: str) -> bytes:
    """Return the certificate of ``key`` as DER; ``role`` is all it says about the person."""
    public = key.public_key()
    spki = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.COMMON_NAME, role),
            x509.NameAttribute(NameOID.SERIAL_NUMBER, key_fingerprint(spki).replace(" ", "")),
        ]
    )
    usage = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign", "encipher_only"), False
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(int.from_bytes(hashlib.sha256(spki).digest()[:16], "big") | 1 << 126)
        .not_valid_before(BEGIN)
        .not_valid_after(END)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.KeyUsage(digital_signature=True, content_commitment=True, decipher_only=False, **usage), critical=True
        )
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION, _DOCUMENTS]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    return made.sign(key, SHA256(), ecdsa_deterministic=True).public_bytes(Encoding.DER)


_DOCUMENTS = x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36")
"""RFC 9336: for signing documents. Readers that do not know it take the other purpose."""


def sign_file(key: ec.EllipticCurvePrivateKey, role: str, digest: bytes, moment: datetime) -> FileSignature:
    """Sign a file by the SHA-256 of what of it is covered."""
    own = certificate(key, role)
    return FileSignature(certificate=own, signature=sign(key, _attributes(own, digest, moment)))


def is_signed_by(public: bytes, given: FileSignature, digest: bytes, moment: datetime) -> bool:
    """Whether ``given`` signs exactly this file with the private half of ``public``, and carries that key."""
    try:
        held = x509.load_der_x509_certificate(given.certificate).public_key()
    except ValueError:
        return False
    carried = held.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return carried == public and verify(public, _attributes(given.certificate, digest, moment), given.signature)


def signed_data(given: FileSignature, digest: bytes, moment: datetime) -> bytes:
    """Return the signature as CMS, as files carry it."""
    loaded = x509.load_der_x509_certificate(given.certificate)
    signer = der.sequence(
        der.integer(1),
        der.sequence(loaded.issuer.public_bytes(), der.integer(loaded.serial_number)),
        _SHA256,
        b"\xa0" + _attributes(given.certificate, digest, moment)[1:],
        _ECDSA_SHA256,
        der.octets(given.signature),
    )
    content = der.sequence(
        der.integer(1),
        der.set_of([_SHA256]),
        der.sequence(_DATA),
        der.element(0xA0, given.certificate),
        der.set_of([signer]),
    )
    return der.sequence(_SIGNED_DATA, der.element(0xA0, content))


def _attributes(own: bytes, digest: bytes, moment: datetime) -> bytes:
    """Return what is signed: the covered bytes' hash, the time, and which certificate belongs to it."""
    if len(digest) != _HASH_BYTES:
        raise ValueError("digest")
    named = der.sequence(der.sequence(der.sequence(der.octets(hashlib.sha256(own).digest()))))
    return der.set_of(
        [
            _attribute(_CONTENT_TYPE, _DATA),
            _attribute(_TIME, der.time(moment)),
            _attribute(_DIGEST, der.octets(digest)),
            _attribute(_CERTIFICATE, named),
        ]
    )


def _attribute(kind: bytes, value: bytes) -> bytes:
    return der.sequence(kind, der.set_of([value]))
