"""All keys that can be chosen: each can be changed, a clash is named, each can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from rm_desktop.services.settings import SHORTCUTS, Settings
from rm_desktop.ui.runtime.keys import FIXED, act_with, is_usable, keys_in_force, keys_text
from rm_desktop.ui.theme.theme import px
from rm_desktop.ui.widgets.announce import announce
from rm_desktop.ui.widgets.buttons import IconButton
from rm_desktop.ui.widgets.cards import Card
from rm_desktop.ui.widgets.labels import ErrorText, Note, Text
from rm_desktop.ui.workspace import places
from rm_desktop.ui.workspace.settings.key_button import KeyButton

Save = Callable[[str, object], None]


class ShortcutsCard(Card):
    """Gives the chosen keys to ``save`` at once."""

    def __init__(self, settings: Settings, save: Save, parent: QWidget | None = None) -> None:
        """Show the keys in force."""
        super().__init__(self.tr("Keys"), parent)
        self._settings, self._save = settings, save
        self.buttons: dict[str, KeyButton] = {}
        self.resets: dict[str, IconButton] = {}
        self.problem = ErrorText("", self)
        self.problem.hide()
        self.body.addWidget(
            Note(
                self.tr(
                    "Press a button, then the new keys: with Ctrl or Alt, or one of F1 to F24. "
                    "Keys for writing, such as Ctrl+C and Ctrl+Z, stay as they are."
                ),
                self,
            )
        )
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(4))
        self._grid.setColumnStretch(0, 1)
        for line, (act, title) in enumerate(self.titles().items()):
            self._add(line, act, title)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.problem)

    def titles(self) -> dict[str, str]:
        """Return what each act is called."""
        own = {
            "lock": self.tr("Lock the vault"),
            "cover": self.tr("Cover the screen"),
            "search": self.tr("Search"),
            "new_meeting": self.tr("New meeting"),
            "settings": self.tr("Settings"),
            "help": self.tr("Help"),
            "sheet": self.tr("All keys"),
            "finish_item": self.tr("Item done, on to the next one"),
        }
        return own | {
            f"page_{number}": self.tr("To the page “{page}”").format(page=places.place_title(code))
            for number, code in enumerate(places.MAIN, start=1)
        }

    def refresh(self) -> None:
        """Show the keys in force now."""
        found = keys_in_force(self._settings)
        for act, button in self.buttons.items():
            button.show_keys(found[act])
            self.resets[act].setVisible(act in self._settings.shortcuts)

    def _add(self, line: int, act: str, title: str) -> None:
        button = KeyButton(act, title, keys_in_force(self._settings)[act], self)
        button.keys_pressed.connect(lambda keys: self._on_pressed(act, keys))
        words = self.tr("Back to {keys}: {act}").format(keys=keys_text(SHORTCUTS[act]), act=title)
        reset = IconButton("rotate-ccw", words, self)
        reset.clicked.connect(lambda: self._on_reset(act))
        reset.setVisible(act in self._settings.shortcuts)
        policy = reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(policy)
        self._grid.addWidget(Text(title, self), line, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(button, line, 1)
        self._grid.addWidget(reset, line, 2)
        self.buttons[act], self.resets[act] = button, reset

    def _on_pressed(self, act: str, keys: str) -> None:
        found = self._fault(act, keys)
        self._say(found)
        if not found:
            kept = {one: own for one, own in self._settings.shortcuts.items() if one != act}
            self._keep(kept if keys == SHORTCUTS[act] else {**kept, act: keys})

    def _on_reset(self, act: str) -> None:
        other = act_with(self._settings, SHORTCUTS[act], act)
        self._say("" if other is None else self._taken(SHORTCUTS[act], other))
        if other is None:
            self._keep({one: own for one, own in self._settings.shortcuts.items() if one != act})
            self.buttons[act].setFocus()

    def _keep(self, shortcuts: dict[str, str]) -> None:
        self._save("shortcuts", shortcuts)
        self.refresh()

    def _fault(self, act: str, keys: str) -> str:
        other = act_with(self._settings, keys, act)
        if other is not None:
            return self._taken(keys, other)
        if keys in FIXED:
            return self.tr("{keys} is needed for writing and moving. Nothing was changed.").format(keys=keys_text(keys))
        if not is_usable(keys):
            return self.tr("{keys} alone would be typed into texts. Add Ctrl or Alt.").format(keys=keys_text(keys))
        return ""

    def _taken(self, keys: str, other: str) -> str:
        words = self.tr("{keys} already does this: {act}. Choose other keys there first. Nothing was changed.")
        return words.format(keys=keys_text(keys), act=self.titles()[other])

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        if words:
            announce(self.problem, words)
