"""What an editor talks to: it hands the text in, and the text finds its way into the vault (`written_text`)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rm_desktop.domain.words import Compartment, Kind
from rm_desktop.ui.runtime.context import Context
from rm_desktop.ui.runtime.drafts import RescueTag
from rm_desktop.ui.runtime.save_state import SaveState
from rm_desktop.ui.runtime.written_text import Save, WrittenText

__all__ = ["Autosave", "RescueTag", "Save", "SaveState"]


class Autosave(QObject):
    """Saves the text of one editor. `load` begins with a text of the vault, `edited` takes every change.

    ``save(journal, text, revision)`` runs on the vault's thread, perhaps after the editor went on to another text:
    it must name what it saves to by values of its own and read nothing from the page. Where one editor shows
    several texts in turn, give `load` the ``save`` of each.
    """

    state_changed = Signal(object)
    saved = Signal(object)
    """The saved value, after each save."""
    conflict = Signal()
    """The vault holds a newer text; the one on the screen is kept. `keep_mine` or `load` goes on."""

    def __init__(
        self, context: Context, save: Save | None, parent: QObject | None = None, *, rescue_tag: RescueTag | None = None
    ) -> None:
        """Save by ``save``; ``rescue_tag`` says where the text belongs if it cannot be saved before a lock."""
        super().__init__(parent)
        self._context = context
        self._save = save
        self._tag = rescue_tag
        self._text: WrittenText | None = None

    @property
    def state(self) -> SaveState:
        """How the text stands to the vault."""
        return self._text.state if self._text is not None else SaveState.EMPTY

    @property
    def revision(self) -> int:
        """The revision the next save is for."""
        return self._text.revision if self._text is not None else 0

    def load(self, text: str, revision: int, save: Save | None = None, *, rescue_tag: RescueTag | None = None) -> None:
        """Begin with ``text`` as it stands in the vault. What was written before goes on being saved by itself."""
        self.release()
        way = save or self._save
        if way is None:
            return
        tag = rescue_tag or self._tag or RescueTag(self._own_compartment(), Kind.NOTE, "")
        text_now = WrittenText(
            self._context.operations, self._context.drafts, way, text=text, revision=revision, tag=tag
        )
        text_now.state_changed.connect(self.state_changed)
        text_now.saved.connect(self.saved)
        text_now.conflict.connect(self.conflict)
        self.destroyed.connect(text_now.let_go)
        self._text = text_now
        self.state_changed.emit(SaveState.EMPTY)

    def release(self) -> None:
        """End with the present text: what is left of it is saved on its own."""
        text, self._text = self._text, None
        if text is not None:
            self.destroyed.disconnect(text.let_go)
            text.state_changed.disconnect(self.state_changed)
            text.saved.disconnect(self.saved)
            text.conflict.disconnect(self.conflict)
            text.let_go()

    def edited(self, text: str) -> None:
        """Take the text as it is now on the screen."""
        if self._text is not None:
            self._text.edited(text)

    def pending(self) -> bool:
        """Whether something is not in the vault yet."""
        return self._text is not None and self._text.pending()

    def flush(self, then: Callable[[], None] | None = None) -> None:
        """Save now; ``then`` is called when that ended, well or badly."""
        if self._text is not None:
            self._text.flush(then)
        elif then is not None:
            then()

    def keep_mine(self, revision: int) -> None:
        """After a conflict: save the text on the screen over ``revision``, the one that is in the vault now."""
        if self._text is not None:
            self._text.keep_mine(revision)

    def _own_compartment(self) -> Compartment:
        """Return the most private open part: what nobody labelled must not end where more people read."""
        person = self._context.opening.person
        return person.compartment if person is not None else Compartment.SHARED
