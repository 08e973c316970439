"""What a database is opened with, value by value; each is set and read back, or found so, before the first use."""

from __future__ import annotations

APPLICATION_ID = 0x524D5631
"""``RMV1``; stands encrypted in the first page and says whose database this is."""

PAGE_BYTES = 4096
"""SQLCipher's and the disk's page; larger ones scan faster and insert slower."""

SETTINGS_OF_PROCESS = ("cipher_log_level = NONE", "cipher_memory_security = OFF")
"""Both hold for the whole process. SQLCipher would write to stderr. Its wiping of every freed block makes an insert
four times and a search seven times slower even with a small cache; here the process is replaced at every lock, which
leaves nothing behind at all, and what a running process holds no wiping hides."""

CIPHER_FACTS: tuple[tuple[str, object], ...] = (
    ("cipher_use_hmac", "1"),
    ("cipher_page_size", str(PAGE_BYTES)),
    ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ("cipher_plaintext_header_size", "0"),
)
"""Every page is authenticated, and no byte of the file is plain."""

NEEDED_OPTIONS = frozenset({"HAS_CODEC", "ENABLE_FTS5", "THREADSAFE=1"})
TEMP_STORE_OPTIONS = frozenset({"TEMP_STORE=2", "TEMP_STORE=3"})
"""Temporary tables and sorters stay in memory: on the disk they would be plain."""

_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("temp_store", "MEMORY", 2),
    ("trusted_schema", "OFF", 0),  # a schema from elsewhere runs no functions
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),  # pages go through the codec, never straight from the file
    ("foreign_keys", "ON", 1),
)

_CACHE = ("cache_size", "-2000", -2000)
"""2 MB: decrypted pages in memory are few, and wiping them costs little."""

SETTINGS_READ_ONLY = (*_SETTINGS, _CACHE, ("query_only", "ON", 1))

SETTINGS_OF_COPY = (
    *_SETTINGS,
    ("journal_mode", "MEMORY", "memory"),  # nobody needs half a copy; its last page is followed by an fsync
    ("synchronous", "FULL", 2),
)

SETTINGS_OF_UNSYNCED_COPY = (
    *SETTINGS_OF_COPY[:-1],
    ("synchronous", "OFF", 0),  # whoever copies brings it to the disk once it is checked: no slice waits for the disk
    ("cache_size", "-500", -500),  # pages leave as they come: with a large cache the last slice would write them all
)

SETTINGS_BEFORE_WAL = (
    *_SETTINGS,
    ("secure_delete", "ON", 1),  # deleted cells are overwritten before the page is encrypted
    _CACHE,
    ("locking_mode", "EXCLUSIVE", "exclusive"),  # before WAL: no shared memory file beside the database
    ("fullfsync", "ON", 1),  # macOS: through the drive's cache
    ("checkpoint_fullfsync", "ON", 1),
)

SETTINGS_WRITABLE = (
    ("synchronous", "FULL", 2),  # every commit is on the disk before it is acknowledged
    ("wal_autocheckpoint", "256", 256),  # at most 1 MiB of WAL in ordinary use
    ("journal_size_limit", "0", 0),  # old frames do not linger behind the WAL's end
)
