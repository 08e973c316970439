"""All tasks of the pair in one list."""
