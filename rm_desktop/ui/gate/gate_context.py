"""Everything a page of the gate gets to work with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from rm_desktop.crypto.kdf import KdfCost
from rm_desktop.domain.clock import Clock
from rm_desktop.services.content import Content
from rm_desktop.services.settings import Settings
from rm_desktop.ui.runtime.clipboard import Clipboard
from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations


@dataclass(slots=True, kw_only=True)
class GateContext:
    """One per gate. Only ``content`` changes, with the language; ``kdf`` is None for the calibrated cost."""

    operations: Operations[None]
    settings: Settings
    content: Content
    messages: Messages
    dialogs: Dialogs
    files: FileDialogs
    clipboard: Clipboard
    clock: Clock
    vault_folder: Path
    demo: bool = False
    kdf: KdfCost | None = None
