"""What was practised and how it goes now, in a word, on the spot."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from rm_desktop.domain.changes import Saved
from rm_desktop.domain.ids import ItemId, SkillCode
from rm_desktop.domain.rows import SkillRow
from rm_desktop.domain.words import Level
from rm_desktop.services.journal import Journal
from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.icon_label import IconLabel
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.level_bar import level_word
from rm_desktop.ui.widgets.segmented import Segmented
from rm_desktop.ui.workspace.sessions.meeting import Meeting

WIDEST = 210


class Practised(QWidget):
    """Skill, the level it had, and the level it has now; ``pick_requested`` asks for the list of skills."""

    pick_requested = Signal()

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        """Follow the current item of ``meeting``."""
        super().__init__(parent)
        self._meeting = meeting
        self._chosen: dict[ItemId, tuple[SkillRow, Level]] = {}
        self.label = Muted(self.tr("Practised:"), self, wrap=False)
        self.skill_button = PlainButton("", None, self)
        self.before = Muted("", self, wrap=False)
        self.arrow = IconLabel("arrow-right", "muted", 15, self)
        self.level = Segmented([(level, level_word(level)) for level in Level], self.tr("Level now"), None, self)
        self.other = IconButton("chevron-down", self.tr("Choose another level"), self)
        layout = FlowLayout(self, 8)
        for widget in (self.label, self.skill_button, self.before, self.arrow, self.level, self.other):
            layout.addWidget(widget)
        self.level.value_changed.connect(self._assess)
        self.skill_button.clicked.connect(self.pick_requested)
        self.other.clicked.connect(self._on_other)
        meeting.opened.connect(self._on_opened)
        meeting.current_changed.connect(self._on_current)

    def choose(self, row: SkillRow) -> None:
        """Take ``row`` for the current item."""
        current = self._meeting.current
        if current is not None:
            self._chosen[current.id] = (row, row.level)
            self._note(current.id, row.code)
            self.refresh()
            self.level.button(self._offered(row, row.level)).setFocus(Qt.FocusReason.TabFocusReason)

    def _note(self, item_id: ItemId, code: SkillCode) -> None:
        """Note the skill with the item, so that both show each other from now on, here and on the checklist."""
        if self._meeting.editable:
            self._meeting.context.operations.run(lambda journal: journal.agenda.set_skill(item_id, code), owner=self)

    def refresh(self) -> None:
        """Show what was chosen for the current item."""
        current = self._meeting.current
        row, before = self._chosen.get(current.id, (None, None)) if current else (None, None)
        words = row.title if row else self.tr("Choose a skill …")
        metrics = self.skill_button.fontMetrics()
        self.skill_button.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, px(WIDEST)).replace("&", "&&"))
        self.skill_button.setToolTip(words if row else "")
        self.skill_button.setAccessibleName(self.tr("Practised: {skill}").format(skill=words))
        self._show_level(row, before)

    def _show_level(self, row: SkillRow | None, before: Level | None) -> None:
        for widget in (self.before, self.arrow, self.level, self.other):
            widget.setVisible(row is not None)
        if row is None or before is None:
            return
        self.before.setText(level_word(before))
        offered = self._offered(row, before)
        for level in Level:
            self.level.button(level).setVisible(level is offered)
        self.level.set_value(offered if row.level is offered and row.level is not before else None)
        self.level.updateGeometry()

    def _offered(self, row: SkillRow, before: Level) -> Level:
        """Return the level that is one press away: the one just chosen, else the next one up."""
        return row.level if row.level is not before else Level(min(before + 1, Level.CAN_SHOW))

    def menu(self) -> QMenu:
        """Return the four words to choose from."""
        menu = QMenu(self)
        current = self._meeting.current
        row = self._chosen[current.id][0] if current and current.id in self._chosen else None
        for level in Level:
            action = menu.addAction(level_word(level), partial(self._assess, level))
            if row is not None and row.level is level:
                action.setIcon(icon("check"))
        return menu

    def _on_other(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.other.mapToGlobal(self.other.rect().bottomLeft()))

    def _assess(self, level: Level) -> None:
        current = self._meeting.current
        if current is None or current.id not in self._chosen:
            return
        row, before = self._chosen[current.id]
        item_id, session_id, code = current.id, self._meeting.session.id, row.code

        def assess(journal: Journal) -> Saved[SkillRow]:
            return journal.skills.assess(code, level, session_id=session_id)

        def came(saved: Saved[SkillRow]) -> None:
            self._chosen[item_id] = (saved.value, before)
            self.refresh()

        self._chosen[item_id] = (replace(row, level=level), before)
        self._meeting.context.operations.run(assess, came, owner=self)
        self.refresh()

    def _on_opened(self) -> None:
        self._chosen.clear()
        self._on_current()

    def _on_current(self) -> None:
        """Take over the line of an item that came from the checklist."""
        current = self._meeting.current
        if current is not None and current.skill is not None and current.id not in self._chosen:
            self._read(current.id, current.skill)
        self.refresh()

    def _read(self, item_id: ItemId, code: SkillCode) -> None:
        session_id = self._meeting.session.id

        def came(found: tuple[SkillRow, Level]) -> None:
            self._chosen.setdefault(item_id, found)
            self.refresh()

        self._meeting.context.operations.run(
            lambda journal: journal.skills.in_session(code, session_id), came, owner=self
        )
