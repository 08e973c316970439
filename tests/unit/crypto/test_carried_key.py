"""A file's key on its way between two processes: readable by who asked, and by nobody else."""

from __future__ import annotations

import pytest

from rm_desktop.crypto.carried_key import KeyAwaited, sealed_key
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import RmError


def test_only_who_asked_can_open_it() -> None:
    asked, other = KeyAwaited(), KeyAwaited()
    sealed = sealed_key(asked.receiver, SecretBytes(b"k" * 16))
    assert bytes(asked.open(sealed).view()) == b"k" * 16
    assert b"k" * 16 not in sealed
    with pytest.raises(RmError):
        other.open(sealed)
