"""Language, size and colours of the gate, as asked for at the top of its window or by the desktop."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.errors import NotWritable
from rm_desktop.services.opening import OpeningMachine, OpeningState
from rm_desktop.ui.application import Appearance
from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_window import GateWindow

_SCALE_STEP = 10
_SMALLEST, _LARGEST = 80, 200


class Dressing(QObject):
    """Changes settings and look; a page that is at work is left alone."""

    changed = Signal()
    """The page is to be built anew."""

    def __init__(
        self, context: GateContext, appearance: Appearance, window: GateWindow, machine: OpeningMachine, parent: QObject
    ) -> None:
        """Listen to ``window``."""
        super().__init__(parent)
        self._context, self._appearance, self._window, self._machine = context, appearance, window, machine
        window.language_wanted.connect(lambda language: self._change(language=language))
        window.language_fixed = context.settings.organisation.language is not None
        window.theme_chosen = context.settings.theme
        window.theme_wanted.connect(lambda theme: self._change(theme=theme))
        appearance.desktop_changed.connect(self._on_desktop_changed)
        window.larger_wanted.connect(lambda: self._on_scale(_SCALE_STEP))
        window.smaller_wanted.connect(lambda: self._on_scale(-_SCALE_STEP))

    def _on_scale(self, step: int) -> None:
        self._change(text_scale=min(_LARGEST, max(_SMALLEST, self._context.settings.text_scale + step)))

    def _change(self, **values: Any) -> None:
        if self._machine.state is OpeningState.UNLOCKING or not self._window.may_close:
            return
        with suppress(NotWritable):
            self._context.settings.change(**values)
        self._dress()

    def _on_desktop_changed(self) -> None:
        if self._machine.state is not OpeningState.UNLOCKING and self._window.may_close:
            self._dress()

    def _dress(self) -> None:
        """Build the page anew in the look of now, the cursor on what was pressed for it."""
        had_focus = self._window.theme_has_focus()
        self._window.theme_chosen = self._context.settings.theme
        self._appearance.apply()
        self._context.language = self._appearance.language
        self.changed.emit()
        if had_focus:
            self._window.theme.setFocus()
