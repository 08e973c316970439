"""What a private note hangs on: nothing, a meeting, a goal or a skill."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rm_desktop.domain.entities import Note
from rm_desktop.domain.words import Kind
from rm_desktop.services.notes import NoteParent
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.workspace.private.note_book import LinkTarget

PLACES = {Kind.SESSION: "sessions", Kind.GOAL: "goals", Kind.SKILL: "skills"}


class LinkChoice(QWidget):
    """A list of everything a note may hang on, with a button that goes there."""

    chosen = Signal(object)
    visit_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._targets: list[LinkTarget] = []
        self._parent: NoteParent | None = None
        self.choice = DropDown(self.tr("Belongs to"), self)
        self.choice.activated.connect(self._on_chosen)
        self.visit = IconButton("arrow-right", self.tr("Go there"), self)
        self.visit.clicked.connect(self._on_visit)
        self.why = Muted(self.tr("Something else can be chosen when the shared part is open too."), self)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Muted(self.tr("Belongs to"), self, wrap=False))
        row.addWidget(self.choice, 1)
        row.addWidget(self.visit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addLayout(row)
        column.addWidget(self.why)

    def offer(self, targets: Sequence[LinkTarget], *, open_: bool) -> None:
        """Offer ``targets``; without the shared part (``open_``) only the present one can be seen."""
        self._targets = list(targets)
        self.choice.setEnabled(open_)
        self.why.setVisible(not open_)
        self.show_parent(self._parent)

    def show_note(self, note: Note | None) -> None:
        """Show what ``note`` hangs on; None stands for a new one."""
        if note is None or note.parent_kind is None or note.parent_id is None:
            self.show_parent(None)
        else:
            self.show_parent((note.parent_kind, note.parent_id, note.parent_label))

    def show_parent(self, parent: NoteParent | None) -> None:
        """Show ``parent`` as chosen."""
        self._parent = parent
        self.choice.clear()
        self.choice.addItem(self.tr("nothing in particular"), None)
        headings = {
            Kind.SESSION: self.tr("Meetings"),
            Kind.GOAL: self.tr("Goals"),
            Kind.SKILL: self.tr("Skills"),
        }
        for kind, heading in headings.items():
            self._add_group(heading, [target for target in self._targets if target.kind is kind])
        if parent is not None:
            self._choose(parent)
        self.visit.setVisible(parent is not None and self.choice.isEnabled())

    def _add_group(self, heading: str, targets: Sequence[LinkTarget]) -> None:
        if not targets:
            return
        self.choice.addItem(heading, None)
        model = self.choice.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.choice.count() - 1).setFlags(Qt.ItemFlag.NoItemFlags)
        for target in targets:
            self.choice.addItem(target.label, target)

    def _choose(self, parent: NoteParent) -> None:
        kind, key, label = parent
        for place in range(self.choice.count()):
            target = self.choice.itemData(place)
            if isinstance(target, LinkTarget) and (target.kind, target.key) == (kind, key):
                self.choice.setCurrentIndex(place)
                return
        self.choice.addItem(label, LinkTarget(kind=kind, key=key, label=label))
        self.choice.setCurrentIndex(self.choice.count() - 1)

    @Slot(int)
    def _on_chosen(self, place: int) -> None:
        target = self.choice.itemData(place)
        self._parent = target.parent() if isinstance(target, LinkTarget) else None
        self.visit.setVisible(self._parent is not None)
        self.chosen.emit(self._parent)

    @Slot()
    def _on_visit(self) -> None:
        if self._parent is not None:
            self.visit_requested.emit(PLACES[self._parent[0]], self._parent[1])
