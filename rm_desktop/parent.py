"""The parent: starts gate, workspace and release helper, holds the vault's lock, opens links and folders.

It has no window and no secret. Locking replaces the workspace's process by a fresh gate, because clearing widgets
leaves words in memory and an ended process does not. So that nobody waits, that gate has loaded beside the workspace,
and the workspace while a passphrase was typed: a process that waits so has no window, no vault and no key.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from rm_desktop.processes import one_program, quick_start
from rm_desktop.processes.child import Child
from rm_desktop.processes.held_vault import HeldVault
from rm_desktop.processes.later_starts import LaterStarts
from rm_desktop.processes.one_program import OneProgram
from rm_desktop.processes.outside import Outside
from rm_desktop.processes.spawn import Role, Setting, Spawned, spawn
from rm_desktop.ui.runtime.environment import NoDisplay, RemoteDisplay, choose_platform
from rm_desktop.ui.runtime.hardening import harden_launcher
from rm_desktop.ui.runtime.process_messages import (
    Discard,
    Hold,
    Leave,
    Locked,
    LockNow,
    Message,
    OpenLink,
    Prepare,
    PrintAnswer,
    PrintWanted,
    Quit,
    ReleaseAnswer,
    ReleaseWanted,
    ShowFolder,
    Shown,
    Signed,
    Start,
    Unlocked,
    Wake,
)

if TYPE_CHECKING:
    import argparse

CRASHED = "crashed"
_PATIENCE = 3.0
"""Seconds a process may take to go after its successor is shown. It should take one second at most."""
_CRASHES = 3
"""So many gates in a row may crash before the program gives up instead of flickering."""
_SPARE_AFTER = 1.0
"""Seconds after which the gate for the next lock begins to load, so that it does not slow the first page."""
_LAST_SAVE = 10.0
"""Seconds a workspace gets to save and lock when the whole program is asked to end."""
_ENVIRONMENT_FAULT = 7


class Parent:
    """One run of the program."""

    def __init__(self, setting: Setting, vault: str, umask: int, first: quick_start.FirstGate | None = None) -> None:
        """Begin with ``vault``, or with what the gate finds when it is empty; ``first`` is a gate already started."""
        self.later = LaterStarts()
        self._first = first
        self._setting = setting
        self._vault = HeldVault(vault)
        self._heard: SimpleQueue[tuple[Child | None, Message | None]] = SimpleQueue()
        self._children: list[Child] = []
        self._keys: dict[Child, int] = {}
        self._releases: dict[Child, tuple[Child, int]] = {}
        self._deadlines: dict[Child, float] = {}
        self._prepared: Child | None = None
        self._spare: Child | None = None
        self._spare_due: float | None = None
        self._ending = False
        self._crashes = 0
        self._exit_code = 0
        outside = Outside(setting.environ, umask, self._heard)
        self._handlers: dict[type[Message], Callable[[Child, Any], None]] = {
            Shown: self._on_shown,
            Hold: self._on_hold,
            Prepare: self._on_prepare,
            Discard: self._on_discard,
            Unlocked: self._on_unlocked,
            Locked: self._on_locked,
            LockNow: self._on_lock_now,
            OpenLink: outside.open,
            ShowFolder: outside.open,
            PrintWanted: outside.print,
            PrintAnswer: Child.say,
            ReleaseWanted: self._on_release_wanted,
            Signed: self._on_signed,
            Quit: self._on_quit,
        }

    def run(self) -> int:
        """Run until the last child has gone; return the exit code."""
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: self._heard.put((None, None)))
        self._start_gate(Start(vault=self._vault.path))
        self.later.listen(lambda wake: self._heard.put((None, wake)))
        while self._children:
            try:
                child, message = self._heard.get(timeout=self._time_left())
            except Empty:
                self._kill_the_late()
                self._keep_a_gate_ready()
                continue
            if isinstance(message, Wake):
                self.later.tell(self._children, message)
            elif child is None:
                self._end()
            elif message is None:
                self._on_gone(child)
            elif handler := self._handlers.get(type(message)):
                handler(child, message)
        self._vault.give_back()
        return self._exit_code

    # What children say
    def _on_shown(self, child: Child, _message: Shown) -> None:
        child.shown = True
        if child.role is Role.RELEASE:
            return
        for other in self._children:
            if other is not child and other.role is not Role.RELEASE:
                self._dismiss(other)
        if child.role is Role.WORKSPACE:
            self._spare_due = time.monotonic() + _SPARE_AFTER

    def _on_hold(self, child: Child, message: Hold) -> None:
        if child.role is not Role.GATE or child.leaving:
            return
        child.say(self._vault.turn_to(message.vault))

    def _on_prepare(self, gate: Child, _message: Prepare) -> None:
        """Let a workspace load while the passphrase is typed; until its start it may come and go unnoticed."""
        if self._prepared is None and gate in self._keys and not self._ending:
            self._prepared = self._start(Role.WORKSPACE, None, os.dup(self._keys[gate]))
            if self._prepared is not None:
                self._prepared.leaving = True

    def _on_discard(self, gate: Child, _message: Discard) -> None:
        if gate in self._keys:
            self._drop_prepared()

    def _on_unlocked(self, child: Child, message: Unlocked) -> None:
        if child not in self._keys or not self._vault.locked or self._ending:
            return
        keys = self._keys.pop(child)
        self._crashes = 0
        start = Start(vault=self._vault.path, opening=message.opening, geometry=message.geometry)
        if self._prepared is None:
            self._start(Role.WORKSPACE, start, keys)
            return
        os.close(keys)
        workspace, self._prepared = self._prepared, None
        workspace.leaving = False
        workspace.say(start)

    def _on_locked(self, child: Child, message: Locked) -> None:
        child.leaving = True
        self._deadlines[child] = time.monotonic() + _PATIENCE
        for helper in _helpers_of(child, self._releases):
            self._dismiss(helper)
        if child in self._keys:
            self._drop_prepared()  # it waits for the keys of a gate that is going
        if self._ending:
            self._dismiss(child)
            return
        path, failures = self.later.wished(self._vault.path), message.failures
        reason = message.reason if path == self._vault.path else ""
        self._start_gate(Start(vault=path, reason=reason, geometry=message.geometry, failures=failures))

    def _on_lock_now(self, gate: Child, message: LockNow) -> None:
        """Pass on what a gate hears between its keys and the next window, for that one does not listen yet."""
        for child in self._children if gate.role is Role.GATE and gate not in self._keys else ():
            if child.role is Role.WORKSPACE and not child.leaving:
                child.say(message)

    def _on_release_wanted(self, child: Child, message: ReleaseWanted) -> None:
        if child.role is not Role.WORKSPACE or child.leaving or _helpers_of(child, self._releases):
            child.say(ReleaseAnswer(number=message.number))
            return
        start = Start(vault=self._vault.path, request=message.request, geometry=message.geometry)
        helper = self._start(Role.RELEASE, start)
        if helper is None:
            child.say(ReleaseAnswer(number=message.number))
        else:
            self._releases[helper] = (child, message.number)

    def _on_signed(self, helper: Child, message: Signed) -> None:
        if wanted := self._releases.pop(helper, None):
            workspace, number = wanted
            workspace.say(ReleaseAnswer(number=number, signature=message.signature))

    def _on_quit(self, child: Child, _message: Quit) -> None:
        if child.role is Role.GATE:
            self._end()

    # Starting and ending
    def _start_gate(self, start: Start) -> None:
        if self._first is not None:
            first, self._first = self._first, None
            spawned = Spawned(first.process, first.to_child, first.from_child)
            self._keys[self._take_in(Role.GATE, spawned, start)] = first.keys
            return
        self._spare_due = None
        if self._spare is not None:
            gate, self._spare = self._spare, None
            gate.leaving = False
            gate.say(start)
        elif self._load_gate(start) is None:
            self._exit_code = 1

    def _load_gate(self, start: Start | None) -> Child | None:
        read_end, write_end = os.pipe()
        gate = self._start(Role.GATE, start, write_end)
        if gate is None:
            os.close(read_end)
        else:
            self._keys[gate] = read_end
        return gate

    def _keep_a_gate_ready(self) -> None:
        """Let the gate for the next lock load beside the workspace: no window, no key, nothing but the program."""
        if self._spare_due is not None and self._spare_due <= time.monotonic():
            self._spare_due = None
            self._spare = self._load_gate(None)
            if self._spare is not None:
                self._spare.leaving = True

    def _start(self, role: Role, start: Start | None, keys: int | None = None) -> Child | None:
        try:
            spawned = spawn(role, self._setting, keys)
        except OSError:
            return None
        return self._take_in(role, spawned, start)

    def _take_in(self, role: Role, spawned: Spawned, start: Start | None) -> Child:
        child = Child(role, spawned, self._heard)
        self._children.append(child)
        if start is not None:
            child.say(start)
        return child

    def _drop_prepared(self) -> None:
        """End a workspace that was getting ready. It has neither key nor vault, so nothing needs to be saved."""
        if self._prepared is not None:
            child, self._prepared = self._prepared, None
            child.kill()

    def _dismiss(self, child: Child) -> None:
        child.leaving = True
        self._deadlines.setdefault(child, time.monotonic() + _PATIENCE)
        child.say(Leave())

    def _end(self) -> None:
        self._ending = True
        self._spare_due = None
        self._drop_prepared()
        for child in self._children:
            if child.role is Role.WORKSPACE and child.shown and not child.leaving:
                child.say(LockNow())
                self._deadlines[child] = time.monotonic() + _LAST_SAVE
            else:
                self._dismiss(child)

    def _on_gone(self, child: Child) -> None:
        self._children.remove(child)
        self._deadlines.pop(child, None)
        if child is self._prepared:
            self._prepared = None
        if child is self._spare:
            self._spare = None
        if (keys := self._keys.pop(child, None)) is not None:
            os.close(keys)
            self._drop_prepared()
        if wanted := self._releases.pop(child, None):
            workspace, number = wanted
            workspace.say(ReleaseAnswer(number=number))
        for helper in _helpers_of(child, self._releases):
            self._dismiss(helper)
        code = child.wait()
        if child.leaving or self._ending or child.role is Role.RELEASE:
            return
        self._crashes += child.role is Role.GATE
        if (child.shown or child.role is Role.WORKSPACE) and self._crashes < _CRASHES:
            self._start_gate(Start(vault=self._vault.path, reason=CRASHED))
        else:
            self._exit_code = code or 1

    def _kill_the_late(self) -> None:
        now = time.monotonic()
        for child, deadline in list(self._deadlines.items()):
            if deadline <= now:
                del self._deadlines[child]
                child.kill()

    def _time_left(self) -> float | None:
        moments = [*self._deadlines.values(), *([] if self._spare_due is None else [self._spare_due])]
        return max(0.0, min(moments) - time.monotonic()) if moments else None


def _helpers_of(workspace: Child, releases: Mapping[Child, tuple[Child, int]]) -> list[Child]:
    return [helper for helper, (owner, _) in releases.items() if owner is workspace]


def launch(
    line: Sequence[str],
    environ: Mapping[str, str],
    umask: int,
    options: quick_start.Options | None,
    first: quick_start.FirstGate | None,
    *,
    alone: OneProgram | None = None,
) -> int:
    """Run the program; return its exit code. ``options`` and ``first`` are there when the start was a plain one."""
    harden_launcher()
    if options is None:
        named = _parser().parse_args(line)
        try:
            platform = choose_platform(environ, named.platform)
        except RemoteDisplay:
            return _say("remote_display", environ)
        except NoDisplay:
            return _say("no_display", environ)
        options = quick_start.Options(_absolute(named.vault), platform, _absolute(named.data_dir), demo=named.demo)
        try:
            alone = one_program.claim(options.data_dir, environ, options.vault)
        except one_program.AnotherRuns:
            return 0
    setting = Setting(platform=options.platform, data_dir=options.data_dir, demo=options.demo, environ=environ)
    parent = Parent(setting, options.vault, umask, first)
    parent.later = LaterStarts(alone)
    code = parent.run()
    if code:
        _say("cannot_start", environ)
    return code


def _parser() -> argparse.ArgumentParser:
    import argparse  # noqa: PLC0415 - an ordinary start has been understood without it

    words = "The encrypted journal of one reverse-mentoring pair."
    parser = argparse.ArgumentParser(prog="rm-desktop", description=words)
    parser.add_argument("vault", nargs="?", default="", metavar="VAULT", help="the vault to open (a folder *.rmvault)")
    parser.add_argument("--platform", help="Qt platform: offscreen, xcb or wayland")
    parser.add_argument("--data-dir", default="", metavar="DIR", help="settings and default place of vaults")
    parser.add_argument("--demo", action="store_true", help="open a filled sample vault")
    return parser


def _absolute(path: str) -> str:
    return str(Path(path).absolute()) if path else ""


def _say(key: str, environ: Mapping[str, str]) -> int:
    import locale  # noqa: PLC0415 - hardly ever needed

    from rm_desktop.domain.sentences import Language, sentence  # noqa: PLC0415 - as above

    name = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or locale.getlocale()[0] or ""
    language: Language = "de" if name.startswith(("de", "German")) else "en"
    words = sentence(language, f"launcher.{key}", display=environ.get("DISPLAY", ""))
    sys.stderr.write(words.strip() + "\n")
    return _ENVIRONMENT_FAULT
