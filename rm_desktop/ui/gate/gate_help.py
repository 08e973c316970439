"""Help before a vault is open: F1 opens the page that fits the page of the gate. Loaded when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rm_desktop.ui.gate.gate_context import GateContext
from rm_desktop.ui.gate.gate_window import GateWindow

FIRST = "first-steps"
_PAGES = {
    "agreement_step": "agreement",
    "backup_list_page": "backups",
    "copy_page": "backups",
    "damage_page": "recovery",
    "destroy_page": "ending",
    "doors_step": "who-sees-what",
    "hand_over_page": "ending",
    "independence_step": "agreement",
    "joint_page": "recovery",
    "key_question": "recovery",
    "keys_page": "recovery",
    "move_page": "backups",
    "new_sheet_page": "recovery",
    "old_backups_page": "backups",
    "own_passphrase_step": "recovery",
    "pair_step": "agreement",
    "passphrase_change_page": "recovery",
    "problem_page": "recovery",
    "recovery_page": "recovery",
    "restore_page": "backups",
    "restore_preview_page": "backups",
    "rotation_page": "recovery",
    "seal_page": "ending",
    "sheet_flow": "recovery",
    "sheet_step": "recovery",
    "try_sheet_page": "recovery",
    "unlock_page": "who-sees-what",
}
"""The page of help by the module of the gate's page; every other one leads to the first steps."""


class GateHelp(QObject):
    """Answers the window's wish for help."""

    def __init__(self, context: GateContext, window: GateWindow, parent: QObject) -> None:
        """Listen to ``window``."""
        super().__init__(parent)
        self._context, self._window = context, window
        window.help_wanted.connect(self._on_help_wanted)

    def _on_help_wanted(self) -> None:
        """Open the page that fits, over the gate; nothing that was typed there is touched."""
        if self._context.dialogs.open_ones():
            return
        from rm_desktop.ui.gate.help_sheet import HelpSheet  # noqa: PLC0415 - unlocking needs no help

        sheet = HelpSheet(self._context, help_page(self._window.page), self._window)
        self._context.dialogs.open(sheet)
        sheet.begin()


def help_page(page: QWidget | None) -> str:
    """Return the code of the help for ``page``; a page with steps is asked for the one in view."""
    shown = getattr(page, "step", None) or page
    return _PAGES.get(type(shown).__module__.rpartition(".")[2], FIRST)
