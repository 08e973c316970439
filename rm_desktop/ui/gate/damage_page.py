"""Check and salvage: whose passphrases, progress with a way out, then what was found, to be read and copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, VaultExists, WrongPassphrase
from rm_desktop.ui.gate.damage_work import DamageWork
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.vault.files import SUFFIX
from rm_desktop.vault.vault import Secrets


class DamagePage(PageFrame):
    """What both acts share. ``done_wanted`` is what the primary button means after the result."""

    busy_changed = Signal(bool)
    done_wanted = Signal()

    def __init__(self, context: GateContext, parent: QWidget | None = None) -> None:
        """Ask for the passphrases; one is enough."""
        super().__init__(parent=parent)
        self._context = context
        self._working = False
        self._stopping = False
        self.finished = False
        self.work = DamageWork(context, self)
        self.senior = PassphraseField(self.tr("Passphrase of the mentee"), self)
        self.junior = PassphraseField(self.tr("Passphrase of the mentor"), self, hints=False)
        self.result = Text("", self)
        self.result.set_selectable()
        self.result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.result.setVisible(False)
        self.copy = PlainButton(self.tr("Copy this list"), "copy", self)
        self.copy.clicked.connect(self._on_copy)
        self._copy_row = flow(self.copy)
        self._copy_row.setVisible(False)
        for field in (self.senior, self.junior):
            field.changed.connect(self._on_changed)
            self.content.addWidget(field)
        for widget in (self.result, self._copy_row):
            self.content.addWidget(widget)
        self.work.advanced.connect(self._on_advanced)
        self.work.ended.connect(self._on_ended)
        self.work.stopped.connect(self._on_stopped)
        self.work.failed.connect(self._on_failed)

    def missing(self) -> str:
        """Ask for a passphrase before anything else."""
        if self.finished or self.senior.text() or self.junior.text():
            return ""
        return self.tr("a passphrase is missing")

    def first_field(self) -> QWidget | None:
        """Begin with the mentee's, afterwards with the result's own buttons."""
        return self.copy if self.finished else self.senior

    @Slot()
    def act(self) -> None:
        """Begin, or go on after the result."""
        if self.finished:
            self.done_wanted.emit()
        elif not self.missing() and not self._working:
            self._working, self._stopping = True, False
            self.busy_changed.emit(True)
            self.show_busy(self.tr("The passphrase is being checked …"), self._stop)
            self.progress.setRange(0, 0)
            self._begin(Secrets(senior=self.senior.text() or None, junior=self.junior.text() or None))

    def _begin(self, secrets: Secrets) -> None:
        """Begin the work; each page has its own."""

    def _working_words(self) -> str:
        """Return what the button says meanwhile."""
        return ""

    def _finished_words(self, *, good: bool) -> tuple[str, str, str]:  # noqa: ARG002 - the pages tell them apart
        """Return title, note and the primary button's word for the result."""
        return "", "", ""

    def _extras(self) -> tuple[QWidget, ...]:
        """Return what is asked for besides passphrases."""
        return ()

    @Slot()
    def _on_changed(self, _value: object = None) -> None:
        self.refresh()

    def _stop(self) -> None:
        self._stopping = True
        self.primary.setText(self.tr("Being stopped …"))
        self.work.stop()

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        if self._working and not self._stopping:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            self.primary.setText(self._working_words())

    @Slot(object, object)
    def _on_ended(self, lines: list[str], good: bool) -> None:
        self._end_work()
        self.finished = True
        for widget in (self.senior, self.junior, *self._extras()):
            widget.setVisible(False)
        self.senior.clear()
        self.junior.clear()
        self.result.setText("\n".join(lines))
        self.result.setVisible(True)
        self._copy_row.setVisible(True)
        self.set_words(*self._finished_words(good=good))
        self.result.setFocus()
        QTimer.singleShot(0, self, self._show_result)
        announce(self.result, lines[0])

    def _show_result(self) -> None:
        """Give the list the room it needs, and begin at its top."""
        self._fit()
        self.scroll_to_top()

    @Slot()
    def _on_stopped(self) -> None:
        self._end_work()
        self.show_problem(self.tr("Stopped. Nothing was changed."))

    @Slot(object)
    def _on_failed(self, error: RmError) -> None:
        self._end_work()
        if isinstance(error, WrongPassphrase):
            self.show_problem(self.tr("A passphrase does not fit. Nothing was changed."))
        else:
            self.show_problem(self._sentence(error))

    def _sentence(self, error: RmError) -> str:
        return self._context.messages.sentence(error)

    def _end_work(self) -> None:
        self._working = False
        self.busy_changed.emit(False)
        self.show_problem("")
        self.back.setText(self.tr("Back"))

    @Slot()
    def _on_copy(self) -> None:
        self._context.clipboard.copy(self.result.text())
        self.copy.setText(self.tr("Copied"))


class CheckPage(DamagePage):
    """The check of a vault that is not open."""

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Check the vault at ``path``."""
        super().__init__(context, parent)
        self._path = path
        self.good = False
        self.set_words(
            self.tr("Check the vault"),
            self.tr(
                "Every page is compared with its seal; nothing is changed. "
                "One passphrase is enough for the shared part and the own one, both check everything."
            ),
            self.tr("Check now"),
        )

    def _begin(self, secrets: Secrets) -> None:
        self.work.check(self._path, secrets)

    def _working_words(self) -> str:
        return self.tr("Being checked …")

    def _finished_words(self, *, good: bool) -> tuple[str, str, str]:
        self.good = good
        if good:
            return self.tr("The vault is sound"), "", self.tr("Done")
        return (
            self.tr("The vault is damaged"),
            self.tr("Nothing was changed. The best next step is a backup; where none is good, save what is readable."),
            self.tr("Save what is readable"),
        )


class SalvagePage(DamagePage):
    """Everything readable into a new vault beside the damaged one, or at another place."""

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Salvage the vault at ``path``."""
        super().__init__(context, parent)
        self._path = path
        self.target = _free_place(path.parent, path.stem, self.tr("rescued"))
        self.place = Muted("", self)
        self.other_place = PlainButton(self.tr("Other place …"), "folder-open", self)
        self.other_place.clicked.connect(self._on_other_place)
        self._place_row = flow(self.other_place)
        self.content.insertWidget(2, self.place)
        self.content.insertWidget(3, self._place_row)
        self._show_place()
        self.set_words(
            self.tr("Save what is readable"),
            self.tr(
                "Everything that can still be read is copied into a new vault; the damaged one stays as it is. "
                "Both passphrases save the most: a private part opens with its own one only."
            ),
            self.tr("Begin"),
        )

    def _begin(self, secrets: Secrets) -> None:
        self.work.salvage(self._path, secrets, self.target)

    def _working_words(self) -> str:
        return self.tr("Being copied …")

    def _finished_words(self, *, good: bool) -> tuple[str, str, str]:
        title = self.tr("Everything was saved") if good else self.tr("What was readable was saved")
        return title, self.tr("The new vault: {place}").format(place=self.target), self.tr("Open the new vault")

    def _extras(self) -> tuple[QWidget, ...]:
        return (self.place, self._place_row)

    def _sentence(self, error: RmError) -> str:
        if isinstance(error, VaultExists):
            return self.tr("There is something at the new place already. Choose another one.")
        return super()._sentence(error)

    @Slot()
    def _on_other_place(self) -> None:
        self._context.files.folder(self.tr("Where shall the new vault be?"), self._take_folder, self.target.parent)

    def _take_folder(self, folder: Path) -> None:
        self.target = _free_place(folder, self._path.stem, self.tr("rescued"))
        self._show_place()

    def _show_place(self) -> None:
        self.place.setText(self.tr("The new vault: {place}").format(place=self.target))


def _free_place(folder: Path, title: str, addition: str) -> Path:
    """Return a name for a vault in ``folder`` that nothing bears yet."""
    place, number = folder / f"{title} ({addition}){SUFFIX}", 2
    while place.exists():
        place, number = folder / f"{title} ({addition} {number}){SUFFIX}", number + 1
    return place
