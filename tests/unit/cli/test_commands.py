"""rm-vault on real vaults: what it prints, what it writes, and how it ends."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.cli.exits import Exit, exit_of
from rm_desktop.cli.main import run
from rm_desktop.cli.wording import Words
from rm_desktop.crypto.age_file import decrypted, read_age_header
from rm_desktop.domain import errors
from rm_desktop.domain.sentences import LANGUAGES
from rm_desktop.services.content import Content
from rm_desktop.vault.lock import VaultLock

SENIOR, JUNIOR, SESSION = "senior passphrase one", "junior passphrase two", "session passphrase three"


@dataclass
class Shell:
    """A folder with passphrase files and one vault."""

    folder: Path
    vault: Path
    capsys: pytest.CaptureFixture[str]

    def secret(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text + "\n", encoding="utf-8")
        return str(path)

    def __call__(self, *words: str, who: str = "session") -> tuple[Exit, str, str]:
        command = [*words]
        for person in who.split("+"):
            text = {"senior": SENIOR, "junior": JUNIOR, "session": SESSION}.get(person)
            if text is not None:
                command += [f"--{person}-file", self.secret(person, text)]
        code = run(command)
        out, err = self.capsys.readouterr()
        return code, out, err

    def json(self, *words: str, who: str = "session") -> Any:
        code, out, err = self(*words, "--json", who=who)
        assert code is Exit.DONE, err
        return json.loads(out)


@pytest.fixture
def shell(
    tmp_path: Path, vault_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return Shell(tmp_path, vault_path, capsys)


@pytest.fixture
def meeting(journal: Any) -> str:
    """A planned meeting in a vault whose pair exists."""
    session = journal.sessions.plan("Social media", None, 60)
    journal.vault.close()
    return str(session.value.id)


def test_a_created_vault_opens_with_each_passphrase_and_leaves_two_sheets(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cheap_kdf: Any
) -> None:
    monkeypatch.setattr("rm_desktop.vault.creation.calibrated", lambda: cheap_kdf)
    vault, sheets = tmp_path / "New.rmvault", tmp_path / "sheets"
    names = ["--senior-name", "Helga", "--junior-name", "Jonas"]
    made = shell.json("create", str(vault), *names, "--sheets", str(sheets), who="senior+junior+session")
    assert len(made["id"]) == 32
    found = sorted(path.read_bytes()[:5] for path in sheets.iterdir())
    assert found == [b"%PDF-", b"%PDF-"]
    for who in ("senior", "junior", "session"):
        assert shell.json("session", "list", str(vault), who=who) == {"items": []}


def test_without_a_folder_for_sheets_the_codes_are_told_once(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cheap_kdf: Any
) -> None:
    monkeypatch.setattr("rm_desktop.vault.creation.calibrated", lambda: cheap_kdf)
    vault = tmp_path / "New.rmvault"
    made = shell.json("create", str(vault), "--senior-name", "A", "--junior-name", "B", who="senior+junior")
    code = shell.secret("code", made["recovery"]["junior"])
    exit_code, out, _ = shell("session", "list", str(vault), "--open", "junior", "--recovery-file", code, who="")
    assert (exit_code, out) == (Exit.DONE, "")


def test_sheets_never_go_into_a_folder_that_holds_something(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter").write_text("x", encoding="utf-8")
    names = ["--senior-name", "A", "--junior-name", "B", "--sheets", str(tmp_path / "full")]
    code, _, _ = shell("create", str(tmp_path / "New.rmvault"), *names, who="senior+junior")
    assert code is Exit.REFUSED
    assert not (tmp_path / "New.rmvault").exists()


def test_info_tells_facts_without_a_passphrase(shell: Shell) -> None:
    facts = shell.json("info", str(shell.vault), who="")
    assert facts["policy"] == "either"
    assert set(facts["slots"]) == {"senior", "junior", "session", "recovery-senior", "recovery-junior"}
    assert set(facts["sizes"]) == {"shared", "senior", "junior"}
    code, out, _ = shell("info", str(shell.vault), who="")
    assert code is Exit.DONE
    assert "rm-vault 1" in out


def test_check_names_every_open_part_and_the_place_of_a_flipped_byte(shell: Shell) -> None:
    sound = shell.json("check", str(shell.vault), "--deep", who="senior")
    assert (sound["sound"], sound["header"], sound["parts"]) == (True, [], {"shared": [], "senior": []})
    damage(shell.vault / "shared-000001.db", 9000)
    code, out, _ = shell("check", str(shell.vault))
    assert code is Exit.DAMAGED
    assert "Shared: page 3 of" in out
    code, out, _ = shell("check", str(shell.vault), "--json", "--deep", who="senior")
    found = json.loads(out)
    assert code is Exit.DAMAGED
    assert found["parts"] == {"shared": ["page"], "senior": []}
    assert found["places"]["shared"]["pages"] == [3]


def test_check_names_the_copy_of_the_header_and_the_slot_of_the_anchor(shell: Shell) -> None:
    damage(shell.vault / "vault.bak.json", 40)
    damage(shell.vault / "shared-000001.anchor", 20)
    code, out, _ = shell("check", str(shell.vault))
    assert code is Exit.DAMAGED
    assert "second copy (vault.bak.json)" in out
    assert "first entry of the anchor" in out


def test_salvage_copies_what_is_readable_and_leaves_the_damaged_vault_alone(shell: Shell, tmp_path: Path) -> None:
    damage(shell.vault / "shared-000001.db", 9000, size=200)
    before = (shell.vault / "shared-000001.db").read_bytes()
    code, out, _ = shell("salvage", str(shell.vault), "--to", str(tmp_path / "New.rmvault"), who="senior+junior")
    assert code in {Exit.DONE, Exit.DAMAGED}
    assert "The damaged vault was left unchanged." in out
    assert (shell.vault / "shared-000001.db").read_bytes() == before
    assert shell.json("check", str(tmp_path / "New.rmvault"), "--deep", who="senior")["sound"]
    code, _, _ = shell("salvage", str(shell.vault), "--to", str(tmp_path / "New.rmvault"), who="senior")
    assert code is Exit.REFUSED


def damage(file: Path, place: int, *, size: int = 1) -> None:
    raw = bytearray(file.read_bytes())
    raw[place : place + size] = bytes(byte ^ 1 for byte in raw[place : place + size])
    file.write_bytes(raw)


def test_notes_and_tasks_of_a_meeting_are_shown_whole(shell: Shell, meeting: str) -> None:
    text = shell.folder / "note.md"
    text.write_text('# Profile\n\n`#read("notes.txt")` stays as it is\n', encoding="utf-8")
    vault = str(shell.vault)
    first = shell.json("note", "add", vault, "--session", meeting, "--file", str(text))
    again = shell.json("note", "add", vault, "--session", meeting, "--file", str(text))
    assert first == again
    shell.json("action", "add", vault, "--text", "Comment on three posts", "--owner", "senior", "--session", meeting)
    shown = shell.json("session", "show", vault, meeting)
    (body,) = shown["notes"].values()
    assert body.count('#read("notes.txt")') == 2
    assert [action["text"] for action in shown["actions"]] == ["Comment on three posts"]
    code, out, _ = shell("session", "show", vault, meeting)
    assert code is Exit.DONE
    assert "Social media" in out
    assert "Comment on three posts (mentee)" in out
    assert shell.json("note", "show", vault, first["id"])["body"] == body


def test_a_note_comes_from_standard_input(shell: Shell, meeting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("über alles".encode())))
    shell.json("note", "add", str(shell.vault), "--session", meeting)
    hits = shell.json("search", str(shell.vault), "UBER")["hits"]
    assert [hit["match"] for hit in hits] == ["über"]


def test_private_notes_stay_out_of_the_shared_opening(shell: Shell) -> None:
    text = shell.folder / "note.md"
    text.write_text("only mine", encoding="utf-8")
    vault = str(shell.vault)
    made = shell.json("note", "add", vault, "--private", "--title", "Doubts", "--file", str(text), who="junior")
    assert shell.json("note", "show", vault, made["id"], who="junior")["body"] == "only mine"
    assert len(shell.json("search", vault, "mine", who="junior")["hits"]) == 1
    assert shell.json("search", vault, "mine")["hits"] == []
    assert shell.json("search", vault, "mine", who="senior")["hits"] == []
    code, _, _ = shell("note", "add", vault, "--private", "--file", str(text))
    assert code is Exit.REFUSED


def test_goals_and_skills_are_set(shell: Shell, meeting: str) -> None:
    del meeting
    vault = str(shell.vault)
    assert shell.json("goal", "add", vault, "--title", "Write openly", "--due", "2027-03-01")["id"]
    code = Content.load("en").lines[0].code
    assert shell.json("skill", "set", vault, str(code), "alone")["level"] == "alone"
    assert shell("skill", "set", vault, "no.such.line", "alone")[0] is Exit.REFUSED


def test_a_summary_needs_both_passphrases_and_overwrites_nothing(shell: Shell, meeting: str, tmp_path: Path) -> None:
    vault, target = str(shell.vault), tmp_path / "out.md"
    words = ["summary", vault, "--session", meeting, "--to", str(target)]
    for who in ("senior", "junior", "session"):
        code, _, _ = shell(*words, who=who)
        assert code is Exit.REFUSED
        assert not target.exists()
    told = shell.json(*words, who="senior+junior")
    assert told["size"] == len(target.read_bytes())
    assert "Social media" in target.read_text(encoding="utf-8")
    code, _, _ = shell(*words, who="senior+junior")
    assert code is Exit.REFUSED


def test_a_summary_can_be_closed_with_a_passphrase(shell: Shell, meeting: str, tmp_path: Path) -> None:
    words = ["summary", str(shell.vault), "--session", meeting, "--to"]
    good, weak = shell.secret("file", "birke ofen hafen tinte"), shell.secret("weak", "short")
    pdf, age = tmp_path / "out.pdf", tmp_path / "out.md.age"
    for arguments in ([str(pdf), "--encrypt-file", weak], [str(age)]):
        assert shell(*words, *arguments, who="senior+junior")[0] is not Exit.DONE
    assert not pdf.exists()
    assert not age.exists()
    told = shell.json(*words, str(pdf), "--encrypt-file", good, who="senior+junior")
    assert told["sha256"] == sha256(pdf.read_bytes()).hexdigest()
    read = ["pdftotext", "-upw", "birke ofen hafen tinte", str(pdf), "-"]
    assert "Social media" in subprocess.run(read, capture_output=True, text=True, check=True).stdout
    shell.json(*words, str(age), "--encrypt-file", good, who="senior+junior")
    with age.open("rb") as opened:
        header = read_age_header(opened)
        content = b"".join(decrypted(opened, header.file_key("birke ofen hafen tinte")))
    assert "Social media" in content.decode()


def test_a_summary_with_a_wrong_second_passphrase_writes_nothing(shell: Shell, meeting: str, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    senior, wrong = shell.secret("senior", SENIOR), shell.secret("wrong", "not the junior's one")
    words = ["summary", str(shell.vault), "--session", meeting, "--to", str(target)]
    code, _, _ = shell(*words, "--senior-file", senior, "--junior-file", wrong, who="")
    assert code is Exit.PASSPHRASE
    assert not target.exists()


def test_wrong_missing_and_held(shell: Shell) -> None:
    vault = str(shell.vault)
    assert shell("session", "list", vault, "--senior-file", shell.secret("x", "wrong wrong wrong"), who="")[0] == 3
    assert shell("session", "list", vault, who="")[0] is Exit.PASSPHRASE
    assert shell("info", str(shell.folder / "none.rmvault"), who="")[0] is Exit.ENVIRONMENT
    assert shell("session", "list", vault, "--senior-file", str(shell.folder / "absent"), who="")[0] is Exit.ENVIRONMENT
    lock = VaultLock.acquire(shell.vault)
    try:
        assert shell("session", "list", vault)[0] is Exit.IN_USE
    finally:
        lock.release()


def test_bad_dates_and_empty_titles_are_wrong_use(shell: Shell) -> None:
    vault = str(shell.vault)
    assert shell("session", "add", vault, "--title", " ")[0] is Exit.USAGE
    assert shell("session", "add", vault, "--title", "T", "--at", "tomorrow")[0] is Exit.USAGE
    with pytest.raises(SystemExit) as ended:
        run(["session", "fly", vault])
    assert ended.value.code == Exit.USAGE


def test_a_fault_of_ours_shows_a_code_and_no_content(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("SECRET-CONTENT")

    monkeypatch.setattr("rm_desktop.cli.vaults.describe", broken)
    code, out, err = shell("info", str(shell.vault), who="")
    assert code is Exit.FAULT
    assert "RuntimeError@" in err
    assert "SECRET" not in out + err


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_a_sentence_of_its_own(language: Any) -> None:
    words = Words(language)
    params = {
        "who": "senior",
        "part": "shared",
        "reason": "r",
        "group": 2,
        "limit": 3,
        "mib": 64,
        "field": "title",
        "format": "docx",
    }
    leaves = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.UserError)]
    sentences = {kind.__name__: words.error(kind(**params)) for kind in leaves}
    assert len(set(sentences.values())) == len(sentences)
    assert all(exit_of(kind(**params)) is not Exit.DONE for kind in leaves)
