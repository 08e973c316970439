"""Where the files lie that ship with the program: texts, fonts, icons, document templates, licences."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from rm_desktop.domain.errors import ContentMissing


@cache
def resources_root() -> Path:
    """Return the folder of shipped files: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, named by its parts below the resources folder."""
    path = resources_root().joinpath(*parts)
    if not path.exists():
        raise ContentMissing(key="/".join(parts))
    return path
