"""What both decide about the vault as a whole when the mentoring is over: seal, hand over, destroy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.destroy_page import DestroyedPage, DestroyPage, UnfinishedPage
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.hand_over_page import HandOverPage
from rm_desktop.ui.gate.joint_page import JointPage
from rm_desktop.ui.gate.keys_page import Act, ActGroup
from rm_desktop.ui.gate.lock_words import HANDED_OVER
from rm_desktop.ui.gate.seal_page import SealPage
from rm_desktop.vault.destruction import Destruction

Maker = Callable[[], QWidget]

SEAL, HAND_OVER, DESTROY = "seal", "hand_over", "destroy"


class EndActs(QObject):
    """The three roads, each explained on a page of its own before anything is asked."""

    show_wanted = Signal(object)
    done = Signal(str)
    """Back to the keys page, with what to say there."""
    back_wanted = Signal()
    busy_changed = Signal(bool)
    vault_gone = Signal()
    """There is no vault here any more."""
    fresh_gate_wanted = Signal(str)
    """This process has read content: another gate is to take its place, beginning with this reason."""

    def __init__(self, context: GateContext, parent: QObject | None = None) -> None:
        """Work in ``context``."""
        super().__init__(parent)
        self._context = context

    def group(self) -> ActGroup:
        """Return the three roads."""
        return ActGroup(
            self.tr("The end"),
            [
                Act(
                    SEAL,
                    "lock-keyhole",
                    self.tr("Seal"),
                    self.tr("Both together: reading only from then on"),
                ),
                Act(
                    HAND_OVER,
                    "folder-open",
                    self.tr("Hand over"),
                    self.tr("Both together: each takes a copy along"),
                ),
                Act(DESTROY, "trash-2", self.tr("Destroy"), self.tr("Both together: never to be read again")),
            ],
        )

    def makers(self, path: Path) -> dict[str, Maker]:
        """Return what makes the page of each road."""
        return {
            SEAL: lambda: self._seal_page(path),
            HAND_OVER: lambda: self._hand_over_page(path),
            DESTROY: lambda: self._destroy_page(path),
        }

    def show_unfinished(self, path: Path) -> None:
        """Offer to finish a destruction that was cut short."""

        def make() -> QWidget:
            page = UnfinishedPage(path, self._context)
            page.destroyed.connect(lambda done: self._show_destroyed(path, done))
            page.back_wanted.connect(self.vault_gone)
            return page

        self.show_wanted.emit(make)

    def _seal_page(self, path: Path) -> QWidget:
        page = SealPage(path, self._context)
        page.sealed.connect(self.done)
        return self._joint(page, page.sealed)

    def _hand_over_page(self, path: Path) -> QWidget:
        page = HandOverPage(path, self._context)
        page.handed_over.connect(lambda: self.fresh_gate_wanted.emit(HANDED_OVER))
        page.left_behind.connect(lambda: self.fresh_gate_wanted.emit(""))
        return self._joint(page, page.handed_over)

    def _destroy_page(self, path: Path) -> QWidget:
        page = DestroyPage(path, self._context)
        page.destroyed.connect(lambda done: self._show_destroyed(path, done))
        return self._joint(page, page.destroyed)

    def _joint(self, page: JointPage, finished: SignalInstance) -> JointPage:
        page.back_wanted.connect(self.back_wanted)
        page.busy_changed.connect(self.busy_changed)
        finished.connect(lambda *_: self.busy_changed.emit(False))
        return page

    def _show_destroyed(self, path: Path, done: Destruction) -> None:
        def make() -> QWidget:
            page = DestroyedPage(path, done, self._context)
            page.closed.connect(self.vault_gone)
            return page

        self.show_wanted.emit(make)
