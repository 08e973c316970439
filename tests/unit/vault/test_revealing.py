"""Opening a sealed view takes both."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rm_desktop.crypto.sealed_blob import public_sealing_key, sealing_key
from rm_desktop.crypto.sealed_view import open_view, seal_view
from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import PassphraseMissing, WrongPassphrase
from rm_desktop.domain.words import Level, Person
from rm_desktop.vault.opening_keys import Secrets
from rm_desktop.vault.revealing import answer_together, open_together
from rm_desktop.vault.vault import Vault

FIRST = {"a": Level.WITH_HELP, "b": Level.ALONE}
LATER = {"b": Level.CAN_SHOW, "c": Level.ALONE}


@pytest.fixture
def blobs(vault: Vault) -> list[bytes]:
    receiver = vault.sealing_key(Person.JUNIOR)
    return [seal_view(receiver, levels, Person.JUNIOR, "L1") for levels in (FIRST, LATER)]


def test_both_together_read_the_lines_both_have_looked_at(
    vault_path: Path, passphrases: Secrets, blobs: list[bytes]
) -> None:
    before = sorted(vault_path.rglob("vault*.json")), (vault_path / "vault.json").read_bytes()
    shown = open_together(vault_path, passphrases, Person.JUNIOR, "L1", blobs, matched={"a", "b"})
    assert shown == {"a": Level.WITH_HELP, "b": Level.CAN_SHOW}
    assert before == (sorted(vault_path.rglob("vault*.json")), (vault_path / "vault.json").read_bytes())


@pytest.mark.parametrize("name", ["senior", "junior"])
def test_neither_can_alone(vault_path: Path, passphrases: Secrets, blobs: list[bytes], name: str) -> None:
    lacking, wrong = replace(passphrases, **{name: None}), replace(passphrases, **{name: "not this one at all"})
    with pytest.raises(PassphraseMissing):
        open_together(vault_path, lacking, Person.JUNIOR, "L1", blobs, matched={"a"})
    with pytest.raises(WrongPassphrase) as error:
        open_together(vault_path, wrong, Person.JUNIOR, "L1", blobs, matched={"a"})
    assert error.value.parameters == {"who": name}


def test_what_its_author_took_back_stays_closed(vault: Vault, vault_path: Path, passphrases: Secrets) -> None:
    receiver = vault.sealing_key(Person.JUNIOR)
    views: list[dict[str, Level]] = [FIRST, {"a": Level.NOT_LOOKED_AT}]
    blobs = [seal_view(receiver, levels, Person.JUNIOR, "L1") for levels in views]
    shown = open_together(vault_path, passphrases, Person.JUNIOR, "L1", blobs, matched={"a", "b"})
    assert shown == {"b": Level.ALONE}


def test_the_answer_is_closed_for_everybody_but_who_asked(
    vault_path: Path, passphrases: Secrets, blobs: list[bytes]
) -> None:
    asking, vault_id = SecretBytes(b"q" * 32), bytes(16)
    answer = answer_together(
        vault_path,
        passphrases,
        Person.JUNIOR,
        "L1",
        blobs,
        matched={"a"},
        receiver=public_sealing_key(asking, vault_id),
    )
    assert open_view(sealing_key(asking, vault_id), answer, Person.JUNIOR, "L1") == {"a": Level.WITH_HELP}
