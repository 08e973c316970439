"""All tags there are: each leads to what carries it, and can be given another name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from rm_desktop.domain.errors import InvalidInput, RmError
from rm_desktop.domain.tags import LONGEST, tag_key, tag_name
from rm_desktop.services.tags import TagRow
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import LinkButton, PlainButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.drop_down import DropDown
from rm_desktop.ui.widgets.flow_layout import FlowLayout, flow
from rm_desktop.ui.widgets.form_field import FormField
from rm_desktop.ui.widgets.labels import Note


class TagsCard(Card):
    """``chosen`` tells which tag's places are wanted, ``renamed`` that there are other tags now."""

    chosen = Signal(str)
    renamed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Begin without tags; `show_tags` brings them."""
        super().__init__(self.tr("Tags"), parent)
        self._context = context
        self._tags: tuple[TagRow, ...] = ()
        self.empty = Note(
            self.tr("A word with # before it is a tag, wherever it is written: #video in a note, a task or a goal."),
            self,
        )
        self._holder = QWidget(self)
        self._buttons = FlowLayout(self._holder, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._holder.setSizePolicy(policy)
        self.more = LinkButton(self.tr("Rename a tag or make two one"), None, self)
        self.said = Note("", self)
        self.said.hide()
        self.form = self._make_form()
        for part in (self.empty, self._holder, flow(self.more), self.said, self.form):
            self.body.addWidget(part)
        self.more.clicked.connect(self._on_more)
        self.show_tags(())

    def _make_form(self) -> QWidget:
        form = QWidget(self)
        self.tag = DropDown(self.tr("Tag"), form)
        self.name = FormField(self.tr("New name"), QLineEdit(form), "", form)
        self.name.field.setMaxLength(LONGEST + 1)
        self.rename = PlainButton(self.tr("Rename"), "pencil", form)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for part in (FormField(self.tr("Tag"), self.tag, "", form), self.name, flow(self.rename)):
            column.addWidget(part)
        self.name.field.textChanged.connect(self._on_name)
        self.name.field.returnPressed.connect(self._on_rename)
        self.tag.currentIndexChanged.connect(self._on_name)
        self.rename.clicked.connect(self._on_rename)
        form.hide()
        return form

    def buttons(self) -> list[PlainButton]:
        """Return the tags as buttons."""
        return [button for button in self._holder.findChildren(PlainButton) if not button.isHidden()]

    def show_tags(self, rows: Sequence[TagRow]) -> None:
        """Show ``rows``."""
        self._tags = tuple(rows)
        while (item := self._buttons.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.tag.clear()
        for row in rows:
            button = PlainButton(f"#{row.name}", None, self._holder)
            texts = self.tr("%n text(s)", "", row.texts)
            button.setToolTip(texts)
            button.setAccessibleName(f"{row.name}, {texts}")
            button.clicked.connect(lambda _checked=False, name=row.name: self.chosen.emit(name))
            self._buttons.addWidget(button)
            button.show()
            self.tag.addItem(f"#{row.name}", row.name)
        self.empty.setVisible(not rows)
        self._holder.setVisible(bool(rows))
        self.more.setVisible(bool(rows) and not self._context.read_only)
        self.form.setVisible(self.form.isVisible() and bool(rows))

    @Slot()
    def _on_more(self) -> None:
        self.said.hide()
        self.form.setVisible(self.form.isHidden())
        if not self.form.isHidden():
            self.tag.setFocus()

    @Slot()
    def _on_name(self) -> None:
        """Say before it happens that two tags become one: nobody could part them again."""
        key = tag_key(tag_name(self.name.field.text()))
        others = {tag_key(row.name) for row in self._tags} - {tag_key(str(self.tag.currentData()))}
        hint = self.tr("There is such a tag already. Both become one and cannot be told apart afterwards.")
        self.name.set_hint(hint if key in others else "")
        self.name.set_error("")

    @Slot()
    def _on_rename(self) -> None:
        old, new = self.tag.currentData(), self.name.field.text()
        if not tag_name(new):
            self._on_failed(InvalidInput(field="tag", reason="empty"))
            return
        self._context.operations.run(
            lambda journal: journal.tags.rename(old, new).value, self._on_renamed, self._on_failed, owner=self
        )

    def _on_renamed(self, count: int) -> None:
        self.name.field.setText("")
        self.form.hide()
        self._context.shell.forget()
        said = self.tr("Changed in %n text(s).", "", count)
        self.said.setText(said)
        self.said.show()
        announce(self.said, said)
        self.more.setFocus()
        self.renamed.emit()

    def _on_failed(self, error: RmError) -> None:
        if isinstance(error, InvalidInput):
            self.name.set_error(self.tr("A tag begins with a letter and has two at least."))
            self.name.field.setFocus()
        else:
            self.name.set_error(self._context.messages.sentence(error))
