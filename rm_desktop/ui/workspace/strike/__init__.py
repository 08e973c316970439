"""Removing a passage for good."""
