import os
import subprocess
import sys

import pytest

from rm_desktop.domain.errors import DiskFull, NotReadable, NotWritable, VaultInUse, VaultMissing
from rm_desktop.vault import lock
from rm_desktop.vault.files import VaultLock

HOLDER = """
import sys
from pathlib import Path
from rm_desktop.vault.files import VaultLock
VaultLock.acquire(Path(sys.argv[1]), program="rm-vault")
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def holder(vault_path):
    """Another process that holds the vault's lock."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(vault_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_is_refused_at_once_and_told_who_holds_it(vault_path, holder):
    with pytest.raises(VaultInUse) as caught:
        VaultLock.acquire(vault_path)
    assert caught.value.parameters["program"] == "rm-vault"
    assert caught.value.parameters["pid"] == holder.pid
    assert str(caught.value.parameters["since"]).endswith("Z")


@pytest.mark.usefixtures("holder")
def test_the_second_process_changes_nothing(vault_path):
    before = {path: path.read_bytes() for path in vault_path.iterdir() if path.is_file()}
    with pytest.raises(VaultInUse):
        VaultLock.acquire(vault_path)
    assert {path: path.read_bytes() for path in vault_path.iterdir() if path.is_file()} == before


def test_a_killed_holder_holds_nothing(vault_path, holder):
    holder.kill()
    holder.wait()
    VaultLock.acquire(vault_path).release()


def test_a_released_lock_can_be_taken_again_and_releasing_twice_does_no_harm(vault_path):
    first = VaultLock.acquire(vault_path)
    with pytest.raises(VaultInUse):
        VaultLock.acquire(vault_path)
    first.release()
    first.release()
    VaultLock.acquire(vault_path).release()
    assert (vault_path / "LOCK").read_bytes() == b""


@pytest.mark.parametrize("note", [b"", b"7", b"{", b'{"program":7,"pid":true,"since":null}', b"\xff" * 600])
def test_a_note_that_says_nothing_useful_is_left_out(vault_path, note):
    held = VaultLock.acquire(vault_path)
    (vault_path / "LOCK").write_bytes(note)
    with pytest.raises(VaultInUse) as caught:
        VaultLock.acquire(vault_path)
    assert caught.value.parameters == {}
    held.release()


def test_there_is_nothing_to_lock_where_no_folder_is(tmp_path):
    with pytest.raises(VaultMissing):
        VaultLock.acquire(tmp_path / "none")


def test_a_folder_that_cannot_be_written_is_named_as_such(vault_path, in_child):
    def attempt():
        vault_path.chmod(0o500)
        VaultLock.acquire(vault_path)

    assert in_child(attempt, ordinary_user=True) is NotWritable


def test_a_folder_that_takes_no_file_has_no_lock(vault_path):
    (vault_path / "LOCK").mkdir()
    with pytest.raises(NotReadable):
        VaultLock.acquire(vault_path)


def test_a_lock_that_fails_for_another_reason_says_so(vault_path, monkeypatch):
    def fail(_):
        raise OSError(lock.errno.ENOSPC, "no locks left")

    monkeypatch.setattr(lock, "_lock", fail)
    with pytest.raises(DiskFull):
        VaultLock.acquire(vault_path)


def test_the_lock_is_not_passed_on_to_programs_that_are_started(vault_path):
    held = VaultLock.acquire(vault_path)
    assert held._handle is not None
    assert not os.get_inheritable(held._handle)
    held.release()
