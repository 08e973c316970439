"""What other programs wrote comes in with its day, its title and its text, told apart by its content alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rm_desktop.crypto.age_file import encrypted, read_age_header
from rm_desktop.domain.errors import UnreadableImport
from rm_desktop.domain.words import Compartment
from rm_desktop.services.imports.entries import ImportKind
from rm_desktop.services.imports.reading import age_header, read_import

GOLDEN = Path(__file__).parents[3] / "golden" / "foreign"
DAY_ONE, MINI_DIARY = ((GOLDEN / f"{name}.json").read_bytes() for name in ("day_one", "mini_diary"))
BERLIN = ZoneInfo("Europe/Berlin")


def notes(path: Path, **options: Any) -> list[tuple[str, str, str]]:
    """Return day and time in UTC, title and text of each."""
    found = read_import(path, Compartment.JUNIOR, zone=BERLIN, **options).parts[Compartment.JUNIOR]["note"]
    return [(row["created_at"][:16], row["title"], row["body"]) for row in found]


JRNL = [
    (
        "2026-06-04T12:00",
        "Erstes Treffen mit @Jonas.",
        "Wir haben über @LinkedIn gesprochen: Grüße, „Anführungen“ und 🙂.",
    ),
    (
        "2026-06-18T12:30",
        "Kanäle sortiert * Heute drei Kanäle gelöscht.",
        "- Teams\n- Mail\n\nEin langer zweiter Absatz.",
    ),
    ("2026-07-02T07:00", "Nur ein Titel ohne Text", ""),
]


@pytest.mark.parametrize("name", ["journal.json", "journal.txt", "markdown"])
def test_what_jrnl_itself_wrote_comes_in_whole(name: str) -> None:
    found = [(at, title, body.strip()) for at, title, body in notes(GOLDEN / "jrnl" / name)]
    assert found == JRNL


def test_the_kind_is_told_by_the_content() -> None:
    found = {
        name: read_import(GOLDEN / "jrnl" / name, Compartment.JUNIOR, zone=BERLIN).kind
        for name in ("journal.json", "journal.txt", "markdown")
    }
    assert found == {
        "journal.json": ImportKind.JRNL,
        "journal.txt": ImportKind.TEXT,
        "markdown": ImportKind.MARKDOWN,
    }


def test_day_one_comes_in_with_tags_and_pictures_are_counted(zipped: Any) -> None:
    path = zipped({"Journal.json": DAY_ONE, "photos/0f.jpeg": b"\xff\xd8\xff"})
    found = read_import(path, Compartment.JUNIOR, zone=BERLIN)
    assert (found.kind, found.pictures) == (ImportKind.DAY_ONE, 1)
    first, second = notes(path)
    assert first[:2] == ("2026-06-04T12:00", "Erstes Treffen")
    assert first[2].endswith("Und Text\\.\n\n#Social-Media #Anfang")
    assert "dayone-moment" not in first[2]
    assert second == ("2026-06-18T12:30", "", "Nur Text")


def test_mini_diary_comes_in_at_noon_of_its_day(tmp_path: Path) -> None:
    (tmp_path / "diary.json").write_bytes(b"\xef\xbb\xbf" + MINI_DIARY)
    assert notes(tmp_path / "diary.json") == [("2026-06-04T10:00", "Titel", "**Text**")]


def test_a_markdown_files_day_stands_in_it_or_in_its_name_or_is_when_it_was_changed(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    (folder / "2026" / ".hidden").mkdir(parents=True)
    (folder / "2026" / ".hidden" / "no.md").write_text("no", encoding="utf-8")
    (folder / "a.md").write_text('---\ntitle: "Vorn"\ndate: 2026-06-04 09:30\n---\nText', encoding="utf-8")
    (folder / "2026" / "2026-06-05 Im Namen.md").write_text("Text", encoding="utf-8")
    (folder / "b.md").write_text("# Überschrift\n\nText", encoding="utf-8")
    (folder / "c.png").write_bytes(b"\x89PNG")
    dated = notes(folder)
    assert dated[0] == ("2026-06-05T10:00", "Im Namen", "Text")
    assert dated[1] == ("2026-06-04T07:30", "Vorn", "Text")
    assert dated[2][1:] == ("Überschrift", "Text")
    assert dated[2][0][:10] == datetime.now(UTC).date().isoformat()
    assert read_import(folder, Compartment.JUNIOR).pictures == 1


def test_a_plain_text_is_one_entry_or_as_many_as_it_has_dates(tmp_path: Path) -> None:
    path = tmp_path / "Tagebuch.txt"
    path.write_text("Ein Text\nohne Datum", encoding="utf-8")
    assert [one[1:] for one in notes(path)] == [("Tagebuch", "Ein Text\nohne Datum")]
    path.write_text("04.06.2026\nErstes\n\n05.06.2026, 14:30\nZweites\n2026-06-06 ist kein Anfang", encoding="utf-8")
    assert notes(path) == [
        ("2026-06-04T10:00", "", "Erstes"),
        ("2026-06-05T12:30", "", "Zweites\n2026-06-06 ist kein Anfang"),
    ]


def test_together_each_entry_is_a_finished_meeting_of_its_day() -> None:
    tables = read_import(GOLDEN / "jrnl/journal.json", Compartment.SHARED, zone=BERLIN).parts[Compartment.SHARED]
    assert [row["title"] for row in tables["session"]] == [title for _at, title, _body in JRNL]
    assert {row["state"] for row in tables["session"]} == {"finished"}
    assert [row["parent_id"] for row in tables["note"]] == [row["id"] for row in tables["item"]]


def test_the_same_entry_twice_is_one(tmp_path: Path) -> None:
    one = {"title": "t", "body": "b", "date": "2026-06-04", "time": "14:00"}
    (tmp_path / "j.json").write_text(json.dumps({"entries": [one, one]}), encoding="utf-8")
    assert len(notes(tmp_path / "j.json")) == 1


def test_an_encrypted_file_needs_its_key_and_gives_what_is_inside(tmp_path: Path, zipped: Any) -> None:
    inside = zipped({"Journal.json": DAY_ONE}).read_bytes()
    path = tmp_path / "copy.age"
    path.write_bytes(b"".join(encrypted([inside], "six words", work=8)))
    header = age_header(path)
    assert header is not None
    assert len(notes(path, file_key=header.file_key("six words"))) == 2
    with pytest.raises(UnreadableImport) as caught:
        notes(path)
    assert caught.value.parameters["reason"] == "age_key"
    path.write_bytes(b"".join(encrypted([MINI_DIARY], "six words", work=8)))
    with path.open("rb") as file:
        assert len(notes(path, file_key=read_age_header(file).file_key("six words"))) == 1
    assert age_header(tmp_path) is None


def test_another_kind_than_the_one_that_was_named_is_refused() -> None:
    for kind in (ImportKind.DAY_ONE, ImportKind.MINI_DIARY, ImportKind.TAKEOUT):
        with pytest.raises(UnreadableImport):
            read_import(GOLDEN / "jrnl/journal.json", Compartment.JUNIOR, kind=kind)
