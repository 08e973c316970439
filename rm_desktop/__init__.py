"""RM Desktop: the encrypted journal of one reverse-mentoring pair."""

__version__ = "0.1.0"
