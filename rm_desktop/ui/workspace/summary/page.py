"""The page *Hand out*: what leaves on the left, the file itself on the right, both consents below."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rm_desktop.domain.errors import RmError
from rm_desktop.domain.ids import SessionId
from rm_desktop.domain.rows import SessionRow
from rm_desktop.domain.sentences import Language
from rm_desktop.domain.words import Audience, Block, DocumentFormat, NameStyle, Opening, Person, Report, Safeguard
from rm_desktop.services.wish import Wish
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.formats import format_day_of_year
from rm_desktop.ui.widgets.banner import INFO
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.release.afterwards import Afterwards
from rm_desktop.ui.workspace.release.consent_bar import ConsentBar
from rm_desktop.ui.workspace.release.consents import ORDER
from rm_desktop.ui.workspace.release.frame import ReleaseFrame
from rm_desktop.ui.workspace.release.made import Made
from rm_desktop.ui.workspace.summary.closed_view import ClosedView
from rm_desktop.ui.workspace.summary.course import Course
from rm_desktop.ui.workspace.summary.material import Draft, Material
from rm_desktop.ui.workspace.summary.options_panel import OptionsPanel
from rm_desktop.ui.workspace.summary.other_files import OtherFiles
from rm_desktop.ui.workspace.summary.paper_pane import PaperPane
from rm_desktop.ui.workspace.summary.register_paper import RegisterPaper


class SummaryPage(Place):
    """Wires what is shown to the course from a choice to a file."""

    code: ClassVar[str] = "summary"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page; what the vault holds comes when it is entered."""
        super().__init__(context, parent)
        self._together = context.opening is Opening.TOGETHER
        self._meetings: tuple[SessionRow, ...] = ()
        self.course = Course(context, self.tr("Summary"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._views = QStackedWidget(self)
        column.addWidget(self._views)
        self.options = OptionsPanel(context.pair, self)
        self.bar = ConsentBar(context.pair.name(ORDER[0]), self)
        self.paper = PaperPane(context, self)
        self.header = PageHeader(self.tr("Hand out a summary"), note="", parent=self)
        self.frame = ReleaseFrame(self.header, self.options, self.bar, self.paper, self)
        self.paper.large_wanted.connect(self.frame.set_large)
        self.closed = ClosedView(together=self._together, parent=self)
        self._views.addWidget(self.frame)
        self._views.addWidget(self.closed)
        self._register = RegisterPaper(context, self)
        for register in (self.options.register, self.closed.register):
            register.file_wanted.connect(self._register.save)
        self.other = OtherFiles(context, self._views, self)
        self._connect_course()
        self._connect_options()
        self._connect_bar()

    def _connect_course(self) -> None:
        course = self.course
        course.material_read.connect(self._on_material)
        course.drafted.connect(self._on_drafted)
        course.made.connect(self._on_made)
        course.consents_changed.connect(self._show_consents)
        course.placed.connect(self.bar.show_place)
        course.saved.connect(self._on_saved)
        course.failed.connect(self._on_failed)

    def _connect_options(self) -> None:
        options = self.options
        options.audience_chosen.connect(self._on_audience)
        options.form_chosen.connect(self._on_form)
        options.last_wanted.connect(self.course.like_last_time)
        options.marks.marked.connect(self._on_marked)
        options.more.names_chosen.connect(self._on_names)
        options.more.language_chosen.connect(self._on_language)
        options.more.meetings_chosen.connect(self._on_meetings)
        options.more.safeguard.wish_chosen.connect(self._on_wish)
        options.more.report_chosen.connect(self._on_report)
        options.more.order.reordered.connect(self._on_order)
        self.paper.wording.reworded.connect(self._on_reworded)

        other = options.other
        other.confirmation.clicked.connect(self.other.open_confirmation)
        other.overview.clicked.connect(self.other.open_overview)
        other.idea.clicked.connect(self.other.open_idea)
        self.other.closed.connect(self._on_other_closed)

    def _on_other_closed(self) -> None:
        self._views.setCurrentWidget(self.frame)
        self.options.more_button.setFocus()
        self.course.begin()

    def _connect_bar(self) -> None:
        bar, shell = self.bar, self.context.shell
        Afterwards(self.context, self.course, bar)
        bar.consent_wanted.connect(self.course.ask)
        bar.nothing_wanted.connect(self._on_nothing)
        bar.place_wanted.connect(self._on_place)
        bar.save_wanted.connect(self.course.save)
        bar.lock_wanted.connect(shell.lock)
        bar.folder_wanted.connect(self._on_folder)
        bar.again_wanted.connect(self._on_again)
        self.closed.meetings_wanted.connect(lambda: shell.navigate("sessions"))

    def enter(self, target: Any = None) -> None:
        """Show the meeting asked for, or the latest."""
        self.course.begin(target)

    def leave(self) -> None:
        """Take back consents: what is handed out is decided in one go."""
        self.course.void()
        self.other.close()

    # What the course tells

    def _on_material(self, material: Material) -> None:
        self._meetings = material.meetings
        self.options.show_material(material)
        self.closed.show_exports(material.exports)
        usable = self._together and bool(material.meetings)
        self._views.setCurrentWidget(self.frame if usable else self.closed)
        self._set_choosing(on=True)

    def _set_choosing(self, *, on: bool) -> None:
        """Let people choose; after saving only on wish, because what is shown then is what was written."""
        self.frame.set_choosing(on=on)
        self.paper.change.setEnabled(on and self.course.file is not None)

    def _on_drafted(self, draft: Draft) -> None:
        self.options.show_draft(draft)
        self.paper.show_draft(draft)
        self.header.set_note(self._note(draft.choice.form))
        self.header.set_subtitle(self._meetings_named(draft.choice.sessions))

    def _meetings_named(self, keys: tuple[SessionId, ...]) -> str:
        """Say what the summary is of, before anything is ticked."""
        chosen = [row for row in self._meetings if row.id in keys]
        if len(chosen) != 1:
            return self.tr("%n meeting(s)", "", len(chosen)) if chosen else ""
        row = chosen[0]
        held = row.started_at or row.planned_at
        day = format_day_of_year(held.astimezone().date()) if held is not None else ""
        named = self.tr("Meeting {number}: {title}").format(number=row.number, title=row.title)
        return " · ".join(part for part in (named, day) if part)

    def _note(self, form: DocumentFormat) -> str:
        if form is DocumentFormat.PDF:
            return self.tr("Preview: exactly this is in the file")
        return self.tr("Preview: read from the finished file")

    def _on_made(self, made: Made | None) -> None:
        self.paper.show_made(made)
        self._show_consents()

    def _show_consents(self) -> None:
        consents = self.course.consents
        self.bar.show_error("")
        self.bar.show_state(
            consents.count if consents is not None else 0,
            ready=self.course.file is not None,
        )

    def _on_saved(self, path: Path) -> None:
        self.paper.show_preview()
        self._set_choosing(on=False)
        self.bar.show_saved(path, self.course.passphrase)

    def _on_failed(self, error: RmError) -> None:
        if not self.bar.saved():
            self._show_consents()
        self.bar.show_error(self.context.messages.sentence(error))

    # What is wished

    def _on_audience(self, audience: Audience) -> None:
        self.options.offer_anew()
        self.course.choose(self.course.choice.for_audience(audience))

    def _on_form(self, form: DocumentFormat) -> None:
        self.course.choose(replace(self.course.choice, form=form))

    def _on_marked(self, person: Person, block: Block, on: bool) -> None:
        self.course.choose(self.course.choice.marked(person, block, on=on))

    def _on_names(self, names: NameStyle) -> None:
        self.course.choose(replace(self.course.choice, names=names))

    def _on_language(self, language: Language) -> None:
        self.course.choose(replace(self.course.choice, language=language))

    def _on_wish(self, wish: Wish) -> None:
        self.course.choose(replace(self.course.choice, wish=wish))

    def _on_meetings(self, sessions: tuple[SessionId, ...]) -> None:
        self.course.choose(replace(self.course.choice, sessions=sessions))

    def _on_report(self, report: Report, sessions: tuple[SessionId, ...]) -> None:
        self.options.offer_anew()
        self.course.choose(self.course.choice.as_report(report, sessions))

    def _on_order(self, blocks: tuple[Block, ...]) -> None:
        self.course.choose(self.course.choice.ordered(blocks))

    def _on_reworded(self, block: Block, meeting: str, text: str) -> None:
        self.course.reword(self.course.choice.reworded(block, meeting, text))

    def _on_nothing(self) -> None:
        self.course.drop()
        shell = self.context.shell
        shell.navigate("today")
        shell.banner(
            INFO,
            self.tr("Nothing is handed out today. Everything stays in the vault."),
            self.tr("Lock the vault"),
            shell.lock,
        )

    def _on_place(self) -> None:
        path = self.course.path
        if path is None:
            return
        kinds = {
            DocumentFormat.PDF: "PDF (*.pdf)",
            DocumentFormat.DOCX: "Word (*.docx)",
            DocumentFormat.MARKDOWN: "Markdown (*.md)",
            DocumentFormat.HTML: self.tr("Web page (*.html)"),
        }
        kind = kinds[self.course.choice.form]
        self.context.files.save_file(
            self.tr("Where shall the summary go?"),
            [kind if self.course.choice.wish.safeguard is not Safeguard.AGE else self.tr("age file (*.age)")],
            self.course.name_place,
            name=path.name,
            folder=path.parent,
        )

    def _on_folder(self) -> None:
        if self.course.path is not None:
            self.context.shell.open_folder(self.course.path.parent)

    def _on_again(self) -> None:
        self.course.begin()
