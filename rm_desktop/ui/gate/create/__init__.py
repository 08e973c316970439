"""Setting up a vault in five steps, nothing of which reaches the disk before the last page."""
