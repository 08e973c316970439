"""rm-vault as people start it: a process of its own, from nothing to a released file, never touching Qt."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.documents.preview import page_text

pytestmark = pytest.mark.slow

SECRETS = {
    "senior": "vier Tassen Kaffee am Morgen",
    "junior": "the bus was late again today",
    "session": "zu zweit an einem Bildschirm",
}
CANARY = "Zitronenfalter"
START = """
import sys
from rm_desktop.cli.main import main
code = main()
assert not [name for name in sys.modules if name.startswith("PySide6")]
sys.exit(code)
"""


@dataclass
class Terminal:
    """Starts rm-vault with passphrases in files and everything else in arguments."""

    home: Path
    vault: Path

    def __call__(
        self, *words: str, who: tuple[str, ...] = (), stdin: str = "", language: str = "de_DE.UTF-8"
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-I", "-c", START, *words]
        for person in who:
            command += [f"--{person}-file", str(self.home / person)]
        environ = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": language, "TZ": "Europe/Berlin"}
        return subprocess.run(
            command, env=environ, input=stdin, capture_output=True, text=True, timeout=120, check=False
        )

    def json(self, *words: str, who: tuple[str, ...] = ("session",), stdin: str = "") -> Any:
        done = self(*words, "--json", who=who, stdin=stdin)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    home = tmp_path / "home"
    home.mkdir()
    for person, secret in SECRETS.items():
        (home / person).write_text(secret + "\n", encoding="utf-8")
    return Terminal(home, tmp_path / "Paar.rmvault")


def test_from_nothing_to_a_released_summary(terminal: Terminal, tmp_path: Path) -> None:
    vault, sheets, target = str(terminal.vault), tmp_path / "sheets", tmp_path / "summary.pdf"
    names = ("--senior-name", "Helga", "--junior-name", "Jonas", "--sheets", str(sheets))
    assert terminal.json("create", vault, *names, who=("senior", "junior", "session"))["id"]
    assert len(list(sheets.glob("*.pdf"))) == 2

    session = terminal.json("session", "add", vault, "--title", "Soziale Medien", "--template", "T2")["id"]
    note = terminal.json("note", "add", vault, "--session", session, stdin=f"Der **{CANARY}** fliegt.")["id"]
    terminal.json("note", "add", vault, "--private", "--title", "nur für mich", who=("senior",), stdin=CANARY)
    terminal.json("action", "add", vault, "--text", "Drei Beiträge", "--owner", "senior", "--session", session)
    terminal.json("goal", "add", vault, "--title", "Sicher auftreten")
    terminal.json("skill", "set", vault, "line.2.6.profile", "alone")
    assert CANARY in terminal("note", "show", vault, note, who=("session",)).stdout
    assert "Soziale Medien" in terminal("session", "list", vault, who=("junior",)).stdout
    assert len(terminal.json("search", vault, CANARY.lower()[3:])["hits"]) == 1
    assert len(terminal.json("search", vault, CANARY.lower()[3:], who=("senior",))["hits"]) == 2
    assert CANARY not in json.dumps(terminal.json("info", vault, who=()))
    terminal.json("check", vault, "--deep", who=("senior",))

    release = ("summary", vault, "--session", session, "--to", str(target), "--lang", "en")
    assert terminal(*release, who=("senior",)).returncode in {3, 8}
    assert not target.exists()
    done = terminal(*release, who=("senior", "junior"))
    assert done.returncode == 0, done.stderr
    assert CANARY in page_text(target.read_bytes())
    assert terminal(*release, who=("senior", "junior")).returncode == 8

    written = [path for folder in (terminal.vault, terminal.home) for path in folder.rglob("*") if path.is_file()]
    assert len(written) > 6
    assert not [path.name for path in written if CANARY.encode() in path.read_bytes()]


def test_each_end_has_its_sentence_in_both_languages(terminal: Terminal, vault_path: Path) -> None:
    (terminal.home / "session").write_text("ganz bestimmt nicht diese\n", encoding="utf-8")
    ends = {
        ("session", "list", str(vault_path)): 3,
        ("session", "list", str(terminal.vault)): 7,
        ("session", "fly", str(vault_path)): 2,
    }
    for command, code in ends.items():
        spoken = [
            terminal(*command, who=("session",), language=language) for language in ("de_DE.UTF-8", "en_GB.UTF-8")
        ]
        assert [done.returncode for done in spoken] == [code, code]
        assert all(done.stderr and not done.stdout for done in spoken)
        if code != 2:
            assert spoken[0].stderr != spoken[1].stderr
        assert all("Traceback" not in done.stderr for done in spoken)
