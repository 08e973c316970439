"""The encrypted folder on the disk: header, three databases, anchors, backups. FORMAT.md describes it."""
