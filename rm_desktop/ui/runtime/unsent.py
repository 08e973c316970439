"""What was typed into a form and not sent yet, so that a lock sends it instead of losing it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import Rescue, RescueTag


class Unsent:
    """A form among the drafts. ``text`` tells what would be lost, or nothing; ``send`` sends it and calls back."""

    def __init__(
        self,
        context: Context,
        form: QWidget,
        *,
        text: Callable[[], str],
        send: Callable[[Callable[[], None]], None],
        tag: RescueTag,
    ) -> None:
        """Stand for ``form`` as long as it lives; ``tag`` says where its text belongs."""
        self._text = text
        self._send = send
        self._tag = tag
        drafts = context.drafts
        drafts.add(self)
        form.destroyed.connect(lambda: drafts.remove(self))

    def pending(self) -> bool:
        """Whether something was typed and not sent."""
        return bool(self._text())

    def flush(self, then: Callable[[], None]) -> None:
        """Send it now; ``then`` is called when that ended well or badly."""
        if self.pending():
            self._send(then)
        else:
            then()

    def rescue(self) -> Rescue | None:
        """Return what is still not sent, or None."""
        text = self._text()
        return Rescue(tag=self._tag, text=text) if text else None
