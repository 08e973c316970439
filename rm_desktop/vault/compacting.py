"""A database written anew beside itself, so that nothing stays in it of what was removed.

SQLite zeroes what it deletes, yet where a page was divided, copies of rows that moved can stay in the space between
its entries, and a later deletion of the row does not reach them. In a file that is written row by row there are none.
The new file has the same key, salt, sequence and commit; it takes the place of the old one by one rename.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress

from rm_desktop.domain.errors import ReadOnlyVault
from rm_desktop.vault import atomic
from rm_desktop.vault.database import Connection
from rm_desktop.vault.integrity import demand_sound
from rm_desktop.vault.store import Store

Opener = Callable[..., Connection]
"""Opens a file as the store's database; takes its path and ``read_only``."""


def compact(store: Store, opened: Opener) -> None:
    """Write the database of ``store`` anew. Killed at any moment, the old file is there or the new one, both whole."""
    if store.read_only:
        raise ReadOnlyVault(reason=store.read_only)
    atomic.discard_unfinished(store.path)
    fresh = store.path.with_name(f".{store.path.name}.{secrets.token_hex(4)}.new")
    try:
        with atomic.mapped_os_errors():
            atomic.write_new(fresh, b"")
        store.db.compact_into(fresh)
        copy = opened(fresh, read_only=True)
        try:
            demand_sound(copy, fresh)
        finally:
            copy.close()
        with atomic.mapped_os_errors(), fresh.open("rb+") as file:
            atomic.sync_data(file.fileno())
        store.exchange(fresh, lambda: opened(store.path, read_only=False))
    except BaseException:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise
