"""rm-vault backup: made, listed, checked, taken elsewhere and brought back, with the exit status scripts go by."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.main import run

PASSPHRASES = {
    "senior": "senior passphrase one",
    "junior": "junior passphrase two",
    "session": "session passphrase three",
}
Command = Callable[..., tuple[Exit, Any, str]]


@pytest.fixture
def command(
    tmp_path: Path, vault_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Command:
    """Run an act of ``backup`` on the vault, as one of the people."""
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")

    def call(act: str, *words: str, who: str = "session", as_json: bool = True) -> tuple[Exit, Any, str]:
        arguments = ["backup", act, str(vault_path), *words, *(["--json"] if as_json else [])]
        for person in who.split("+") if who else ():
            place = tmp_path / person
            place.write_text(PASSPHRASES.get(person, person) + "\n", encoding="utf-8")
            arguments += [f"--{person}-file", str(place)]
        capsys.readouterr()
        code = run(arguments)
        out, err = capsys.readouterr()
        return code, json.loads(out) if as_json and out else out, err

    return call


def spoil(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def test_now_makes_a_set_that_the_list_shows_without_a_passphrase(command: Command) -> None:
    code, made, _ = command("now", who="senior")
    assert code is Exit.DONE
    assert (set(made["parts"]), made["missing"], made["copy"]) == ({"shared", "senior"}, ["junior"], None)
    code, listed, _ = command("list", who="")
    assert (code, [item["id"] for item in listed["items"]]) == (Exit.DONE, [made["id"]])


def test_the_list_tells_people_what_each_holds_and_lacks(command: Command) -> None:
    assert command("list", who="", as_json=False)[1] == "Noch keine Sicherung.\n"
    command("now")
    lines = command("list", who="", as_json=False)[1].splitlines()
    assert lines[1].strip().startswith("gemeinsamer Teil: Stand")
    assert [line.strip().split(":")[0] for line in lines[2:]] == ["nicht enthalten", "nicht enthalten"]


def test_verify_hashes_always_and_opens_what_it_is_given_the_passphrase_for(command: Command, vault_path: Path) -> None:
    made = command("now", who="senior")[1]
    code, found, _ = command("verify", who="")
    assert (code, found["items"][0]["sound"], found["items"][0]["opened"]) == (Exit.DONE, True, [])
    assert command("verify", who="senior")[1]["items"][0]["opened"] == ["shared", "senior"]
    spoil(vault_path / "backups" / made["id"] / "senior-000001.db")
    code, found, _ = command("verify", who="")
    assert code is Exit.DAMAGED
    assert found["items"][0]["parts"] == {"shared": [], "senior": ["hash"]}


def test_now_with_a_place_leaves_a_vault_there_and_a_line_in_the_register(command: Command, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, made, _ = command("now", "--to", str(stick))
    assert code is Exit.DONE
    (copy,) = stick.iterdir()
    assert made["copy"] == str(copy)
    assert run(["check", str(copy), "--deep", "--session-file", str(tmp_path / "session")]) is Exit.DONE


@pytest.mark.parametrize(("place", "code"), [("gone", Exit.ENVIRONMENT), ("Vault.rmvault/backups", Exit.REFUSED)])
def test_a_place_that_is_none_is_refused_before_anything_is_made(
    command: Command, tmp_path: Path, place: str, code: Exit
) -> None:
    assert command("now", "--to", str(tmp_path / place))[0] is code
    assert command("list", who="")[1]["items"] == []


def test_restore_in_place_heals_a_damaged_part(command: Command, vault_path: Path, tmp_path: Path) -> None:
    made = command("now")[1]
    spoil(vault_path / "shared-000001.db")
    check = ["check", str(vault_path), "--session-file", str(tmp_path / "session")]
    assert run(check) is Exit.DAMAGED
    code, done, _ = command("restore", "newest", "--part", "shared")
    assert (code, done["id"], done["parts"]) == (Exit.DONE, made["id"], ["shared"])
    assert run(check) is Exit.DONE
    assert (vault_path / "aside/shared-000001/shared-000001.db").is_file()


def test_restore_brings_a_damaged_header_back_first(command: Command, vault_path: Path, tmp_path: Path) -> None:
    made = command("now")[1]
    for name in ("vault.json", "vault.bak.json"):
        (vault_path / name).write_bytes(b"{}")
    assert command("restore", made["id"], "--part", "shared")[0] is Exit.DONE
    assert run(["check", str(vault_path), "--session-file", str(tmp_path / "session")]) is Exit.DONE


def test_restore_as_a_new_vault_leaves_the_old_one(command: Command, vault_path: Path, tmp_path: Path) -> None:
    command("now")
    before = (vault_path / "shared-000001.db").read_bytes()
    new = tmp_path / "New.rmvault"
    assert command("restore", "newest", "--to", str(new))[0] is Exit.DONE
    assert run(["check", str(new), "--session-file", str(tmp_path / "session")]) is Exit.DONE
    assert (vault_path / "shared-000001.db").read_bytes() == before
    assert command("restore", "newest", "--to", str(new))[0] is Exit.REFUSED


@pytest.mark.parametrize(
    ("words", "who", "code"),
    [
        (("newest",), "session", Exit.USAGE),
        (("20260101T000000Z-000009", "--part", "shared"), "session", Exit.REFUSED),
        (("newest", "--part", "junior"), "junior", Exit.REFUSED),
        (("newest", "--part", "shared", "--open", "senior"), "", Exit.PASSPHRASE),
    ],
)
def test_what_cannot_be_restored_is_said_by_the_exit_status(
    command: Command, words: tuple[str, ...], who: str, code: Exit
) -> None:
    command("now")
    assert command("restore", *words, who=who)[0] is code


def test_a_vault_that_is_not_there_and_one_in_use(command: Command, vault_path: Path) -> None:
    from rm_desktop.vault.lock import VaultLock  # noqa: PLC0415

    assert run(["backup", "list", str(vault_path.with_name("No.rmvault"))]) is Exit.ENVIRONMENT
    command("now")
    lock = VaultLock.acquire(vault_path)
    assert command("restore", "newest", "--part", "shared")[0] is Exit.IN_USE
    lock.release()
