"""Files that were made to do harm, or only came out wrong: refused by name, with bounded memory, nothing written."""

from __future__ import annotations

import json
import os
import random
import stat
import struct
import tracemalloc
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rm_desktop.domain.errors import RmError, UnreadableImport
from rm_desktop.domain.words import Compartment
from rm_desktop.services.imports import strict_json
from rm_desktop.services.imports.reading import read_import
from rm_desktop.services.imports.source import MIB, FolderSource, ZipSource, read_file

JRNL = '{"entries": [{"title": "t", "body": "b", "date": "2026-06-04", "time": "14:00"}]}'


def refused(path: Path) -> str:
    with pytest.raises(UnreadableImport) as caught:
        read_import(path, Compartment.JUNIOR)
    return str(caught.value.parameters["reason"])


def file(tmp_path: Path, content: bytes | str, name: str = "j.json") -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ('{"entries":' * 100_000, "deep"),
        ('{"entries":' + "[" * 100_000, "deep"),
        ('{"entries": [], "entries": []}', "twice"),
        ('{"entries": [NaN]}', "number"),
        ('{"entries": [1e999]}', "number"),
        ('{"entries": [' + "9" * 5_000 + "]}", "number"),
        ('{"entries": [', "json"),
        (JRNL.replace("2026-06-04", "99999-01-01"), "date"),
        (JRNL.replace("2026-06-04", "0001-01-01"), "date"),
        (JRNL.replace("2026-06-04", "2026-02-30"), "date"),
        (JRNL.replace("14:00", "25:61"), "date"),
        (JRNL.replace('"b"', "17"), "row"),
        (JRNL.replace('"b"', '"' + "x" * 1_000_001 + '"'), "long_text"),
        ('{"entries": []}', "import_empty"),
        ('{"entries": "all"}', "other_kind"),
        ('{"anything": 1}', "other_kind"),
        ('{"format": "rm-takeout", "version": 2}', "newer"),
        ('{"format": "rm-takeout", "version": 1, "part": "shared", "tables": {"sqlite_schema": []}}', "newer"),
        ('{"format": "rm-takeout", "version": 1, "part": "everybody", "tables": {}}', "row"),
        (JRNL.encode("utf-16"), "encoding"),
        (JRNL.encode("latin-1").replace(b'"t"', b'"\xe4"'), "encoding"),
        ("[99999-01-01] too late", "date"),
        ("[2026-06-04 99:00] no such hour", "date"),
    ],
    ids=range(23),
)
def test_odd_files_are_refused_by_what_is_odd_about_them(tmp_path: Path, content: bytes | str, reason: str) -> None:
    assert refused(file(tmp_path, content)) == reason


def test_a_hundred_megabytes_on_one_line_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as out:
        out.truncate(100 * MIB)
    tracemalloc.start()
    assert refused(path) == "import_size"
    assert tracemalloc.get_traced_memory()[1] < MIB
    tracemalloc.stop()


def test_small_pieces_without_number_are_refused_before_they_fill_the_memory(tmp_path: Path) -> None:
    content = '{"entries": [' + "[]," * 2_100_000 + "0]}"
    tracemalloc.start()
    assert refused(file(tmp_path, content)) == "import_size"
    assert tracemalloc.get_traced_memory()[1] < 64 * MIB
    tracemalloc.stop()


def test_an_archive_that_unpacks_without_end_is_refused_by_what_it_promises(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("Journal.json", "w", force_zip64=True) as out:
            for _ in range(strict_json.LARGEST // MIB + 1):
                out.write(bytes(MIB))
    assert path.stat().st_size < MIB
    tracemalloc.start()
    assert refused(path) == "import_size"
    assert tracemalloc.get_traced_memory()[1] < 8 * MIB
    tracemalloc.stop()


def test_many_files_of_which_each_would_do_are_too_much_together(tmp_path: Path, zipped: Any) -> None:
    path = zipped({f"{number}.md": b"x" * MIB for number in range(3)})
    with path.open("rb") as held:
        source = ZipSource(held)
        source._allowance._left = 2 * MIB
        source.read("0.md", MIB)
        source.read("1.md", MIB)
        with pytest.raises(UnreadableImport):
            source.read("2.md", MIB)
    del tmp_path


def lying(path: Path, size: int) -> None:
    """Write into the archive's list that its one file has ``size`` bytes."""
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        struct.pack_into("<I", content, content.index(mark) + at, size)
    path.write_bytes(content)


@pytest.mark.parametrize("size", [1, 10_000])
def test_an_archive_that_lies_about_a_size_is_refused(zipped: Any, size: int) -> None:
    path = zipped({"Journal.json": JRNL})
    lying(path, size)
    assert refused(path) == "zip"


@pytest.mark.parametrize(
    "name", ["../j.json", "/etc/j.json", "a/../../j.json", "a\\..\\j.json", "C:/j.json", "a//j.json"]
)
def test_names_that_lead_elsewhere_are_refused(zipped: Any, name: str) -> None:
    path = zipped({"Journal.json": JRNL, "xxxxxxxxxxxxxxxx"[: len(name)]: b""})
    path.write_bytes(path.read_bytes().replace(b"xxxxxxxxxxxxxxxx"[: len(name)], name.encode()))
    assert refused(path) == "path"


def test_links_locked_files_and_doubled_names_are_refused(tmp_path: Path, zipped: Any) -> None:
    path = tmp_path / "link.zip"
    link = zipfile.ZipInfo("Journal.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert refused(path) == "link"
    locked = zipped({"Journal.json": JRNL})
    content = bytearray(locked.read_bytes())
    content[content.index(b"PK\1\2") + 8] |= 1
    locked.write_bytes(content)
    assert refused(locked) == "zip_locked"
    doubled = zipped({"Journal.json": JRNL, "Journal.jsom": JRNL})
    doubled.write_bytes(doubled.read_bytes().replace(b"jsom", b"json"))
    assert refused(doubled) == "zip"


def test_a_list_of_millions_of_names_is_refused_unread(zipped: Any) -> None:
    path = zipped({"Journal.json": JRNL})
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, content.rindex(b"PK\5\6") + 12, 1 << 31)
    path.write_bytes(content)
    assert refused(path) == "too_many"


def test_a_folders_links_are_refused_and_pipes_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("text", encoding="utf-8")
    os.mkfifo(folder / "b.md")
    assert FolderSource(folder).names() == ("a.md",)
    with pytest.raises(RmError):
        read_file(folder / "b.md", 10)
    (folder / "c").symlink_to("/etc")
    assert refused(folder) == "link"


def test_a_folder_without_anything_to_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    assert refused(tmp_path / "notes") == "import_empty"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 1 << 32), count=st.integers(1, 6))
def test_archives_with_changed_bytes_never_end_otherwise(zipped: Any, seed: int, count: int) -> None:
    path = zipped({"Journal.json": JRNL, "photos/a.png": b"x"})
    dice, content = random.Random(seed), bytearray(path.read_bytes())  # noqa: S311 - a repeatable die
    for _ in range(count):
        content[dice.randrange(len(content))] = dice.randrange(256)
    path.write_bytes(content)
    with suppress(RmError):
        read_import(path, Compartment.JUNIOR)


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("2026-06-04"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["entries", "date", "time", "title", "body", "text", "uuid", "creationDate", "tags", "photos"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.dictionaries(st.just("entries"), ODD, min_size=1))
def test_json_of_any_shape_comes_in_or_is_refused(tmp_path: Path, value: Any) -> None:
    path = file(tmp_path, json.dumps(value))
    with suppress(RmError):
        read_import(path, Compartment.SHARED)
