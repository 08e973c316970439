"""kill -9 while keys change: at every step to the disk the vault opens with the old secrets or with the new ones.

The child counts its own calls to the system and to SQLCipher and kills itself before or after one of them. Usually a
drawn sample of these points is tried, with ``RM_DESKTOP_LONG=1`` every single one.
"""

import os
import random
import shutil
import signal
import sys

import pytest

from rm_desktop.crypto.recovery_code import new_code
from rm_desktop.domain.errors import OpeningNotAllowed, PassphraseMissing, WrongPassphrase
from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.vault.keys import change_passphrase, renew_recovery
from rm_desktop.vault.rotation import Course, rekey_own, rekey_shared
from rm_desktop.vault.vault import Secrets, open_vault, unlock
from tally import LONG, WITHOUT_END

KILLS = 20
"""Half of them in the last quarter of an act, where the header's rename is."""
LINES = 80
NEW_SESSION = "a new passphrase for meetings"
NEW = "a brand new passphrase"
_STEPS = frozenset(
    {"open", "write", "fsync", "fdatasync", "rename", "replace", "unlink", "remove", "mkdir", "getpid", "close"}
)
_ON_DATABASES = frozenset({"execute", "backup", "close", "set_key"})

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0 if WITHOUT_END else 300), pytest.mark.usefixtures("quick_kdf")]


def is_step(function):
    """Whether this call may change the disk, or stands for a slice of pages copied."""
    if getattr(function, "__module__", None) == "posix":
        return function.__name__ in _STEPS
    owner = type(getattr(function, "__self__", None)).__name__
    return owner == "Connection" and function.__name__ in _ON_DATABASES


class Counter:
    """Counts the steps of an act, and ends the process at the one that was drawn."""

    def __init__(self, last=None):
        self.seen = 0
        self._last = last

    def __call__(self, _frame, event, argument):
        if event in {"c_call", "c_return"} and is_step(argument):
            self.seen += 1
            if self.seen == self._last:
                os.kill(os.getpid(), signal.SIGKILL)


def run(act, path, last=None):
    """Do ``act`` in a child that is killed at step ``last``; return how many steps there were, or None."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            counter = Counter(last)
            sys.setprofile(counter)
            act(path)
            sys.setprofile(None)
            os.write(writing, counter.seen.to_bytes(4, "big"))
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) if last else os.waitstatus_to_exitcode(status) == 0
    return int.from_bytes(said, "big") if said else None


def read_all(path, opening, secrets, lines):
    vault = open_vault(path, unlock(path, opening, secrets))
    try:
        assert vault.warnings == ()
        assert vault.check(deep=True).sound
        return lines.read(vault)
    finally:
        vault.close()


def opens_so(path, doors, lines):
    """Tell whether every door opens; a vault with some of its old doors and some of its new ones is neither."""
    found = []
    for opening, secrets, inside in doors:
        try:
            texts = read_all(path, opening, secrets, lines[inside])
        except (WrongPassphrase, PassphraseMissing, OpeningNotAllowed):
            found.append(False)
        else:
            assert len(texts) == LINES, "what was written is there to the last line"
            found.append(True)
    assert len(set(found)) == 1, "old or new, never half of each"
    return found[0]


def drawn(steps):
    late = steps - steps // 4
    return sorted({*random.sample(range(1, late), KILLS // 2), *random.sample(range(late, steps + 1), KILLS // 2)})


def survives(path, act, old, new, lines, tmp_path, tally):
    """Kill ``act`` at points of its course; afterwards either all of ``old`` opens or all of ``new``."""
    trial = tmp_path / "Trial.rmvault"
    shutil.copytree(path, trial)
    steps = run(act, trial)
    assert opens_so(trial, new, lines)
    assert not opens_so(trial, old, lines)
    points = range(1, steps + 1) if LONG else drawn(steps)
    ends = {"old": 0, "new": 0}
    for point in points:
        shutil.rmtree(trial)
        shutil.copytree(path, trial)
        assert run(act, trial, point) is None
        tally["kills"] += 1
        is_new = opens_so(trial, new, lines)
        assert opens_so(trial, old, lines) is not is_new
        assert not [file.name for file in trial.iterdir() if file.name.endswith(".new")]
        databases = sorted(file.name.partition("-")[0] for file in trial.glob("*.db"))
        assert databases == ["junior", "senior", "shared"], "no second database is left behind"
        ends["new" if is_new else "old"] += 1
    print(f"{len(points)} of {steps} points: {ends}")  # noqa: T201 - the figure of the proof


@pytest.fixture
def everything(lines, private_lines):
    return {"shared": lines, "senior": private_lines}


@pytest.fixture
def written(quick_templates, tmp_path, everything):
    """A vault with lines in the shared and in the senior's compartment, the shared ones partly in no sealed file."""
    template = quick_templates[Policy.EITHER]
    path = shutil.copytree(template.path, tmp_path / "Vault.rmvault")
    vault = open_vault(path, template.keys_for(Opening.SENIOR_ALONE))
    for name, kept in everything.items():
        kept.write(vault, *[f"{name} {number}:" + "x" * 900 for number in range(LINES)])
    vault.close()
    return path


def alone(person, secrets, inside="shared"):
    return (Opening.SENIOR_ALONE if person is Person.SENIOR else Opening.JUNIOR_ALONE), secrets, inside


def observed():
    """Make each slice of pages a point as well."""
    return Course(report=lambda *_step: os.getpid())


def test_an_own_rekey(written, everything, passphrases, quick_templates, cheap_kdf, tmp_path, tally):
    code = new_code()
    old_sheet = Secrets(recovery=(quick_templates[Policy.EITHER].recovery[Person.SENIOR],))
    survives(
        written,
        lambda path: rekey_own(path, Person.SENIOR, passphrases.senior, code, course=observed(), kdf=cheap_kdf),
        [alone(Person.SENIOR, old_sheet, "senior")],
        [alone(Person.SENIOR, Secrets(recovery=(code,)), "senior")],
        everything,
        tmp_path,
        tally,
    )
    assert len(read_all(written, *alone(Person.SENIOR, passphrases)[:2], everything["senior"])) == LINES


@pytest.mark.parametrize("policy", [None, Policy.BOTH], ids=["shared rekey", "policy switch"])
def test_a_joint_act(written, everything, passphrases, quick_templates, cheap_kdf, tmp_path, tally, policy):
    codes = (new_code(), new_code())
    given = Secrets(
        senior=passphrases.senior,
        junior=passphrases.junior,
        session=None if policy else NEW_SESSION,
        recovery=codes,
    )
    together = Secrets(recovery=codes) if policy else Secrets(session=NEW_SESSION)
    old_sheets = quick_templates[Policy.EITHER].recovery
    survives(
        written,
        lambda path: rekey_shared(path, given, policy=policy, course=observed(), kdf=cheap_kdf),
        [
            (Opening.TOGETHER, Secrets(session=passphrases.session), "shared"),
            alone(Person.SENIOR, Secrets(recovery=(old_sheets[Person.SENIOR],)), "senior"),
            alone(Person.JUNIOR, Secrets(recovery=(old_sheets[Person.JUNIOR],))),
        ],
        [
            (Opening.TOGETHER, together, "shared"),
            alone(Person.SENIOR, Secrets(recovery=codes[:1]), "senior"),
        ],
        everything,
        tmp_path,
        tally,
    )


def test_a_new_passphrase_and_a_new_sheet(
    written, everything, passphrases, quick_templates, cheap_kdf, tmp_path, tally
):
    code, old_code = new_code(), quick_templates[Policy.EITHER].recovery[Person.SENIOR]

    def act(path):
        change_passphrase(path, Person.SENIOR, passphrases.senior, NEW, kdf=cheap_kdf)

    survives(
        written,
        act,
        [alone(Person.SENIOR, Secrets(senior=passphrases.senior), "senior")],
        [alone(Person.SENIOR, Secrets(senior=NEW), "senior")],
        everything,
        tmp_path,
        tally,
    )
    shutil.rmtree(tmp_path / "Trial.rmvault")
    survives(
        written,
        lambda path: renew_recovery(path, Person.SENIOR, passphrases, codes={Person.SENIOR: code}, kdf=cheap_kdf),
        [alone(Person.SENIOR, Secrets(recovery=(old_code,)), "senior")],
        [alone(Person.SENIOR, Secrets(recovery=(code,)), "senior")],
        everything,
        tmp_path,
        tally,
    )
