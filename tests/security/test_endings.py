"""Closing, destroying and salvaging, disturbed at any moment: what was promised holds, and nothing is half done."""

import random
import shutil
import time
from collections import Counter
from itertools import islice, product

import pytest

from careless import no_syncs, said_too_early
from cuts import Cuts, moments
from endings import ENDINGS, NOW, OWN_FIGURES, VAULT, furnish, salvage_beside
from killing import run_and_kill
from operations import count_problems
from place import Place
from power_cut import fate_of_turn
from recording import events
from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment, Opening, Person, Policy
from rm_desktop.vault.files import Layout
from rm_desktop.vault.final_seal import put_seal
from rm_desktop.vault.joint import joint_keys
from rm_desktop.vault.keys import change_session_passphrase
from rm_desktop.vault.vault import open_vault, unlock
from tally import SECONDS, SEED, WITHOUT_END, demand_none, rounds, stride
from traced_child import SYNCS, WRITES, killed_at, recorded, refusing

KILLS, LONG_KILLS = 12, 500
IMAGES, LONG_RECORDINGS = 40, 60
CONTROL_TURNS = 16
CALL_STRIDE = 11
DEEP = 5
"""Every so many tries the vault is checked page by page, and what was cut short is finished."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(0 if WITHOUT_END else 300),
    pytest.mark.usefixtures("quick_kdf"),
]
every_ending = pytest.mark.parametrize("name", ENDINGS)


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


@pytest.fixture
def record(house, fresh, tmp_path):
    """Record what is done to the house, which is as it was when this returns."""

    def run(work):
        fresh()
        trace = tmp_path / "trace"
        recorded(lambda say: work(house, say), trace)
        fresh()
        return list(events(trace, house.path))

    return run


def judged(house, name, tally, said, number):
    count_problems(tally, ENDINGS[name].judge(house, said, number % DEEP == 0))


@every_ending
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


@every_ending
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


@every_ending
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


@every_ending
def test_whatever_a_power_cut_leaves(house, record, place, tally, name):
    other = house.at(place.path)
    number = 0
    for number in rounds(1, LONG_RECORDINGS):
        happened = record(ENDINGS[name].work)
        cuts = Cuts(house.path, place, lambda said, deep: ENDINGS[name].judge(other, said, deep), tally)
        cuts.find(IMAGES, happened, SEED + number)
    assert tally["disks after a power cut"] > IMAGES // 2
    demand_none(tally, *OWN_FIGURES)


def as_it_happened(happened, _root):
    return happened


def said_first(happened, _root):
    """Promise everything before anything is done."""
    return sorted(happened, key=lambda event: event.kind != "said")


def never_marked(happened, _root):
    """Forget that a destruction is under way."""
    return [event for event in happened if not event.path.endswith("/DESTROYED")]


def shared_part_sealed_first(house, say):
    """Seal the shared part, which both see, and only then what is private."""
    with joint_keys(house.vault, house.passphrases) as keys:
        for part in (Compartment.SHARED, Compartment.SENIOR, Compartment.JUNIOR):
            vault = open_vault(house.vault, keys.of(part))
            with vault.begin(part) as work:
                put_seal(work.db, NOW)
            vault.close()
    say("sealed")


def only_removed(house, say):
    """Destroy a vault as people delete a folder."""
    shutil.rmtree(house.vault)
    say("destroyed")


def moved_away(house, say):
    """Take a vault out of sight and call that destroyed."""
    house.vault.rename(house.path / "Away")
    say("destroyed")


def marked_with_leftovers(house, say):
    """Put a list into the vault before it is marked, which no second run would ever remove."""
    (house.vault / "found.txt").write_bytes(b"notes")
    Layout(house.vault).doomed.touch()
    say("begun")


def old_header_put_back(house, say):
    """Change a passphrase, open with it, and have the header from before again."""
    copies = {file: file.read_bytes() for file in house.vault.glob("vault*.json")}
    own = house.passphrases.of(Person.SENIOR)
    change_session_passphrase(house.vault, Person.SENIOR, own, "seven copper kettles in the attic")
    open_vault(house.vault, unlock(house.vault, Opening.SENIOR_ALONE, house.passphrases)).close()
    for file, content in copies.items():
        file.write_bytes(content)
    say("begun")


def salvaged_after_opening(house, say):
    """Open the damaged vault and let a backup be made of it before it is salvaged."""
    vault = open_vault(house.vault, unlock(house.vault, Opening.TOGETHER, house.passphrases))
    vault.backup_now()
    vault.close()
    salvage_beside(house, say)


def salvaged_with_leftovers(house, say):
    """Leave a list of what was found beside the vault."""
    (house.path / "found.txt").write_bytes(b"notes")
    salvage_beside(house, say)


LOST, CLOSED = "lost writes", "vaults that do not open"


CARELESS = (
    ("seal", None, no_syncs, CLOSED),
    ("seal", None, said_first, LOST),
    ("seal", shared_part_sealed_first, as_it_happened, "wrong order of seals"),
    ("seal", old_header_put_back, as_it_happened, "unexpected warnings"),
    ("destroy", None, never_marked, CLOSED),
    ("destroy", None, no_syncs, CLOSED),
    ("destroy", None, said_too_early, "vaults that outlive their destruction"),
    ("destroy", only_removed, as_it_happened, CLOSED),
    ("destroy", moved_away, as_it_happened, "key slots that survive"),
    ("destroy", marked_with_leftovers, as_it_happened, "acts that cannot be finished"),
    ("salvage", None, no_syncs, CLOSED),
    ("salvage", None, said_too_early, LOST),
    ("salvage", salvaged_after_opening, as_it_happened, "changed sources"),
    ("salvage", salvaged_with_leftovers, as_it_happened, "strange names"),
)


@pytest.mark.parametrize(("name", "work", "spoil", "finds"), CARELESS)
def test_the_judges_see_what_a_careless_ending_would_do(house, record, place, name, work, spoil, finds):
    """A disk that forgets, a promise made too early, the wrong order, the wrong way: each is found by its judge."""
    happened = spoil(record(work or ENDINGS[name].work), house.path)
    tally, other = Counter(), house.at(place.path)
    cuts = Cuts(house.path, place, lambda said, deep: ENDINGS[name].judge(other, said, deep), tally)
    for turn, number in product(range(CONTROL_TURNS), late_ones_first(len(happened))):
        disk, said = next(islice(moments(house.path, happened), number, None))
        cuts.cut(disk.image(fate_of_turn(turn, f"{SEED} {turn} {number}")), said)
        if tally[finds]:
            return
    raise AssertionError(f"{finds}: none in {dict(tally)}")


def test_every_figure_of_the_judges_has_a_control():
    assert {*OWN_FIGURES, LOST, CLOSED} == {finds for *_, finds in CARELESS}


def late_ones_first(count):
    """Give the moments around a promise, which comes last, and then some of those before."""
    return [*range(count, max(0, count - 8), -1), *range(max(0, count - 8), -1, -max(1, count // 12))]
