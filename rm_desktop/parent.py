"""The parent: starts gate, workspace and release helper, holds the vault's lock, opens links and folders.

It has no window and no secret. Locking replaces the workspace's process by a fresh gate, because clearing widgets
leaves words in memory and an ended process does not.
"""

from __future__ import annotations

import locale
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from rm_desktop.domain.errors import RmError, VaultInUse
from rm_desktop.domain.sentences import Language, sentence
from rm_desktop.processes import openers
from rm_desktop.processes.child import Child
from rm_desktop.processes.holder import holder
from rm_desktop.processes.spawn import Role, Setting, spawn
from rm_desktop.ui.runtime.environment import NoDisplay, RemoteDisplay, choose_platform
from rm_desktop.ui.runtime.hardening import harden_launcher
from rm_desktop.ui.runtime.process_messages import (
    Held,
    Hold,
    Leave,
    Locked,
    LockNow,
    Message,
    NotHeld,
    OpenLink,
    Quit,
    ReleaseAnswer,
    ReleaseWanted,
    ShowFolder,
    Shown,
    Signed,
    Start,
    Unlocked,
)
from rm_desktop.vault.files import VaultLock

CRASHED = "crashed"
_PATIENCE = 3.0
"""Seconds a process may take to go after its successor is shown. It should take one second at most."""
_CRASHES = 3
"""So many gates in a row may crash before the program gives up instead of flickering."""
_LAST_SAVE = 10.0
"""Seconds a workspace gets to save and lock when the whole program is asked to end."""


_ENVIRONMENT_FAULT = 7


class Parent:
    """One run of the program."""

    def __init__(self, setting: Setting, vault: str, umask: int) -> None:
        """Prepare a run that begins with ``vault``, or with what the gate finds when it is empty."""
        self._setting = setting
        self._vault = vault
        self._umask = umask
        self._lock: VaultLock | None = None
        self._heard: SimpleQueue[tuple[Child | None, Message | None]] = SimpleQueue()
        self._children: list[Child] = []
        self._keys: dict[Child, int] = {}
        self._releases: dict[Child, tuple[Child, int]] = {}
        self._deadlines: dict[Child, float] = {}
        self._ending = False
        self._crashes = 0
        self._exit_code = 0
        self._handlers: dict[type[Message], Callable[[Child, Any], None]] = {
            Shown: self._on_shown,
            Hold: self._on_hold,
            Unlocked: self._on_unlocked,
            Locked: self._on_locked,
            OpenLink: self._on_open_link,
            ShowFolder: self._on_show_folder,
            ReleaseWanted: self._on_release_wanted,
            Signed: self._on_signed,
            Quit: self._on_quit,
        }

    def run(self) -> int:
        """Run until the last child has gone; return the exit code."""
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: self._heard.put((None, None)))
        self._start_gate(Start(vault=self._vault))
        while self._children:
            try:
                child, message = self._heard.get(timeout=self._time_left())
            except Empty:
                self._kill_the_late()
                continue
            if child is None:
                self._end()
            elif message is None:
                self._on_gone(child)
            elif handler := self._handlers.get(type(message)):
                handler(child, message)
        self._give_back()
        return self._exit_code

    # What children say
    def _on_shown(self, child: Child, _message: Shown) -> None:
        child.shown = True
        if child.role is Role.RELEASE:
            return
        for other in self._children:
            if other is not child and other.role is not Role.RELEASE:
                self._dismiss(other)

    def _on_hold(self, child: Child, message: Hold) -> None:
        if child.role is not Role.GATE or child.leaving:
            return
        if not self._holds(message.vault):
            self._give_back()
            if message.vault:
                try:
                    self._lock = VaultLock.acquire(Path(message.vault))
                except RmError as error:
                    child.say(_not_held(message.vault, error))
                    return
        self._vault = message.vault
        child.say(Held(vault=message.vault))

    def _on_unlocked(self, child: Child, message: Unlocked) -> None:
        if child not in self._keys or self._lock is None or self._ending:
            return
        keys = self._keys.pop(child)
        self._crashes = 0
        start = Start(vault=self._vault, opening=message.opening, geometry=message.geometry, token=message.token)
        self._start(Role.WORKSPACE, start, keys)

    def _on_locked(self, child: Child, message: Locked) -> None:
        child.leaving = True
        self._deadlines[child] = time.monotonic() + _PATIENCE
        for helper in self._helpers_of(child):
            self._dismiss(helper)
        if self._ending:
            self._dismiss(child)
            return
        self._start_gate(
            Start(vault=self._vault, reason=message.reason, geometry=message.geometry, token=message.token)
        )

    def _on_open_link(self, _child: Child, message: OpenLink) -> None:
        openers.open_link(message.url, self._setting.environ, self._umask)

    def _on_show_folder(self, _child: Child, message: ShowFolder) -> None:
        openers.show_folder(message.path, self._setting.environ, self._umask)

    def _on_release_wanted(self, child: Child, message: ReleaseWanted) -> None:
        if child.role is not Role.WORKSPACE or child.leaving or self._helpers_of(child):
            child.say(ReleaseAnswer(number=message.number))
            return
        start = Start(vault=self._vault, request=message.request, geometry=message.geometry)
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
        read_end, write_end = os.pipe()
        gate = self._start(Role.GATE, start, write_end)
        if gate is None:
            os.close(read_end)
            self._exit_code = 1
        else:
            self._keys[gate] = read_end

    def _start(self, role: Role, start: Start, keys: int | None = None) -> Child | None:
        try:
            child = Child(role, spawn(role, self._setting, keys), self._heard)
        except OSError:
            return None
        self._children.append(child)
        child.say(start)
        return child

    def _dismiss(self, child: Child) -> None:
        child.leaving = True
        self._deadlines.setdefault(child, time.monotonic() + _PATIENCE)
        child.say(Leave())

    def _end(self) -> None:
        self._ending = True
        for child in self._children:
            if child.role is Role.WORKSPACE and child.shown and not child.leaving:
                child.say(LockNow())
                self._deadlines[child] = time.monotonic() + _LAST_SAVE
            else:
                self._dismiss(child)

    def _on_gone(self, child: Child) -> None:
        self._children.remove(child)
        self._deadlines.pop(child, None)
        if (keys := self._keys.pop(child, None)) is not None:
            os.close(keys)
        if wanted := self._releases.pop(child, None):
            workspace, number = wanted
            workspace.say(ReleaseAnswer(number=number))
        for helper in self._helpers_of(child):
            self._dismiss(helper)
        code = child.wait()
        if child.leaving or self._ending or child.role is Role.RELEASE:
            return
        self._crashes += child.role is Role.GATE
        if (child.shown or child.role is Role.WORKSPACE) and self._crashes < _CRASHES:
            self._start_gate(Start(vault=self._vault, reason=CRASHED))
        else:
            self._exit_code = code or 1

    def _helpers_of(self, workspace: Child) -> list[Child]:
        return [helper for helper, (owner, _) in self._releases.items() if owner is workspace]

    def _kill_the_late(self) -> None:
        now = time.monotonic()
        for child, deadline in list(self._deadlines.items()):
            if deadline <= now:
                del self._deadlines[child]
                child.kill()

    def _time_left(self) -> float | None:
        if not self._deadlines:
            return None
        return max(0.0, min(self._deadlines.values()) - time.monotonic())

    # The vault's lock
    def _holds(self, vault: str) -> bool:
        return self._lock is not None and bool(vault) and Path(vault).resolve() == Path(self._vault).resolve()

    def _give_back(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def _not_held(vault: str, error: RmError) -> NotHeld:
    known = holder(Path(vault)) if isinstance(error, VaultInUse) else {}
    return NotHeld(vault=vault, error=type(error).__name__, parameters={**error.parameters, **known})


def launch(*, vault: str, platform: str | None, data_dir: str, demo: bool, environ: Mapping[str, str]) -> int:
    """Run the program; return its exit code."""
    umask = os.umask(0o077)
    harden_launcher()
    try:
        chosen = choose_platform(environ, platform)
    except RemoteDisplay:
        return _say("remote_display", environ)
    except NoDisplay:
        return _say("no_display", environ)
    setting = Setting(platform=chosen, data_dir=_absolute(data_dir), demo=demo, environ=environ)
    code = Parent(setting, _absolute(vault), umask).run()
    if code:
        _say("cannot_start", environ)
    return code


def _absolute(path: str) -> str:
    return str(Path(path).absolute()) if path else ""


def _say(key: str, environ: Mapping[str, str]) -> int:
    name = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or locale.getlocale()[0] or ""
    language: Language = "de" if name.startswith(("de", "German")) else "en"
    words = sentence(language, f"launcher.{key}", display=environ.get("DISPLAY", ""))
    sys.stderr.write(words.strip() + "\n")
    return _ENVIRONMENT_FAULT
