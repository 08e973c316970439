"""What shall go in: a line per block, a box for each person. Nothing is ticked beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from rm_desktop.domain.words import Block, Person
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import Muted, Text
from rm_desktop.ui.workspace.summary.choice import Marks

ORDER = (Person.JUNIOR, Person.SENIOR)


class MarksGrid(QWidget):
    """Rows of words with two boxes; ``marked`` tells person, block and tick."""

    marked = Signal(object, object, bool)

    def __init__(self, names: Mapping[Person, str], parent: QWidget | None = None) -> None:
        """Give each person a column under the name."""
        super().__init__(parent)
        self._names = names
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, px(6), 0)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for column, person in enumerate(ORDER, start=1):
            name = Muted(names[person], self, wrap=False)
            self._grid.addWidget(name, 0, column, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.boxes: dict[tuple[Person, Block], CheckBox] = {}
        self._words: dict[Block, QLabel] = {}
        self._order: tuple[Block, ...] = ()
        for row, block in enumerate(Block, start=1):
            self._add_row(row, block)

    def _add_row(self, row: int, block: Block) -> None:
        words = Text("", self)
        words.setMinimumHeight(px(40))
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._words[block] = words
        self._grid.addWidget(words, row, 0)
        for column, person in enumerate(ORDER, start=1):
            box = CheckBox("", self)
            box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            box.toggled.connect(lambda on, person=person, block=block: self.marked.emit(person, block, on))
            self.boxes[person, block] = box
            self._grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignCenter)

    def show_rows(self, words: Sequence[tuple[Block, str]], marks: Marks) -> None:
        """Show these blocks with their words and the marks set so far."""
        shown = dict(words)
        if tuple(shown) != self._order:
            self._arrange(tuple(shown))
        for block, label in self._words.items():
            text = shown.get(block, "")
            label.setText(text)
            label.setVisible(block in shown)
            for person in ORDER:
                box = self.boxes[person, block]
                box.setVisible(block in shown)
                box.setAccessibleName(self.tr("{name}: {block}").format(name=self._names[person], block=text))
                box.blockSignals(True)
                box.setChecked(block in marks[person])
                box.blockSignals(False)

    def _arrange(self, order: tuple[Block, ...]) -> None:
        """Put the rows into another order, for the keyboard too."""
        self._order = order
        rest = (block for block in Block if block not in order)
        before: QWidget | None = None
        for row, block in enumerate((*order, *rest), start=1):
            self._grid.addWidget(self._words[block], row, 0)
            for column, person in enumerate(ORDER, start=1):
                box = self.boxes[person, block]
                self._grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignCenter)
                if before is not None:
                    self.setTabOrder(before, box)
                before = box

    def shown(self) -> tuple[Block, ...]:
        """Return the blocks on offer."""
        return tuple(block for block in self._order if not self._words[block].isHidden())
