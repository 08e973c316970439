"""Everything a page of the gate gets to work with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rm_desktop.domain.clock import Clock
from rm_desktop.domain.sentences import Language
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.clipboard import Clipboard
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations

if TYPE_CHECKING:
    from rm_desktop.crypto.kdf import KdfCost
    from rm_desktop.services.content import Content


class GateContext:
    """One per gate. Only ``language`` changes; ``kdf`` is None for the calibrated cost."""

    def __init__(
        self,
        *,
        operations: Operations[None],
        settings: Settings,
        language: Language,
        messages: Messages,
        dialogs: Dialogs,
        files: FileDialogs,
        clipboard: Clipboard,
        clock: Clock,
        vault_folder: Path,
        demo: bool = False,
        kdf: KdfCost | None = None,
    ) -> None:
        """Keep everything."""
        self.operations = operations
        self.settings = settings
        self.language = language
        self.messages = messages
        self.dialogs = dialogs
        self.files = files
        self.clipboard = clipboard
        self.clock = clock
        self.vault_folder = vault_folder
        self.demo = demo
        self.kdf = kdf

    @property
    def content(self) -> Content:
        """The texts in the language on the screen; read when a page first needs them."""
        from rm_desktop.services.content import Content  # noqa: PLC0415 - unlocking needs none

        return Content.load(self.language)
