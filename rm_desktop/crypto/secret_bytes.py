"""Secrets in memory that can be wiped: bytes objects cannot, so keys never live in one longer than a call."""

from __future__ import annotations

import secrets
from types import TracebackType
from typing import NoReturn, Self


class SecretBytes:
    """A buffer for one secret. Wipe it when done; its repr, comparison and copies give nothing away."""

    __slots__ = ("_buffer",)

    def __init__(self, content: bytes | bytearray | memoryview) -> None:
        """Take a copy of ``content``; a bytearray given away should be wiped by its owner."""
        self._buffer = bytearray(content)

    @classmethod
    def random(cls, size: int) -> Self:
        """Return ``size`` bytes from the system's generator."""
        return cls(secrets.token_bytes(size))

    @classmethod
    def blank(cls, size: int) -> Self:
        """Return ``size`` zero bytes, to be filled through `view`."""
        return cls(bytes(size))

    def view(self) -> memoryview:
        """Return the live bytes; the view must not outlive the secret."""
        return memoryview(self._buffer)

    def copy(self) -> SecretBytes:
        """Return a second buffer with the same content, to be wiped on its own."""
        return SecretBytes(self._buffer)

    def wipe(self) -> None:
        """Overwrite the content with zeros. Calling it again does no harm."""
        self._buffer[:] = bytes(len(self._buffer))

    @property
    def is_blank(self) -> bool:
        """Whether every byte is zero: wiped, or never filled."""
        return not any(self._buffer)

    def __len__(self) -> int:
        return len(self._buffer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return f"<SecretBytes of {len(self._buffer)}>"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError

    def __copy__(self) -> NoReturn:
        raise TypeError

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise TypeError


def wipe_bytearray(buffer: bytearray) -> None:
    """Overwrite a bytearray that held a secret outside `SecretBytes`."""
    buffer[:] = bytes(len(buffer))
