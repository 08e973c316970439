"""What narrows a search: kind, person, time, tag, and whether only open tasks are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.filters import Filters
from rm_desktop.domain.words import Kind, Person
from rm_desktop.services.tags import TagRow
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import LinkButton
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.workspace.search.hits import kind_word

LEAST = 184
MONTH, QUARTER, YEAR, LAST_YEAR = "month", "quarter", "year", "last_year"


class FilterBar(QWidget):
    """Fields side by side; ``changed`` tells that somebody chose."""

    changed = Signal()

    def __init__(self, pair: Pair, today: date, *, shared: bool, parent: QWidget | None = None) -> None:
        """Offer everything; without the ``shared`` part there is nothing but notes of one person."""
        super().__init__(parent)
        self._today = today
        self.kind = self._choice(self.tr("What?"), self.tr("Everything"))
        self.person = self._choice(self.tr("Whose?"), self.tr("Of both"))
        self.time = self._choice(self.tr("When?"), self.tr("At any time"))
        self.tag = self._choice(self.tr("Which tag?"), self.tr("Any tag"))
        self.open_only = CheckBox(self.tr("Only open tasks"), self)
        self.reset = LinkButton(self.tr("Take all filters away"), None, self)
        for kind in Kind:
            if kind in _KINDS:
                self.kind.addItem(kind_word(kind), kind)
        for person in Person:
            self.person.addItem(pair.name(person), person)
        self.time.addItem(self.tr("In the last 30 days"), MONTH)
        self.time.addItem(self.tr("In the last three months"), QUARTER)
        self.time.addItem(self.tr("This year"), YEAR)
        self.time.addItem(self.tr("Last year"), LAST_YEAR)
        row = FlowLayout(self, 8)
        for part in (self.kind, self.person, self.time, self.tag, self.open_only, self.reset):
            row.addWidget(part)
        for part in (self.kind, self.person, self.open_only):
            part.setVisible(shared)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.open_only.toggled.connect(self._on_changed)
        self.reset.clicked.connect(self.clear)
        self.reset.setVisible(False)

    def _choice(self, name: str, all_of_it: str) -> DropDown:
        choice = DropDown(name, self)
        choice.setMinimumWidth(px(LEAST))
        choice.addItem(all_of_it, None)
        choice.currentIndexChanged.connect(self._on_changed)
        return choice

    def filters(self) -> Filters:
        """Return what is chosen, but for the tag, which is a word of the search."""
        kind, person = self.kind.currentData(), self.person.currentData()
        since, until = self._days(self.time.currentData())
        return Filters(
            kinds=frozenset() if kind is None else frozenset({kind}),
            person=person,
            since=since,
            until=until,
            open_only=self.open_only.isChecked(),
        )

    def tag_word(self) -> str:
        """Return the chosen tag as it is searched for, or nothing."""
        tag = self.tag.currentData()
        return f"#{tag}" if tag else ""

    def is_chosen(self) -> bool:
        """Tell whether anything is narrowed."""
        return self.filters() != Filters() or bool(self.tag_word())

    def offer_tags(self, rows: Sequence[TagRow]) -> None:
        """Offer the tags there are; the chosen one stays chosen while it is there."""
        chosen = self.tag.currentData()
        with QSignalBlocker(self.tag):
            while self.tag.count() > 1:
                self.tag.removeItem(1)
            for row in rows:
                self.tag.addItem(f"#{row.name}", row.name)
            self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)))
        self.tag.setVisible(self.tag.count() > 1)
        self._show_reset()

    def choose_tag(self, tag: str) -> None:
        """Choose ``tag``, as if somebody had."""
        self.tag.setCurrentIndex(max(0, self.tag.findData(tag)))

    @Slot()
    def clear(self) -> None:
        """Let everything through again."""
        choices = (self.kind, self.person, self.time, self.tag)
        blocked = [QSignalBlocker(part) for part in (*choices, self.open_only)]
        for choice in choices:
            choice.setCurrentIndex(0)
        self.open_only.setChecked(False)
        del blocked
        self._on_changed()

    def _days(self, time: str | None) -> tuple[date | None, date | None]:
        today = self._today
        if time == LAST_YEAR:
            return date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)
        since = {
            MONTH: today - timedelta(days=30),
            QUARTER: today - timedelta(days=91),
            YEAR: date(today.year, 1, 1),
        }
        return since.get(time or ""), None

    @Slot()
    def _on_changed(self) -> None:
        self._show_reset()
        self.changed.emit()

    def _show_reset(self) -> None:
        self.reset.setVisible(self.is_chosen())


_KINDS = frozenset(
    {Kind.SESSION, Kind.ITEM, Kind.NOTE, Kind.ACTION, Kind.GOAL, Kind.LATER, Kind.SKILL, Kind.EXAMPLE},
)
