"""German and English ship the same texts: the same keys, the same placeholders, the same pages of help."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

LANGUAGES = ("de", "en")
PLACEHOLDER = re.compile(r"\{\w+\}")
FORMS_OF_ADDRESS = {"sie": "text", "du": "text"}


@pytest.mark.parametrize("kind", ["content", "help"])
def test_both_languages_have_the_same_files(root: Path, kind: str) -> None:
    german, english = (_names(root / "resources" / kind / language) for language in LANGUAGES)
    assert german == english != set()


def test_both_languages_have_the_same_keys_and_placeholders(root: Path) -> None:
    folder = root / "resources" / "content"
    for german in sorted((folder / "de").glob("*.toml")):
        assert dict(_flat(german)) == dict(_flat(folder / "en" / german.name)), german.name


def test_a_text_is_empty_in_both_languages_or_in_none(root: Path) -> None:
    folder = root / "resources" / "content"
    for german in sorted((folder / "de").glob("*.toml")):
        assert _empty(german) == _empty(folder / "en" / german.name), german.name


def test_help_pages_have_the_same_headings(root: Path) -> None:
    folder = root / "resources" / "help"
    for german in sorted((folder / "de").glob("*.md")):
        assert _headings(german) == _headings(folder / "en" / german.name), german.name


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def _flat(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    for where, text in _texts(tomllib.loads(path.read_text(encoding="utf-8")), ""):
        parent, _dot, name = where.rpartition(".")
        yield f"{parent}.{FORMS_OF_ADDRESS.get(name, name)}", tuple(sorted(set(PLACEHOLDER.findall(text))))


def _empty(path: Path) -> set[str]:
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    return {where for where, text in _texts(document, "") if not text.strip()}


def _texts(value: object, where: str) -> Iterator[tuple[str, str]]:
    match value:
        case dict():
            for name, inner in value.items():
                yield from _texts(inner, f"{where}.{name}")
        case list():
            for index, inner in enumerate(value):
                name = inner.get("code", index) if isinstance(inner, dict) else index
                yield from _texts(inner, f"{where}.{name}")
        case str():
            yield where, value


def _headings(path: Path) -> list[int]:
    return [len(mark) for mark in re.findall(r"^(#+) ", path.read_text(encoding="utf-8"), re.MULTILINE)]
