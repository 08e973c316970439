"""Everything with a passphrase field: unlocking, creating, recovering, keys, and the release helper's small window."""
