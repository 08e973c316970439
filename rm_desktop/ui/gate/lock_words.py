"""Why the vault was locked, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rm_desktop.domain.errors import BugError, RmError, VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.hand_over import FAULT
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.widgets import banner
from rm_desktop.vault.synced_folder import NETWORK

CRASHED = "crashed"
ENDING = "ending"
"""Somebody wants to decide what becomes of the vault."""
HANDED_OVER = "handed_over"
"""Both have taken their copies along; the gate that wrote them was replaced."""


class LockWords(QObject):
    """Sentences for the reasons that come from the workspace and the parent."""

    def line(self, reason: str, settings: Settings) -> str:
        """Return the line under the vault's title; ``settings`` say after how long it locks by itself."""
        waited = settings.lock_after_minutes
        if reason == "idle_in_meeting":
            waited = max(waited, settings.lock_after_minutes_in_meeting)
        idle = self.tr("Locked: %n minute(s) without input", "", waited)
        words = {
            "": self.tr("Locked"),
            "asked": self.tr("Locked: as asked"),
            "closed": self.tr("Locked: window closed"),
            "idle": idle,
            "idle_in_meeting": idle,
            "screen": self.tr("Locked: the screen was locked"),
            "suspend": self.tr("Locked: the device went to sleep"),
            "lid": self.tr("Locked: the lid was closed"),
            "user_switch": self.tr("Locked: another user took over the screen"),
            "shutdown": self.tr("Locked: the device was to be shut down"),
            "minimised": self.tr("Locked: the window was minimised"),
            "private": self.tr("Locked: what is private opens with the own passphrase"),
            ENDING: self.tr("Locked: how it ends is decided here, by both"),
        }
        return words.get(reason, self.tr("Locked"))

    def notice(self, reason: str, messages: Messages) -> tuple[str, str] | None:
        """Return kind and text of a message above the card, for reasons that need more than a line."""
        if reason == CRASHED:
            words = self.tr(
                "The last window ended unexpectedly. What was saved is safe; at most the last two seconds are missing."
            )
            return banner.ATTENTION, words
        if reason == HANDED_OVER:
            return banner.SUCCESS, self.tr("Both folders are written. The vault itself is as it was.")
        if reason.startswith(FAULT) and damage(reason) is None:
            return banner.DANGER, messages.sentence(fault(reason))
        return None

    def synced(self, service: str) -> str:
        """Return what to say about a vault that travels to other machines."""
        if service == NETWORK:
            return self.tr("This vault lies on another computer in the network. Better only one computer opens it.")
        words = self.tr("{service} keeps this vault in step with other computers. Better only one computer opens it.")
        return words.format(service=service)


def fault(reason: str) -> RmError:
    """Return the error that the workspace gave as its reason."""
    name, _, part = reason.removeprefix(FAULT).partition(":")
    return error_named(name, {"part": part} if part else {})


def damage(reason: str) -> VaultDamaged | None:
    """Return the damage for which the vault could not be opened, if that is the reason."""
    found = fault(reason) if reason.startswith(FAULT) else None
    return found if isinstance(found, VaultDamaged) else None


def left_out(reason: str, opening: Opening) -> frozenset[Compartment]:
    """Return what an opening leaves closed: a damaged shared part must not keep a person from what is private."""
    found = damage(reason)
    shared = found is not None and found.parameters.get("part") == Compartment.SHARED.value
    return frozenset({Compartment.SHARED}) if shared and opening.person is not None else frozenset()


def error_named(name: str, parameters: dict[str, str | int]) -> RmError:
    """Return the error whose class was named over the pipe."""
    for kind in _all_errors(RmError):
        if kind.__name__ == name:
            return kind(**parameters)
    return UnknownFault(kind=name)


class UnknownFault(BugError):
    """Something was named that this program does not know (``kind``)."""


def _all_errors(kind: type[RmError]) -> list[type[RmError]]:
    return [kind, *(found for below in kind.__subclasses__() for found in _all_errors(below))]
