"""kill -9 at any moment: every write that was acknowledged is found again, and the vault opens, always."""

import os
import secrets
import select
import signal
import time

import pytest

from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.vault import open_vault

KILLS = int(os.environ.get("RM_KILLS", "300"))
SEVERAL = 8
LONGEST_RUN = 0.09


def save_for_ever(path, keys, lines, first, acknowledge):
    """Write numbered lines, and say each number only after it was acknowledged; now and then lock and open again."""
    vault = open_vault(path, keys)
    number = first
    while True:
        texts = [f"{number + more}:{secrets.token_hex(secrets.randbelow(900))}" for more in range(1 + number % SEVERAL)]
        lines.write(vault, *texts)
        number += len(texts)
        os.write(acknowledge, number.to_bytes(8, "big"))
        if number % 5 == 0:
            copy = vault._keys.copy()
            vault.close()
            vault = open_vault(path, copy)
        if number % 7 == 0:
            with vault.begin(Compartment.SHARED) as work:
                work.db.execute("UPDATE line SET text = text || '' WHERE id % 3 = 0")


def run_and_kill(path, keys, lines, first, after, *, program=save_for_ever):
    """Let a child save for ``after`` seconds, kill it, and return the last number it said was saved."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            program(path, keys, lines, first, writing)
        finally:
            os._exit(1)
    os.close(writing)
    select.select([reading], [], [], 10)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child failed by itself"
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    return int.from_bytes(said[-8:], "big") if said else first


@pytest.mark.slow
@pytest.mark.timeout(0 if KILLS > 300 else 300)
def test_every_acknowledged_write_is_found_again(vault_path, keys, lines):
    acknowledged = 0
    unclean = 0
    for kill in range(KILLS):
        after = secrets.randbelow(1000) / 1000 * LONGEST_RUN
        acknowledged = run_and_kill(vault_path, keys(Opening.TOGETHER), lines, acknowledged, after)
        unclean += (vault_path / "shared-000001.db-wal").exists()
        vault = open_vault(vault_path, keys(Opening.TOGETHER))
        assert vault.warnings == ()
        numbers = [int(text.partition(":")[0]) for text in lines.read(vault)]
        assert numbers == list(range(len(numbers)))
        assert len(numbers) >= acknowledged
        acknowledged = len(numbers)
        if kill % 20 == 0:
            assert vault.check(deep=True).sound
            with vault.begin(Compartment.SHARED) as work:
                work.db.execute("UPDATE line SET text = id - 1 || ':'")
        vault.close()
    assert unclean > KILLS // 3, "most kills are to come in the middle of something"
    assert acknowledged > KILLS


def test_the_proof_notices_a_program_that_says_saved_too_early(vault_path, keys, lines):
    def too_early(path, keys, lines, first, acknowledge):
        vault = open_vault(path, keys)
        lines.write(vault, f"{first}:")
        os.write(acknowledge, (first + 2).to_bytes(8, "big"))
        signal.pause()

    acknowledged = run_and_kill(vault_path, keys(Opening.TOGETHER), lines, 0, 0.05, program=too_early)
    vault = open_vault(vault_path, keys(Opening.TOGETHER))
    assert len(lines.read(vault)) < acknowledged
    vault.close()
