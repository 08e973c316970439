"""What is asked before a small file of its own is made: for whom, with names or without, the words of an idea."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rm_desktop.domain.entities import Pair
from rm_desktop.domain.sentences import Language, Sentences
from rm_desktop.domain.text import fold
from rm_desktop.domain.words import Person
from rm_desktop.services.summary_participation import Participation
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.check_row import CheckBox
from rm_desktop.ui.widgets.labels import ErrorText, Heading, Muted
from rm_desktop.ui.widgets.markdown_editor import MarkdownEditor
from rm_desktop.ui.widgets.segmented import Segmented

_JUNIOR_FIRST = (Person.JUNIOR, Person.SENIOR)
_SHORTEST_NAME = 3
Work = Callable[[], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What every file of these knows: the language, the day, and that the two met."""

    language: Language
    today: date
    held: Participation


class FileOptions(QWidget):
    """Asks; ``changed`` says that another file is wanted."""

    changed = Signal()

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin without questions."""
        super().__init__(parent)
        self.pair = pair
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(px(8))

    def work(self, sheet: Sheet) -> Work | None:
        """Return what makes the file, or None where there is nothing to make yet."""
        del sheet
        return None


class ConfirmationOptions(FileOptions):
    """Whose confirmation it is, and whether the name is printed or filled in by hand."""

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin with the junior's, without a name."""
        super().__init__(pair, parent)
        self.column.addWidget(Heading(self.tr("For whom?"), self))
        people = [(person, pair.name(person)) for person in _JUNIOR_FIRST]
        self.person = Segmented(people, self.tr("For whom?"), Person.JUNIOR, self)
        self.column.addWidget(self.person)
        self.column.addWidget(Heading(self.tr("Name on the page"), self))
        ways = [(False, self.tr("To fill in by hand")), (True, self.tr("Printed"))]
        self.named = Segmented(ways, self.tr("Name on the page"), False, self)
        self.column.addWidget(self.named)
        self.column.addWidget(
            Muted(self.tr("Role, period, days and hours, and a line for the training record. No content."), self)
        )
        self.column.addStretch(1)
        for choice in (self.person, self.named):
            choice.value_changed.connect(lambda _value: self.changed.emit())

    def work(self, sheet: Sheet) -> Work | None:
        """Return what makes the confirmation."""
        person = self.person.value
        name = self.pair.name(person) if self.named.value else ""
        role = Sentences(sheet.language, "documents.roles")(person.value)

        def make() -> bytes:
            from rm_desktop.documents.pdf import render_pdf  # noqa: PLC0415 - typst loads when a file is wanted
            from rm_desktop.documents.receipt import confirmation  # noqa: PLC0415

            days, minutes = sheet.held.days, sheet.held.minutes
            made = confirmation(sheet.language, held=days, minutes=minutes, on=sheet.today, role=role, name=name)
            return render_pdf(made)

        return make


class OverviewOptions(FileOptions):
    """Whether names and the fields touched go to the programme's lead; neither does unless it is wished."""

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin with counts alone."""
        super().__init__(pair, parent)
        self.column.addWidget(Heading(self.tr("What goes in"), self))
        self.column.addWidget(Muted(self.tr("Period, number and length of the meetings. No content."), self))
        self.names = CheckBox(self.tr("Both names"), self)
        self.fields = CheckBox(self.tr("Fields that were touched"), self)
        for box in (self.names, self.fields):
            box.toggled.connect(lambda _on: self.changed.emit())
            self.column.addWidget(box)
        self.column.addStretch(1)

    def work(self, sheet: Sheet) -> Work | None:
        """Return what makes the overview."""
        first, second = (self.pair.name(person) for person in Person)
        roles = Sentences(sheet.language, "documents.roles")
        people = roles("both", first=first, second=second) if self.names.isChecked() else ""
        fields = sheet.held.fields if self.fields.isChecked() else ()

        def make() -> bytes:
            from rm_desktop.documents.pdf import render_pdf  # noqa: PLC0415 - typst loads when a file is wanted
            from rm_desktop.documents.receipt import overview  # noqa: PLC0415

            days, minutes = sheet.held.days, sheet.held.minutes
            made = overview(sheet.language, held=days, minutes=minutes, on=sheet.today, people=people, fields=fields)
            return render_pdf(made)

        return make


class IdeaOptions(FileOptions):
    """The words of an idea; a name of the two in them is pointed at, because the page is to have none."""

    def __init__(self, pair: Pair, parent: QWidget | None = None) -> None:
        """Begin without words."""
        super().__init__(pair, parent)
        self.column.addWidget(Heading(self.tr("The idea"), self))
        self.column.addWidget(Muted(self.tr("One page without names and dates, for anybody to take up."), self))
        self.editor = MarkdownEditor(self.tr("The idea"), self, framed=True)
        self.editor.setMinimumHeight(px(220))
        self.editor.edited.connect(self._on_edited)
        self.column.addWidget(self.editor, 1)
        self.named = ErrorText("", self)
        self.named.hide()
        self.column.addWidget(self.named)

    def show_text(self, text: str) -> None:
        """Begin with ``text``."""
        self.editor.set_markdown(text)
        self._on_edited()

    def work(self, sheet: Sheet) -> Work | None:
        """Return what makes the page, once there are words."""
        text = self.editor.markdown()
        if not text.strip():
            return None

        def make() -> bytes:
            from rm_desktop.documents.idea import idea  # noqa: PLC0415 - typst loads when a file is wanted
            from rm_desktop.documents.pdf import render_pdf  # noqa: PLC0415

            return render_pdf(idea(sheet.language, text))

        return make

    def _on_edited(self) -> None:
        words = set(fold(self.editor.markdown()).replace("*", " ").split())
        found = [name for name in self._names() if any(word.strip(".,;:!?()\"'") == fold(name) for word in words)]
        self.named.setVisible(bool(found))
        self.named.setText(self.tr("A name stands in the text: {names}").format(names=", ".join(found)))
        self.changed.emit()

    def _names(self) -> list[str]:
        parts = [part for person in Person for part in self.pair.name(person).split()]
        return [part for part in dict.fromkeys(parts) if len(part) >= _SHORTEST_NAME]
