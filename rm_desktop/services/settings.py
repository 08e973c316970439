"""How the program behaves on this computer: no names, no content. Written as TOML that people may edit."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from rm_desktop.domain.errors import NotWritable
from rm_desktop.services.organisation import (
    DEFAULT_IDLE_MINUTES,
    DEFAULT_IDLE_MINUTES_IN_MEETING,
    NOTHING,
    Organisation,
    organisation,
)

APP = "rm-desktop"
FILE = "settings.toml"
LANGUAGES: Final = ("system", "de", "en")
SHORTCUTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lock": "Ctrl+L",
        "cover": "F9",
        "search": "Ctrl+K",
        "new_meeting": "Ctrl+N",
        "settings": "Ctrl+,",
        "help": "F1",
        "sheet": "Ctrl+?",
        "finish_item": "Ctrl+Return",
        **{f"page_{number}": f"Ctrl+{number}" for number in range(1, 9)},
    }
)
"""The acts that have keys of their own, and the program's own keys for them."""
THEMES: Final = ("system", "light", "dark", "contrast")
RECENT_AT_MOST = 5
_LARGEST_FILE = 64 * 1024
_LONGEST_KEYS = 40


def settings_folder(data_dir: Path | None = None) -> Path:
    """Return the folder of the settings: ``data_dir`` if given, else the system's place for them."""
    if data_dir:
        return data_dir
    import platformdirs  # noqa: PLC0415 - not needed where the folder was given

    return Path(platformdirs.user_config_dir(APP, appauthor=False))


class Settings:
    """The settings in force, within what the organisation has set; `change` is the only way to write."""

    path: Path
    language: str = "system"
    theme: str = "system"
    text_scale: int = 100
    lock_after_minutes: int = DEFAULT_IDLE_MINUTES
    lock_after_minutes_in_meeting: int = DEFAULT_IDLE_MINUTES_IN_MEETING
    lock_when_minimised: bool = False
    cover_when_left: bool = False
    clipboard_seconds: int = 30
    forbid_capture: bool = True
    shortcuts: Mapping[str, str] = MappingProxyType({})
    """Keys other than the program's own, by the act they do."""
    recent_vault: str = ""
    recent_vaults: tuple[str, ...] = ()
    """The vaults opened before, the last one first."""
    window_width: int = 1280
    window_height: int = 820
    window_maximised: bool = False
    window_place: tuple[int, ...] = ()
    hints_seen: tuple[str, ...] = ()

    def __init__(self, path: Path, found: Organisation = NOTHING, **values: Any) -> None:
        """Belong to the file at ``path``; what is not among ``values`` has its default, as far as ``found`` allows."""
        self.path = path
        self._organisation = found
        for name, value in values.items():
            setattr(self, name, value)
        self._keep_bounds()

    @property
    def organisation(self) -> Organisation:
        """What the organisation has set for this computer."""
        return self._organisation

    def change(self, **values: Any) -> None:
        """Set ``values`` and write them; they hold for this run even where the file cannot be written (NotWritable)."""
        for name, value in values.items():
            if not _CHECKS[name](value):
                raise ValueError(name)
            setattr(self, name, value)
        self._keep_bounds()
        self._write(values)

    def is_default(self, *names: str) -> bool:
        """Whether all of ``names`` are as the program comes, or as the organisation has set them."""
        return all(getattr(self, name) == self.default(name) for name in names)

    def default(self, name: str) -> Any:
        """Return what ``name`` goes back to."""
        return getattr(Settings(self.path, self._organisation), name)

    def reset(self, *names: str) -> None:
        """Take ``names`` back to what the program comes with."""
        self.change(**{name: self.default(name) for name in names})

    def remember_vault(self, path: str) -> None:
        """Note that the vault at ``path`` was opened last."""
        recent = dict.fromkeys(one for one in (path, self.recent_vault, *self.recent_vaults) if one)
        self.change(recent_vault=path, recent_vaults=tuple(recent)[:RECENT_AT_MOST])

    def forget_vault(self, path: str) -> None:
        """Forget where the vault at ``path`` lies."""
        kept = tuple(one for one in self.recent_vaults if one != path)
        self.change(recent_vaults=kept, recent_vault="" if self.recent_vault == path else self.recent_vault)

    def hint_seen(self, hint: str) -> bool:
        """Whether the first-run hint called ``hint`` was put away."""
        return hint in self.hints_seen

    def see_hint(self, hint: str) -> None:
        """Put the first-run hint called ``hint`` away for good."""
        if not self.hint_seen(hint):
            self.change(hints_seen=(*self.hints_seen, hint))

    def _keep_bounds(self) -> None:
        """Let what the organisation has set overrule what people chose; their choice stays in the file."""
        found = self._organisation
        self.language = found.language or self.language
        self.lock_after_minutes = min(self.lock_after_minutes, found.idle_minutes or self.lock_after_minutes)
        in_meeting = self.lock_after_minutes_in_meeting
        self.lock_after_minutes_in_meeting = min(in_meeting, found.idle_minutes_in_meeting or in_meeting)

    def _write(self, values: Mapping[str, Any]) -> None:
        """Put ``values`` into the file; everything else in it stays as another process or a person wrote it."""
        import tomlkit  # noqa: PLC0415 - needed for writing only, and starting must be quick

        from rm_desktop.vault.atomic import replace  # noqa: PLC0415 - as above

        text = _text(self.path)
        document = tomlkit.parse(text) if _parsed(text) else tomlkit.document()
        for name, value in values.items():
            document[name] = _as_toml(value)
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace(tomlkit.dumps(document).encode(), self.path)
        except OSError:
            raise NotWritable from None


def load_settings(data_dir: Path | None = None) -> Settings:
    """Read the settings; what is missing, unreadable or out of bounds takes its default, one by one."""
    path = settings_folder(data_dir) / FILE
    found = _parsed(_text(path))
    values = {}
    for name, usable in _CHECKS.items():
        value = _usable_keys(found.get(name)) if name == "shortcuts" else found.get(name)
        if isinstance(value, list):
            value = tuple(value)
        if value is not None and usable(value):
            values[name] = value
    return Settings(path, organisation(), **values)


def _as_toml(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def _usable_keys(value: Any) -> Mapping[str, str]:
    """Return the keys that can be used; each bad one falls back alone."""
    return {act: keys for act, keys in value.items() if _keys({act: keys})} if isinstance(value, dict) else {}


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


def _path(value: Any) -> bool:
    return isinstance(value, str) and os.sep * 2 not in value and "\0" not in value


def _keys(value: Any) -> bool:
    return isinstance(value, Mapping) and all(
        act in SHORTCUTS and isinstance(keys, str) and 0 < len(keys) <= _LONGEST_KEYS for act, keys in value.items()
    )


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
    "shortcuts": _keys,
    "recent_vault": _path,
    "recent_vaults": lambda value: _words(value) and len(value) <= RECENT_AT_MOST and all(map(_path, value)),
    "window_width": _whole(360, 20000),
    "window_height": _whole(360, 20000),
    "window_place": lambda value: isinstance(value, tuple) and len(value) in {0, 2} and all(map(_coordinate, value)),
    "window_maximised": _yes_or_no,
    "hints_seen": _words,
}

if set(_CHECKS) != set(Settings.__annotations__) - {"path"}:  # pragma: no cover - a slip of ours
    raise AssertionError
