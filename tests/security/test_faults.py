"""The disk is full, or a sync fails, at every such call of every operation: nothing that was promised is lost."""

import shutil
from contextlib import suppress

import pytest

from operations import OPERATIONS, Scene, broken_promises, count_problems
from rm_desktop.domain.errors import RmError
from tally import SECONDS, SEED, WITHOUT_END, demand_none, stride
from traced_child import SYNCS, WRITES, refusing

STRIDE = stride(3)


@pytest.mark.slow
@pytest.mark.timeout(0 if WITHOUT_END else 300)
@pytest.mark.parametrize("name", OPERATIONS)
@pytest.mark.parametrize(
    ("calls", "error", "lasts", "figure", "answers"),
    [
        (WRITES, "ENOSPC", "+", "full disks", {"DiskFull"}),
        (SYNCS, "EIO", "", "failed syncs", {"NotReadable", "VaultDamaged", "NotWritable"}),
    ],
    ids=["full disk", "failed sync"],
)
def test_whatever_the_disk_refuses_every_promise_is_kept(
    vault_path, door, passphrases, tally, tmp_path, name, calls, error, lasts, figure, answers
):
    place = tmp_path / "Refused.rmvault"

    def work(say):
        scene = Scene(place, door(place), passphrases, say)
        try:
            OPERATIONS[name](scene)
            scene.lock()
            say("answer none")
        except RmError as problem:
            say(f"answer {type(problem).__name__}")
            with suppress(RmError):
                scene.lock()

    call, refused = 1 + SEED % STRIDE, True
    while refused:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(vault_path, place)
        outcome, refused = refusing(work, calls, error, f"{call}{lasts}")
        said = outcome.said
        answer = next(word.partition(" ")[2] for word in said if word.startswith("answer"))
        tally[figure] += refused
        assert answer in {*answers, "none"}
        count_problems(tally, broken_promises(place, door(place), said, deep=True, warnings=["anchor"]))
        call += STRIDE
    assert tally[figure] or SECONDS, "a round of a soak may pass over the few calls that there are"
    demand_none(tally, "unexpected warnings")
