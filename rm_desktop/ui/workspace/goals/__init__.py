"""One to three goals with their steps."""
