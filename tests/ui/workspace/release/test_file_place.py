from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from rm_desktop.ui.workspace.release.file_place import default_folder, free_path, renamed

DAY = date(2026, 11, 26)


def test_no_file_is_overwritten_and_the_name_tells_only_the_day(tmp_path: Path) -> None:
    first = free_path(tmp_path, "Zusammenfassung", DAY, ".pdf")
    assert first.name == "Zusammenfassung 2026-11-26.pdf"
    first.touch()
    second = free_path(tmp_path, "Zusammenfassung", DAY, ".pdf")
    assert second.name == "Zusammenfassung 2026-11-26 (2).pdf"
    assert free_path(tmp_path, "Zusammenfassung", DAY, ".docx").name == "Zusammenfassung 2026-11-26.docx"


def test_another_kind_of_file_keeps_its_name_and_changes_its_ending() -> None:
    place = Path("Ordner.d")
    for before, ending, after in (
        ("Bericht 3.5.pdf", ".pdf.age", "Bericht 3.5.pdf.age"),
        ("Bericht 3.5.pdf.age", ".md", "Bericht 3.5.md"),
        ("Bericht", ".docx", "Bericht.docx"),
    ):
        assert renamed(place / before, ending) == place / after


def test_the_folder_of_last_time_then_documents_then_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = tmp_path / "Dokumente"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(documents))
    assert default_folder(tmp_path) == tmp_path
    assert default_folder(tmp_path / "fort") == Path.home()
    documents.mkdir()
    assert default_folder(None) == documents
