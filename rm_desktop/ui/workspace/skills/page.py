"""The page *Digital fitness*: what already works and what comes next, in words and never in figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from rm_desktop.domain.changes import Changes
from rm_desktop.domain.entities import ExampleFile
from rm_desktop.domain.errors import NotFound
from rm_desktop.domain.ids import SkillCode
from rm_desktop.domain.pages import ExampleRow, FieldRow, SkillStory
from rm_desktop.domain.rows import SessionRow, SkillRow
from rm_desktop.domain.words import Kind, SessionState
from rm_desktop.services.journal import Journal
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.keyed_rows import TURN_MS
from rm_desktop.ui.widgets.page_header import PageHeader
from rm_desktop.ui.widgets.reveal import Reveal
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.widgets.side_by_side import SideBySide
from rm_desktop.ui.workspace.place import Place
from rm_desktop.ui.workspace.skills.checklist_acts import ChecklistActs
from rm_desktop.ui.workspace.skills.example_acts import ExampleActs
from rm_desktop.ui.workspace.skills.fields_panel import FieldsPanel
from rm_desktop.ui.workspace.skills.file_view import FileView
from rm_desktop.ui.workspace.skills.guided_round import GuidedRound, lines_of_round
from rm_desktop.ui.workspace.skills.layers import Layers
from rm_desktop.ui.workspace.skills.lines_panel import LinesPanel
from rm_desktop.ui.workspace.skills.paper_acts import PaperActs
from rm_desktop.ui.workspace.skills.planning import Planning
from rm_desktop.ui.workspace.skills.profile_page import ProfilePage
from rm_desktop.ui.workspace.skills.second_view_acts import SecondViewActs
from rm_desktop.ui.workspace.skills.topic_panel import TopicPanel
from rm_desktop.ui.workspace.skills.wishes import Wish

MEETINGS_OFFERED = 50
"""Meetings an example may have happened in; older ones keep their examples."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What one look into the vault brought: the fields, the one to show, and its lines."""

    fields: list[FieldRow] = field(repr=False)
    chosen: str
    rows: list[SkillRow] = field(repr=False)
    hidden: bool
    wanted: str | None


class SkillsPage(Place):
    """Fields on the left, the lines of the chosen one on the right."""

    code: ClassVar[str] = "skills"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Build the page; rows come when it is entered."""
        super().__init__(context, parent)
        self._fields: dict[str, FieldRow] = {}
        self._chosen = ""
        self._hidden = False
        self._wanted: str | None = None
        self.round: GuidedRound | None = None
        self.file_view: FileView | None = None
        self.profile: ProfilePage | None = None
        self._checklist = ChecklistActs(self.undo, self)
        self._examples = ExampleActs(context, self.undo, self._story_again, self)
        self._paper = PaperActs(context, self.undo, self)
        self._planning = Planning(context, self.undo, self)
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._load)
        self._stack = Layers(self)
        self.second_view = SecondViewActs(context, self.undo, self._stack, self)
        self._stack.addWidget(self._overview())
        context.changes.changed.connect(self._on_changes)

    def _overview(self) -> QWidget:
        page = self._page = ScrollPage(self)
        self._reveal = Reveal(page, self._to_reveal)
        header = PageHeader(self.tr("Digital fitness"), self.tr("What already works and what comes next"), parent=page)
        self.then_and_now = PlainButton(self.tr("Then and now"), "history", page)
        self.then_and_now.clicked.connect(self._open_profile)
        header.add(self.then_and_now)
        self.more = PlainButton(self.tr("Further possibilities"), "ellipsis", page)
        self.more.clicked.connect(self._open_menu)
        header.add(self.more)
        page.body.addWidget(header)
        content, mentor = self.context.content, partial(_mentor, self.context)
        self.fields = FieldsPanel(content.topics, content.text("fitness.credit.short"), mentor, page)
        self.lines = LinesPanel({one.code: one.title for one in content.competences}, mentor, page)
        self.topic = TopicPanel(self.context, page)
        self.topic.hide()
        self._right = QWidget(page)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.lines)
        column.addWidget(self.topic)
        self._connect()
        page.body.addWidget(SideBySide(self.fields, self._right, narrow=820, shares=(3, 7), parent=page), 1)
        return page

    def _connect(self) -> None:
        fields, lines, examples = self.fields, self.lines, self._examples
        fields.field_chosen.connect(self._on_field)
        fields.topic_chosen.connect(self._on_topic)
        fields.own_line_written.connect(lambda text: self._checklist.add_line(self._chosen, text))
        fields.own_field_written.connect(lambda text: self._checklist.add_field(text, self._on_field))
        fields.wished.connect(self._on_field_wish)
        fields.moved.connect(lambda code, place: self._checklist.move(code, list(self._fields), place))
        lines.level_chosen.connect(examples.assess)
        lines.opened.connect(self._load_story)
        lines.renamed.connect(lambda code, text: self._checklist.rename(code, text, field=False))
        lines.field_renamed.connect(lambda text: self._checklist.rename(self._chosen, text, field=True))
        lines.field_wished.connect(lambda wish: self._on_field_wish(self._chosen, wish))
        lines.example_written.connect(lambda code, text: examples.add(code, text, self.context.clock.today()))
        lines.example_changed.connect(examples.change)
        lines.example_removed.connect(examples.remove)
        lines.file_wanted.connect(examples.ask_file)
        lines.file_removed.connect(examples.remove_file)
        lines.file_opened.connect(self._open_file)
        lines.practise_requested.connect(self._planning.practise)
        lines.meeting_requested.connect(lambda session: self.context.shell.navigate("sessions", session))
        lines.wished.connect(self._on_line_wish)
        lines.moved.connect(
            lambda code, place: self._checklist.move(code, [str(row.code) for row in lines.lines()], place)
        )
        lines.round_requested.connect(self._on_round)
        self.second_view.left.connect(lines.more.setFocus)
        self.topic.question_wanted.connect(self._planning.ask)
        self.topic.meeting_wanted.connect(lambda: self.context.shell.navigate("sessions", "new"))

    # Loading

    def enter(self, target: Any = None) -> None:
        """Show the field last chosen, or the line or field whose code is ``target``."""
        self._wanted = str(target) if target else None
        if self._wanted:
            self._show_side(self.lines)
        self._load()

    def _load(self) -> None:
        wanted, chosen, hidden = self._wanted, self._chosen, self._hidden
        self.context.operations.run(
            lambda journal: _look(journal, wanted, chosen, hidden=hidden), self._show, owner=self
        )

    def _show(self, found: _Found) -> None:
        if found.wanted is not None:
            self._hidden, self._wanted = found.hidden, None
        self._fields = {row.code: row for row in found.fields}
        self._chosen = found.chosen
        self.fields.show_fields(found.fields, "" if self.topic.isVisible() else found.chosen)
        if found.chosen in self._fields:
            self.lines.show_field(self._fields[found.chosen])
        self.lines.show_lines(found.rows)
        if found.wanted is not None and self.lines.open_code() != found.wanted:
            self.lines.open_line(found.wanted)
            self._reveal.start()

    def _on_field(self, code: str) -> None:
        self._chosen = code
        self.lines.close_line()
        self._show_side(self.lines)
        self._load()

    def _on_topic(self, code: str) -> None:
        self.topic.show_topic(code)
        self._show_side(self.topic)

    def _show_side(self, side: QWidget) -> None:
        for one in (self.lines, self.topic):
            one.setVisible(one is side)
        self._page.verticalScrollBar().setValue(0)
        self._reveal.start()

    def _to_reveal(self) -> QWidget | None:
        """Return the line that was opened, or what was chosen where it stands below the fields."""
        detail = self.lines.detail()
        if detail is not None:
            return detail.parentWidget()
        return self._right if self._right.y() > self.fields.y() else None

    def _load_story(self, code: SkillCode) -> None:
        """Show what hangs on a line; the line opens and is drawn before."""
        told = partial(_in_a_turn_of_its_own, self, partial(self.lines.show_story, code))
        self.context.operations.run(lambda journal: _story(journal, code), told, owner=self)

    def _story_again(self, code: SkillCode) -> None:
        if self.lines.open_code() == code:
            self._load_story(code)

    # Wishes

    def _on_field_wish(self, code: str, wish: Wish) -> None:
        if wish is Wish.VIEW:
            self.second_view.open(code)
        elif wish is Wish.RENAME:
            if code != self._chosen:
                self._on_field(code)
            self.lines.show_field(self._fields[code])
            self.lines.rename_field()
        elif code in self._fields:
            self._checklist.field_wished(self._fields[code], wish, list(self._fields.values()))

    def _on_line_wish(self, code: str, wish: Wish) -> None:
        rows = self.lines.lines()
        row = next((one for one in rows if one.code == code), None)
        if wish is Wish.RENAME:
            self.lines.rename_line(code)
        elif row is not None:
            self._checklist.line_wished(row, wish, rows)

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Return what is rarely wanted."""
        menu = QMenu(self)
        show = menu.addAction(self.tr("Show what is hidden"))
        show.setCheckable(True)
        show.setChecked(self._hidden)
        show.toggled.connect(self.show_hidden)
        menu.addSeparator()
        sheet = menu.addAction(self.tr("This field to tick by hand (PDF) …"), self._print)
        sheet.setEnabled(bool(self.lines.lines()) and not self.topic.isVisible())
        menu.addAction(self.tr("Save the checklist as a file …"), lambda: self._paper.save_list(()))
        menu.addAction(self.tr("Add a checklist from a file …"), self._paper.take_list)
        return menu

    def show_hidden(self, shown: bool) -> None:
        """Show hidden lines and fields too, or no longer."""
        self._hidden = shown
        self._load()

    def _print(self) -> None:
        self._paper.print_field(self._fields[self._chosen], self.lines.lines())

    def _open_file(self, row: ExampleRow) -> None:
        self.context.operations.run(lambda journal: journal.example_files.get(row.id), self._show_file, owner=self)

    def _show_file(self, file: ExampleFile) -> None:
        self._close_file()
        self.file_view = FileView(self.context, file, self)
        self.file_view.left.connect(self._close_file)
        self._stack.lay(self.file_view, self.file_view.back)

    def _close_file(self) -> None:
        self._stack.lift(self.file_view)
        self.file_view = None

    def _open_profile(self) -> None:
        self.profile = ProfilePage(self.context, self._stack, self)
        self.profile.left.connect(self._back_from_profile)
        self._stack.lay(self.profile, self.profile.back)

    def _back_from_profile(self) -> None:
        self._close_profile()
        self.then_and_now.setFocus()

    def _close_profile(self) -> None:
        self._stack.lift(self.profile)
        self.profile = None

    # The round

    def _on_round(self) -> None:
        rows = lines_of_round(self.lines.lines())
        if not rows:
            return
        self.round = GuidedRound(rows, self.context.content, self.context.clock.now, self)
        self.round.level_chosen.connect(self._examples.assess)
        self.round.finished.connect(self._on_round_finished)
        self._stack.lay(self.round, self.round)

    def _on_round_finished(self) -> None:
        self._end_round()
        self.lines.again.setFocus()

    def _end_round(self) -> None:
        self._stack.lift(self.round)
        self.round = None

    def leave(self) -> None:
        """End a round that still runs, close a file and the profile; what was chosen is saved."""
        self._end_round()
        self._close_file()
        self._close_profile()
        self.second_view.close()

    def _on_changes(self, changes: Changes) -> None:
        for row in changes.upserted:
            if isinstance(row, SkillRow):
                self.lines.upsert(row)
                self._story_again(row.code)
                if self.profile is not None:
                    self.profile.load()
        if self.isVisible() and Kind.SKILL in changes.stale:
            self._again.start(0)
        if Kind.EXAMPLE in changes.stale and (code := self.lines.open_code()) is not None:
            self._story_again(SkillCode(code))


def _look(journal: Journal, wanted: str | None, chosen: str, *, hidden: bool) -> _Found:
    """Return the fields, and the lines of the one to show: where ``wanted`` stands, else ``chosen``, else the first."""
    line = _line(journal, wanted)
    hidden = hidden or (line is not None and line.hidden)
    fields = journal.skills.fields(hidden=hidden)
    codes = [row.code for row in fields]
    place = chosen if chosen in codes else (codes[0] if codes else "")
    if wanted is not None and wanted in codes:
        place = wanted
    elif line is not None:
        place = line.field_code
    return _Found(fields, place, journal.skills.rows(place, hidden=hidden), hidden, wanted)


def _mentor(context: Context) -> str:
    return context.pair.junior_name


def _in_a_turn_of_its_own(
    owner: QObject, show: Callable[[SkillStory, list[SessionRow]], None], found: tuple[SkillStory, list[SessionRow]]
) -> None:
    QTimer.singleShot(TURN_MS, owner, lambda: show(*found))


def _story(journal: Journal, code: str) -> tuple[SkillStory, list[SessionRow]]:
    held = (SessionState.FINISHED, SessionState.RUNNING)
    meetings = [row for row in journal.sessions.rows() if row.state in held][:MEETINGS_OFFERED]
    return journal.skills.story(code), meetings


def _line(journal: Journal, code: str | None) -> SkillRow | None:
    try:
        return None if code is None else journal.skills.row(code)
    except NotFound:
        return None
