"""The foot of the page: how many consents, consenting or not, where the file goes, saving, and what comes after."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton, PrimaryButton, QuietButton
from rm_desktop.ui.widgets.cards import Separator
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import ErrorText, Heading, Muted, Text
from rm_desktop.ui.workspace.release.print_card import PrintCard
from rm_desktop.ui.workspace.release.saved_file import SavedFile
from rm_desktop.ui.workspace.release.words_card import WordsCard

NEEDED = 2


class ConsentBar(QWidget):
    """First consents and saving; after saving the way to lock."""

    consent_wanted = Signal()
    nothing_wanted = Signal()
    place_wanted = Signal()
    save_wanted = Signal()
    lock_wanted = Signal()
    folder_wanted = Signal()
    again_wanted = Signal()
    copy_wanted = Signal()
    words_wanted = Signal(str)

    def __init__(self, first_name: str, parent: QWidget | None = None) -> None:
        """Begin without consents; ``first_name`` is whoever is asked first."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._asking, self._done = self._make_asking(), self._make_done()
        column.addWidget(self._asking)
        column.addWidget(self._done)
        self._hint_ready = self.tr("{name} first. Any change takes consents back.").format(name=first_name)
        self._hint_before = self.tr("First choose what shall go in.")
        self.show_state(0, ready=False)

    def _make_asking(self) -> QWidget:
        page = QWidget(self)
        self.counted = Heading("", page)
        column = _column_under(page, IconLabel("users", "muted", 20, page), self.counted)
        self.hint = Muted("", page)
        column.addWidget(self.hint)
        self.consent = PlainButton(self.tr("Consent"), "check", page)
        self.nothing = PlainButton(self.tr("Hand out nothing today"), None, page)
        self.consent.clicked.connect(self.consent_wanted)
        self.nothing.clicked.connect(self.nothing_wanted)
        column.addWidget(flow(self.consent, self.nothing))
        column.addWidget(Separator(page))
        self.place = Muted("", page)
        self.change_place = LinkButton(self.tr("Change"), None, page)
        self.change_place.setAccessibleName(self.tr("Change where the file goes"))
        self.change_place.clicked.connect(self.place_wanted)
        where = QHBoxLayout()
        where.setSpacing(px(8))
        where.addWidget(self.place, 1)
        where.addWidget(self.change_place)
        column.addLayout(where)
        self.error = ErrorText("", page)
        self.error.hide()
        column.addWidget(self.error)
        self.save = PrimaryButton("", None, page)
        self.save.clicked.connect(self.save_wanted)
        column.addWidget(self.save)
        self.progress = QProgressBar(page)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The file is being saved"))
        self.progress.hide()
        column.addWidget(self.progress)
        return page

    def _make_done(self) -> QWidget:
        page = QWidget(self)
        icon = IconLabel("circle-check", "shared", 20, page)
        column = _column_under(page, icon, Heading(self.tr("Saved"), page))
        self.saved_as = Text("", page)
        self.saved_as.set_selectable()
        column.addWidget(self.saved_as)
        self.file = SavedFile(page)
        column.addWidget(self.file)
        column.addWidget(
            Muted(self.tr("The line with the file can be dragged into another program, such as a mail."), page)
        )
        column.addWidget(Muted(self.tr("The file is outside the vault now and no longer protected by it."), page))
        self.words = WordsCard(page)
        self.words.copy_wanted.connect(self.words_wanted)
        column.addWidget(self.words)
        self.folder = PlainButton(self.tr("Show the folder"), "folder-open", page)
        self.folder.clicked.connect(self.folder_wanted)
        self.again = QuietButton(self.tr("Another summary"), None, page)
        self.again.clicked.connect(self.again_wanted)
        self.copy = PlainButton(self.tr("Second copy …"), "copy", page)
        self.copy.setToolTip(self.tr("The same file once more, for example on the other person's stick"))
        self.copy.clicked.connect(self.copy_wanted)
        self.print = PlainButton(self.tr("Print …"), "printer", page)
        column.addWidget(flow(self.folder, self.print, self.copy, self.again))
        self.printing = PrintCard(page)
        column.addWidget(self.printing)
        self.copied_as = Text("", page)
        self.copied_as.set_selectable()
        self.copy_error = ErrorText("", page)
        for label in (self.copied_as, self.copy_error):
            label.hide()
            column.addWidget(label)
        column.addStretch(1)
        column.addWidget(Separator(page))
        self.lock = PrimaryButton(self.tr("Lock the vault"), "lock", page)
        self.lock.clicked.connect(self.lock_wanted)
        column.addWidget(self.lock)
        return page

    def _show(self, page: QWidget) -> None:
        self._asking.setVisible(page is self._asking)
        self._done.setVisible(page is self._done)

    def show_state(self, consents: int, *, ready: bool) -> None:
        """Say how many consents are there, never whose; what cannot be done says why."""
        self._show(self._asking)
        self.words.show_words("")
        self.hint.setText(self._hint_ready if ready else self._hint_before)
        words = self.tr("{count} of {all} consents").format(count=consents, all=NEEDED)
        if words != self.counted.text():
            self.counted.setText(words)
            announce(self.counted, words)
        missing = NEEDED - consents
        self.change_place.setVisible(ready)
        self.place.setVisible(ready)
        # not hasFocus: the helper's window may still be the active one
        going_on = self.window().focusWidget() is self.consent and missing == 0
        self.save.setEnabled(ready and missing == 0)
        self.consent.setEnabled(ready and missing > 0)
        if going_on:
            self.save.setFocus()
        if missing:
            self.save.setText(self.tr("Save \u2013 %n consent(s) missing", "", missing))
        else:
            self.save.setText(self.tr("Save"))

    def show_writing(self, writing: bool) -> None:
        """Say that the file is on its way; closing it takes a moment on purpose."""
        self.progress.setVisible(writing)
        if writing:
            self.save.setEnabled(False)
            self.save.setText(self.tr("Being saved …"))

    def show_place(self, path: Path) -> None:
        """Say where the file goes; what was wrong with another place is past."""
        self.show_error("")
        self.place.setText(self.tr("File: {path}").format(path=breakable(path)))

    def show_error(self, text: str) -> None:
        """Say why saving failed; an empty text takes it away."""
        for label in (self.error, self.copy_error):
            label.setText(text)
            label.setVisible(bool(text))
        if text:
            announce(self.copy_error if self.saved() else self.error, text)

    def saved(self) -> bool:
        """Return whether the file is written and nothing was chosen anew."""
        return not self._done.isHidden()

    def show_saved(self, path: Path, passphrase: str) -> None:
        """Say where the file is, what opens it where it is closed, and what to do next."""
        self.saved_as.setText(breakable(path))
        self.file.show_path(path)
        self.words.show_words(passphrase)
        self.printing.hide()
        self.print.setVisible(path.suffix.lower() == ".pdf" and not passphrase)
        self.copied_as.hide()
        self._show(self._done)
        announce(self, self.tr("Saved"))
        if passphrase:
            self.words.words.setFocus()
        else:
            self.lock.setFocus()

    def show_copied(self, path: Path) -> None:
        """Say where the second copy is."""
        self.copy_error.hide()
        words = self.tr("Second copy: {path}").format(path=breakable(path))
        self.copied_as.setText(words)
        self.copied_as.show()
        announce(self.copied_as, self.tr("Second copy saved"))


def breakable(path: Path) -> str:
    """Return a path that may wrap after each of its folders."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b")


def _column_under(page: QWidget, icon: IconLabel, heading: Heading) -> QVBoxLayout:
    """Begin a page with an icon and its heading in one line; what follows goes into the column."""
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(8))
    top = QHBoxLayout()
    top.setSpacing(px(8))
    top.addWidget(icon)
    top.addWidget(heading, 1)
    column.addLayout(top)
    return column
