"""Language and size of the gate's words, as asked for at the top of its window."""

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
        window.larger_wanted.connect(lambda: self._on_scale(_SCALE_STEP))
        window.smaller_wanted.connect(lambda: self._on_scale(-_SCALE_STEP))

    def _on_scale(self, step: int) -> None:
        self._change(text_scale=min(_LARGEST, max(_SMALLEST, self._context.settings.text_scale + step)))

    def _change(self, **values: Any) -> None:
        if self._machine.state is OpeningState.UNLOCKING or not self._window.may_close:
            return
        with suppress(NotWritable):
            self._context.settings.change(**values)
        self._appearance.apply()
        self._context.language = self._appearance.language
        self.changed.emit()
