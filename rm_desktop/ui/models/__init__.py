"""Item models: rows of the domain for Qt's views."""
