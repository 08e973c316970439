"""kill -9 while a set is made, rotated or brought back: the vault opens, whole sets stay whole, nothing is half there.

Two kinds of work, 12 kills each, 2,000 each with ``RM_DESKTOP_LONG=1``.
"""

import os
import secrets
import select
import signal
import time
from datetime import UTC, datetime, timedelta

import pytest

from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.backup_sets import wrong_files
from rm_desktop.vault.header_files import read_header
from rm_desktop.vault.restore import restore_in_place
from rm_desktop.vault.vault import open_vault
from tally import WITHOUT_END, rounds

KILLS, LONG_KILLS = 12, 2_000
LONGEST_RUN = 0.4
SHARED = Compartment.SHARED
pytestmark = [pytest.mark.slow, pytest.mark.timeout(0 if WITHOUT_END else 300)]


def run_and_kill(program, *arguments):
    """Let a child work, kill it somewhere, and return the bytes it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            program(writing, *arguments)
        finally:
            os._exit(1)
    os.close(writing)
    select.select([reading], [], [], 20)
    time.sleep(secrets.randbelow(1000) / 1000 * LONGEST_RUN)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    assert os.WIFSIGNALED(status), "the child failed by itself"
    return said


def back_up_for_ever(acknowledge, path, keys, lines, first):
    """Write a line, say so, make a set; an hour passes between two of them."""
    vault = open_vault(path, keys)
    moment = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=first)
    number = first
    while True:
        saved = []

        def save(saved=saved):
            if not saved:
                saved.append(1)
                lines.write(vault, "in between")

        lines.write(vault, f"{number}")
        number += 1
        os.write(acknowledge, number.to_bytes(8, "big"))
        moment += timedelta(hours=1)
        vault.backup_now(moment, save)


def test_every_set_is_whole_and_nothing_saved_meanwhile_is_lost(vault_path, keys, lines, tally):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, *(secrets.token_hex(300) for _ in range(300)))
    vault.backup_now()
    vault.close()
    said_before = 0
    whole = 0
    for _ in rounds(KILLS, LONG_KILLS):
        tally["kills"] += 1
        said = run_and_kill(back_up_for_ever, vault_path, keys(Opening.TOGETHER), lines, said_before)
        said_before = int.from_bytes(said[-8:], "big") if said else said_before
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        assert vault.warnings == ()
        numbers = [int(text) for text in lines.read(vault) if text.isdecimal() and len(text) < 9]
        assert max(numbers, default=-1) >= said_before - 1, "an acknowledged write is lost"
        said_before = max(said_before, max(numbers, default=-1) + 1)
        sets = vault.backups()
        assert sets, "the good backups are gone"
        for one in sets[:2]:
            assert wrong_files(one) == {}
        named = [place for place in (vault_path / "backups").iterdir() if not place.name.startswith(".")]
        assert len(named) == len(sets), "half a set has a name"
        whole += len(sets)
        vault.close()
    assert whole >= tally["kills"], "some sets are to be finished before the kill"


def restore_for_ever(acknowledge, path, keys, one):
    """Bring the same set back again and again."""
    os.write(acknowledge, b"x")
    while True:
        restore_in_place(path, read_header(path), keys, one, [SHARED])


def test_a_restore_leaves_the_old_database_or_the_new_one(vault_path, keys, lines, tally):
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    lines.write(vault, "old", *(secrets.token_hex(300) for _ in range(300)))
    one = vault.backup_now()
    wanted = lines.read(vault)
    vault.close()
    resumed = 0
    for kill in rounds(KILLS, LONG_KILLS):
        tally["kills"] += 1
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        lines.write(vault, f"after {kill}")
        newer = lines.read(vault)
        vault.close()
        run_and_kill(restore_for_ever, vault_path, keys(Opening.TOGETHER), one)
        resumed += any(vault_path.glob("restore-*"))
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        assert vault.warnings == ()
        assert lines.read(vault) in (wanted, newer)
        assert not list(vault_path.glob("restore-*"))
        if kill % 10 == 0:
            assert vault.check(deep=True).sound
        vault.close()
    assert resumed or tally["kills"] < 100, "some kills are to come between the decision and its end"
