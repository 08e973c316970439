"""Checking the open vault: in steps on its own thread, so that saves run in between, and with a way out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from rm_desktop.services.damage_words import DamageWords
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.i18n import Language
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Note, Text
from rm_desktop.vault.integrity import CheckReport


class VaultCard(Card):
    """Offers the check and says what it found: which part, which pages, what is on them."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Check the vault of ``context``."""
        super().__init__("", parent)
        self.set_title(self.tr("Vault"))
        self._context = context
        self._stopped = False
        self._report: CheckReport | None = None
        self.check = PlainButton(self.tr("Check the vault"), "shield-check", self)
        self.stop = PlainButton(self.tr("Cancel"), None, self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The vault is being checked"))
        self.result = Text("", self)
        self.result.set_selectable()
        self.next_step = Note("", self)
        self.body.addWidget(
            Note(self.tr("Compares every page with its seal and looks at its inner order. Writing can go on."), self)
        )
        self.body.addWidget(flow(self.check, self.stop))
        for part in (self.progress, self.result, self.next_step):
            self.body.addWidget(part)
            part.hide()
        self.stop.hide()
        self.check.clicked.connect(self._on_check)
        self.stop.clicked.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        """Stop after the present step."""
        self._stopped = True

    @Slot()
    def _on_check(self) -> None:
        self._stopped, self._report = False, None
        self._show_working(on=True)
        self.progress.setRange(0, 0)
        self.stop.setFocus()
        self._context.operations.run_in_slices(self._steps, self._on_step, self._on_done, owner=self)

    def _steps(self, journal: Journal) -> Iterator[CheckReport]:
        """Run on the vault's thread. A damaged index is no loss, so it is made anew before anybody is told."""
        journal.search.mend()
        for report in journal.vault.check_in_steps():
            if self._stopped:
                return
            yield report

    def _on_step(self, report: CheckReport) -> None:
        self._report = report
        self.progress.setRange(0, max(1, report.total))
        self.progress.setValue(report.done)

    def _on_done(self) -> None:
        self._show_working(on=False)
        if self._stopped or self._report is None:
            self._say(self.tr("Stopped. Nothing was changed."), "")
        else:
            self._show(self._report)
        self.check.setFocus()

    def _show(self, report: CheckReport) -> None:
        language: Language = "de" if self._context.language == "de" else "en"
        lines = "\n".join(DamageWords(language).check(report))
        if report.sound:
            self._say(lines, "")
            return
        self._say(
            lines,
            self.tr(
                "Nothing was changed. The best next step is to lock: behind “Keys and backups” backups can be brought "
                "back, and what is readable can be saved into a new vault."
            ),
        )

    def _say(self, result: str, next_step: str) -> None:
        for label, words in ((self.result, result), (self.next_step, next_step)):
            label.setText(words)
            label.setVisible(bool(words))
        announce(self.result, result)

    def _show_working(self, *, on: bool) -> None:
        self.check.setVisible(not on)
        for part in (self.stop, self.progress):
            part.setVisible(on)
        if on:
            self.result.hide()
            self.next_step.hide()
