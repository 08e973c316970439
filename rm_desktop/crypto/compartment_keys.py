"""What is derived from the vault's keys: SQLCipher's raw key, the keys of anchors, MACs and the last-seen record."""

from __future__ import annotations

from rm_desktop.crypto.derivation import hkdf_sha256, hkdf_sha512, mac
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Compartment, Person

DATABASE_KEY_BYTES = 80
"""32 for AES, 32 for the page HMAC, 16 for the salt that stands at the start of the file."""

KEYSPEC_BYTES = 163
"""``x'`` + 160 hexadecimal digits + ``'``. SQLCipher takes any other length silently for a passphrase."""

_DIGITS = b"0123456789abcdef"


def keyspec(compartment_key: SecretBytes, vault_id: bytes, part: Compartment, epoch: int) -> SecretBytes:
    """Return the raw key for SQLCipher as the literal it wants."""
    purpose = f"sqlcipher {part.value} {epoch}"
    with hkdf_sha512(compartment_key, salt=vault_id, purpose=purpose, size=DATABASE_KEY_BYTES) as raw:
        spec = SecretBytes.blank(KEYSPEC_BYTES)
        target = spec.view()
        target[0:2], target[-1:] = b"x'", b"'"
        for place, byte in enumerate(raw.view()):
            target[2 + 2 * place] = _DIGITS[byte >> 4]
            target[3 + 2 * place] = _DIGITS[byte & 15]
    return spec


def anchor_key(compartment_key: SecretBytes, vault_id: bytes, part: Compartment, epoch: int) -> SecretBytes:
    """Return the key under which the anchor of this database is authenticated."""
    return hkdf_sha256(compartment_key, salt=vault_id, purpose=f"anchor {part.value} {epoch}")


def header_mac_key(header_master_key: SecretBytes, vault_id: bytes) -> SecretBytes:
    """Return the key of ``mac``: every holder of any slot can check the whole header."""
    return hkdf_sha256(header_master_key, salt=vault_id, purpose="header mac")


def person_mac_key(compartment_key: SecretBytes, vault_id: bytes, person: Person) -> SecretBytes:
    """Return the key of ``pmac``: only this person vouches for the own slots."""
    return hkdf_sha256(compartment_key, salt=vault_id, purpose=f"header pmac {person.value}")


def manifest_key(header_master_key: SecretBytes, vault_id: bytes) -> SecretBytes:
    """Return the key under which the manifest of a backup is authenticated."""
    return hkdf_sha256(header_master_key, salt=vault_id, purpose="backup manifest")


def last_seen_tag(header_master_key: SecretBytes, vault_id: bytes) -> bytes:
    """Return what this vault is called in the last-seen record: nobody without its keys can tell which one it is."""
    with hkdf_sha256(header_master_key, salt=vault_id, purpose="last seen") as key:
        return mac(key, vault_id)
