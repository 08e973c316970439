"""The key of an age file on its way from the window that asked the passphrase to the one that reads the file.

Sealed to a key made for this one question: the process between the two passes on what it cannot use.
"""

from __future__ import annotations

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from rm_desktop.crypto.sealed_blob import open_sealed, seal
from rm_desktop.crypto.secret_bytes import SecretBytes

_CONTEXT = b"rm-desktop/file-key/v1\0"


class KeyAwaited:
    """Whoever asks: gives away ``receiver`` and opens what comes back."""

    def __init__(self) -> None:
        """Make the key for one question."""
        self._key = X25519PrivateKey.generate()

    @property
    def receiver(self) -> bytes:
        """The public half."""
        return self._key.public_key().public_bytes_raw()

    def open(self, sealed: bytes) -> SecretBytes:
        """Return the key that was sealed for this question."""
        return SecretBytes(open_sealed(self._key, sealed, context=_CONTEXT))


def sealed_key(receiver: bytes, file_key: SecretBytes) -> bytes:
    """Return ``file_key``, to be opened by whoever asked."""
    return seal(receiver, bytes(file_key.view()), context=_CONTEXT)
