"""The lines of a template on the page: each keeps its key when it is moved or changed, so that the focus stays."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from itertools import count

from rm_desktop.domain.entities import PlannedItem


class PlannedRows:
    """A template's lines have no identifiers in the vault; here they get some for as long as they are shown."""

    def __init__(self) -> None:
        """Begin empty."""
        self._numbers = count(1)
        self._rows: dict[str, PlannedItem] = {}

    def rows(self) -> list[tuple[str, PlannedItem]]:
        """Return keys and lines in their order."""
        return list(self._rows.items())

    def items(self) -> tuple[PlannedItem, ...]:
        """Return the lines in their order."""
        return tuple(self._rows.values())

    def get(self, key: str) -> PlannedItem | None:
        """Return a line, or None if it is not there any more."""
        return self._rows.get(key)

    def place(self, key: str) -> int:
        """Return where a line stands, counted from 0, or -1."""
        return list(self._rows).index(key) if key in self._rows else -1

    def minutes(self) -> int:
        """Return the sum of all minutes."""
        return sum(item.minutes for item in self._rows.values())

    def clear(self) -> None:
        """Forget everything: another template is shown."""
        self._rows = {}

    def take(self, items: Iterable[PlannedItem]) -> None:
        """Show ``items``. Lines that are the same keep their keys, changed ones take those that were left over."""
        wanted = list(items)
        known: defaultdict[PlannedItem, deque[str]] = defaultdict(deque)
        for key, item in self._rows.items():
            known[item].append(key)
        keys = [known[item].popleft() if known[item] else None for item in wanted]
        left = deque(key for key in self._rows if key not in keys)
        self._rows = {
            key or (left.popleft() if left else self._fresh()): item for key, item in zip(keys, wanted, strict=True)
        }

    def add(self, item: PlannedItem) -> str:
        """Put a line at the end; return its key."""
        key = self._fresh()
        self._rows[key] = item
        return key

    def change(self, key: str, item: PlannedItem) -> None:
        """Change a line in its place."""
        if key in self._rows:
            self._rows[key] = item

    def move(self, key: str, to_place: int) -> bool:
        """Put a line elsewhere; return whether it moved."""
        place, last = self.place(key), len(self._rows) - 1
        if place < 0 or not 0 <= to_place <= last or to_place == place:
            return False
        rest = [row for row in self._rows.items() if row[0] != key]
        rest.insert(to_place, (key, self._rows[key]))
        self._rows = dict(rest)
        return True

    def drop(self, key: str) -> None:
        """Take a line away."""
        self._rows.pop(key, None)

    def _fresh(self) -> str:
        return str(next(self._numbers))
