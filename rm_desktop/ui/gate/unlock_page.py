"""The unlock screen: who opens, the passphrase, and nothing about anybody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from rm_desktop.domain.words import Opening, Person, Policy
from rm_desktop.ui.gate.fitted_card import FittedCard
from rm_desktop.ui.gate.next_input import press_focused
from rm_desktop.ui.gate.opening_choice import OpeningChoice
from rm_desktop.ui.gate.small_link import SmallLink, flush
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PrimaryButton
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import ErrorText, Note, Text, Title
from rm_desktop.ui.widgets.layout_order import in_order
from rm_desktop.ui.widgets.passphrase_field import PassphraseField
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.vault.glance import Doors

if TYPE_CHECKING:
    from rm_desktop.vault.opening_keys import Secrets

_WIDTH = 552
_SESSION = "session"


class UnlockPage(FittedCard):
    """Asks for what opens the vault. ``doors`` are those the vault has."""

    open_wanted = Signal(object, object)
    """Opening and Secrets."""
    typed = Signal()
    cancelled = Signal()
    forgotten_wanted = Signal()
    keys_wanted = Signal()
    other_vault_wanted = Signal()

    def __init__(self, title: str, line: str, doors: Doors, parent: QWidget | None = None) -> None:
        """Show the vault called ``title``; ``line`` says why it is locked."""
        super().__init__(_WIDTH, parent)
        self.setObjectName("unlock")
        self.doors = doors
        self._wait = 0.0
        self._countdown = QTimer(self)
        self._countdown.setInterval(250)
        self._countdown.timeout.connect(self._on_tick)
        self._build_head(title, line)
        self.choice = OpeningChoice(doors.policy, self)
        self.choice.changed.connect(self._on_choice)
        self.body.addWidget(self.choice)
        self._build_fields()
        self._build_foot()
        self._on_choice(self.choice.opening)

    def opening(self) -> Opening:
        """Return what is chosen."""
        return self.choice.opening

    @Slot()
    def focus_first(self) -> None:
        """Put the cursor into the passphrase; begin with what is damaged where it would scroll out of sight."""
        first = None if self.shows_all() else next(iter(in_order(self.head)), None)
        (first if isinstance(first, QWidget) else self.fields[0]).setFocus()

    def fill(self, passphrases: Mapping[str, str]) -> None:
        """Type the passphrases of a sample vault, given by role."""
        for field, role in zip(self.fields, self._roles(), strict=True):
            field.edit.setText(passphrases[role])
        self.focus_first()

    def put_above(self, card: QWidget) -> None:
        """Put ``card`` above everything else."""
        self.body.insertWidget(0, card)

    def keep_in_sight(self, card: QWidget) -> None:
        """Put ``card`` on top, where it stays while the rest scrolls."""
        self.head.addWidget(card)

    def show_busy(self, words: str, *, cancellable: bool = True) -> None:
        """Say what is going on; nothing else can be pressed but Cancel."""
        self._set_enabled(False)
        self.progress.setVisible(True)
        self.cancel.setVisible(cancellable)
        self.problem.setVisible(False)
        self.open.setText(words)
        announce(self.open, words)

    def show_ready(self) -> None:
        """Let people type again."""
        self.progress.setVisible(False)
        self.cancel.setVisible(False)
        self._set_enabled(self._wait <= 0)
        self.open.setText(self.tr("Open"))

    def show_problem(self, words: str, wait: float) -> None:
        """Say what went wrong and, after several wrong tries, how long to wait."""
        self.show_wait(wait)
        self.problem.setText(words)
        self.problem.setVisible(True)
        announce(self.problem, words)
        field = self.fields[0]
        field.setFocus()
        field.edit.selectAll()

    def show_wait(self, seconds: float) -> None:
        """Let nobody open before ``seconds`` have passed; a page that comes back goes on waiting."""
        self._wait = seconds
        self.show_ready()
        if seconds > 0:
            self._countdown.start()
            self._on_tick()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Return open and Esc give up, wherever the cursor is."""
        if event.key() == Qt.Key.Key_Escape and self.cancel.isVisible():
            self.cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not press_focused(self):
                self._on_open()
        else:
            super().keyPressEvent(event)

    def _build_head(self, title: str, line: str) -> None:
        body = self.body
        body.addWidget(IconLabel("lock-keyhole", "shared", 44, self), 0, Qt.AlignmentFlag.AlignHCenter)
        heading = Title(self.tr("Vault “{title}”").format(title=title), self)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.reason = Note(line, self)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(heading)
        body.addWidget(self.reason)

    def _build_fields(self) -> None:
        options = [(Person.SENIOR.value, self.tr("of the mentee")), (Person.JUNIOR.value, self.tr("of the mentor"))]
        first = [(_SESSION, self.tr("for meetings"))] if self.doors.has_session else []
        self.whose = Segmented([*first, *options], self.tr("Whose passphrase"), (first or options)[0][0], self)
        self.whose.value_changed.connect(self._on_whose)
        self.whose.pointed.connect(self.focus_first)
        self._whose_label = Text(self.tr("Which passphrase?"), self)
        place = QVBoxLayout()
        place.setSpacing(px(8))
        place.addWidget(self._whose_label)
        place.addWidget(self.whose)
        self.fields: list[PassphraseField] = []
        self._field_place = QVBoxLayout()
        self._field_place.setSpacing(px(12))
        self.problem = ErrorText("", self)
        self.problem.setVisible(False)
        self.own = SmallLink(self.tr("With a personal passphrase"), self)
        self.own.clicked.connect(self._on_own)
        self.body.addLayout(place)
        self.body.addLayout(self._field_place)
        self.body.addWidget(self.problem)
        self.body.addLayout(flush(self.own))

    def _build_foot(self) -> None:
        self.open = PrimaryButton(self.tr("Open"), None, self)
        self.open.clicked.connect(self._on_open)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The passphrase is being checked"))
        self.progress.setVisible(False)
        self.cancel = LinkButton(self.tr("Cancel"), None, self)
        self.cancel.clicked.connect(self.cancelled)
        self.cancel.setVisible(False)
        self.forgotten = SmallLink(self.tr("Passphrase forgotten"), self)
        self.keys = SmallLink(self.tr("Keys and backups"), self)
        self.other = SmallLink(self.tr("Other vault"), self)
        self.forgotten.clicked.connect(self.forgotten_wanted)
        self.keys.clicked.connect(self.keys_wanted)
        self.other.clicked.connect(self.other_vault_wanted)
        for widget in (self.open, self.progress, self.cancel):
            self.foot.addWidget(widget)
        self.foot.addLayout(flush(flow(self.forgotten, self.keys, self.other)))

    @Slot(object)
    def _on_choice(self, opening: Opening) -> None:
        together = opening is Opening.TOGETHER and self.doors.policy is Policy.EITHER
        asks_whose = together and not self.doors.has_session
        for widget in (self.whose, self._whose_label):
            widget.setVisible(asks_whose)
        self.own.setVisible(together and self.doors.has_session)
        if self.doors.has_session:
            self.whose.set_value(_SESSION)
        self._rebuild_fields()

    @Slot()
    def _on_own(self) -> None:
        for widget in (self.whose, self._whose_label):
            widget.setVisible(True)
        self.own.setVisible(False)
        self.whose.set_value(Person.SENIOR.value)
        self._rebuild_fields()
        self.focus_first()

    @Slot(object)
    def _on_whose(self, _value: str) -> None:
        self._rebuild_fields()

    def _rebuild_fields(self) -> None:
        while (item := self._field_place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.problem.setVisible(False)
        names = self._field_names()
        self.fields = [PassphraseField(name, self, hints=name is names[-1]) for name in names]
        for field in self.fields:
            field.edit.textEdited.connect(self.typed, Qt.ConnectionType.SingleShotConnection)
            self._field_place.addWidget(field)
        before: QWidget = self.whose.button(self.whose.value)
        for field in self.fields:
            QWidget.setTabOrder(before, field.edit)
            QWidget.setTabOrder(field.edit, field.reveal)
            before = field.reveal
        QWidget.setTabOrder(before, self.own)
        QWidget.setTabOrder(self.own, self.open)
        if self.isVisible() and not self.whose.isAncestorOf(self.focusWidget() or self):
            self.focus_first()

    def _field_names(self) -> list[str]:
        mentee, mentor = self.tr("Passphrase of the mentee"), self.tr("Passphrase of the mentor")
        opening = self.choice.opening
        if opening is Opening.SENIOR_ALONE:
            return [mentee]
        if opening is Opening.JUNIOR_ALONE:
            return [mentor]
        if self.doors.policy is Policy.BOTH:
            return [mentee, mentor]
        own = {Person.SENIOR.value: mentee, Person.JUNIOR.value: mentor}
        return [own.get(self.whose.value, self.tr("Passphrase for meetings"))]

    def _roles(self) -> list[str]:
        opening = self.choice.opening
        if opening.person is not None:
            return [opening.person.value]
        if self.doors.policy is Policy.BOTH:
            return [person.value for person in Person]
        return [self.whose.value]

    def _secrets(self) -> Secrets:
        from rm_desktop.vault.opening_keys import Secrets  # noqa: PLC0415 - loaded while people type

        typed = dict(zip(self._roles(), (field.text() for field in self.fields), strict=True))
        return Secrets(senior=typed.get("senior"), junior=typed.get("junior"), session=typed.get(_SESSION))

    @Slot()
    def _on_open(self) -> None:
        if not self.open.isEnabled():
            return
        empty = [field for field in self.fields if not field.text()]
        if empty:
            empty[0].setFocus()
            self.problem.setText(self.tr("The passphrase is still missing."))
            self.problem.setVisible(len(empty) == len(self.fields))
            return
        self.open_wanted.emit(self.choice.opening, self._secrets())

    @Slot()
    def _on_tick(self) -> None:
        if self._wait <= 0:
            self._countdown.stop()
            self.show_ready()
            return
        seconds = max(1, round(self._wait + 0.4))
        self.open.setText(self.tr("Open — in %n second(s)", "", seconds))
        self.open.setEnabled(False)
        self._wait -= self._countdown.interval() / 1000

    def _set_enabled(self, on: bool) -> None:
        self.open.setEnabled(on)
        for widget in (self.choice, self.whose, *self.fields, self.forgotten, self.keys, self.own, self.other):
            widget.setEnabled(on or (self._wait > 0 and widget is not self.open))
