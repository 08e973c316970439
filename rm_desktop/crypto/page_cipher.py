"""SQLCipher's pages, one at a time and without SQLCipher: for checking and salvaging a file it would refuse as a whole.

A page is ciphertext ‖ IV 16 ‖ HMAC-SHA512 64 over both and the page's number. The first page starts with the salt.
"""

from __future__ import annotations

import hmac
from hashlib import sha512
from typing import Self

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from rm_desktop.crypto.compartment_keys import DATABASE_KEY_BYTES
from rm_desktop.crypto.derivation import KEY_BYTES, hkdf_sha512, same
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.words import Compartment

PAGE_BYTES = 4096
IV_BYTES = 16
MAC_BYTES = 64
RESERVED_BYTES = IV_BYTES + MAC_BYTES
USABLE_BYTES = PAGE_BYTES - RESERVED_BYTES
SALT_BYTES = 16
PLAIN_START = b"SQLite format 3\0"
"""What the first page begins with where the file has the salt."""
_MAC_START = PAGE_BYTES - MAC_BYTES
_BLOCK = 128
"""SHA-512 works through a message in blocks of this size."""


class PageCipher:
    """Authenticates and decrypts pages of one database. Wipe it when done."""

    def __init__(self, raw: SecretBytes) -> None:
        """Take over AES key ‖ HMAC key ‖ salt."""
        self._raw = raw

    @classmethod
    def of(cls, compartment_key: SecretBytes, vault_id: bytes, part: Compartment, epoch: int) -> Self:
        """Return the cipher of a compartment's database, under the key that SQLCipher gets as a literal."""
        purpose = f"sqlcipher {part.value} {epoch}"
        return cls(hkdf_sha512(compartment_key, salt=vault_id, purpose=purpose, size=DATABASE_KEY_BYTES))

    def open(self, number: int, page: bytes) -> bytes | None:
        """Return the usable plain bytes of page ``number``, or None where it does not authenticate."""
        if len(page) != PAGE_BYTES or not same(self._mac(number, page), page[_MAC_START:]):
            return None
        return self._decrypted(number, page)

    def mended(self, number: int, page: bytes) -> bytes | None:
        """Return the plain bytes of a page that fails by one flipped bit, or None where it is more than that.

        Every bit is tried. What comes before the bit is hashed once for all bits of a block, which halves the time.
        """
        if len(page) != PAGE_BYTES:
            return None
        if _bits_apart(self._mac(number, page), page[_MAC_START:]) == 1:
            return self._decrypted(number, page)
        start = SALT_BYTES if number == 1 else 0
        inner, outer = self._pads()
        state = sha512(inner)
        tail = number.to_bytes(4, "little")
        for block in range(start, _MAC_START, _BLOCK):
            end = min(block + _BLOCK, _MAC_START)
            rest = page[end:_MAC_START] + tail
            piece = bytearray(page[block:end])
            for place in range(len(piece)):
                for bit in range(8):
                    piece[place] ^= 1 << bit
                    tried = state.copy()
                    tried.update(piece)
                    tried.update(rest)
                    if same(sha512(outer + tried.digest()).digest(), page[_MAC_START:]):
                        return self._decrypted(number, page[:block] + bytes(piece) + page[end:])
                    piece[place] ^= 1 << bit
            state.update(piece)
        return None

    def wipe(self) -> None:
        """Overwrite the keys."""
        self._raw.wipe()

    def _mac(self, number: int, page: bytes) -> bytes:
        start = SALT_BYTES if number == 1 else 0
        message = page[start:_MAC_START] + number.to_bytes(4, "little")
        return hmac.digest(self._raw.view()[KEY_BYTES : 2 * KEY_BYTES], message, "sha512")

    def _pads(self) -> tuple[bytes, bytes]:
        key = bytes(self._raw.view()[KEY_BYTES : 2 * KEY_BYTES]).ljust(_BLOCK, b"\0")
        return bytes(byte ^ 0x36 for byte in key), bytes(byte ^ 0x5C for byte in key)

    def _decrypted(self, number: int, page: bytes) -> bytes:
        start = SALT_BYTES if number == 1 else 0
        vector = page[USABLE_BYTES : USABLE_BYTES + IV_BYTES]
        decryptor = Cipher(AES(self._raw.view()[:KEY_BYTES]), CBC(vector)).decryptor()
        plain = decryptor.update(page[start:USABLE_BYTES]) + decryptor.finalize()
        return (PLAIN_START if number == 1 else b"") + plain


def _bits_apart(left: bytes, right: bytes) -> int:
    return (int.from_bytes(left) ^ int.from_bytes(right)).bit_count()
