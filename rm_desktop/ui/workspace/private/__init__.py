"""The private notes of the person who opened the vault alone."""
