"""seal, destroy, takeout: both passphrases, or exit 8 and nothing has changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.main import run
from rm_desktop.domain.words import Opening
from rm_desktop.services.content import Content
from rm_desktop.services.journal import Journal
from rm_desktop.vault.lock import VaultLock
from rm_desktop.vault.vault import Secrets, open_vault

BOTH = "senior+junior"


class Program:
    """rm-vault on one vault, with passphrase files for whoever is named."""

    def __init__(self, vault: Path, capsys: pytest.CaptureFixture[str], passphrases: Secrets) -> None:
        self.vault = vault
        self._capsys = capsys
        self._texts = {name: getattr(passphrases, name) for name in ("senior", "junior", "session")}

    def __call__(self, *words: str, who: str = "session") -> tuple[Exit, str, str]:
        line = list(words)
        for name in filter(None, who.split("+")):
            file = self.vault.with_name(name)
            file.write_text(self._texts[name], encoding="utf-8")
            line += [f"--{name}-file", str(file)]
        code = run(line)
        return (code, *self._capsys.readouterr())

    def json(self, *words: str, who: str = "session") -> Any:
        code, out, err = self(*words, "--json", who=who)
        assert code is Exit.DONE, err
        return json.loads(out)


@pytest.fixture
def shell(
    vault_path: Path, capsys: pytest.CaptureFixture[str], passphrases: Secrets, monkeypatch: pytest.MonkeyPatch
) -> Program:
    """The program in English."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Program(vault_path, capsys, passphrases)


@pytest.fixture
def vault(shell: Program, journal: Any) -> str:
    """A vault with a pair and a meeting, locked."""
    journal.sessions.plan("Social media", None, 60)
    journal.vault.close()
    return str(shell.vault)


@pytest.mark.parametrize("who", ["senior", "junior", "session", ""])
def test_one_alone_neither_seals_nor_destroys(shell: Program, vault: str, who: str) -> None:
    before = {file.name: file.read_bytes() for file in shell.vault.rglob("*") if file.is_file()}
    assert shell("destroy", vault, "--yes-destroy", who=who)[0] is Exit.REFUSED
    assert shell("seal", vault, who=who)[0] is Exit.REFUSED
    assert {file.name: file.read_bytes() for file in shell.vault.rglob("*") if file.is_file()} == before


def test_destroying_wants_to_be_meant(shell: Program, vault: str) -> None:
    assert shell("destroy", vault, who=BOTH)[0] is Exit.USAGE
    assert shell.vault.exists()


def test_destroying_takes_everything_and_confirms_it(shell: Program, vault: str, tmp_path: Path) -> None:
    paper = tmp_path / "confirmation.pdf"
    told = shell.json("destroy", vault, "--yes-destroy", "--confirmation", str(paper), who=BOTH)
    assert (told["slots"], told["remaining"], told["unproved"]) == (2, 0, [])
    assert paper.read_bytes()[:5] == b"%PDF-"
    assert not shell.vault.exists()
    assert shell("info", vault, who="")[0] is Exit.ENVIRONMENT


def test_while_another_program_has_it_open_nothing_happens(shell: Program, vault: str) -> None:
    lock = VaultLock.acquire(shell.vault)
    assert shell("destroy", vault, "--yes-destroy", who=BOTH)[0] is Exit.IN_USE
    assert shell("seal", vault, who=BOTH)[0] is Exit.IN_USE
    lock.release()
    assert shell("check", vault)[0] is Exit.DONE


def test_an_interrupted_destruction_opens_nothing_and_is_finished(shell: Program, vault: str) -> None:
    (shell.vault / "DESTROYED").touch()
    for command in (["info", vault], ["session", "list", vault], ["seal", vault]):
        code, _, err = shell(*command, who=BOTH)
        assert code is Exit.DAMAGED
        assert "--yes-destroy" in err
    assert shell("destroy", vault, "--yes-destroy", who="")[0] is Exit.DONE
    assert not shell.vault.exists()


def test_a_sealed_vault_reads_and_refuses_every_write(shell: Program, vault: str, tmp_path: Path) -> None:
    since = shell.json("seal", vault, who=BOTH)["sealed"]
    assert shell.json("seal", vault, who=BOTH)["sealed"] == since
    meeting = shell.json("session", "list", vault)["items"][0]["id"]
    note = tmp_path / "note.md"
    note.write_text("text", encoding="utf-8")
    writes = [
        ["session", "add", vault, "--title", "X"],
        ["note", "add", vault, "--session", meeting, "--file", str(note)],
        ["action", "add", vault, "--text", "X", "--owner", "senior"],
        ["goal", "add", vault, "--title", "X"],
        ["skill", "set", vault, "line.2.5.calm-reply", "alone"],
    ]
    before = {file.name: file.read_bytes() for file in shell.vault.glob("*.db")}
    for command in writes:
        code, _, err = shell(*command)
        assert code is Exit.REFUSED, command
        assert "reading only" in err
    private = ["note", "add", vault, "--private", "--title", "X", "--file", str(note)]
    assert shell(*private, who="junior")[0] is Exit.REFUSED
    assert {file.name: file.read_bytes() for file in shell.vault.glob("*.db")} == before
    assert shell.json("check", vault, "--deep")["sound"]
    assert shell.json("seal", vault, "--undo", who=BOTH) == {"sealed": None}
    assert shell("session", "add", vault, "--title", "X")[0] is Exit.DONE


@pytest.mark.parametrize("who", ["session", ""])
def test_the_shared_part_leaves_with_both_passphrases_only(
    shell: Program,
    vault: str,
    tmp_path: Path,
    who: str,
) -> None:
    target = tmp_path / "out"
    assert shell("takeout", vault, "--to", str(target), who=who)[0] is Exit.REFUSED
    assert shell("takeout", vault, "--to", str(target), "--open", "together", who="senior")[0] is Exit.REFUSED
    assert not target.exists()
    told = shell.json("takeout", vault, "--to", str(target), who=BOTH)
    assert told["files"] == len([file for file in target.rglob("*") if file.is_file()])
    document = json.loads((target / "shared/takeout.json").read_text("utf-8"))
    assert [row["title"] for row in document["tables"]["session"]] == ["Social media"]
    assert not (target / "private").exists()
    code, _, err = shell("takeout", vault, "--to", str(target), who=BOTH)
    assert code is Exit.REFUSED
    assert err


def test_alone_only_the_own_part_leaves(shell: Program, vault: str, tmp_path: Path, open_alone: Any) -> None:
    open_alone(Opening.JUNIOR_ALONE, "Mine")
    target = tmp_path / "out"
    assert shell("takeout", vault, "--to", str(target), who="junior")[0] is Exit.DONE
    assert [place.name for place in target.iterdir() if place.is_dir()] == ["private"]
    assert "Mine" in (target / "private/takeout.json").read_text("utf-8")


@pytest.fixture
def open_alone(vault_path: Path, keys: Any, clock: Any) -> Any:
    """Write a private note."""

    def write(opening: Opening, title: str) -> None:
        opened = open_vault(vault_path, keys(opening))
        Journal(opened, clock, Content.load("de")).notes.save_private(None, title, "", 0)
        opened.close()

    return write
