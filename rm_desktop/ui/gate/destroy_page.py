"""Destroying: what is lost and what nobody can promise is said first; then both passphrases; then it is gone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.joint_page import JointPage
from rm_desktop.ui.gate.page_frame import PageFrame
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import DANGER, Banner
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Text
from rm_desktop.vault.atomic import mapped_os_errors, replace
from rm_desktop.vault.destruction import Destruction, destroy_vault, finish_destroying
from rm_desktop.vault.lock import VaultLock


class DestroyPage(JointPage):
    """``destroyed`` gives what was done."""

    destroyed = Signal(object)
    advanced = Signal(object, object)

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Say what destroying means before anything is asked."""
        super().__init__(path, context, parent)
        lost = self.tr(
            "Lost for good: all meetings, notes, tasks, goals and levels, both private parts, and every backup in "
            "the vault's folder. No passphrase and no recovery sheet brings them back."
        )
        self.content.addWidget(Banner(DANGER, lost, closable=False, parent=self))
        self.content.addWidget(Text(self.tr("Whoever wants to keep something hands over first, then destroys."), self))
        self.content.addWidget(Heading(self.tr("What nobody can promise"), self))
        for limit in self._limits():
            self.content.addWidget(Text(limit, self))
        self.ask()
        as_danger(self.primary)
        self.back.setText(self.tr("Do not destroy"))
        self.advanced.connect(self._on_advanced)
        self.set_words(
            self.tr("Destroy the vault"),
            self.tr("For both together: each types the own passphrase, the other one looks away."),
            self.tr("Destroy for good"),
        )

    def _limits(self) -> tuple[str, ...]:
        return (
            self.tr("SSDs and sticks may keep old blocks that were overwritten, out of reach of any program."),
            self.tr("Snapshots and backups of the whole computer may hold an older copy, which still opens."),
            self.tr("Copies elsewhere, and files that were handed out, are not touched."),
        )

    @Slot()
    def act(self) -> None:
        """Destroy it."""
        if self.missing():
            return
        path, secrets, advanced = self._path, self.both.secrets(), self.advanced.emit
        self.show_busy(self.tr("The vault is being destroyed …"))
        self._context.operations.aside(
            lambda: destroy_vault(path, secrets, advanced), self.destroyed.emit, self.on_failed, owner=self
        )

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)


class UnfinishedPage(PageFrame):
    """A destruction that was cut short: nothing opens any more, and the rest can go."""

    destroyed = Signal(object)

    def __init__(self, path: Path, context: GateContext, parent: QWidget | None = None) -> None:
        """Offer to remove what is left at ``path``."""
        super().__init__(parent=parent)
        self._path = path
        self._context = context
        as_danger(self.primary)
        self.set_words(
            self.tr("This vault was destroyed"),
            self.tr(
                "Both had decided it with their passphrases, and it was interrupted. Nothing in it opens any more; "
                "what is left of its files can be removed now."
            ),
            self.tr("Remove what is left"),
        )

    @Slot()
    def act(self) -> None:
        """Remove it. The vault's lock is taken here, because a vault without a header has no gate that holds it."""
        path = self._path

        def work() -> Destruction:
            lock = VaultLock.acquire(path)
            try:
                return finish_destroying(path)
            finally:
                lock.release()

        self.show_busy(self.tr("The vault is being destroyed …"))
        self._context.operations.aside(
            work,
            self.destroyed.emit,
            lambda error: self.show_problem(self._context.messages.sentence(error)),
            owner=self,
        )


class DestroyedPage(PageFrame):
    """What was done, to be kept on paper by whoever wants to."""

    closed = Signal()

    def __init__(self, path: Path, done: Destruction, context: GateContext, parent: QWidget | None = None) -> None:
        """Tell what came of the vault at ``path``."""
        super().__init__(parent=parent)
        self._vault_title = path.stem
        self._done = done
        self._at: datetime = context.clock.now()
        self._context = context
        for text in self._facts():
            self.content.addWidget(Text(text, self))
        self.save = PlainButton(self.tr("Save the confirmation as PDF …"), "download", self)
        self.save.clicked.connect(self._on_save)
        self.content.addWidget(flow(self.save))
        self.state = Text("", self)
        self.state.hide()
        self.content.addWidget(self.state)
        self.back.hide()
        self.back_wanted.connect(self.closed)
        title = self.tr("The vault is destroyed") if not done.remaining else self.tr("The vault opens no more")
        self.set_words(title, self.tr("Nothing that was in it can be read any more."), self.tr("Close"))

    def act(self) -> None:
        """Go on without a vault."""
        self.closed.emit()

    def may_be_left(self) -> bool:
        """Stay: the confirmation cannot be had again."""
        return False

    def _facts(self) -> list[str]:
        done = self._done
        facts = [
            self.tr("%n key file(s) overwritten", "", done.slots),
            self.tr("%n file(s) removed", "", done.files),
            self.tr("%n backup(s) removed", "", done.backups),
        ]
        if done.unproved:
            facts.append(self.tr("The vault was too damaged to check every passphrase; it was destroyed all the same."))
        if done.remaining:
            words = self.tr(
                "%n file(s) could not be removed; they open nothing and can be deleted by hand.", "", done.remaining
            )
            facts.append(words)
        if done.foreign:
            facts.append(self.tr("%n file(s) in the folder are not the vault's and were left there.", "", done.foreign))
        return facts

    @Slot()
    def _on_save(self) -> None:
        self._context.files.save_file(
            self.tr("Save the confirmation"), [self.tr("PDF (*.pdf)")], self._write, name=self.tr("Confirmation.pdf")
        )

    def _write(self, path: Path) -> None:
        done, title, at, language = self._done, self._vault_title, self._at, self._context.language

        def work() -> None:
            from rm_desktop.services.ending import confirmation  # noqa: PLC0415 - typst is large

            page = confirmation(done, vault_title=title, at=at, language=language)
            with mapped_os_errors(outside=True):
                replace(page, path)

        self._context.operations.aside(
            work,
            lambda _none: self._say(self.tr("Saved: {path}").format(path=path)),
            lambda error: self._say(self._context.messages.sentence(error)),
            owner=self,
        )

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.show()
        announce(self.state, words)


def as_danger(button: QWidget) -> None:
    """Let a button look like what cannot be taken back."""
    button.setProperty("kind", "danger")
    button.style().unpolish(button)
    button.style().polish(button)
