"""Use cases, one file per noun: what the window and the command line can do with a vault."""
