"""Moving to a new computer in three short screens: copy and check, what to do there, what becomes of the old one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.ui.gate.copy_page import copy_panel
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.copy_panel import CopyPanel
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Eyebrow, Muted, Text
from rm_desktop.vault.atomic import mapped_os_errors, replace
from rm_desktop.vault.copies import Copied

COPY, THERE, OLD = range(3)


class MovePage(PageFrame):
    """One of the three screens; each leads to the next."""

    next_wanted = Signal()
    busy_changed = Signal(bool)

    def __init__(self, path: Path, context: GateContext, step: int, parent: QWidget | None = None) -> None:
        """Show screen number ``step`` of moving the vault at ``path``."""
        super().__init__(parent=parent)
        self._path, self._context, self._step = path, context, step
        self._copied = False
        self.panel: CopyPanel | None = None
        self.content.addWidget(Eyebrow(self.tr("Step {number} of 3").format(number=step + 1), self))
        if step == COPY:
            self.panel = copy_panel(path, context, self)
            self.panel.copied.connect(self._on_copied)
            self.panel.busy_changed.connect(self._on_busy)
            self.content.addWidget(self.panel)
        else:
            for number, words in enumerate(self.lines(), start=1):
                self.content.addWidget(_numbered(number, words, self))
        if step == THERE:
            self._add_file()
        self._say()

    def may_be_left(self) -> bool:
        """Stay on the later screens: they hold no secret, and people are on their way to the other computer."""
        return self._step == COPY and super().may_be_left()

    def lines(self) -> list[str]:
        """Return what is to be done on this screen, line by line."""
        if self._step == OLD:
            return self._for_the_old_one()
        return [
            self.tr("Install RM Desktop on the new computer and start it."),
            self.tr("Copy the folder whose name ends in .rmvault from the stick onto the new computer, as a whole."),
            self.tr("In RM Desktop: “Open an existing vault”, then choose this folder."),
            self.tr("Open it with the same passphrases as here. They are in no file; they come along in your heads."),
            self.tr("Both look whether the last meeting is there; each opens the own private part once."),
        ]

    def missing(self) -> str:
        """Ask for the copy first."""
        return self.tr("the copy is missing") if self._step == COPY and not self._copied else ""

    def first_field(self) -> QWidget | None:
        """Begin with the place of the copy."""
        return self.panel.choose if self.panel is not None else self.primary

    @Slot()
    def act(self) -> None:
        """Go on."""
        if not self.missing():
            self.next_wanted.emit()

    def _for_the_old_one(self) -> list[str]:
        return [
            self.tr("Wait until the vault has opened on the new computer, the private parts too."),
            self.tr("From now on write only there: two vaults that both go on cannot be joined again."),
            self.tr("Keep the stick for a while as a backup, in a place only the two of you know."),
            self.tr(
                "Then remove the vault's folder on this computer. Deleted files may leave traces; encrypted as they "
                "are, these are worth nothing without a passphrase."
            ),
        ]

    def _say(self) -> None:
        titles = {
            COPY: (
                self.tr("Move to a new computer"),
                self.tr("The whole vault goes onto a stick, encrypted as it is, and is read back and compared."),
                self.tr("Go on"),
            ),
            THERE: (
                self.tr("On the new computer"),
                self.tr("Best to take these lines along, printed or as a file."),
                self.tr("It works there, go on"),
            ),
            OLD: (
                self.tr("The old computer"),
                self.tr("Nothing has to be done at once. Only one of the two vaults should be written in."),
                self.tr("Done"),
            ),
        }
        self.set_words(*titles[self._step])

    def _add_file(self) -> None:
        self.save = PlainButton(self.tr("Save these lines as a text file …"), "download", self)
        self.save.clicked.connect(self._on_save)
        self.saved = Muted("", self)
        self.saved.setVisible(False)
        self.content.addWidget(flow(self.save))
        self.content.addWidget(self.saved)

    @Slot()
    def _on_save(self) -> None:
        self._context.files.save_file(
            self.tr("Save these lines"),
            [self.tr("Text file (*.txt)")],
            self._write,
            name=self.tr("Moving the vault.txt"),
        )

    def _write(self, target: Path) -> None:
        title = self.tr("On the new computer")
        text = "\r\n".join([title, "", *(f"{number}. {line}" for number, line in enumerate(self.lines(), 1)), ""])

        def work() -> None:
            with mapped_os_errors(outside=True):
                replace(text.encode("utf-8"), target)

        self._context.operations.aside(
            work, lambda _none: self._say_saved(self.tr("Saved: {path}").format(path=target)), self._on_failed, self
        )

    def _on_failed(self, error: RmError) -> None:
        self._say_saved(self._context.messages.sentence(error))

    def _say_saved(self, words: str) -> None:
        self.saved.setText(words)
        self.saved.setVisible(True)
        announce(self.saved, words)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self.back.setEnabled(not busy)
        self.busy_changed.emit(busy)

    def _on_copied(self, _copied: Copied) -> None:
        self._copied = True
        self.refresh()
        self.primary.setFocus()


def _numbered(number: int, words: str, parent: QWidget) -> QWidget:
    line = QWidget(parent)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    row.addWidget(Text(f"{number}.", line, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words, line), 1)
    return line
