"""A view sealed to its author."""

from __future__ import annotations

import pytest

from rm_desktop.crypto.sealed_blob import public_sealing_key, seal, sealing_key
from rm_desktop.crypto.sealed_view import BLOCK, open_view, seal_view, sealed_for, view_context
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import VaultDamaged
from rm_desktop.domain.words import Level, Person

VAULT = bytes(range(16))
AUTHOR = SecretBytes(b"j" * 32)
OTHER = SecretBytes(b"s" * 32)
LEVELS = {"line.1": Level.WITH_HELP, "line.2": Level.CAN_SHOW}


def sealed(levels: dict[str, Level]) -> bytes:
    return seal_view(public_sealing_key(AUTHOR, VAULT), levels, Person.JUNIOR, "L1")


def test_the_author_reads_what_was_sealed() -> None:
    assert open_view(sealing_key(AUTHOR, VAULT), sealed(LEVELS), Person.JUNIOR, "L1") == LEVELS


def test_nobody_else_does() -> None:
    with pytest.raises(VaultDamaged):
        open_view(sealing_key(OTHER, VAULT), sealed(LEVELS), Person.JUNIOR, "L1")


@pytest.mark.parametrize(("author", "field"), [(Person.SENIOR, "L1"), (Person.JUNIOR, "L2")])
def test_a_view_belongs_to_its_author_and_field(author: Person, field: str) -> None:
    with pytest.raises(VaultDamaged):
        open_view(sealing_key(AUTHOR, VAULT), sealed(LEVELS), author, field)


def test_neither_size_nor_bytes_tell_what_was_chosen() -> None:
    many = {f"own.{place:032x}": Level.ALONE for place in range(100)}
    blobs = [sealed({}), sealed(LEVELS), sealed(many)]
    assert len({len(blob) for blob in blobs}) == 1
    assert len(blobs[0]) > BLOCK
    assert not any(b"line.1" in blob or b"own." in blob for blob in blobs)
    assert sealed(LEVELS) != sealed(LEVELS)


@pytest.mark.parametrize("content", [b"", b"\x80", b"{}", b"{}\x80x", b"[]\x80", b'{"a":9}\x80', b'{"a":"x"}\x80'])
def test_what_is_no_view_is_damage(content: bytes) -> None:
    receiver = public_sealing_key(AUTHOR, VAULT)
    blob = receiver + seal(receiver, content, context=view_context(Person.JUNIOR, "L1"))
    with pytest.raises(VaultDamaged) as error:
        open_view(sealing_key(AUTHOR, VAULT), blob, Person.JUNIOR, "L1")
    assert error.value.parameters["reason"] == "content"


def test_everybody_sees_for_which_key_it_was_sealed() -> None:
    assert sealed_for(sealed(LEVELS)) == public_sealing_key(AUTHOR, VAULT) != public_sealing_key(OTHER, VAULT)
