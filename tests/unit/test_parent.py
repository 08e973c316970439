"""What the parent does when children go: the pipes and processes are real, only what runs in them is idle."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from queue import SimpleQueue

import pytest

from rm_desktop.parent import Parent
from rm_desktop.processes.child import Child
from rm_desktop.processes.spawn import Role, Setting, Spawned
from rm_desktop.ui.runtime.process_messages import Message, Signed

IDLE = "import sys; sys.stdin.buffer.read()"
Start = Callable[[Role], Child]


@pytest.fixture
def parent() -> Parent:
    """A parent that has given up starting gates, so that nothing but what is asked happens."""
    made = Parent(Setting(platform="offscreen"), "", 0o077)
    made._crashes = 99
    return made


@pytest.fixture
def start(parent: Parent) -> Iterator[Start]:
    processes: list[subprocess.Popen[bytes]] = []

    def idle(role: Role) -> Child:
        child_reads, to_child = os.pipe()
        from_child, child_writes = os.pipe()
        processes.append(subprocess.Popen([sys.executable, "-I", "-c", IDLE], stdin=child_reads, stdout=child_writes))
        os.close(child_reads)
        os.close(child_writes)
        heard: SimpleQueue[tuple[Child | None, Message | None]] = parent._heard
        child = Child(role, Spawned(processes[-1], to_child, from_child), heard)
        parent._children.append(child)
        return child

    yield idle
    for process in processes:
        process.kill()
        process.wait()


def test_a_helper_does_not_outlive_the_workspace_that_asked_for_it(parent: Parent, start: Start) -> None:
    workspace, helper = start(Role.WORKSPACE), start(Role.RELEASE)
    workspace.shown = True
    parent._releases[helper] = (workspace, 1)
    workspace.kill()
    parent._on_gone(workspace)
    assert helper.leaving
    assert helper in parent._deadlines
    parent._on_signed(helper, Signed(signature="00"))
    parent._on_gone(helper)
    assert parent._children == []
    assert parent._releases == {}
