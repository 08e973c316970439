"""Founding leaves a whole vault or none, whatever happens on the way."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.domain.clock import SystemClock
from rm_desktop.domain.entities import Clause, Pair
from rm_desktop.domain.errors import VaultExists
from rm_desktop.domain.words import Opening, Policy
from rm_desktop.services.content import Content
from rm_desktop.services.founding import Founding, found
from rm_desktop.services.journal import Journal
from rm_desktop.vault.vault import Secrets, open_vault, unlock

SECRETS = Secrets(senior="senior passphrase one", junior="junior passphrase two", session="session passphrase three")


def founding(path: Path, *, consents: bool = True) -> Founding:
    return Founding(
        path=path,
        policy=Policy.EITHER,
        secrets=SECRETS,
        pair=Pair(senior_name="Helga", junior_name="Jonas", started_on=date(2026, 6, 4)),
        clauses=(Clause(code="open", title="Offen", text="Wir sagen, was wir denken."),),
        consents=consents,
    )


def made(path: Path, cost: KdfCost, *, consents: bool = True) -> None:
    found(founding(path, consents=consents), content=Content.load("de"), clock=SystemClock(), kdf=cost).wipe()


@pytest.mark.parametrize("consents", [True, False])
def test_a_founded_vault_has_its_pair_and_both_consents_or_neither(
    tmp_path: Path, cheap_kdf: KdfCost, *, consents: bool
) -> None:
    path = tmp_path / "New.rmvault"
    made(path, cheap_kdf, consents=consents)
    assert [entry.name for entry in tmp_path.iterdir()] == ["New.rmvault"]
    vault = open_vault(path, unlock(path, Opening.TOGETHER, SECRETS))
    try:
        journal = Journal(vault, SystemClock(), Content.load("de"))
        assert journal.pair.get().junior_name == "Jonas"
        assert (journal.agreement.in_force() is not None) is consents
        assert (journal.agreement.draft() is not None) is not consents
    finally:
        vault.close()


def test_what_stands_at_the_place_is_left_alone(tmp_path: Path, cheap_kdf: KdfCost) -> None:
    path = tmp_path / "New.rmvault"
    path.mkdir()
    (path / "letter").write_text("mine", encoding="utf-8")
    with pytest.raises(VaultExists):
        made(path, cheap_kdf)
    assert (path / "letter").read_text(encoding="utf-8") == "mine"


def test_a_failure_while_filling_leaves_nothing(tmp_path: Path, cheap_kdf: KdfCost) -> None:
    def broken(_journal: Journal) -> None:
        raise VaultExists

    with pytest.raises(VaultExists):
        found(
            founding(tmp_path / "New.rmvault"),
            content=Content.load("de"),
            clock=SystemClock(),
            kdf=cheap_kdf,
            fill=broken,
        )
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_founding import founding
from rm_desktop.crypto.kdf import FLOOR
from rm_desktop.domain.clock import SystemClock
from rm_desktop.services.content import Content
from rm_desktop.services.founding import found
kill = lambda _journal: os.kill(os.getpid(), signal.SIGKILL)
found(founding(Path(sys.argv[1])), content=Content.load("de"), clock=SystemClock(), kdf=FLOOR, fill=kill)
"""


def test_a_kill_while_filling_leaves_no_vault_without_its_pair(tmp_path: Path, cheap_kdf: KdfCost) -> None:
    path = tmp_path / "New.rmvault"
    script = KILLED.format(tests=str(Path(__file__).parent))
    done = subprocess.run([sys.executable, "-c", script, str(path)], check=False, capture_output=True)
    assert done.returncode == -signal.SIGKILL
    assert not path.exists()
    made(path, cheap_kdf)
    assert path.is_dir()
