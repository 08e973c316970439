"""What every window needs: operations, changes, autosave, words for errors, dialogs, dates."""
