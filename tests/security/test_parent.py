"""The parent's course of things, with small programs as children that say what a gate or a workspace would say."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="children are started with file descriptors here")

CHILD = """
import json, os, sys, time
from rm_desktop.ui.runtime.pipe_ends import read_all, write_all
from rm_desktop.ui.runtime.process_messages import *
arguments = sys.argv[1:]
role = arguments[arguments.index("--role") + 1]
ends = [int(n) for n in arguments[arguments.index("--ends") + 1].split(",")]
folder = os.environ["HOME"]
lines = Lines()
waiting = []

def note(text):
    with open(folder + "/notes", "a") as file:
        file.write(f"{role} {text}\\n")

def hear():
    while not waiting:
        data = os.read(ends[0], 65536)
        if not data:
            note("hung up")
            os._exit(0)
        waiting.extend(lines.feed(data))
    return waiting.pop(0)

def say(message):
    write_all(ends[1], encode(message))

def run():
    open(f"{folder}/loaded {role} {os.getpid()}", "x")
    start = hear()
    if not isinstance(start, Start):
        os._exit(0)
    note(f"start {start.reason or '-'} {start.geometry.width if start.geometry else '-'}")
    exec(open(folder + f"/{role}.py").read())

run()
"""

GATE = """
    say(Shown())
    if start.reason == "{quit_on}":
        say(Quit())
        note("answer " + code_of(hear()))
        os._exit(0)
    say(Hold(vault=start.vault or {vault!r}))
    answer = hear()
    note("held" if isinstance(answer, Held) else f"refused {{answer.error}}")
    if isinstance(answer, NotHeld):
        say(Quit())
        hear()
        os._exit(0)
    write_all(ends[2], b"the keys of this vault")
    os.close(ends[2])
    say(Unlocked(opening="together", geometry=Geometry(width=1234, height=800)))
    note("answer " + code_of(hear()))
"""

WORKSPACE = """
    note("keys " + bytes(read_all(ends[2], 100)).decode().replace(" ", "_"))
    say(Shown())
    say(Locked(reason="idle", geometry=Geometry(width=1111, height=700)))
    note("answer " + code_of(hear()))
"""


HOLD = """
import sys
from pathlib import Path
from rm_desktop.vault.files import VaultLock
lock = VaultLock.acquire(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


class Run:
    """A parent in a process of its own, with scripted children."""

    def __init__(self, home, vault):
        self.home, self.vault = home, vault
        (home / "child.py").write_text(CHILD)
        self.script("gate", GATE.format(quit_on="idle", vault=str(vault)))
        self.script("workspace", WORKSPACE)
        self.script("release", "os._exit(0)")
        self.process = None

    def script(self, role, text):
        (self.home / f"{role}.py").write_text(textwrap.dedent(text))

    def start(self, **environ):
        environ = {"HOME": str(self.home), "LANG": "en_GB.UTF-8", **environ}
        body = f"""
            import sys
            import os
            from rm_desktop.processes import quick_start
            quick_start.program = lambda: [sys.executable, "-I", {str(self.home / "child.py")!r}]
            from rm_desktop.__main__ import main
            os.environ.clear()
            os.environ.update({environ!r})
            code = main(["--platform", "offscreen"])
            print("PySide6" in sys.modules, flush=True)
            sys.exit(code)
        """
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-c", textwrap.dedent(body)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def finish(self, timeout=40):
        out, err = self.process.communicate(timeout=timeout)
        return self.process.returncode, out.strip(), err

    def notes(self):
        file = self.home / "notes"
        return file.read_text().splitlines() if file.exists() else []

    def wait_for(self, line):
        end = time.monotonic() + 20
        while line not in self.notes():
            assert time.monotonic() < end, self.notes()
            threading.Event().wait(0.02)


@pytest.fixture
def run(tmp_path, vault_path):
    home = tmp_path / "home"
    home.mkdir()
    made = Run(home, vault_path)
    yield made
    if made.process is not None and made.process.poll() is None:
        made.process.kill()
        made.process.communicate()


def by_role(role, run):
    return [line.removeprefix(f"{role} ") for line in run.notes() if line.startswith(f"{role} ")]


def test_a_whole_life_without_qt_in_the_parent(run):
    run.start()
    assert run.finish() == (0, "False", "")
    assert by_role("gate", run) == ["start - -", "held", "answer leave", "start idle 1111", "answer leave"]
    assert by_role("workspace", run) == ["start - 1234", "keys the_keys_of_this_vault", "answer leave"]


def test_a_vault_that_is_held_elsewhere_is_refused_with_who_holds_it(run, vault_path):
    holder = subprocess.Popen(
        [
            sys.executable,
            "-I",
            "-c",
            HOLD,
            str(vault_path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout.readline() == "held\n"
        run.script(
            "gate",
            f"""
            say(Shown())
            say(Hold(vault={str(vault_path)!r}))
            answer = hear()
            note(f"{{answer.error}} {{answer.parameters['pid']}} {{answer.parameters['other_user']}}")
            say(Quit())
            hear()
            """,
        )
        run.start()
        assert run.finish()[0] == 0
        assert f"gate VaultInUse {holder.pid} 0" in run.notes()
        holder.stdin.close()


def test_a_folder_without_a_vault_is_refused(run, tmp_path):
    run.script("gate", GATE.format(quit_on="idle", vault=str(tmp_path / "nothing")))
    run.start()
    assert run.finish()[0] == 0
    assert "gate refused VaultMissing" in run.notes()


def test_what_a_gate_hears_after_its_keys_reaches_the_workspace_and_before_them_nobody(run):
    say_unlocked = 'say(Unlocked(opening="together", geometry=Geometry(width=1234, height=800)))\n'
    gate = GATE.format(quit_on="suspend", vault=str(run.vault))
    early = gate.replace("    say(Hold", '    say(LockNow(reason="lid"))\n    say(Hold', 1)
    run.script("gate", early.replace(say_unlocked, f'{say_unlocked}    say(LockNow(reason="suspend"))\n'))
    run.script(
        "workspace",
        """
        asked = hear()
        note(f"{code_of(asked)} {asked.reason}")
        say(Locked(reason=asked.reason))
        hear()
        """,
    )
    run.start()
    assert run.finish()[0] == 0
    assert by_role("workspace", run) == ["start - 1234", "lock_now suspend"]
    assert "start suspend -" in by_role("gate", run)


def test_a_workspace_that_dies_leads_to_a_gate_with_the_reason(run):
    run.script("workspace", "say(Shown())\nos._exit(11)")
    run.script("gate", GATE.format(quit_on="crashed", vault=str(run.vault)))
    run.start()
    assert run.finish()[0] == 0
    assert "gate start crashed -" in run.notes()


def test_a_workspace_that_cannot_open_tells_why_and_the_waiting_gate_goes(run):
    run.script("workspace", "say(Locked(reason='fault:VaultDamaged:shared'))\nhear()")
    run.script("gate", GATE.format(quit_on="fault:VaultDamaged:shared", vault=str(run.vault)))
    run.start()
    assert run.finish()[0] == 0
    assert run.notes().count("gate answer leave") == 2


def test_a_gate_that_never_shows_ends_the_program_with_a_sentence(run):
    run.script("gate", "os._exit(3)")
    run.start()
    code, _out, err = run.finish()
    assert code == 3
    assert "could not be opened" in err
    assert run.notes() == ["gate start - -"]


def test_gates_that_keep_dying_are_not_started_for_ever(run):
    run.script("gate", "say(Shown())\nos._exit(4)")
    run.start()
    assert run.finish()[0] == 4
    assert run.notes() == ["gate start - -", "gate start crashed -", "gate start crashed -"]


def test_a_child_that_does_not_go_is_killed(run):
    run.script("workspace", "say(Shown())\nsay(Locked(reason='idle'))\ntime.sleep(600)")
    run.start()
    began = time.monotonic()
    assert run.finish()[0] == 0
    assert time.monotonic() - began < 20


def test_asked_to_end_a_workspace_gets_time_to_save(run):
    run.script(
        "workspace",
        """
        say(Shown())
        note("answer " + code_of(hear()))
        time.sleep(1)
        note("saved")
        say(Locked(reason="asked"))
        note("answer " + code_of(hear()))
        """,
    )
    run.start()
    run.wait_for("workspace start - 1234")
    run.wait_for("gate answer leave")
    run.process.send_signal(signal.SIGTERM)
    assert run.finish()[0] == 0
    assert run.notes()[-3:] == ["workspace answer lock_now", "workspace saved", "workspace answer leave"]


def test_children_hear_when_the_parent_dies(run):
    run.script("gate", "say(Shown())\nhear()")
    run.start()
    run.wait_for("gate start - -")
    run.process.kill()
    run.process.communicate()
    run.wait_for("gate hung up")


ASKS = """
    say(Shown())
    say(ReleaseWanted(number=7, request={"a": 1}))
    answer = hear()
    note(f"signature {answer.number} {answer.signature}")
    say(Locked(reason="idle"))
    hear()
"""


def test_a_signature_comes_back_under_its_number(run):
    run.script("workspace", ASKS)
    run.script("release", "note(str(start.request))\nsay(Signed(signature='beef'))")
    run.start()
    assert run.finish()[0] == 0
    assert "release {'a': 1}" in run.notes()
    assert "workspace signature 7 beef" in run.notes()


@pytest.mark.parametrize("way", ["os._exit(0)", "os._exit(9)", "os.write(ends[1], b'nonsense\\n'); time.sleep(600)"])
def test_every_other_way_out_of_the_helper_is_not_given(run, way):
    run.script("workspace", ASKS)
    run.script("release", way)
    run.start()
    assert run.finish()[0] == 0
    assert "workspace signature 7 None" in run.notes()


def test_a_lock_takes_the_helper_along(run):
    run.script(
        "workspace", "say(Shown())\nsay(ReleaseWanted(number=1, request={}))\nsay(Locked(reason='idle'))\nhear()"
    )
    run.script("release", "note(code_of(hear()))")
    run.start()
    assert run.finish()[0] == 0
    assert "release leave" in run.notes()


def test_only_one_helper_at_a_time(run):
    run.script(
        "workspace",
        """
        say(Shown())
        say(ReleaseWanted(number=1, request={}))
        say(ReleaseWanted(number=2, request={}))
        answer = hear()
        note(f"{answer.number} {answer.signature}")
        say(Locked(reason="idle"))
        hear()
        """,
    )
    run.script("release", "hear()")
    run.start()
    assert run.finish()[0] == 0
    assert "workspace 2 None" in run.notes()


def test_keys_reach_nobody_when_the_gate_says_nothing(run):
    run.script("gate", "say(Shown())\nwrite_all(ends[2], b'keys')\nsay(Quit())\nhear()")
    run.start()
    assert run.finish()[0] == 0
    assert not [line for line in run.notes() if line.startswith("workspace")]


def test_a_gate_without_the_lock_gets_no_workspace(run):
    run.script("gate", "say(Shown())\nsay(Unlocked(opening='together'))\nsay(Quit())\nhear()")
    run.start()
    assert run.finish()[0] == 0
    assert not [line for line in run.notes() if line.startswith("workspace")]


def test_links_and_folders_open_outside_and_nothing_else(run, tmp_path):
    tool = tmp_path / "bin" / "xdg-open"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$1 $SECRET$QT_PLUGIN_PATH $(umask)" >> {tmp_path}/opened\n')
    tool.chmod(0o755)
    links = ("https://example.org/a", "file:///etc/passwd", "javascript:alert(1)", "/bin/sh", "mailto:a@example.org")
    folders = (str(tmp_path), "relative", str(tmp_path / "none"), str(tool))
    run.script(
        "gate",
        f"""
        say(Shown())
        for url in {links!r}:
            say(OpenLink(url=url))
        for path in {folders!r}:
            say(ShowFolder(path=path))
        say(Quit())
        hear()
        """,
    )
    run.start(PATH=f"{tool.parent}:{os.environ['PATH']}", SECRET="x", QT_PLUGIN_PATH="y")
    assert run.finish()[0] == 0
    mask = f"{os.umask(0o022):04o}"
    os.umask(int(mask, 8))
    expected = {"https://example.org/a", "mailto:a@example.org", str(tmp_path), str(tool.parent)}
    end = time.monotonic() + 10
    opened = tmp_path / "opened"
    while time.monotonic() < end and (not opened.exists() or len(opened.read_text().splitlines()) < len(expected)):
        threading.Event().wait(0.05)
    assert sorted(opened.read_text().splitlines()) == sorted(f"{target}  {mask}" for target in expected)


PREPARES = """
    say(Shown())
    if start.reason:
        say(Quit())
        hear()
        os._exit(0)
    say(Hold(vault={vault!r}))
    hear()
    say(Prepare())
    time.sleep(0.5)
    {then}
    write_all(ends[2], b"the keys")
    os.close(ends[2])
    say(Unlocked(opening="together"))
    hear()
"""


def test_a_workspace_that_got_ready_is_the_one_that_gets_the_keys(run):
    run.script("gate", PREPARES.format(vault=str(run.vault), then=""))
    run.start()
    assert run.finish()[0] == 0
    assert by_role("workspace", run) == ["start - -", "keys the_keys", "answer leave"]


def test_a_workspace_that_is_not_wanted_ends_and_gets_nothing(run):
    then = "say(Discard())\n    time.sleep(0.5)\n    say(Quit())\n    hear()\n    os._exit(0)"
    run.script("gate", PREPARES.format(vault=str(run.vault), then=then))
    run.start()
    assert run.finish()[0] == 0
    assert by_role("workspace", run) == []


LOCKS_WHEN_A_GATE_IS_READY = """
    say(Shown())
    before = os.listdir(folder)
    while os.listdir(folder) == before:
        time.sleep(0.01)
    note("gates " + str(sum(name.startswith("loaded gate") for name in os.listdir(folder))))
    say(Locked(reason="idle"))
    hear()
"""


def test_the_gate_that_got_ready_beside_the_workspace_is_the_one_after_the_lock(run):
    run.script("workspace", LOCKS_WHEN_A_GATE_IS_READY)
    run.start()
    assert run.finish() == (0, "False", "")
    assert "workspace gates 2" in run.notes()
    assert by_role("gate", run) == ["start - -", "held", "answer leave", "start idle -", "answer leave"]
    assert len(list(run.home.glob("loaded gate *"))) == 2


@pytest.mark.parametrize("fate", ["os._exit(11)", "os.kill(int(ready.rpartition(' ')[2]), 9); time.sleep(0.5)"])
def test_a_gate_follows_whatever_dies(run, fate):
    """Whether the workspace dies beside the gate that got ready, or that gate itself."""
    body = LOCKS_WHEN_A_GATE_IS_READY.replace(
        '    say(Locked(reason="idle"))',
        f"    ready = next(n for n in os.listdir(folder) if n not in before)\n    {fate}\n"
        '    say(Locked(reason="crashed"))',
    )
    run.script("workspace", body)
    run.script("gate", GATE.format(quit_on="crashed", vault=str(run.vault)))
    run.start()
    assert run.finish()[0] == 0
    assert "gate start crashed -" in run.notes()


def test_a_gate_that_got_ready_goes_with_the_program(run):
    run.script("workspace", LOCKS_WHEN_A_GATE_IS_READY.replace('say(Locked(reason="idle"))', "note(code_of(hear()))"))
    run.start()
    run.wait_for("workspace gates 2")
    run.process.send_signal(signal.SIGTERM)
    run.wait_for("workspace lock_now")
    assert run.finish()[0] == 0
    assert by_role("gate", run) == ["start - -", "held", "answer leave"]


def test_a_gate_that_dies_takes_the_workspace_that_got_ready_along(run):
    run.script("gate", PREPARES.format(vault=str(run.vault), then="os._exit(9)"))
    run.start()
    assert run.finish()[0] == 0
    assert by_role("workspace", run) == []


def test_after_a_wrong_passphrase_the_next_one_gets_a_fresh_workspace(run):
    then = "say(Discard())\n    say(Prepare())\n    time.sleep(0.5)"
    run.script("gate", PREPARES.format(vault=str(run.vault), then=then))
    run.start()
    assert run.finish()[0] == 0
    assert by_role("workspace", run) == ["start - -", "keys the_keys", "answer leave"]


def test_a_gate_that_has_read_content_is_replaced_by_a_fresh_one_that_still_holds_the_vault(run, vault_path):
    run.script(
        "gate",
        f"""
        say(Shown())
        say(Hold(vault=start.vault or {str(vault_path)!r}))
        note("held" if isinstance(hear(), Held) else "refused")
        if start.reason == "handed_over":
            say(Quit())
        else:
            say(Locked(reason="handed_over", geometry=Geometry(width=999, height=700)))
        note("answer " + code_of(hear()))
        """,
    )
    run.start()
    assert run.finish()[0] == 0
    told = by_role("gate", run)
    assert told[:2] == ["start - -", "held"]
    assert sorted(told[2:]) == ["answer leave", "answer leave", "held", "start handed_over 999"]
