"""Build hook: compiles the translations and puts resources/ beside the code, inside the wheel."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))
import translations


class ResourcesHook(BuildHookInterface[Any]):
    """Runs before a wheel is built; an editable one reads resources/ from the checkout and gets no copy."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile every .ts file, then name resources/ for a wheel that leaves this checkout."""
        resources = Path(self.root) / "resources"
        translations.compile_all(resources / "i18n", translations.qt_tool(_site_packages(), "lrelease"))
        if version == "standard":
            build_data["force_include"][str(resources)] = "rm_desktop/resources"


def _site_packages() -> Path:
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        message = "PySide6-Essentials brings lrelease and has to be installed to build"
        raise RuntimeError(message)
    return Path(found.origin).parent.parent
