"""A save during each long job: it waits for a slice at most, is kept like any other, and the job goes on."""

import shutil
import statistics
import time
from collections.abc import Callable

import pytest

from operations import Scene, broken_promises, save, text_of
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.vault.vault import Vault, open_vault
from tally import demand_none

LINES = 6_000
LONGEST_USUAL_SLICE = 0.25
"""Seconds; a slice is made for 20 ms, and a busy machine is no failure."""


def check(vault: Vault, between: Callable[[], None]) -> None:
    """Check everything, one table at a time."""
    for _ in vault.check_in_steps():
        between()


JOBS: dict[str, Callable[[Vault, Callable[[], None]], object]] = {
    "backup": lambda vault, between: vault.backup_now(between=between).path,
    "check": check,
}


@pytest.fixture
def scene(vault_path, keys, passphrases):
    """A vault whose jobs take many slices."""
    said = []
    made = Scene(vault_path, keys, passphrases, said.append)
    made.said = said
    save(made)
    with made.vault.begin(Compartment.SHARED) as work:
        work.db.many("INSERT INTO line VALUES (?, ?)", [(one, text_of(one)) for one in range(2, LINES + 1)])
    return made


@pytest.mark.parametrize("name", JOBS)
def test_saves_during_a_long_job_wait_for_a_slice_at_most(scene, keys, tally, name, tmp_path):
    slices, saves, ended = [], [], [time.perf_counter()]

    def between():
        asked = time.perf_counter()
        slices.append(asked - ended[0])
        save(scene)
        ended[0] = time.perf_counter()
        saves.append(ended[0] - asked)

    made = JOBS[name](scene.vault, between)
    print(  # noqa: T201 - figures to be read
        f"{name}: {len(slices)} slices, median {statistics.median(slices) * 1000:.1f} ms, longest "
        f"{max(slices) * 1000:.1f} ms; a save took {statistics.median(saves) * 1000:.1f} ms, {max(saves) * 1000:.1f} ms"
    )
    tally["saves during long jobs"] += len(saves)
    assert len(slices) > 10
    assert statistics.median(slices) < LONGEST_USUAL_SLICE
    scene.lock()
    tally["lost writes"] += len(broken_promises(scene.path, keys, scene.said, deep=True))
    if made is not None:
        taken = tmp_path / "Taken.rmvault"
        shutil.copytree(made, taken)
        copy = open_vault(taken, keys(Opening.TOGETHER))
        with copy.read(Compartment.SHARED) as work:
            texts = [row[0] for row in work.db.all("SELECT text FROM line ORDER BY id")]
        copy.close()
        assert texts == [text_of(number) for number in range(1, len(texts) + 1)], "the copy is of one moment"
        assert len(texts) >= LINES
    demand_none(tally)
