"""age files that a passphrase opens, chunk by chunk: what leaves the vault and is to stay encrypted.

Source: https://c2sp.org/age, version 1 of the format, with its one recipient for a passphrase (scrypt). Any program
that reads age opens them; the tests do it with Debian's `age` and with a second implementation. It is written here
on the primitives we have, because the binding to Rust hands over whole files at once, in memory, and keeps the
interpreter to itself for the two seconds of scrypt: no progress, no cancelling, a window that stands still.
"""

from __future__ import annotations

import hmac
import re
import secrets
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from rm_desktop.crypto.free_memory import free_mib
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import KdfOutOfMemory, UnreadableImport, WrongPassphrase

VERSION_LINE = b"age-encryption.org/v1\n"
WORK = 18
"""log2 of scrypt's N, what age itself writes: about a second and 256 MiB."""
MOST_WORK = 20
"""A file may ask for four times as much, 1 GiB; a forged one may not stall the machine."""
CHUNK_BYTES = 64 * 1024
TAG_BYTES = 16
_SALT_BYTES = _FILE_KEY_BYTES = _NONCE_BYTES = 16
_LABEL = b"age-encryption.org/v1/scrypt"
_HEADER_LIMIT = 1024
"""A header with one passphrase has about 150 bytes; one for many keys is not for us."""
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n"
    rb"-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n"
    rb"([A-Za-z0-9+/]{43})\n"
    rb"--- ([A-Za-z0-9+/]{43})\n"
)


@dataclass(frozen=True, slots=True)
class AgeHeader:
    """What stands in front of the encrypted content."""

    salt: bytes
    work: int
    wrapped: bytes = field(repr=False)
    signed: bytes = field(repr=False)
    """The bytes that the MAC is over."""
    mac: bytes = field(repr=False)

    def file_key(self, passphrase: str) -> SecretBytes:
        """Return the key of the content. Takes scrypt's time and memory."""
        with _wrapping_key(passphrase, self.salt, self.work) as key:
            try:
                found = SecretBytes(ChaCha20Poly1305(bytes(key.view())).decrypt(bytes(12), self.wrapped, None))
            except InvalidTag:
                raise WrongPassphrase(who="file") from None
        if not hmac.compare_digest(_header_mac(found, self.signed), self.mac):
            raise UnreadableImport(reason="age_damaged")
        return found


def looks_like_age(head: bytes) -> bool:
    """Whether a file that begins with ``head`` says it is one of these."""
    return head.startswith(VERSION_LINE)


def read_age_header(file: BinaryIO) -> AgeHeader:
    """Return the header of ``file`` and leave the position behind it."""
    start = file.tell()
    head = file.read(_HEADER_LIMIT)
    found = _HEADER.match(head)
    if found is None:
        raise UnreadableImport(reason="age_other" if looks_like_age(head) else "age_damaged")
    salt, work, wrapped, mac = (found.group(number) for number in range(1, 5))
    if int(work) > MOST_WORK:
        raise UnreadableImport(reason="age_work")
    file.seek(start + found.end())
    signed = found.group()[: -len(mac) - 2]
    return AgeHeader(salt=_unb64(salt), work=int(work), wrapped=_unb64(wrapped), signed=signed, mac=_unb64(mac))


def decrypted(file: BinaryIO, file_key: SecretBytes) -> Iterator[bytes]:
    """Yield the content that follows the header, each chunk only after it was authenticated.

    Whoever uses a chunk before the last one was read must be ready to take it back: the end is vouched for last.
    """
    cipher = ChaCha20Poly1305(_payload_key(file_key, _exactly(file, _NONCE_BYTES)))
    chunk = file.read(CHUNK_BYTES + TAG_BYTES)
    for number in range(1 << 40):
        following = file.read(CHUNK_BYTES + TAG_BYTES)
        try:
            plain = cipher.decrypt(_chunk_nonce(number, last=not following), chunk, None)
        except InvalidTag:
            raise UnreadableImport(reason="age_damaged") from None
        if not plain and number:
            raise UnreadableImport(reason="age_damaged")
        yield plain
        if not following:
            return
        chunk = following


def encrypted(pieces: Iterable[bytes], passphrase: str, *, work: int = WORK) -> Iterator[bytes]:
    """Yield an age file with what ``pieces`` hold, in any sizes; memory stays that of two chunks."""
    with SecretBytes.random(_FILE_KEY_BYTES) as file_key:
        yield _header(file_key, passphrase, work)
        nonce = secrets.token_bytes(_NONCE_BYTES)
        yield nonce
        cipher = ChaCha20Poly1305(_payload_key(file_key, nonce))
        chunks = _chunks(pieces)
        chunk = next(chunks)
        for number in range(1 << 40):
            following = next(chunks, None)
            yield cipher.encrypt(_chunk_nonce(number, last=following is None), chunk, None)
            if following is None:
                return
            chunk = following


def _header(file_key: SecretBytes, passphrase: str, work: int) -> bytes:
    salt = secrets.token_bytes(_SALT_BYTES)
    with _wrapping_key(passphrase, salt, work) as key:
        wrapped = ChaCha20Poly1305(bytes(key.view())).encrypt(bytes(12), bytes(file_key.view()), None)
    signed = VERSION_LINE + b"-> scrypt %s %d\n%s\n---" % (_b64(salt), work, _b64(wrapped))
    return signed + b" " + _b64(_header_mac(file_key, signed)) + b"\n"


def _wrapping_key(passphrase: str, salt: bytes, work: int) -> SecretBytes:
    """Run scrypt with r = 8 and p = 1. The passphrase is what was typed, byte for byte, as age takes it."""
    needed, free = (1 << work) // 1024, free_mib()
    if free is not None and free < needed + 64:
        raise KdfOutOfMemory(mib=needed)
    found = SecretBytes.blank(32)
    kdf = Scrypt(salt=_LABEL + salt, length=32, n=1 << work, r=8, p=1)
    kdf.derive_into(passphrase.encode("utf-8", "surrogatepass"), found.view())
    return found


def _header_mac(file_key: SecretBytes, signed: bytes) -> bytes:
    return hmac.digest(_hkdf(file_key, b"", b"header"), signed, "sha256")


def _payload_key(file_key: SecretBytes, nonce: bytes) -> bytes:
    return _hkdf(file_key, nonce, b"payload")


def _hkdf(file_key: SecretBytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=info).derive(file_key.view())


def _chunk_nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut ``pieces`` anew; there is always one, which may be empty."""
    rest = bytearray()
    for piece in pieces:
        rest += piece
        while len(rest) > CHUNK_BYTES:
            yield bytes(rest[:CHUNK_BYTES])
            del rest[:CHUNK_BYTES]
    yield bytes(rest)


def _exactly(file: BinaryIO, size: int) -> bytes:
    found = file.read(size)
    if len(found) != size:
        raise UnreadableImport(reason="age_damaged")
    return found


def _b64(content: bytes) -> bytes:
    return b64encode(content).rstrip(b"=")


def _unb64(text: bytes) -> bytes:
    """Read unpadded base64 in its one canonical spelling, as the format demands."""
    found = b64decode(text + b"=" * (-len(text) % 4))
    if _b64(found) != text:
        raise UnreadableImport(reason="age_damaged")
    return found
