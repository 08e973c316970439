"""Handing a saved PDF to the print queue: only such a file, only a printer that is there, nothing on the way."""

from __future__ import annotations

import os
from pathlib import Path
from queue import SimpleQueue

import pytest

from rm_desktop.processes.printing import answer, print_file, printers
from rm_desktop.ui.runtime.process_messages import PrintAnswer, PrintWanted, decode, encode

LPSTAT = """#!/bin/sh
[ "$LC_ALL" = C ] || exit 1
case $1 in
-e) printf 'Archiv\\nFlur_2\\n' ;;
-d) printf 'system default destination: Flur_2\\n' ;;
esac
"""
LP = """#!/bin/sh
printf '%s\\n' "$@" >> "$HOME/queue"
[ "$2" != Archiv ]
"""


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A printing system of our own, and nothing else."""
    for name, text in {"lpstat": LPSTAT, "lp": LP}.items():
        program = tmp_path / name
        program.write_text(text, "utf-8")
        program.chmod(0o755)
    return {"PATH": f"{tmp_path}:{os.defpath}", "HOME": str(tmp_path), "LD_PRELOAD": "/none.so"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "Ziel" / "-Bericht mit Namen.pdf"
    made.parent.mkdir()
    made.write_bytes(b"%PDF-1.7")
    return made


def test_the_usual_printer_stands_first(environ: dict[str, str], tmp_path: Path) -> None:
    assert printers(environ) == ["Flur_2", "Archiv"]
    assert printers({"PATH": str(tmp_path / "none")}) == []


def test_the_file_itself_goes_to_the_queue_under_a_neutral_title(
    environ: dict[str, str], file: Path, tmp_path: Path
) -> None:
    before = sorted(tmp_path.rglob("*.pdf"))
    assert print_file(str(file), "Flur_2", 2, environ, both_sides=True)
    said = (tmp_path / "queue").read_text("utf-8").splitlines()
    assert said == ["-d", "Flur_2", "-n", "2", "-o", "sides=two-sided-long-edge", "-t", "PDF", "--", str(file)]
    assert sorted(tmp_path.rglob("*.pdf")) == before
    assert not print_file(str(file), "Archiv", 1, environ, both_sides=False)


@pytest.mark.parametrize("wrong", ["missing", "folder", "relative", "kind", "printer", "option", "none", "many"])
def test_nothing_else_reaches_it(environ: dict[str, str], file: Path, tmp_path: Path, wrong: str) -> None:
    (tmp_path / "secret.db").touch()
    paths = {
        "missing": str(tmp_path / "x.pdf"),
        "folder": str(tmp_path),
        "relative": os.path.relpath(file),
        "kind": str(tmp_path / "secret.db"),
    }
    printer = {"printer": "Keller", "option": "-Flur_2"}.get(wrong, "Flur_2")
    copies = {"none": 0, "many": 100}.get(wrong, 1)
    assert not print_file(paths.get(wrong, str(file)), printer, copies, environ, both_sides=False)
    assert not (tmp_path / "queue").exists()


def test_the_answer_comes_from_a_thread_of_its_own_and_travels(environ: dict[str, str], file: Path) -> None:
    heard: SimpleQueue[PrintAnswer] = SimpleQueue()
    answer(PrintWanted(number=4), environ, heard.put)
    assert heard.get(timeout=20) == PrintAnswer(number=4, printers=("Flur_2", "Archiv"))
    answer(PrintWanted(number=5, path=str(file), printer="Flur_2"), environ, heard.put)
    found = heard.get(timeout=20)
    assert (found.number, found.done) == (5, True)
    back = decode(encode(found).rstrip(b"\n"))
    assert isinstance(back, PrintAnswer)
    assert (back.number, list(back.printers), back.done) == (5, [], True)
