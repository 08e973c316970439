"""A PDF that only a passphrase opens: every string and stream under AES-256, readable by ordinary programs."""

from __future__ import annotations

from rm_desktop.crypto.pdf_cipher import PERMISSIONS, PdfCipher
from rm_desktop.documents.pdf_objects import read_objects, with_each_content, with_entries, written

_EXTENSION = b"/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>"
"""What PDF 1.7 calls this kind of encryption, which became a part of PDF 2.0."""
_FILTERS = b"/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>/StmF/StdCF/StrF/StdCF"


def encrypted(pdf: bytes, cipher: PdfCipher) -> bytes:
    """Return ``pdf`` with all that it says encrypted, the description of the file included."""
    parts = read_objects(pdf)
    bodies = dict(parts.bodies) | {parts.root: with_entries(parts.bodies[parts.root], _EXTENSION)}
    closed = {number: with_each_content(body, cipher.encrypt) for number, body in bodies.items()}
    handler = parts.next_number
    closed[handler] = _handler(cipher)
    trailer = {b"Size": b"%d" % (handler + 1), **parts.trailer, b"Encrypt": b"%d 0 R" % handler}
    return written(parts, closed, trailer)


def _handler(cipher: PdfCipher) -> bytes:
    values = {
        b"O": cipher.owner,
        b"U": cipher.user,
        b"OE": cipher.owner_key,
        b"UE": cipher.user_key,
        b"Perms": cipher.permissions,
    }
    secret = b"".join(b"/%b<%b>" % (name, value.hex().encode("ascii")) for name, value in values.items())
    return b"<</Filter/Standard/V 5/R 6/Length 256/P %d%b%b>>" % (PERMISSIONS, _FILTERS, secret)
