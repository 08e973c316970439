"""The power fails at any moment: what was said to be saved is there, whatever the disk did with the rest.

The writes of the vault's core are recorded from a real run and replayed by a model of a disk (`power_cut.py`).
"""

import shutil
from collections import Counter
from pathlib import Path

import pytest

import power_cut
from careless import no_anchors, no_syncs, no_syncs_of_folders, no_syncs_of_the_wal, said_too_early
from cuts import Cuts, moments
from operations import OPERATIONS, Scene, broken_promises
from power_cut import ALL
from recording import events
from tally import SECONDS, SEED, WITHOUT_END, demand_none, rounds
from traced_child import recorded

MODEL_LINES = 200
TIMES = 3
"""How often the recorded program does its work before it locks."""
IMAGES = -(-5_000 // (len(OPERATIONS) - 1))
"""Different disks from one recording of one operation; a change of the header alone has a hundred at most."""
IN_A_SOAK = 200
RECORDINGS = 250_000 // 5_000
CONTROL_IMAGES = 300


def judge(place, door):
    """What is wrong with the vault on a disk after a power cut."""
    keys = door(place.path)
    return lambda said, deep: broken_promises(place.path, keys, said, deep=deep, warnings=["anchor"])


@pytest.fixture
def record(vault_path, door, passphrases, tmp_path):
    """Record an operation, done a few times before locking; the vault's folder is as before when this returns."""

    def run(name):
        before, trace = tmp_path / "before", tmp_path / "trace"
        shutil.copytree(vault_path, before)

        def program(say):
            scene = Scene(vault_path, door(vault_path), passphrases, say)
            for _ in range(TIMES):
                OPERATIONS[name](scene)
            scene.lock()

        recorded(program, trace)
        after = {str(file.relative_to(vault_path)): file.read_bytes() for file in files_in(vault_path)}
        shutil.rmtree(vault_path)
        before.rename(vault_path)
        return list(events(trace, vault_path)), after

    return run


@pytest.mark.slow
@pytest.mark.timeout(0 if WITHOUT_END else 300)
@pytest.mark.parametrize("name", OPERATIONS)
def test_whatever_a_power_cut_leaves_opens_with_everything_that_was_saved(record, vault_path, place, door, tally, name):
    for number in rounds(1, RECORDINGS):
        happened, _ = record(name)
        Cuts(vault_path, place, judge(place, door), tally).find(
            IN_A_SOAK if SECONDS else IMAGES, happened, SEED + number
        )
    assert tally["disks after a power cut"] > 50
    demand_none(tally)


@pytest.mark.parametrize("name", OPERATIONS)
def test_with_everything_kept_the_model_has_what_the_program_left_byte_for_byte(record, vault_path, name):
    happened, after = record(name)
    *_, (disk, said) = moments(vault_path, happened)
    assert {path: content for path, content in disk.image(ALL).items() if content is not None} == after
    assert said


def test_the_model_can_be_read_in_one_sitting():
    assert len(Path(power_cut.__file__).read_text(encoding="utf-8").splitlines()) <= MODEL_LINES


LOST, CLOSED = "lost writes", "vaults that do not open"


@pytest.mark.parametrize(
    ("name", "spoil", "finds", "never"),
    [
        ("save", no_syncs, CLOSED, ""),
        ("save", said_too_early, LOST, ""),
        ("save", no_syncs_of_the_wal, CLOSED, LOST),
        ("save", no_anchors, LOST, ""),
        ("lock", no_syncs_of_folders, CLOSED, ""),
        ("passphrase", no_syncs, CLOSED, ""),
        ("passphrase", no_syncs_of_folders, LOST, ""),
        ("passphrase", said_too_early, LOST, ""),
        ("backup", no_syncs_of_folders, LOST, ""),
    ],
)
def test_the_model_sees_what_a_careless_program_would_lose(record, vault_path, place, door, name, spoil, finds, never):
    """A disk that forgets what it was waited for, a promise made too early, a vault without anchors: all are found."""
    happened, _ = record(name)
    tally = Counter()
    Cuts(vault_path, place, judge(place, door), tally).find(
        CONTROL_IMAGES, spoil(happened, vault_path), SEED, stop="" if never else finds
    )
    assert tally[finds]
    assert not tally[never]


def files_in(folder):
    return [file for file in folder.rglob("*") if file.is_file()]
