"""What the organisation has set holds on the command line too, and what is wrong with it is said there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.cli.exits import Exit
from rm_desktop.cli.main import run
from rm_desktop.services import organisation as policy

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
SENIOR, JUNIOR = "senior passphrase one", "junior passphrase two"
Set = Callable[[str], None]


@pytest.fixture
def set_policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Set]:
    """Write the file at the place that counts."""
    folder = tmp_path / "etc"
    folder.mkdir(mode=0o755)

    def write(text: str) -> None:
        (folder / "policy.toml").write_text(text, "utf-8")
        (folder / "policy.toml").chmod(0o644)
        policy.organisation.cache_clear()

    monkeypatch.setattr(policy, "policy_place", lambda: folder / "policy.toml")
    monkeypatch.setattr(policy.read_policy, "__defaults__", (os.getuid(),))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    yield write
    policy.organisation.cache_clear()


@pytest.fixture
def secret(tmp_path: Path) -> Callable[[str, str], str]:
    def write(name: str, text: str) -> str:
        (tmp_path / name).write_text(text + "\n", "utf-8")
        return str(tmp_path / name)

    return write


def test_a_forbidden_kind_of_file_is_refused_and_nothing_is_written(
    journal: Any, vault_path: Path, set_policy: Set, secret: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = journal.sessions.plan("Social media", None, 60).value.id
    journal.vault.close()
    both = ["--senior-file", secret("s", SENIOR), "--junior-file", secret("j", JUNIOR)]
    set_policy('forbidden_formats = ["docx"]')
    target = tmp_path / "out.docx"
    assert run(["summary", str(vault_path), "--session", str(session), "--to", str(target), *both]) is Exit.REFUSED
    assert "organisation" in capsys.readouterr().err
    assert not target.exists()
    target = tmp_path / "out.pdf"
    assert run(["summary", str(vault_path), "--session", str(session), "--to", str(target), *both]) is Exit.DONE
    assert target.read_bytes().startswith(b"%PDF-")


def test_neither_a_new_vault_nor_a_new_passphrase_may_be_weaker_than_is_set(
    vault_path: Path, set_policy: Set, secret: Any, tmp_path: Path
) -> None:
    set_policy('passphrase_strength = "strong"')
    weak = secret("weak", "umbrella forty two")
    new = ["--senior-file", weak, "--junior-file", secret("j", "nine violet trams before noon")]
    names = ["--senior-name", "Helga", "--junior-name", "Jonas"]
    assert run(["create", str(tmp_path / "New.rmvault"), *names, *new]) is Exit.REFUSED
    assert not (tmp_path / "New.rmvault").exists()
    change = ["passphrase", "change", str(vault_path), "--senior-file", secret("s", SENIOR), "--new-file", weak]
    assert run(change) is Exit.REFUSED


def test_what_cannot_be_used_is_named_on_stderr_and_no_argument_leads_past_the_file(
    vault_path: Path, set_policy: Set, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    set_policy("idle_minuts = 3")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/nowhere")
    assert run(["info", str(vault_path)]) is Exit.DONE
    said = capsys.readouterr()
    assert "idle_minuts" in said.err
    assert "idle_minuts" not in said.out
