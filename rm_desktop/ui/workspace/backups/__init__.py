"""The vault's backups."""
