"""The sheet of all shortcuts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.keys import keys_in_force, keys_text
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets import note_keys
from rm_desktop.ui.widgets.buttons import PlainButton
from rm_desktop.ui.widgets.labels import Heading, Strong, Text
from rm_desktop.ui.widgets.scroll_page import ScrollPage
from rm_desktop.ui.workspace import places


class ShortcutSheet(QDialog):
    """Every key that does something, in groups."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        """Show the keys in force over ``parent``; it is opened by `Dialogs`."""
        super().__init__(parent)
        self._keys = keys_in_force(settings)
        self.setWindowTitle(self.tr("Keys"))
        page = ScrollPage(self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        for title, rows in self._groups():
            page.body.addWidget(Heading(title, self))
            grid = QGridLayout()
            grid.setHorizontalSpacing(px(28))
            grid.setVerticalSpacing(px(8))
            grid.setColumnStretch(1, 1)
            grid.setColumnMinimumWidth(0, px(130))
            for line, (keys, words) in enumerate(rows):
                grid.addWidget(Strong(keys, self, wrap=False), line, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(Text(words, self), line, 1)
            page.body.addLayout(grid)
        close = PlainButton(self.tr("Close"), None, self)
        close.clicked.connect(self.accept)
        page.body.addStretch(1)
        page.body.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(px(560), px(600))

    def _groups(self) -> list[tuple[str, list[tuple[str, str]]]]:
        pages = [
            (keys_text(self._keys[f"page_{number}"]), places.place_title(code))
            for number, code in enumerate(places.MAIN, start=1)
        ]
        return [
            (
                self.tr("Everywhere"),
                [
                    (keys_text(self._keys["lock"]), self.tr("Save everything and lock")),
                    (keys_text(self._keys["cover"]), self.tr("Cover the screen, or show it again")),
                    (keys_text(self._keys["search"]), self.tr("Search")),
                    (keys_text(self._keys["new_meeting"]), self.tr("New meeting")),
                    (keys_text(self._keys["settings"]), self.tr("Settings")),
                    (keys_text(self._keys["help"]), self.tr("Help")),
                    (keys_text(self._keys["sheet"]), self.tr("This sheet")),
                    (keys_text("Ctrl+Z"), self.tr("Take back the last act on this page, or what was typed last")),
                    (keys_text("Ctrl+Shift+Z"), self.tr("Do again what was taken back")),
                    (keys_text("Ctrl+Y"), self.tr("Do again what was taken back")),
                    (keys_text("Esc"), self.tr("Leave what is open")),
                    (keys_text("Tab"), self.tr("On to the next field, out of a note too")),
                ],
            ),
            (self.tr("Pages"), pages),
            (
                self.tr("In a meeting"),
                [(keys_text(self._keys["finish_item"]), self.tr("Item done, on to the next one"))],
            ),
            (
                self.tr("In a note"),
                [
                    (keys_text(note_keys.STRONG), self.tr("Bold")),
                    (keys_text(note_keys.SLANTED), self.tr("Italic")),
                    (keys_text(note_keys.STRUCK), self.tr("Strike through")),
                    (keys_text(note_keys.CODE), self.tr("Code")),
                    (keys_text(note_keys.HEADING), self.tr("Heading, smaller heading, plain words")),
                    (keys_text(note_keys.BULLETS), self.tr("Bullet list")),
                    (keys_text(note_keys.NUMBERS), self.tr("Numbered list")),
                    (keys_text(note_keys.CHECKLIST), self.tr("Checklist")),
                    (keys_text(note_keys.QUOTE), self.tr("Quotation")),
                    (keys_text("Ctrl+Shift+K"), self.tr("Set a link or take it away")),
                    (keys_text(note_keys.DEEPER), self.tr("Move a line of a list inwards")),
                    (keys_text(note_keys.HIGHER), self.tr("Move a line of a list outwards")),
                    (keys_text("Ctrl+F"), self.tr("Find in the note")),
                    (keys_text("Ctrl+H"), self.tr("Find and replace")),
                    (keys_text("F3"), self.tr("Next hit; back with Shift")),
                    (keys_text("F11"), self.tr("This note alone, and back")),
                    (keys_text("Ctrl+Space"), self.tr("Tick a line of a checklist")),
                ],
            ),
        ]
