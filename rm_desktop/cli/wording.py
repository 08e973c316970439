"""Which language the command line speaks, and its sentences."""

from __future__ import annotations

import os
from collections.abc import Mapping

from rm_desktop.domain.errors import BugError, ContentMissing, RmError
from rm_desktop.domain.sentences import Language
from rm_desktop.services.content import Content

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environment: Mapping[str, str] = os.environ) -> Language:
    """Return the locale's language, English where it is neither of ours."""
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "de" if locale.lower().startswith("de") else "en"


class Words:
    """Sentences of `cli.toml` in one language."""

    def __init__(self, language: Language) -> None:
        """Speak ``language``."""
        self.language = language
        self.content = Content.load(language)

    def __call__(self, key: str, /, **params: object) -> str:
        """Return the sentence ``key`` of `cli.toml`."""
        return self.content.text(f"cli.{key}", **params)

    def plural(self, key: str, count: int, /, **params: object) -> str:
        """Return the sentence for ``count`` things."""
        return self.content.plural(f"cli.{key}", count, **params)

    def error(self, error: RmError) -> str:
        """Return the sentence for an error: what happened, what is safe, what to do next."""
        for kind in type(error).__mro__:
            try:
                return self(f"errors.{kind.__name__}", **_spoken(self, error))
            except (ContentMissing, KeyError):
                continue
        return self("errors.BugError", code=report_code(error))


def report_code(error: BaseException) -> str:
    """Return where a fault of ours arose: module and line, never what was in it."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    place = f"{step.tb_frame.f_globals.get('__name__', '?')}:{step.tb_lineno}" if step is not None else "?"
    return f"{type(error).__name__}@{place}"


def _spoken(words: Words, error: RmError) -> dict[str, object]:
    """Return the parameters with role words and parts in the language."""
    params: dict[str, object] = dict(error.parameters)
    for name in ("who", "part"):
        if name in params:
            params[name] = words(f"{name}.{params[name]}")
    if isinstance(error, BugError):
        params["code"] = report_code(error)
    return params
