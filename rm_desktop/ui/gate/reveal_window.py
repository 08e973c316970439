"""The release helper's other window: both passphrases open what one of the two sealed, where both have looked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rm_desktop.domain.errors import RmError, VaultDamaged, WrongPassphrase
from rm_desktop.ui.gate.asking_window import AskingWindow
from rm_desktop.ui.gate.both_passphrases import BothPassphrases
from rm_desktop.ui.gate.points import ENDS, INFO, STAYS, Point, Points
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.reveal_request import RevealRequest
from rm_desktop.ui.widgets.labels import Title
from rm_desktop.vault.revealing import answer_together


class RevealWindow(AskingWindow):
    """Asks both. ``signed`` gives the sealed answer; ``declined`` tells nothing more."""

    def __init__(self, path: Path, request: RevealRequest, operations: Operations[None], messages: Messages) -> None:
        """Ask for the vault at ``path``."""
        super().__init__(path, request, operations, messages)
        self._request = request
        self.both = BothPassphrases(self)
        self.both.changed.connect(self.refresh)
        points = Points(
            [
                Point(INFO, self.tr("What opens are the lines of this one field that both have looked at.")),
                Point(STAYS, self.tr("Everything else stays sealed.")),
                Point(ENDS, self.tr("What both have seen cannot be sealed again.")),
            ],
            self,
        )
        title = Title(self.tr("Look at both views together"), self)
        self.put(title, points, yes=self.tr("Look together"), no=self.tr("Do not look"))

    def typing(self) -> QWidget:
        """Type into the two fields."""
        return self.both

    def focus_first(self) -> None:
        """Put the cursor into the mentor's passphrase."""
        next(iter(self.both.fields.values())).setFocus()

    def missing(self) -> str:
        """Name what lacks."""
        return self.both.missing()

    def work(self) -> Callable[[], bytes]:
        """Open it and seal the answer."""
        path, request, secrets = self._path, self._request, self.both.secrets()
        return lambda: answer_together(
            path,
            secrets,
            request.author,
            request.field_code,
            request.blobs,
            matched=frozenset(request.matched),
            receiver=request.receiver,
        )

    def begin_again(self) -> None:
        """Let both be typed over."""
        self.both.select_all()

    def problem_words(self, error: RmError) -> str:
        """Say whose passphrase does not fit, and that a view no longer opens."""
        if isinstance(error, WrongPassphrase):
            if error.parameters.get("who") == "senior":
                return self.tr("The passphrase of the mentee does not fit. Nothing was opened.")
            return self.tr("The passphrase of the mentor does not fit. Nothing was opened.")
        if isinstance(error, VaultDamaged) and error.parameters.get("part") == "seal":
            return self.tr("The sealed view does not open with the present key. It can be entered again.")
        return super().problem_words(error)
