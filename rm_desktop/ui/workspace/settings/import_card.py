"""Taking in from elsewhere: choose, see what would come in and where it goes, then take in all of it or nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Compartment
from rm_desktop.services.imports.words import ImportWords
from rm_desktop.services.taking_in import Arrival, Look
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_date_short
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.chip import Chip
from rm_desktop.ui.widgets.flow_layout import flow
from rm_desktop.ui.widgets.labels import Heading, Note, Text
from rm_desktop.ui.widgets.text_list import TextList
from rm_desktop.ui.widgets.text_rows import TextRow
from rm_desktop.ui.workspace.settings.importing import Importing

LIST_HEIGHT = 230
SHOWN = 500
"""Lines of the preview: more would only be scrolled past, and making them would hold the window up."""


class ImportCard(Card):
    """Offers files and folders; shows the preview until somebody decides."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Take in into what ``context`` has open."""
        super().__init__("", parent)
        self.set_title(self.tr("Take in from elsewhere"))
        self._context = context
        self.course = Importing(context, self)
        language: Language = "de" if context.language == "de" else "en"
        self._words = ImportWords(language)
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        kinds = self.tr(
            "A take-out of RM Desktop, a folder of Markdown files, the export of Day One (zip), jrnl (JSON) or "
            "Mini Diary (JSON), or a text file. Nothing there is changed, and what is here already stays as it is."
        )
        shared = self.course.part is Compartment.SHARED
        where = self.tr("Opened together: each entry becomes a finished meeting of its day, which both can read.")
        own = self.tr("Opened alone: each entry becomes a private note of one's own, which nobody else can read.")
        chip = self.tr("Goes into what both share") if shared else self.tr("Goes into the own private notes")
        self.file = PlainButton(self.tr("Choose a file …"), "folder-open", self)
        self.choose_folder = PlainButton(self.tr("Choose a folder …"), "folder-open", self)
        self.cancel = PlainButton(self.tr("Cancel"), None, self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.recognised = Heading("", self)
        self.counts = Text("", self)
        self.more = Note("", self)
        self.list = TextList(self.tr("What would come in"), tint="shared_tint" if shared else "private_tint")
        self.list.setMinimumHeight(px(LIST_HEIGHT))
        self.take = PlainButton(self.tr("Take all of it in"), "check", self)
        self.refuse = PlainButton(self.tr("Take nothing in"), None, self)
        self.state = Text("", self)
        self.body.addWidget(Note(kinds, self))
        self.body.addWidget(flow(Chip(chip, "shared" if shared else "private", self)))
        self.body.addWidget(Note(where if shared else own, self))
        self.body.addWidget(flow(self.file, self.choose_folder, self.cancel, spacing=10))
        for part in (self.progress, self.recognised, self.counts, self.more, self.list):
            self.body.addWidget(part)
        self.body.addWidget(flow(self.take, self.refuse, spacing=10))
        self.body.addWidget(self.state)

    def _connect(self) -> None:
        course = self.course
        course.reading.connect(lambda: self._show_busy(self.tr("The file is being read")))
        course.taking.connect(lambda: self._show_busy(self.tr("It is being taken in")))
        course.looked.connect(self._on_looked)
        course.advanced.connect(self._on_advanced)
        course.taken.connect(self._on_taken)
        course.ended.connect(self._on_ended)
        course.failed.connect(self._on_failed)
        self.file.clicked.connect(self._on_file)
        self.choose_folder.clicked.connect(self._on_folder)
        self.cancel.clicked.connect(self._on_cancel)
        self.take.clicked.connect(course.take)
        self.refuse.clicked.connect(self._on_refuse)

    def give_up(self) -> None:
        """Forget what was chosen; what is being read or taken in ends and leaves nothing."""
        self.course.drop()
        self._show()

    def _show(self, look: Look | None = None) -> None:
        """Show what can be done now: choose, or decide about ``look``."""
        previewed = look is not None
        for part in (self.recognised, self.counts, self.list, self.refuse):
            part.setVisible(previewed)
        self.more.setVisible(previewed and bool(self.more.text()))
        self.take.setVisible(look is not None and look.count > 0)
        for button in (self.file, self.choose_folder):
            button.setVisible(not previewed)
            button.setEnabled(not self._context.read_only)
        self.cancel.setVisible(False)
        self.progress.setVisible(False)
        if self._context.read_only:
            self.state.setText(self.tr("The vault is open for reading only, so nothing can come in."))
        self.state.setVisible(bool(self.state.text()))

    def _show_busy(self, what: str) -> None:
        self._say("")
        self._show()
        for button in (self.file, self.choose_folder):
            button.setVisible(False)
        self.progress.setAccessibleName(what)
        self.progress.setRange(0, 0)
        self.progress.setVisible(True)
        self.cancel.setVisible(True)
        self.cancel.setFocus()

    @Slot()
    def _on_file(self) -> None:
        kinds = [self.tr("Journals and take-outs") + " (*.age *.zip *.json *.md *.txt)", self.tr("All files") + " (*)"]
        self._context.files.open_file(self.tr("Which file is to come in?"), kinds, self._on_chosen)

    @Slot()
    def _on_folder(self) -> None:
        self._context.files.folder(self.tr("Which folder is to come in?"), self._on_chosen)

    def _on_chosen(self, path: Path) -> None:
        self.course.choose(path)

    @Slot()
    def _on_cancel(self) -> None:
        self.course.drop()
        self._on_ended()

    @Slot()
    def _on_refuse(self) -> None:
        self._say("")
        self.give_up()
        self.file.setFocus()

    @Slot(object)
    def _on_looked(self, look: Look) -> None:
        say = self._words
        self.recognised.setText(say.kind(look.incoming.kind))
        new, there = say.counts(look.new), say.counts(look.there)
        coming = (
            self.tr("Comes in: {what}").format(what=new) if new else self.tr("Nothing new: it is all here already.")
        )
        known = self.tr("Is here already and stays as it is: {what}").format(what=there) if there else ""
        self.counts.setText("\n".join(filter(None, (coming, known))))
        self.more.setText("\n".join(self._remarks(look)))
        self.list.rows.show_rows([self._row(number, one) for number, one in enumerate(look.arrivals[:SHOWN])])
        self._show(look)
        announce(self.counts, coming)
        (self.take if look.count else self.refuse).setFocus()

    def _remarks(self, look: Look) -> list[str]:
        found = []
        days = sorted(one.at for one in look.arrivals if one.at is not None)
        if days:
            first, last = (_day(at) for at in (days[0], days[-1]))
            found.append(self.tr("From {first} to {last}").format(first=first, last=last))
        if len(look.arrivals) > SHOWN:
            found.append(self.tr("The list shows the first {count}.").format(count=SHOWN))
        if look.with_names:
            found.append(self.tr("Nothing is written here yet, so names, frame and agreement come along."))
        if look.closed:
            found.append(self.tr("A part stays behind because it is closed now. It comes in when it is open."))
        if look.incoming.pictures:
            found.append(self.tr("%n picture(s) stay behind: notes hold text only.", "", look.incoming.pictures))
        return found

    def _row(self, number: int, one: Arrival) -> TextRow:
        title = one.title or self._words.untitled()
        day = "" if one.at is None else _day(one.at)
        side = self.tr("here already") if one.there else ""
        spoken = ", ".join(filter(None, (title, day, side)))
        icon = "check" if one.there else "plus"
        return TextRow(key=str(number), icon=icon, title=title, detail=day, side=side, spoken=spoken)

    @Slot(object, object)
    def _on_advanced(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    @Slot(object)
    def _on_taken(self, look: Look) -> None:
        self._show()
        self._say(self.tr("Taken in: {what}").format(what=self._words.counts(look.new)))

    @Slot()
    def _on_ended(self) -> None:
        self._show()
        self._say(self.tr("Cancelled. Nothing was taken in."))

    @Slot(object)
    def _on_failed(self, error: RmError) -> None:
        self._show()
        self._say(self._words.refusal(error) or self._context.messages.sentence(error))
        self.file.setFocus()

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))
        if words:
            announce(self.state, words)


def _day(at: datetime) -> str:
    return format_date_short(at.astimezone().date())
