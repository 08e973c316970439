"""import, and a take-out with a passphrase of its own: out of one vault, into another, from any program."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.main import run
from rm_desktop.services.imports import strict_json
from rm_desktop.services.takeout_age import _zipped
from rm_desktop.vault.vault import CreatedVault, Secrets

GOLDEN = Path(__file__).parents[2] / "golden" / "foreign"
WORDS = "anchor velvet mosaic thunder pepper lantern"


@pytest.fixture
def shell(
    vault_path: Path, capsys: pytest.CaptureFixture[str], passphrases: Secrets, monkeypatch: pytest.MonkeyPatch
) -> Any:
    """rm-vault in English; the vault's own passphrase files, and what it said."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    for name in ("senior", "junior", "session"):
        vault_path.with_name(name).write_text(getattr(passphrases, name) or "", encoding="utf-8")
    vault_path.with_name("words").write_text(WORDS + "\n", encoding="utf-8")

    def call(command: str, *words: str, who: tuple[str, ...] = ("session",), vault: Path = vault_path) -> Any:
        files = [part for name in who for part in (f"--{name}-file", str(vault_path.with_name(name)))]
        code = run([command, str(vault), *words, *files])
        return (code, *capsys.readouterr())

    return call


def test_a_journal_of_jrnl_comes_in_once_and_a_look_changes_nothing(shell: Any, journal: Any) -> None:
    journal.vault.close()
    source = ("--from", str(GOLDEN / "jrnl/journal.json"))
    code, out, _ = shell("import", *source, "--preview")
    assert (code, "Would come in: 3 meetings" in out) == (Exit.DONE, True)
    found = json.loads(shell("import", *source, "--json")[1])
    assert (found["kind"], found["new"]["session"], found["rows_added"]) == ("jrnl", 3, 9)
    assert "all of it is here already" in shell("import", *source)[1]
    assert len(json.loads(shell("import", *source, "--json", who=("senior",))[1])["new"]) > 0


def test_what_cannot_come_in_is_said_in_words(shell: Any, journal: Any, tmp_path: Path) -> None:
    journal.vault.close()
    (tmp_path / "odd.json").write_text('{"entries": [NaN]}', encoding="utf-8")
    code, out, err = shell("import", "--from", str(tmp_path / "odd.json"))
    assert (code, out) == (Exit.REFUSED, "")
    assert err.strip() == "The file has a number that is none. Nothing was taken in, and the vault is unchanged."
    assert shell("import", "--from", str(tmp_path / "none"))[0] is Exit.ENVIRONMENT


def test_an_encrypted_copy_goes_into_another_vault(
    shell: Any, journal: Any, tmp_path: Path, template_vault: CreatedVault, vault_path: Path
) -> None:
    journal.sessions.plan("Social media", None, 60)
    journal.vault.close()
    target, words = tmp_path / "copy.zip.age", str(vault_path.with_name("words"))
    both = ("senior", "junior")
    code, _, err = shell("takeout", "--to", str(target), "--encrypt-file", words, who=both)
    assert (code, "encrypted" in err) == (Exit.DONE, True)
    assert shell("takeout", "--to", str(target), "--encrypt-file", words, who=both)[0] is Exit.REFUSED
    other = Path(shutil.copytree(template_vault.path, tmp_path / "Other.rmvault"))
    code, _, err = shell("import", "--from", str(target), vault=other)
    assert (code, "passphrase" in err) == (Exit.REFUSED, True)
    wrong = str(vault_path.with_name("senior"))
    assert shell("import", "--from", str(target), "--from-file", wrong, vault=other)[0] is Exit.PASSPHRASE
    found = json.loads(shell("import", "--from", str(target), "--from-file", words, "--json", vault=other)[1])
    assert found["new"]["session"] == 1
    assert found["kind"] == "takeout"


def test_too_weak_a_passphrase_is_refused_before_anything_is_read(shell: Any, journal: Any, tmp_path: Path) -> None:
    journal.vault.close()
    weak = tmp_path / "weak"
    weak.write_text("aaaaaaaaaaaaaaaaaaa", encoding="utf-8")
    code, _, _ = shell("takeout", "--to", str(tmp_path / "x"), "--encrypt-file", str(weak), who=("senior", "junior"))
    assert code is Exit.REFUSED
    assert not (tmp_path / "x").exists()


def test_the_archive_inside_holds_the_files_and_no_date() -> None:
    content = b"".join(_zipped([("a/b.md", b"text"), ("README.md", b"x" * 3_000_000)], None))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {one.filename: one.date_time[0] for one in archive.infolist()} == {"a/b.md": 1980, "README.md": 1980}
    assert len(content) < strict_json.LARGEST
