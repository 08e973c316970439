"""Earlier texts of a note."""
