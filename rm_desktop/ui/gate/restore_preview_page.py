"""Bringing a backup back, second page: what comes back, what newer text would be missing, and where it goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import Cancelled, RmError
from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.services.restoring import Previewed, bring_back, bring_back_as_new
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.runtime.side_job import SideJob
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import TintCard
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Note, Strong, Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.vault.files import SUFFIX
from rm_desktop.vault.restore_preview import Counts, PartPreview

HERE, NEW = "here", "new"


class RestorePreviewPage(PageFrame):
    """Holds the keys of the set while it is looked at, and wipes them when it goes."""

    restored_here = Signal(str)
    """What to say on the unlock page."""
    restored_as_new = Signal(object)
    """Where the new vault lies."""
    busy_changed = Signal(bool)
    """While it is brought back the page must stay: its keys are in use."""

    def __init__(self, path: Path, seen: Previewed, context: GateContext, parent: QWidget | None = None) -> None:
        """Show ``seen``, a set of the vault at ``path``."""
        super().__init__(parent=parent)
        self._path, self._seen, self._context = path, seen, context
        self._words = BackupWords(context.messages)
        self._target = _free(path, context)
        self.destroyed.connect(seen.keys.wipe)
        self._job = SideJob(context.operations, self)
        self._job.advanced.connect(self._on_advanced)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        fits = seen.present is None or any(part.fits for part in seen.parts)
        self.way = Segmented(
            [(HERE, self.tr("In this vault")), (NEW, self.tr("As a new vault"))],
            self.tr("Where to"),
            HERE if fits else NEW,
            self,
        )
        self.way.button(HERE).setEnabled(fits)
        self.way.value_changed.connect(self._on_way)
        self.meaning = Note("", self)
        self.boxes: dict[Compartment, CheckBox] = {}
        self.place = Muted("", self)
        self.elsewhere = LinkButton(self.tr("Choose another place …"), None, self)
        self.elsewhere.clicked.connect(self._on_elsewhere)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.cancel.clicked.connect(self._job.cancel)
        self.cancel.setVisible(False)
        for part in seen.parts:
            self.content.addWidget(self._card(part))
        for widget in (self.way, self.meaning, self.place, flow(self.elsewhere, self.cancel)):
            self.content.addWidget(widget)
        self.set_words(
            self.tr("What would come back"),
            format_moment(seen.one.manifest.created_at),
            self.tr("Bring it back"),
        )
        self._on_way(self.way.value)

    def chosen(self) -> tuple[Compartment, ...]:
        """Return the parts that are to come back in place."""
        return tuple(part for part, box in self.boxes.items() if box.isChecked())

    def missing(self) -> str:
        """In place somebody must have said what; a damaged header comes back by itself."""
        if self.way.value == HERE and self._seen.present is not None and not self.chosen():
            return self.tr("nothing is chosen")
        return ""

    def first_field(self) -> QWidget | None:
        """Begin with the page itself: what would come back is read before anything is chosen."""
        return self

    @Slot()
    def act(self) -> None:
        """Bring it back."""
        if self._job.running or self.missing():
            return
        path, seen, parts, target = self._path, self._seen, self.chosen(), self._target
        here = self.way.value == HERE
        self.show_busy(self.tr("The backup is being brought back …"))
        self._set_busy(True)
        if here:
            self._job.begin(lambda tell, ended: bring_back(path, seen, parts, tell, ended))
        else:
            self._job.begin(lambda tell, ended: bring_back_as_new(seen, target, tell, ended))

    def _card(self, part: PartPreview) -> QWidget:
        card = TintCard("shared" if part.part is Compartment.SHARED else "private", None, self)
        card.body.setContentsMargins(px(16), px(12), px(16), px(12))
        name = self._words.part(part.part)
        as_of = self.tr("{part}, as of {moment}").format(part=name, moment=format_moment(part.moment))
        box = CheckBox(as_of, card)
        heading = Strong(as_of, card)
        box.setVisible(part.fits)
        heading.setVisible(not part.fits)
        if part.fits:
            box.setChecked(part.sound is False)
            box.toggled.connect(self.refresh)
            self.boxes[part.part] = box
        card.body.addWidget(box)
        card.body.addWidget(heading)
        for words in self._lines(part):
            card.body.addWidget(Text(words, card))
        return card

    def _lines(self, part: PartPreview) -> list[str]:
        if part.problems:
            return [self.tr("This copy is damaged and cannot come back.")]
        if part.content is None:
            return [self.tr("Not opened by this passphrase; comes along unopened into a new vault.")]
        lines = [self.tr("Comes back: {what}").format(what=_counted(part.content))]
        if not part.fits and self._seen.present is not None:
            lines.append(self.tr("From before a change of keys: comes back only as a new vault."))
        if part.sound is False:
            lines.append(self.tr("The present one is damaged. It is set aside, not deleted."))
        if part.newer is not None:
            newer = {kind: count for kind, count in part.newer.items() if count}
            lines.append(
                self.tr("Written or changed since, and then missing: {what}").format(what=_counted(newer))
                if newer
                else self.tr("Nothing was written since.")
            )
        elif part.fits:
            lines.append(self.tr("What was written since cannot be told, because the present one cannot be read."))
        return lines

    def _on_way(self, way: str) -> None:
        here = way == HERE
        for box in self.boxes.values():
            box.setEnabled(here)
        words = (
            self.tr("What is ticked is put in the place of the present one, which is set aside inside the vault.")
            if here
            else self.tr("A second vault is made. It opens with the passphrases of that day; this one stays as it is.")
        )
        if here and self._seen.present is None:
            words = self.tr("The key file of this vault is damaged; it is put back from the backup.") + " " + words
        self.meaning.setText(words)
        self.place.setText(self.tr("Place: {path}").format(path=self._target))
        for widget in (self.place, self.elsewhere):
            widget.setVisible(not here)
        self.refresh()

    @Slot()
    def _on_elsewhere(self) -> None:
        def chosen(folder: Path) -> None:
            self._target = _free(folder / self._path.name, self._context)
            self._on_way(NEW)

        self._context.files.folder(self.tr("Where shall the new vault lie?"), chosen, self._target.parent)

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, 100)
        self.progress.setValue(100 * done // max(1, total))

    def _set_busy(self, on: bool) -> None:
        self.cancel.setVisible(on)
        self.way.setEnabled(not on)
        for box in self.boxes.values():
            box.setEnabled(not on and self.way.value == HERE)
        self.busy_changed.emit(on)

    def _on_done(self, _none: object) -> None:
        self._set_busy(False)
        if self.way.value == NEW:
            self.restored_as_new.emit(self._target)
        else:
            self.restored_here.emit(
                self.tr("Brought back. What was there before lies in the vault's folder under “aside”.")
            )

    def _on_failed(self, error: RmError) -> None:
        self._set_busy(False)
        self.progress.setRange(0, 0)
        words = (
            self.tr("Ended. Nothing was changed.")
            if isinstance(error, Cancelled)
            else self._context.messages.sentence(error)
        )
        self.show_problem(words)


def _counted(counts: Counts) -> str:
    words = {
        Kind.SESSION: lambda count: QCoreApplication.translate("RestorePreview", "%n meeting(s)", "", count),
        Kind.NOTE: lambda count: QCoreApplication.translate("RestorePreview", "%n note(s)", "", count),
        Kind.ACTION: lambda count: QCoreApplication.translate("RestorePreview", "%n task(s)", "", count),
        Kind.GOAL: lambda count: QCoreApplication.translate("RestorePreview", "%n goal(s)", "", count),
    }
    return ", ".join(words[kind](count) for kind, count in counts.items())


def _free(path: Path, context: GateContext) -> Path:
    """Return a place beside ``path`` that nothing has yet."""
    word = QCoreApplication.translate("RestorePreview", "restored {date}")
    stem = f"{path.stem} ({word.format(date=context.clock.today().isoformat())})"
    number = 1
    while (target := path.with_name(f"{stem}{'' if number == 1 else f' {number}'}{SUFFIX}")).exists():
        number += 1
    return target
