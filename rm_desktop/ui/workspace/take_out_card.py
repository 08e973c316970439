"""The card that lets people take along what is open: readable, said plainly, or as a file that six words open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.words import Compartment
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.release_request import fingerprint
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.banner import ATTENTION, Banner
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Muted, Note, Text
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.copy_words import CopyWords
from rm_desktop.ui.workspace.taking_out import ORDER, TakingOut

PLAIN, ENCRYPTED = "plain", "encrypted"


class TakeOutCard(Card):
    """Folded until somebody wants it. For the shared part it counts consents, never whose."""

    def __init__(self, context: Context, part: Compartment, parent: QWidget | None = None) -> None:
        """Offer to take out ``part``."""
        super().__init__("", parent)
        self._context = context
        self._shared = part is Compartment.SHARED
        self.set_title(self.tr("Take a copy along"))
        self.course = TakingOut(context, part, self.tr("Take-out"), self)
        self._build()
        self._connect()
        self._show(ready=False)

    def _build(self) -> None:
        shared = self.tr(
            "Everything that both share, as texts that every program can read: meetings, notes, tasks, goals, levels, "
            "the agreement. Nothing private is in it. It takes the passphrases of both."
        )
        own = self.tr(
            "All private notes of one's own, as texts that every program can read. Nothing shared is in it, and the "
            "register of what left, which both read, does not tell of it."
        )
        self.body.addWidget(Note(shared if self._shared else own, self))
        plain = self.tr("The copy is not encrypted any more: whoever has the folder can read it.")
        self.warning = Banner(ATTENTION, plain, closable=False, parent=self)
        self.form = Segmented(
            [(PLAIN, self.tr("Folder to read")), (ENCRYPTED, self.tr("Encrypted file"))],
            self.tr("How the copy is written"),
            PLAIN,
            self,
        )
        self.words = CopyWords(self._context, self)
        self.sign = Muted("", self)
        self.counted = Heading("", self)
        self.state = Text("", self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the copy is"))
        self.begin = PlainButton(self.tr("Prepare a copy …"), "download", self)
        self.consent = PlainButton(self.tr("Consent"), "check", self)
        self.refuse = PlainButton(self.tr("Take nothing along today"), None, self)
        self.save = PlainButton("", "folder-open", self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.folder = LinkButton(self.tr("Show the folder"), None, self)
        self.body.addWidget(flow(self.form))
        self.body.addWidget(self.warning)
        self.body.addWidget(self.words)
        self.body.addWidget(self.sign)
        self.body.addWidget(self.counted)
        self.body.addWidget(flow(self.begin, self.consent, self.refuse, self.save, self.cancel, spacing=10))
        self.body.addWidget(self.progress)
        self.body.addWidget(self.state)
        self.body.addWidget(flow(self.folder))

    def _connect(self) -> None:
        course = self.course
        course.preparing.connect(self._on_preparing)
        course.given_up.connect(self._on_given_up)
        course.made.connect(lambda: self._show(ready=True))
        course.consents_changed.connect(self._on_consents)
        course.writing.connect(self._on_writing)
        course.advanced.connect(self._on_advanced)
        course.written.connect(self._on_written)
        course.failed.connect(self._on_failed)
        self.form.value_changed.connect(self._on_form)
        self.begin.clicked.connect(self._on_begin)
        self.consent.clicked.connect(course.ask)
        self.refuse.clicked.connect(self.give_up)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(course.give_up)
        self.folder.clicked.connect(self._on_folder)
        self._written: Path | None = None

    @Slot()
    def give_up(self) -> None:
        """Take nothing along: what was prepared and consented to is forgotten, and the words of a file."""
        self.course.drop()
        self.words.forget()
        self.form.set_value(PLAIN)
        self._show(ready=False)

    def _show(self, *, ready: bool, busy: bool = False) -> None:
        """Show what can be done now."""
        takeout = self.course.takeout
        missing = len(ORDER) - self.course.consents if self._shared else 0
        encrypted = self.form.value == ENCRYPTED
        self.form.setVisible(ready and not busy)
        self.warning.setVisible(ready and not encrypted)
        self.words.setVisible(encrypted and bool(self.words.text))
        self.sign.setVisible(ready and self._shared)
        self.counted.setVisible(ready and self._shared)
        if ready and takeout is not None:
            self.sign.setText(self.tr("Fingerprint {signs}").format(signs=fingerprint(takeout.sha256)))
        self.counted.setText(self.tr("{count} of {all} consents").format(count=len(ORDER) - missing, all=len(ORDER)))
        self.begin.setVisible(not ready and not busy)
        self.consent.setVisible(ready and missing > 0 and not busy)
        self.refuse.setVisible(ready and not busy)
        self.save.setVisible(ready and not busy)
        self.save.setEnabled(missing == 0)
        save = self.tr("Choose a place and save …")
        self.save.setText(self.tr("Save \u2013 %n consent(s) missing", "", missing) if missing else save)
        self.cancel.setVisible(busy)
        self.progress.setVisible(busy)
        self.state.setVisible(bool(self.state.text()))
        self.folder.setVisible(self._written is not None)
        width = max(self.consent.sizeHint().width(), self.refuse.sizeHint().width())
        for button in (self.consent, self.refuse):
            button.setMinimumWidth(width)

    @Slot(object)
    def _on_form(self, form: str) -> None:
        """Make words for an encrypted file; they are shown here and nowhere else."""
        if form == ENCRYPTED:
            self.words.make()
        else:
            self.words.forget()
        self._show(ready=self.course.takeout is not None)

    @Slot()
    def _on_preparing(self) -> None:
        self.progress.setRange(0, 0)
        self._show(ready=False, busy=True)

    @Slot()
    def _on_given_up(self) -> None:
        self._say(self.tr("Cancelled. Nothing was written."))
        self._show(ready=False)

    @Slot()
    def _on_begin(self) -> None:
        self._written = None
        self.words.forget()
        self.form.set_value(PLAIN)
        self._say("")
        self.course.prepare()

    @Slot()
    def _on_consents(self) -> None:
        self._show(ready=self.course.takeout is not None)

    @Slot()
    def _on_save(self) -> None:
        title = self.tr("Where shall the copy go? Best onto a stick of one's own")
        passphrase = self.words.text or None
        self._context.files.folder(title, lambda parent: self.course.write(parent, passphrase))

    @Slot()
    def _on_writing(self) -> None:
        self._say("")
        self.progress.setRange(0, 0)
        self._show(ready=True, busy=True)

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    @Slot(object)
    def _on_written(self, target: Path | None) -> None:
        self._written = target
        saved = self.tr("Saved: {path}").format(path=target)
        self._say(saved if target is not None else self.tr("Cancelled. Nothing was written."))
        self._show(ready=self.course.takeout is not None)

    @Slot(object)
    def _on_failed(self, error: RmError) -> None:
        self._say(self._context.messages.sentence(error))
        self._show(ready=self.course.takeout is not None)

    @Slot()
    def _on_folder(self) -> None:
        if self._written is not None:
            written = self._written
            self._context.shell.open_folder(written if written.is_dir() else written.parent)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        if words:
            announce(self.state, words)
