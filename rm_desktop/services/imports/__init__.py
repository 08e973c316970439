"""Taking in what was written elsewhere: reading it within bounds, whoever made the file and whatever for."""
