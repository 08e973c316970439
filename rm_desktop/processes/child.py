"""One child as the parent knows it: a process, a line to it, and a thread that hears what it says."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from queue import SimpleQueue

from rm_desktop.processes.spawn import Role, Spawned
from rm_desktop.ui.runtime.pipe_ends import write_all
from rm_desktop.ui.runtime.process_messages import BrokenMessage, Lines, Message, encode

_CHUNK = 65536
_LONGEST_EXIT = 5.0


class Child:
    """A running gate, workspace or release helper. ``heard`` gets (child, message), and (child, None) at its end."""

    def __init__(self, role: Role, spawned: Spawned, heard: SimpleQueue[tuple[Child | None, Message | None]]) -> None:
        """Begin to listen to ``spawned``."""
        self.role = role
        self.leaving = False
        self.shown = False
        self._spawned = spawned
        self._heard = heard
        self._writing = True
        self._code = 0
        self._ended = threading.Event()
        threading.Thread(target=self._listen, name=f"listen-{role.value}", daemon=True).start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._spawned.process.pid

    def say(self, message: Message) -> None:
        """Send ``message``; a child that is gone hears nothing."""
        if not self._writing:
            return
        try:
            write_all(self._spawned.to_child, encode(message))
        except OSError:
            self.hang_up()

    def hang_up(self) -> None:
        """Close our line to the child; it takes that as the wish to end."""
        if self._writing:
            self._writing = False
            os.close(self._spawned.to_child)

    def kill(self) -> None:
        """End a child that did not go by itself."""
        if not self._ended.is_set():
            with suppress(ProcessLookupError):
                self._spawned.process.kill()

    def wait(self) -> int:
        """Return the exit code of a child that is about to end; one that hangs in its exit is killed."""
        self.hang_up()
        if not self._ended.wait(_LONGEST_EXIT):
            self.kill()
            self._ended.wait()
        return self._code

    def _listen(self) -> None:
        lines = Lines()
        with os.fdopen(self._spawned.from_child, "rb", buffering=0) as pipe:
            while data := pipe.read(_CHUNK):
                try:
                    for message in lines.feed(data):
                        self._heard.put((self, message))
                except BrokenMessage:
                    self.kill()
                    break
        self._code = self._spawned.process.wait()
        self._ended.set()
        self._heard.put((self, None))
