"""The tools above a note: what is wanted often as buttons, everything else behind one more."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from rm_desktop.ui.theme.icons import icon
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.flow_layout import FlowLayout
from rm_desktop.ui.widgets.labels import Muted
from rm_desktop.ui.widgets.note_edit import NoteEdit
from rm_desktop.ui.widgets.note_structure import HEADING_LEVEL
from rm_desktop.ui.widgets.save_state import SaveStateLabel

Entry = tuple[str, str, Callable[[], None]]
"""Icon, words, act."""


SOON_MS = 60
"""How long after a key the tools show what holds there: nobody looks at them while typing."""


class NoteToolbar(QWidget):
    """Shows what holds at the cursor; ``save_state`` and ``count`` stand at its end."""

    def __init__(self, edit: NoteEdit, link: Callable[[], None], parent: QWidget) -> None:
        """Act on ``edit``; ``link`` begins or ends a link."""
        super().__init__(parent)
        self._edit = edit
        self._buttons: list[tuple[IconButton, Callable[[], bool]]] = []
        self._own: Callable[[], Sequence[Entry]] = tuple
        self._given: tuple[Entry, ...] = ()
        self.save_state = SaveStateLabel(self)
        self.count = Muted("", self, wrap=False)
        self.more = IconButton("ellipsis", self.tr("More possibilities for this note"), self, role="muted")
        self.more.clicked.connect(self._on_more)
        self.more.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.tools = QWidget(self)
        line = FlowLayout(self.tools, 0)
        for picture, name, act, state in self._acts(link):
            line.addWidget(self._tool(picture, name, act, state))
        row.addWidget(self.tools, 1)
        at = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        row.addWidget(self.count, 0, at)
        row.addWidget(self.save_state, 0, at)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self.refresh)
        edit.cursorPositionChanged.connect(self._soon.start)
        edit.currentCharFormatChanged.connect(self._soon.start)

    def offer(self, entries: Sequence[Entry]) -> None:
        """Offer rare acts of the page behind the last button, also where the note is only read."""
        self._given = tuple(entries)

    def offer_own(self, entries: Callable[[], Sequence[Entry]]) -> None:
        """Offer the editor's own rare acts there, asked for each time the menu opens."""
        self._own = entries

    def menu(self) -> QMenu:
        """Return the menu of everything that is offered."""
        menu = QMenu(self)
        own = self._own()
        for name, words, act in self._given:
            menu.addAction(icon(name), words, act)
        if own and self._given:
            menu.addSeparator()
        for name, words, act in own:
            menu.addAction(icon(name), words, act)
        return menu

    def refresh(self) -> None:
        """Show what holds at the cursor."""
        for button, state in self._buttons:
            button.setChecked(state())

    def fit(self, *, wanted: bool) -> None:
        """Show what makes sense: tools only where something can be written."""
        fixed = self._edit.isReadOnly()
        self.tools.setVisible(not fixed)
        self.more.setVisible(bool(self._given) or not fixed)
        self.setVisible(wanted and (not fixed or bool(self._given)))

    def _acts(self, link: Callable[[], None]) -> Sequence[tuple[str, str, Callable[[], None], Callable[[], bool]]]:
        do = self._edit.structure
        return (
            ("heading-2", self.tr("Heading (Ctrl+Shift+H)"), self._toggle_heading, do.in_heading),
            ("bold", self.tr("Bold (Ctrl+B)"), do.toggle_strong, self._strong),
            ("italic", self.tr("Italic (Ctrl+I)"), do.toggle_slanted, self._slanted),
            ("strikethrough", self.tr("Strike through (Ctrl+Shift+X)"), do.toggle_struck, self._struck),
            ("list", self.tr("Bullet list (Ctrl+Shift+B)"), do.toggle_bullets, do.in_bullets),
            ("list-ordered", self.tr("Numbered list (Ctrl+Shift+O)"), do.toggle_numbers, do.in_numbers),
            (
                "list-checks",
                self.tr("Checklist (Ctrl+Shift+T; Ctrl+Space ticks)"),
                do.toggle_checklist,
                do.in_checklist,
            ),
            ("quote", self.tr("Quotation (Ctrl+Shift+Q)"), do.toggle_quote, do.in_quote),
            ("link", self.tr("Link (Ctrl+Shift+K)"), link, self._linked),
        )

    def _tool(self, picture: str, name: str, act: Callable[[], None], state: Callable[[], bool]) -> IconButton:
        button = IconButton(picture, name, self)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        def pressed() -> None:
            act()
            self.refresh()

        button.clicked.connect(pressed)
        self._buttons.append((button, state))
        return button

    def _on_more(self) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _toggle_heading(self) -> None:
        self._edit.structure.toggle_heading(self._edit.structure.level() or HEADING_LEVEL)

    def _strong(self) -> bool:
        return (
            self._edit.currentCharFormat().fontWeight() >= QFont.Weight.DemiBold
            and not self._edit.structure.in_heading()
        )

    def _slanted(self) -> bool:
        return self._edit.currentCharFormat().fontItalic()

    def _struck(self) -> bool:
        return self._edit.currentCharFormat().fontStrikeOut()

    def _linked(self) -> bool:
        return bool(self._edit.structure.link())
