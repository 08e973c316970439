"""Handing over: each person takes a copy along, of the own part and of what is shared."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import Cancelled, RmError, WrongPassphrase
from rm_desktop.domain.words import Person
from rm_desktop.services.takeout_folder import free_folder
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.joint_page import JointPage
from rm_desktop.ui.runtime.side_job import Progress, SideJob
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Text


class HandOverPage(JointPage):
    """``handed_over`` and ``left_behind`` both say that this process has read content and is to be replaced."""

    handed_over = Signal()
    left_behind = Signal()

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Begin without folders."""
        super().__init__(path, context, parent)
        self._parents: dict[Person, Path] = {}
        self._has_read = False
        self._job = SideJob(context.operations, self)
        self._job.advanced.connect(self._on_advanced)
        self._job.done.connect(lambda _made: self.handed_over.emit())
        self._job.failed.connect(self.on_failed)
        self.content.addWidget(
            Text(
                self.tr(
                    "Each person gets a folder with the own private notes and everything shared, as texts that every "
                    "program can read. The vault itself stays as it is."
                ),
                self,
            )
        )
        plain = self.tr("These folders are not encrypted any more: whoever has one can read it.")
        self.content.addWidget(Banner(ATTENTION, plain, closable=False, parent=self))
        self.buttons: dict[Person, PlainButton] = {}
        self.places: dict[Person, Muted] = {}
        words = {
            Person.JUNIOR: self.tr("Folder for the mentor …"),
            Person.SENIOR: self.tr("Folder for the mentee …"),
        }
        for person, text in words.items():
            self._add_folder(person, text)
        self.ask()
        self.set_words(
            self.tr("Hand over"),
            self.tr("For both together: each types the own passphrase, the other one looks away."),
            self.tr("Write both folders"),
        )
        self.back_wanted.connect(self._on_leaving)

    def missing(self) -> str:
        """Name what lacks, from the top."""
        without = len(self.buttons) - len(self._parents)
        return self.tr("%n folder(s) missing", "", without) if without else super().missing()

    @Slot()
    def act(self) -> None:
        """Write both folders."""
        if self.missing() or self._job.running:
            return
        path, secrets, parents = self._path, self.both.secrets(), dict(self._parents)
        names = {
            Person.JUNIOR: self.tr("Take-out mentor {day}"),
            Person.SENIOR: self.tr("Take-out mentee {day}"),
        }
        day = self._context.clock.today().isoformat()
        content, clock = self._context.content, self._context.clock
        self.show_busy(self._at_work(), self._job.cancel)

        def work(tell: Progress, ended: threading.Event) -> None:
            from rm_desktop.services.handing_over import hand_over  # noqa: PLC0415 - brings all services along

            targets = {one: free_folder(parents[one], name.format(day=day)) for one, name in names.items()}
            hand_over(path, secrets, targets, content=content, clock=clock, tell=tell, ended=ended)

        self._job.begin(work)

    @Slot(object)
    def on_failed(self, error: RmError) -> None:
        """Remember that content was read: whoever goes back from here leaves this process."""
        self._has_read = self._has_read or not isinstance(error, WrongPassphrase)
        if isinstance(error, Cancelled):
            self.show_problem(self.tr("Ended. No folder was written, and the vault is as it was."))
        else:
            super().on_failed(error)

    def _at_work(self) -> str:
        return self.tr("Both folders are being written …")

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.show_step(self._at_work(), done, total)

    def _add_folder(self, person: Person, text: str) -> None:
        self.buttons[person] = PlainButton(text, "folder-open", self)
        self.buttons[person].clicked.connect(partial(self._ask_folder, person))
        self.places[person] = Muted("", self)
        self.places[person].hide()
        self.content.addWidget(flow(self.buttons[person]))
        self.content.addWidget(self.places[person])

    def _ask_folder(self, person: Person) -> None:
        title = self.tr("Where shall the folder go? Best onto a stick of one's own")
        self._context.files.folder(title, partial(self._on_folder, person))

    def _on_folder(self, person: Person, folder: Path) -> None:
        self._parents[person] = folder
        self.places[person].setText(self.tr("Goes into: {folder}").format(folder=folder))
        self.places[person].show()
        self.refresh()

    @Slot()
    def _on_leaving(self) -> None:
        if self._has_read:
            self.left_behind.emit()
