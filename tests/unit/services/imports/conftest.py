"""Archives of files that a test makes up."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Zipped = Callable[[Mapping[str, bytes | str]], Path]


@pytest.fixture
def zipped(tmp_path: Path) -> Zipped:
    """Write an archive with these files."""

    def make(files: Mapping[str, bytes | str]) -> Path:
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        path = tmp_path / "archive.zip"
        path.write_bytes(held.getvalue())
        return path

    return make
