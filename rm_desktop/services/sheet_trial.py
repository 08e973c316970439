"""Whether it is time to try out the recovery sheets: in the second meeting, and every six months from then on."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.words import Kind, Opening
from rm_desktop.services.desk import Service

AGAIN_AFTER = timedelta(days=182)
_KEY = "sheets_tried"
_CHANGES = Changes(stale=frozenset({Kind.SETTING}))


class SheetTrial(Service):
    """Asked of both together only; what they answered stays in the shared compartment."""

    def due(self) -> bool:
        """Whether the pair is to be reminded now. The sample pair has no paper."""
        if self._desk.vault.opening is not Opening.TOGETHER:
            return False
        with self._desk.read() as work:
            if work.sessions.last_finished() is None or work.pair.get().sample:
                return False
            state: dict[str, Any] = work.preferences.get(_KEY, {})
            held = work.sessions.held()
        tried = state.get("on")
        again = tried is None or date.fromisoformat(tried) + AGAIN_AFTER <= self._today()
        return again and held > state.get("later", 0)

    def later(self) -> Saved[None]:
        """Ask again at the next meeting."""
        with self._desk.write() as work:
            state = work.preferences.get(_KEY, {})
            work.preferences.put(_KEY, {**state, "later": work.sessions.held()})
        return Saved(value=None, changes=_CHANGES)

    def tried(self) -> Saved[None]:
        """Remember that both sheets were tried out today."""
        with self._desk.write() as work:
            work.preferences.put(_KEY, {"on": self._today().isoformat()})
        return Saved(value=None, changes=_CHANGES)

    def _today(self) -> date:
        return self._desk.day(self._desk.now())
