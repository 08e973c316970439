"""Every reason for not taking something in has its sentence, in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rm_desktop.domain.errors import DiskFull, UnreadableImport, WrongPassphrase
from rm_desktop.domain.sentences import LANGUAGES, Language, texts
from rm_desktop.services import imports
from rm_desktop.services.imports.entries import ImportKind
from rm_desktop.services.imports.words import ImportWords
from rm_desktop.services.taking_in import COUNTED

PACKAGE = Path(imports.__file__).parents[2]
SOURCES = [*Path(imports.__file__).parent.glob("*.py"), *(PACKAGE / "vault").glob("portable_*.py")]
REASONS = {
    reason
    for path in (*SOURCES, PACKAGE / "crypto/age_file.py", PACKAGE / "services/example_files.py")
    for reason in re.findall(r'UnreadableImport\(reason="(\w+)"', path.read_text("utf-8"))
} | {"age_other", "age_damaged"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_kind_and_count_has_words(language: Language) -> None:
    say = ImportWords(language)
    assert set(texts(language, "imports")["refused"]) - {"nothing_taken"} == REASONS
    for reason in REASONS:
        assert say.refusal(UnreadableImport(reason=reason))
    for kind in ImportKind:
        assert say.kind(kind)
    assert say.counts(dict.fromkeys(COUNTED, 1)) != say.counts(dict.fromkeys(COUNTED, 2))
    assert say.counts({"session": 0}) == ""
    assert say.refusal(WrongPassphrase())
    assert say.refusal(DiskFull()) is None
    assert say.untitled()
