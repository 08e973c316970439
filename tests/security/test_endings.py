"""Closing, destroying and salvaging, disturbed at any moment: what was promised holds, and nothing is half done."""

import random
import shutil
import time

import pytest

from cuts import Cuts
from endings import ENDINGS, OWN_FIGURES, VAULT, furnish
from killing import run_and_kill
from operations import count_problems
from place import Place
from recording import events
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Policy
from tally import SECONDS, SEED, WITHOUT_END, demand_none, rounds, stride
from traced_child import SYNCS, WRITES, killed_at, recorded, refusing

KILLS, LONG_KILLS = 12, 500
IMAGES, LONG_RECORDINGS = 40, 60
CALL_STRIDE = 11
DEEP = 5
"""Every so many tries the vault is checked page by page, and what was cut short is finished."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(0 if WITHOUT_END else 300),
    pytest.mark.usefixtures("quick_kdf"),
    pytest.mark.parametrize("name", ENDINGS),
]


@pytest.fixture(scope="module")
def furnished(quick_templates, passphrases, tmp_path_factory):
    """A folder with a vault that has something in each part and two backups; only with `quick_kdf` it opens."""
    folder = tmp_path_factory.mktemp("furnished")
    shutil.copytree(quick_templates[Policy.EITHER].path, folder / VAULT)
    made = []

    def give():
        made[:] = made or [furnish(folder, passphrases)]
        return made[0]

    return give


@pytest.fixture
def house(furnished, tmp_path):
    """The furnished house, in a place of this test's own."""
    return furnished().at(tmp_path / "House")


@pytest.fixture
def fresh(house):
    """Lay the house out as it was."""
    place = Place(house.path)

    def lay_out():
        place.lay_out(house.before)

    lay_out()
    return lay_out


def judged(house, name, tally, said, number):
    count_problems(tally, ENDINGS[name].judge(house, said, number % DEEP == 0))


def test_killed_at_any_moment(house, fresh, tally, name):
    dice = random.Random(SEED)  # noqa: S311 - moments, no secrets
    begun = time.monotonic()
    ENDINGS[name].work(house, lambda _word: None)
    whole = time.monotonic() - begun
    for kill in rounds(KILLS, LONG_KILLS):
        fresh()

        def work(say):
            say("begun")
            ENDINGS[name].work(house, say)
            time.sleep(60)

        said = run_and_kill(work, dice.random() * whole * 1.1)
        tally["kills"] += 1
        judged(house, name, tally, said, kill)
    demand_none(tally, *OWN_FIGURES)


def test_killed_at_every_call(house, fresh, tally, name):
    step = stride(CALL_STRIDE)
    call = 1 + SEED % step
    while True:
        fresh()
        outcome = killed_at(lambda say: ENDINGS[name].work(house, say), call)
        if outcome.killed_by == 0:
            break
        tally["kills"] += 1
        judged(house, name, tally, outcome.said, tally["kills"])
        call += step
    judged(house, name, tally, outcome.said, 0)
    assert outcome.said
    assert tally["kills"] or SECONDS
    demand_none(tally, *OWN_FIGURES)


@pytest.mark.parametrize(
    ("calls", "error", "lasts", "figure", "answers"),
    [
        (WRITES, "ENOSPC", "+", "full disks", {"DiskFull"}),
        (SYNCS, "EIO", "", "failed syncs", {"NotReadable", "VaultDamaged", "NotWritable"}),
    ],
    ids=["full disk", "failed sync"],
)
def test_whatever_the_disk_refuses(house, fresh, tally, name, calls, error, lasts, figure, answers):
    def work(say):
        try:
            ENDINGS[name].work(house, say)
        except RmError as problem:
            say(f"answer {type(problem).__name__}")

    step = stride(CALL_STRIDE if calls is WRITES else 3)
    call, refused = 1 + SEED % step, True
    while refused:
        fresh()
        outcome, refused = refusing(work, calls, error, f"{call}{lasts}")
        tally[figure] += refused
        assert {word.partition(" ")[2] for word in outcome.said if word.startswith("answer")} <= answers
        judged(house, name, tally, outcome.said, tally[figure])
        call += step
    assert tally[figure] or SECONDS
    demand_none(tally, *OWN_FIGURES)


def test_whatever_a_power_cut_leaves(house, fresh, place, tally, tmp_path, name):
    other = house.at(place.path)
    number = 0
    for number in rounds(1, LONG_RECORDINGS):
        fresh()
        trace = tmp_path / "trace"
        recorded(lambda say: ENDINGS[name].work(house, say), trace)
        happened = list(events(trace, house.path))
        fresh()
        cuts = Cuts(house.path, place, lambda said, deep: ENDINGS[name].judge(other, said, deep), tally)
        cuts.find(IMAGES, happened, SEED + number)
    assert tally["disks after a power cut"] > IMAGES // 2
    demand_none(tally, *OWN_FIGURES)
