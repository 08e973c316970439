"""kill -9 at any moment of any operation: every promise is kept, and the vault opens, always."""

import random
import shutil
import signal

import pytest

from killing import run_and_kill
from operations import MADE_BESIDE, OPERATIONS, Scene, broken_promises, count_problems, passphrase_problems, save
from tally import SECONDS, SEED, WITHOUT_END, demand_none, rounds, stride
from traced_child import killed_at

KILLS, LONG_KILLS = 16, 2_000
KILLS_OF_SAVES, LONG_KILLS_OF_SAVES = 300, 10_000
LONGEST_RUN = 0.09
SHORTEST_RUN = 0.004
ON_ONE_VAULT = 25
"""Kills before a fresh vault is taken, so that backups and lines do not pile up."""
CALL_STRIDE = 5
"""Without the long mode every so many calls of an operation are a kill's moment."""


@pytest.fixture
def scene(door, passphrases):
    """Make the scene of a child at a vault."""

    def make(path, say):
        return Scene(path, door(path), passphrases, say)

    return make


def work_for_ever(scene, operation):
    while True:
        operation(scene)


def being_made(folder):
    """Whether a file or folder stands there that gets its name when it is finished."""
    return any(one.name.startswith(".") for place in (folder, folder / "backups") for one in place.iterdir())


def being_written(folder):
    """Whether something waits in the WAL: nothing of this vault is sealed."""
    return (folder / "shared-000001.db-wal").exists()


def fresh(source, place):
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(source, place)


@pytest.mark.slow
@pytest.mark.timeout(0 if WITHOUT_END else 300)
@pytest.mark.parametrize("name", OPERATIONS)
def test_killed_at_any_moment_every_promise_is_kept(vault_path, scene, door, passphrases, tally, name, tmp_path):
    dice = random.Random(SEED)  # noqa: S311 - moments, no secrets
    place, said, hits = tmp_path / "Killed.rmvault", [], 0
    in_the_middle = being_made if name in MADE_BESIDE else being_written
    counts = (KILLS_OF_SAVES, LONG_KILLS_OF_SAVES) if name == "save" else (KILLS, LONG_KILLS)
    for kill in rounds(*counts):
        if kill % ON_ONE_VAULT == 0:
            fresh(vault_path, place)
            said = []
        aimed = kill % 2 == 0
        after = dice.random() * (SHORTEST_RUN if aimed else LONGEST_RUN)
        said += run_and_kill(
            lambda say: work_for_ever(scene(place, say), OPERATIONS[name]),
            after,
            within=(lambda: in_the_middle(place)) if aimed else None,
        )
        tally["kills"] += 1
        hits += in_the_middle(place)
        count_problems(tally, broken_promises(place, door(place), said, deep=kill % 20 == 0))
        if name in {"passphrase", "rekey shared"} and kill % 5 == 0:
            count_problems(tally, passphrase_problems(place, passphrases))
    tally["kills in the middle"] += hits
    assert hits >= tally["kills"] // 4, "kills are to come in the middle of something"
    demand_none(tally, "unexpected warnings")


@pytest.mark.slow
@pytest.mark.timeout(0 if WITHOUT_END else 300)
@pytest.mark.parametrize("name", OPERATIONS)
def test_killed_at_every_call_every_promise_is_kept(vault_path, scene, door, tally, name, tmp_path):
    """Each write, sync, rename and removal is the last thing that the program wanted."""
    place = tmp_path / "Killed.rmvault"
    step = stride(CALL_STRIDE)

    def work(say):
        made = scene(place, say)
        OPERATIONS[name](made)
        made.lock()

    call = 1 + SEED % step
    while True:
        fresh(vault_path, place)
        outcome = killed_at(work, call)
        if outcome.killed_by == 0:
            break
        tally["kills"] += 1
        count_problems(tally, broken_promises(place, door(place), outcome.said))
        call += step
    assert tally["kills"] or SECONDS, "a round of a soak may pass over the few calls that there are"
    demand_none(tally, "unexpected warnings")


def test_the_proof_notices_a_program_that_says_saved_too_early(vault_path, scene, door):
    def too_early(say):
        made = scene(vault_path, lambda _word: None)
        save(made)
        say("line 3")
        signal.pause()

    said = run_and_kill(too_early, 0.05)
    assert broken_promises(vault_path, door(vault_path), said) == ["lost writes (3 lines promised, 1 there)"]
