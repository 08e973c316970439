"""Every text of the window exists in German, finished, with the same placeholders; none is left over."""

from __future__ import annotations

import ast
import re
import shutil
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import translations

AREAS = ("gate", "foundation", *translations.PLACES)
PLACEHOLDER = re.compile(r"\{\w*\}|%n|%L?\d|<[^>]+>")
WORDS_OF_BOTH = "RM Desktop|PDF|Word|Markdown|HTML|Name|Mentee|Passphrase|Details|Sie|Du|A"
SAME_IN_BOTH = re.compile(rf"(?:{WORDS_OF_BOTH}|DigComp.*|F\d+|Esc|\{{\w*\}}|\(\*\.\w+\)|[\W\d])*")


@dataclass(frozen=True)
class Message:
    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool


@pytest.fixture(scope="session")
def fresh(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .ts files as they would be if they were brought up to date now."""
    folder = tmp_path_factory.mktemp("i18n")
    for path in (root / "resources" / "i18n").glob("*.ts"):
        shutil.copy(path, folder)
    translations.update(root, translations.qt_tool(Path(sysconfig.get_path("purelib")), "lupdate"), folder)
    return folder


@pytest.mark.parametrize("area", AREAS)
def test_every_text_of_the_area_is_in_its_german_file(root: Path, fresh: Path, area: str) -> None:
    there, wanted = (_keys(folder / f"{area}_de.ts") for folder in (root / "resources" / "i18n", fresh))
    assert (wanted - there, there - wanted) == (set(), set()), "packaging/dev translations brings the files up to date"


@pytest.mark.parametrize("area", AREAS)
def test_every_german_text_is_finished_and_keeps_its_placeholders(root: Path, area: str) -> None:
    messages = _messages(root / "resources" / "i18n" / f"{area}_de.ts")
    assert [message.source for message in messages if not message.finished] == []
    assert [message.source for message in messages if not _placeholders_kept(message)] == []
    same = [message.source for message in messages if message.source in message.forms]
    assert [source for source in same if not SAME_IN_BOTH.fullmatch(source)] == []


@pytest.mark.parametrize("area", AREAS)
def test_every_english_plural_is_written_out(root: Path, fresh: Path, area: str) -> None:
    messages = _messages(root / "resources" / "i18n" / f"{area}_en.ts")
    assert _keys(fresh / f"{area}_en.ts") == {(message.context, message.source) for message in messages}
    assert [message.source for message in messages if not message.finished or len(message.forms) != 2] == []


def test_the_extractor_sees_every_text_in_the_sources(root: Path, fresh: Path) -> None:
    """What Qt's tool overlooks would stay English for ever, without a word."""
    for area, paths in translations.areas(root / "rm_desktop" / "ui"):
        seen = {source for _context, source in _keys(fresh / f"{area}_de.ts")}
        assert {text for path in paths for text in _texts(path)} - seen == set(), area


@pytest.mark.parametrize(
    ("forms", "kept"),
    [(("{day} fällig",), True), (("fällig",), False), (("{Tag} fällig",), False), (("{day} am {day}",), False)],
)
def test_a_lost_placeholder_is_noticed(forms: tuple[str, ...], kept: bool) -> None:
    assert _placeholders_kept(Message("Chip", "due {day}", forms, finished=True)) is kept


def _keys(path: Path) -> set[tuple[str, str]]:
    return {(message.context, message.source) for message in _messages(path)}


def _messages(path: Path) -> list[Message]:
    if not path.exists():
        return []
    return [
        Message(context.findtext("name", ""), message.findtext("source", ""), _forms(message), _finished(message))
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314 - our own files
        for message in context.iter("message")
    ]


def _forms(message: ET.Element) -> tuple[str, ...]:
    translation = message.find("translation")
    if translation is None:
        return ()
    return tuple(form.text or "" for form in translation.findall("numerusform") or [translation])


def _finished(message: ET.Element) -> bool:
    translation = message.find("translation")
    return translation is not None and translation.get("type") is None and all(map(str.strip, _forms(message)))


def _placeholders_kept(message: Message) -> bool:
    """A plural may write its singular out: "one task" needs no number."""
    wanted = sorted(PLACEHOLDER.findall(message.source))
    without_number = [placeholder for placeholder in wanted if placeholder != "%n"]
    last = sorted(PLACEHOLDER.findall(message.forms[-1]))
    others = [sorted(PLACEHOLDER.findall(form)) for form in message.forms[:-1]]
    return last == wanted and all(form in (wanted, without_number) for form in others)


def _texts(path: Path) -> list[str]:
    texts = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            position = {"tr": 0, "translate": 1}.get(node.func.attr)
            if position is not None and len(node.args) > position:
                text = node.args[position]
                texts += [text.value] if isinstance(text, ast.Constant) and isinstance(text.value, str) else []
    return texts
