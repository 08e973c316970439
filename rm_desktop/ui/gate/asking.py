"""Which window the release helper shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rm_desktop.ui.gate.asking_window import AskingWindow
from rm_desktop.ui.gate.file_key_window import FileKeyWindow
from rm_desktop.ui.gate.release_window import ReleaseWindow
from rm_desktop.ui.gate.reveal_window import RevealWindow
from rm_desktop.ui.runtime import file_key_request
from rm_desktop.ui.runtime.file_key_request import FileKeyRequest
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import ReleaseRequest
from rm_desktop.ui.runtime.reveal_request import PURPOSE, RevealRequest


def asking_window(path: Path, body: dict[str, Any], operations: Operations[None], messages: Messages) -> AskingWindow:
    """Return the window for what the workspace asks about the vault at ``path``."""
    if body.get("purpose") == file_key_request.PURPOSE:
        return FileKeyWindow(path, FileKeyRequest.from_json(body), operations, messages)
    if body.get("purpose") == PURPOSE:
        return RevealWindow(path, RevealRequest.from_json(body), operations, messages)
    return ReleaseWindow(path, ReleaseRequest.from_json(body), operations, messages)
