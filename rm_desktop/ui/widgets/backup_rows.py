"""Sets of copies in a list: when, how large, what each holds, and how it was checked last."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.services.backups import BackupRow
from rm_desktop.ui.runtime.backup_words import BackupWords
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted, Strong, Text

FIRST = 5
"""So many are shown until somebody asks for all."""

Acts = tuple[tuple[str, str, str], ...]
"""What can be done with a set: code, word, icon."""


class BackupRowView(QWidget):
    """One set."""

    act_wanted = Signal(str, str)
    """Code of the act and id of the set."""

    def __init__(self, row: BackupRow, words: BackupWords, acts: Acts, parent: QWidget | None = None) -> None:
        """Show ``row``."""
        super().__init__(parent)
        self.row = row
        when = words.when(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Strong(when, self), 1)
        head.addWidget(Muted(words.size(row.size), self, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        self.holds = Muted(words.holds(row), self)
        column.addWidget(self.holds)
        result = QHBoxLayout()
        result.setSpacing(px(6))
        self._mark = IconLabel("circle-check", "shared", 18, self)
        self.result = Text(self.tr("Checked in full when it was made"), self)
        result.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self.result, 1)
        column.addLayout(result)
        self.buttons: dict[str, PlainButton] = {}
        for code, word, icon in acts:
            button = PlainButton(word, icon, self)
            button.setAccessibleDescription(when)
            button.clicked.connect(lambda _checked=False, code=code: self.act_wanted.emit(code, row.id))
            self.buttons[code] = button
        if acts:
            column.addWidget(flow(*self.buttons.values()))
        column.addSpacing(px(2))
        column.addWidget(Separator(self))

    def show_result(self, words: str, *, good: bool) -> None:
        """Say how a check ended."""
        self._mark.set_icon("circle-check" if good else "triangle-alert", "shared" if good else "danger")
        self.result.setText(words)
        announce(self.result, words)


class BackupRows(QWidget):
    """The list, the newest first; older ones when somebody asks for them."""

    act_wanted = Signal(str, str)

    def __init__(self, words: BackupWords, acts: Callable[[], Acts], parent: QWidget | None = None) -> None:
        """Offer ``acts`` on each set."""
        super().__init__(parent)
        self._words = words
        self._acts = acts
        self._all = False
        self._rows: list[BackupRow] = []
        self.views: dict[str, BackupRowView] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self.empty = Text(self.tr("There is no backup yet."), self)
        self.more = LinkButton("", None, self)
        self.more.clicked.connect(self.show_all)
        self._column.addWidget(self.empty)
        self._column.addWidget(flow(self.more))
        self.show_rows(())

    def show_rows(self, rows: Iterable[BackupRow]) -> None:
        """Show ``rows``; a set that stays keeps what was said of it."""
        self._rows = list(rows)
        shown = self._rows if self._all else self._rows[:FIRST]
        ids = [row.id for row in shown]
        for gone in [known for known in self.views if known not in ids]:
            view = self.views.pop(gone)
            self._column.removeWidget(view)
            view.hide()
            view.deleteLater()
        for place, row in enumerate(shown):
            if row.id not in self.views:
                view = BackupRowView(row, self._words, self._acts(), self)
                view.act_wanted.connect(self.act_wanted)
                self.views[row.id] = view
            self._column.insertWidget(place, self.views[row.id])
        left = len(self._rows) - len(shown)
        self.empty.setVisible(not self._rows)
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("Show %n older one(s)", "", left))

    def show_all(self) -> None:
        """Show the older ones too."""
        self._all = True
        self.show_rows(self._rows)

    def set_enabled(self, on: bool) -> None:
        """Let the acts be pressed, or not while one is going on."""
        for view in self.views.values():
            for button in view.buttons.values():
                button.setEnabled(on)
