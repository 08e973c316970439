"""The environment of a checkout: a virtual environment from the lock files, built with the standard library alone."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_packages
import translations

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
OLDEST_PYTHON = (3, 11)
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock", "package": "requirements-package.lock"}


def say(sentence: str) -> None:
    """Tell the person at the terminal what happens, at once even through a pipe."""
    print(sentence, flush=True)


def require_python(script: str) -> None:
    """Go on in a new enough Python where this one is too old, or say which one is needed."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    for minor in range(16, 10, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            os.execv(found, [found, script, *sys.argv[1:]])  # noqa: S606 - the same script in the newer Python
    sys.exit(f"RM Desktop needs Python 3.11 or newer; this is {sys.version.split()[0]}.")


def venv_python() -> Path:
    """Return the path of the environment's interpreter, whether or not it is there yet."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def prepare(level: str) -> Path:
    """Make sure that everything for ``level`` (run or dev) is installed and return the interpreter to use."""
    if not _works(venv_python()):
        _create_venv()
    wanted = _fingerprint(level)
    if _stamps().get(level) != wanted:
        _install(level)
        STAMP.write_text(json.dumps({**_stamps(), level: wanted}), encoding="utf-8")
    translations.compile_stale(ROOT / "resources" / "i18n", translations.qt_tool(site_packages(), "lrelease"))
    return venv_python()


def site_packages() -> Path:
    """Return where the environment keeps its packages."""
    command = [str(venv_python()), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip())


def clean_environ() -> dict[str, str]:
    """Return our own variables without those that would lead the environment's Python elsewhere or slow its starts."""
    unwanted = {"PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in os.environ.items() if name not in unwanted}


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    command = [str(python), "-I", "-c", f"import pip, sys; sys.exit(sys.version_info < {OLDEST_PYTHON})"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _create_venv() -> None:
    say(f"Creating the Python environment in {VENV} …")
    if importlib.util.find_spec("ensurepip") is None:
        minor = f"python3.{sys.version_info.minor}-venv"
        system_packages.install([minor], why="Python's own tool for environments")
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, check=False, env=clean_environ()).returncode:
        sys.exit("The environment could not be created; the lines above say why.")


def _install(level: str) -> None:
    say("Installing the libraries named in packaging/" + LOCKS[level] + " (once, some 150 MB) …")
    _pip("--require-hashes", "--only-binary", ":all:", "--no-deps", "--requirement", str(_lock(level)))
    _pip("--no-deps", "--no-build-isolation", "--no-index", "--editable", str(ROOT))


def _pip(*arguments: str) -> None:
    base = [str(venv_python()), "-I", "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", "install"]
    if subprocess.run([*base, *arguments], check=False, env=clean_environ()).returncode:
        sys.exit("Installing failed; the lines above say why. Running this again goes on where it stopped.")


def _lock(level: str) -> Path:
    return ROOT / "packaging" / LOCKS[level]


def _fingerprint(level: str) -> str:
    digest = hashlib.sha256(sys.version.encode())
    for part in (_lock(level), ROOT / "pyproject.toml", ROOT / "packaging" / "hatch_build.py"):
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _stamps() -> dict[str, str]:
    try:
        stamps = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}
