"""The register of what left as a table that other programs read. It has no content, and this adds none."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULAS = ("=", "+", "-", "@")
_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8."""


def register_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return the lines under ``heads`` as CSV; nothing in it is taken for a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_literal(cell) for cell in row] for row in rows)
    return (_MARK + text.getvalue()).encode()


def _literal(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
