"""Gate and workspace replace one another as processes, and never live together longer than the change takes."""

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="needs an X server")]

DANGER = "9b2c2c"
"""The colour of messages about mistakes in the light theme."""


def unlock(program, secrets):
    program.window("gate")
    program.type(secrets.session)
    program.key("Return")
    return program.window("workspace")


def test_unlock_lock_and_unlock_again(program, founded, secrets):
    program.start(str(founded))
    first_gate = program.window("gate")
    workspace = unlock(program, secrets)
    assert workspace != first_gate
    program.key("ctrl+l")
    second_gate = program.window("gate")
    assert second_gate not in {first_gate, workspace}
    assert unlock(program, secrets) != workspace
    assert program.stderr() == ""


def test_a_wrong_passphrase_opens_nothing_and_the_right_one_still_does(program, founded, secrets, until):
    program.start(str(founded))
    gate = program.window("gate")
    program.type(secrets.senior)
    program.key("Return")
    until(lambda: program.screen.pixels(DANGER) > 20, "the message")
    assert program.role("gate") == gate
    program.key("ctrl+a")
    program.type(secrets.session)
    program.key("Return")
    program.window("workspace")


@pytest.mark.parametrize(("keys", "who"), [(("shift+Tab",), "junior"), (("shift+Tab", "shift+Tab"), "senior")])
def test_alone_by_keyboard(program, founded, secrets, keys, who):
    program.start(str(founded))
    program.window("gate")
    program.key(*keys, "space")
    program.type(getattr(secrets, who))
    program.key("Return")
    program.window("workspace")


def test_the_gate_for_the_next_lock_loads_while_the_vault_is_open(program, founded, secrets, until):
    program.start(str(founded))
    first_gate = program.window("gate")
    workspace = unlock(program, secrets)
    until(lambda: program.role("gate") not in {None, first_gate}, "the gate that loads")
    ready = program.role("gate")
    assert not program._visible(ready)
    program.key("ctrl+l")
    assert program.window("gate") == ready
    assert unlock(program, secrets) != workspace


def test_closing_the_workspace_locks_and_closing_the_gate_ends(program, founded, secrets):
    program.start(str(founded))
    unlock(program, secrets)
    program.key("alt+F4")
    program.window("gate")
    program.key("alt+F4")
    assert program.process.wait(timeout=20) == 0
    assert program.roles() == {}


def test_a_workspace_that_dies_leads_to_a_gate(program, founded, secrets):
    program.start(str(founded))
    workspace = unlock(program, secrets)
    os.kill(workspace, signal.SIGKILL)
    unlock(program, secrets)


def test_a_gate_that_dies_is_replaced(program, founded):
    program.start(str(founded))
    gate = program.window("gate")
    os.kill(gate, signal.SIGKILL)
    assert program.window("gate") != gate


def test_asked_to_end_the_program_locks_and_goes(program, founded, secrets):
    program.start(str(founded))
    unlock(program, secrets)
    assert program.end() == 0
    assert program.roles() == {}


def test_the_workspace_goes_when_the_parent_is_killed(program, founded, secrets, until):
    program.start(str(founded))
    workspace = unlock(program, secrets)
    program.process.kill()
    program.process.wait(timeout=20)
    until(lambda: not Path(f"/proc/{workspace}").exists(), "the workspace to lock and end by itself")


def test_a_second_program_says_who_holds_the_vault_and_changes_nothing(new_program, founded, secrets):
    first, second = new_program("first"), new_program("second")
    first.start(str(founded))
    workspace = unlock(first, secrets)
    before = snapshot(founded)
    second.start(str(founded))
    gate = second.window("gate", alone_on_screen=False)
    assert second.roles() == {gate: "gate"}
    assert first.role("workspace") == workspace
    assert snapshot(founded) == before


def snapshot(vault):
    return {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in vault.rglob("*") if path.suffix == ".json"}


def test_a_second_start_wakes_the_window_and_another_vault_opens_after_a_lock(
    program, founded, secrets, screen, until, tmp_path
):
    """Neither start opens a socket or leaves anything behind; a double click in the vault's folder means the vault."""
    other = tmp_path / "Anderer.rmvault"
    shutil.copytree(founded, other)
    program.start(str(founded))
    gate = program.window("gate")
    screen.run("search", "--pid", str(gate), "--name", "RM Desktop", "windowminimize")
    until(lambda: not program._visible(gate), "the window to be minimised")
    assert program.start_again(str(founded / "vault.json")) == 0
    assert program.window("gate") == gate, "the same window came forward"
    program.type(secrets.session)
    program.key("Return")
    workspace = program.window("workspace")
    assert program.start_again(str(other)) == 0
    assert program.window("workspace") == workspace
    program.key("ctrl+l")
    program.window("gate")
    program.type(secrets.session)
    program.key("Return")
    program.window("workspace")
    assert (other / "shared-000001.db-wal").exists(), "now the other one is open"
