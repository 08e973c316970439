"""How the program behaves on this computer: no names, no content. Written as TOML that people may edit."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from rm_desktop.domain.errors import NotWritable

APP = "rm-desktop"
FILE = "settings.toml"
LANGUAGES: Final = ("system", "de", "en")
THEMES: Final = ("system", "light", "dark", "contrast")
_LARGEST_FILE = 64 * 1024


def settings_folder(data_dir: Path | None = None) -> Path:
    """Return the folder of the settings: ``data_dir`` if given, else the system's place for them."""
    if data_dir:
        return data_dir
    import platformdirs  # noqa: PLC0415 - not needed where the folder was given

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


class Settings:
    """The present settings; `change` is the only way to write."""

    path: Path
    language: str = "system"
    theme: str = "light"
    text_scale: int = 100
    lock_after_minutes: int = 5
    lock_after_minutes_in_meeting: int = 20
    lock_when_minimised: bool = False
    cover_when_left: bool = False
    clipboard_seconds: int = 30
    forbid_capture: bool = True
    recent_vault: str = ""
    window_width: int = 1280
    window_height: int = 820
    window_maximised: bool = False
    window_place: tuple[int, ...] = ()
    hints_seen: tuple[str, ...] = ()

    def __init__(self, path: Path, **values: Any) -> None:
        """Belong to the file at ``path``; what is not among ``values`` has its default."""
        self.path = path
        for name, value in values.items():
            setattr(self, name, value)

    def change(self, **values: Any) -> None:
        """Set ``values`` and write them; they hold for this run even where the file cannot be written (NotWritable)."""
        for name, value in values.items():
            if not _CHECKS[name](value):
                raise ValueError(name)
            setattr(self, name, value)
        self._write()

    def hint_seen(self, hint: str) -> bool:
        """Whether the first-run hint called ``hint`` was put away."""
        return hint in self.hints_seen

    def see_hint(self, hint: str) -> None:
        """Put the first-run hint called ``hint`` away for good."""
        if not self.hint_seen(hint):
            self.change(hints_seen=(*self.hints_seen, hint))

    def _write(self) -> None:
        """Put the values into the file; comments and lines that people wrote stay."""
        import tomlkit  # noqa: PLC0415 - needed for writing only, and starting must be quick

        from rm_desktop.vault.atomic import replace  # noqa: PLC0415 - as above

        text = _text(self.path)
        document = tomlkit.parse(text) if _parsed(text) else tomlkit.document()
        for name in _CHECKS:
            value = getattr(self, name)
            document[name] = list(value) if isinstance(value, tuple) else value
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace(tomlkit.dumps(document).encode(), self.path)
        except OSError:
            raise NotWritable from None


def load_settings(data_dir: Path | None = None) -> Settings:
    """Read the settings; what is missing, unreadable or out of bounds takes its default, one by one."""
    path = settings_folder(data_dir) / FILE
    settings = Settings(path)
    found = _parsed(_text(path))
    for name, usable in _CHECKS.items():
        value = found.get(name)
        if isinstance(value, list):
            value = tuple(value)
        if value is not None and usable(value):
            setattr(settings, name, value)
    return settings


def _text(path: Path) -> str:
    """Return the file's text; one that cannot be read, or is far too long, counts as empty."""
    try:
        return path.read_text(encoding="utf-8") if path.stat().st_size <= _LARGEST_FILE else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}


def _one_of(words: tuple[str, ...]) -> Callable[[Any], bool]:
    return lambda value: value in words


def _whole(least: int, most: int) -> Callable[[Any], bool]:
    return lambda value: type(value) is int and least <= value <= most


_coordinate = _whole(-100_000, 100_000)


def _yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def _words(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(word, str) for word in value)


_CHECKS: Final[dict[str, Callable[[Any], bool]]] = {
    "language": _one_of(LANGUAGES),
    "theme": _one_of(THEMES),
    "text_scale": _whole(80, 200),
    "lock_after_minutes": _whole(1, 60),
    "lock_after_minutes_in_meeting": _whole(5, 120),
    "lock_when_minimised": _yes_or_no,
    "cover_when_left": _yes_or_no,
    "clipboard_seconds": _whole(5, 600),
    "forbid_capture": _yes_or_no,
    "recent_vault": lambda value: isinstance(value, str) and os.sep * 2 not in value and "\0" not in value,
    "window_width": _whole(360, 20000),
    "window_height": _whole(360, 20000),
    "window_place": lambda value: isinstance(value, tuple) and len(value) in {0, 2} and all(map(_coordinate, value)),
    "window_maximised": _yes_or_no,
    "hints_seen": _words,
}

if set(_CHECKS) != set(Settings.__annotations__) - {"path"}:  # pragma: no cover - a slip of ours
    raise AssertionError
