"""Which backups still hold a struck passage, by time, and how they are rid of it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.runtime.formats import format_moment
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import DangerButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Muted, Note, Strong
from rm_desktop.vault.vault import Holder


class HoldersCard(Card):
    """Lists them; what goes is said before."""

    purge_wanted = Signal()
    done = Signal()

    def __init__(self, words: BackupWords, parent: QWidget | None = None) -> None:
        """Name parts by ``words``."""
        super().__init__("", parent)
        self._words = words
        self.times: tuple[str, ...] = ()
        """The times that are named."""
        self.set_title(self.tr("Backups"))
        self.said = Note("", self)
        self.body.addWidget(self.said)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(2))
        self.body.addLayout(self._lines)
        self.meaning = Note(
            self.tr(
                "First a fresh backup of what is open is made and checked. Then the copies named here go, for good; "
                "copies of other parts in the same backups stay. What a restore set aside goes as a whole."
            ),
            self,
        )
        self.body.addWidget(self.meaning)
        self.purge = DangerButton(self.tr("Remove it from these too"), "trash-2", self)
        self.finish = PlainButton(self.tr("Back to the note"), "arrow-left", self)
        self.body.addWidget(flow(self.purge, self.finish, spacing=10))
        self.purge.clicked.connect(self.purge_wanted)
        self.finish.clicked.connect(self.done)
        self.show_holders(())

    def show_holders(self, holders: Collection[Holder]) -> None:
        """Show ``holders``, the newest first."""
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.times = tuple(format_moment(one.at.astimezone()) for one in holders)
        for time, one in zip(self.times, holders, strict=True):
            self._lines.addSpacing(px(6))
            self._lines.addWidget(Strong(time, self))
            self._lines.addWidget(Muted(self._detail(one), self))
        self.said.setText(
            self.tr("Still in %n backup(s) of this vault:", "", len(holders))
            if holders
            else self.tr("No backup of this vault holds it any more. Copies at other places are not looked at.")
        )
        for widget in (self.meaning, self.purge):
            widget.setVisible(bool(holders))

    def set_enabled(self, on: bool) -> None:
        """Let the buttons be pressed, or not while something is going on."""
        self.purge.setEnabled(on)
        self.finish.setEnabled(on)

    def _detail(self, one: Holder) -> str:
        if one.aside:
            return self.tr("Set aside by a restore: {parts}. It may be damaged and is not looked into.").format(
                parts=self._words.parts(one.unseen)
            )
        lines = []
        if one.parts:
            lines.append(self.tr("Holds it: {parts}.").format(parts=self._words.parts(one.parts)))
        if one.unseen:
            lines.append(
                self.tr("From before a change of keys, not to be looked into: {parts}.").format(
                    parts=self._words.parts(one.unseen)
                )
            )
        return " ".join(lines)
