"""What the journal is about, in plain Python: no files, no database, no window."""
