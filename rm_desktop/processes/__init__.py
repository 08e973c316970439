"""What the parent needs to start, hear and end its children. No Qt, no secrets."""
