"""One field over everything that is open."""
