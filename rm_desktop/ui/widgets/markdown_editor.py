"""A note with its toolbar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton, PlainButton
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.hands_on import HandsOn
from rm_desktop.ui.widgets.markdown_text import SAFE_LINKS
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.widgets.save_state import SaveStateLabel


class MarkdownEditor(HandsOn):
    """Writes Markdown without showing its signs. ``edited`` tells every change by a person.

    ``name`` says to screen readers what is written here. ``save_state`` stands at the toolbar's end; connect an
    `Autosave`'s ``state_changed`` to its ``set_state``. ``framed`` draws a border, for notes outside of cards.
    """

    edited = Signal()
    link_pressed = Signal(str)
    """Somebody pressed a link with Ctrl; the page may hand it to ``shell.open_link``."""

    def __init__(self, name: str, parent: QWidget | None = None, *, framed: bool = False, toolbar: bool = True) -> None:
        """Start empty."""
        super().__init__(parent)
        self.edit = NoteEdit()  # comes into the window last, because Tab goes from the tools to the text
        self.edit.setAccessibleName(name)
        self.edit.setProperty("framed", framed)
        self.edit.edited.connect(self.edited)
        self.edit.link_pressed.connect(self.link_pressed)
        self.save_state = SaveStateLabel(self)
        self._buttons: list[tuple[IconButton, Callable[[], bool]]] = []
        self._entries: tuple[tuple[str, str, Callable[[], None]], ...] = ()
        self.more = IconButton("ellipsis", self.tr("More possibilities for this note"), self, role="muted")
        self.more.clicked.connect(self._on_more)
        self.more.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._toolbar = self._make_toolbar()
        self._toolbar.setVisible(toolbar)
        self._link_bar = self._make_link_bar()
        column.addWidget(self._toolbar)
        column.addWidget(self._link_bar)
        column.addWidget(self.edit, 1)
        self.edit.cursorPositionChanged.connect(self._show_state)
        self.edit.currentCharFormatChanged.connect(self._show_state)
        self.hand_on_to(self.edit)

    def markdown(self) -> str:
        """Return the text as it is to be stored."""
        return self.edit.markdown()

    def set_markdown(self, text: str) -> None:
        """Show ``text`` without telling anybody; undo cannot go back behind it."""
        self._link_bar.hide()
        self.edit.load(text)
        self._show_state()

    def clear(self) -> None:
        """Drop the text and everything undo remembers of it."""
        self.edit.forget()

    def set_placeholder(self, text: str) -> None:
        """Show ``text`` while nothing is written."""
        self.edit.setPlaceholderText(text)

    def set_read_only(self, on: bool) -> None:
        """Let the text be read and marked only, or written again."""
        self.edit.setReadOnly(on)
        self._show_toolbar()
        self._link_bar.hide()

    def sizeHint(self) -> QSize:
        """Ask for room to write."""
        return QSize(px(420), px(220))

    def _make_toolbar(self) -> QWidget:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        tools = QWidget(bar)
        line = FlowLayout(tools, 0)
        edit = self.edit.structure
        for picture, name, act, state in (
            ("heading-2", self.tr("Heading"), edit.toggle_heading, edit.in_heading),
            ("bold", self.tr("Bold (Ctrl+B)"), edit.toggle_strong, self._strong),
            ("italic", self.tr("Italic (Ctrl+I)"), edit.toggle_slanted, self._slanted),
            ("list", self.tr("Bullet list"), edit.toggle_bullets, self._bullets),
            ("list-checks", self.tr("Checklist (Ctrl+Space ticks)"), edit.toggle_checklist, edit.in_checklist),
            ("quote", self.tr("Quotation"), edit.toggle_quote, edit.in_quote),
            ("link", self.tr("Link"), self._open_link_bar, self._linked),
        ):
            line.addWidget(self._tool(picture, name, act, state))
        row.addWidget(tools, 1)
        row.addWidget(self.save_state, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._tools = tools
        return bar

    def offer(self, entries: Sequence[tuple[str, str, Callable[[], None]]]) -> None:
        """Offer rare acts (icon, words, act) behind one button at the toolbar's end, also where it is only read."""
        self._entries = tuple(entries)
        self.more.setVisible(bool(entries))
        self._show_toolbar()

    def menu(self) -> QMenu:
        """Return the menu of what `offer` was given."""
        menu = QMenu(self)
        for name, words, act in self._entries:
            menu.addAction(icon(name), words, act)
        return menu

    def _on_more(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _show_toolbar(self) -> None:
        fixed = self.edit.isReadOnly()
        self._tools.setVisible(not fixed)
        self._toolbar.setVisible(not fixed or bool(self._entries))

    def _tool(self, picture: str, name: str, act: Callable[[], None], state: Callable[[], bool]) -> IconButton:
        button = IconButton(picture, name, self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        def pressed() -> None:
            act()
            self._show_state()

        button.clicked.connect(pressed)
        self._buttons.append((button, state))
        return button

    def _make_link_bar(self) -> QWidget:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self._address = QLineEdit(bar)
        self._address.setPlaceholderText("https://")
        self._address.setAccessibleName(self.tr("Address of the link"))
        self._address.returnPressed.connect(self._on_link_given)
        give = PlainButton(self.tr("Set link"), None, bar)
        give.clicked.connect(self._on_link_given)
        drop = IconButton("x", self.tr("Close without a link"), bar)
        drop.clicked.connect(self._close_link_bar)
        row.addWidget(self._address, 1)
        row.addWidget(give)
        row.addWidget(drop)
        bar.hide()
        return bar

    def _open_link_bar(self) -> None:
        if self._linked():
            self._unlink()
            return
        self._address.setText("")
        self._link_bar.show()
        self._address.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _unlink(self) -> None:
        cursor = self.edit.textCursor()
        if not cursor.hasSelection():
            address = self.edit.structure.link()
            while cursor.position() > cursor.block().position() and cursor.charFormat().anchorHref() == address:
                cursor.movePosition(cursor.MoveOperation.PreviousCharacter)
            start = cursor.position()
            cursor.movePosition(cursor.MoveOperation.NextCharacter)
            while not cursor.atBlockEnd() and cursor.charFormat().anchorHref() == address:
                cursor.movePosition(cursor.MoveOperation.NextCharacter)
            end = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
            self.edit.setTextCursor(cursor)
        self.edit.structure.set_link("")

    def _on_link_given(self) -> None:
        address = self._address.text().strip()
        if address and not address.startswith(SAFE_LINKS):
            address = f"mailto:{address}" if "@" in address and "/" not in address else f"https://{address}"
        if address:
            self.edit.structure.set_link(address)
        self._close_link_bar()

    def _close_link_bar(self) -> None:
        self._link_bar.hide()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _strong(self) -> bool:
        return (
            self.edit.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold and not self.edit.structure.in_heading()
        )

    def _slanted(self) -> bool:
        return self.edit.currentCharFormat().fontItalic()

    def _bullets(self) -> bool:
        return self.edit.structure.in_list() and not self.edit.structure.in_checklist()

    def _linked(self) -> bool:
        return bool(self.edit.structure.link())

    def _show_state(self) -> None:
        for button, state in self._buttons:
            button.setChecked(state())
