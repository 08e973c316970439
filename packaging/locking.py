"""Writes the lock files: every version with the hashes of its files for all platforms, and no registry's name."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
from pathlib import Path

RESOLVER = "uv>=0.13,<0.14"  # resolves for all platforms at once, which pip's own tools do not
OPTIONS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-build", "--quiet", "--no-annotate"]
GROUPS = {
    "requirements.lock": ["build"],
    "requirements-dev.lock": ["build", "dev"],
    "requirements-package.lock": ["build", "package"],
}


def write_locks(root: Path) -> None:
    """Resolve pyproject.toml's dependencies anew; what only developers need stands in the second file."""
    with tempfile.TemporaryDirectory() as folder:
        resolver = _resolver(Path(folder))
        for name, groups in GROUPS.items():
            target = root / "packaging" / name
            target.unlink(missing_ok=True)
            chosen = [word for group in groups for word in ("--group", group)]
            same = [] if name == "requirements.lock" else ["--constraint", str(target.with_name("requirements.lock"))]
            command = [resolver, "pip", "compile", "pyproject.toml", *chosen, *same, *OPTIONS, "-o", str(target)]
            subprocess.run([*command, "--custom-compile-command", "packaging/dev lock"], check=True, cwd=root)


def _resolver(folder: Path) -> str:
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([str(scripts / "python"), "-m", "pip", "install", "--quiet", RESOLVER], check=True)
    return str(scripts / "uv")
