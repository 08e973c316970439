"""The open vault: the main window and one folder per place. Places do not import one another."""
