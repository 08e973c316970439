"""A second start wakes the first one; nothing stale, foreign or garbled keeps a start from happening."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from queue import Queue

import pytest

from rm_desktop.processes import one_program
from rm_desktop.processes.one_program import AnotherRuns, Wake, claim

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no named pipes there")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    return {"XDG_RUNTIME_DIR": str(folder), "DISPLAY": ":1", "HOME": str(tmp_path)}


def test_a_second_start_wakes_the_first_with_vault_and_token(environ: dict[str, str]) -> None:
    first = claim("/data", environ, "")
    assert first is not None
    heard: Queue[Wake] = Queue()
    first.listen(heard.put)
    with pytest.raises(AnotherRuns):
        claim("/data", {**environ, "XDG_ACTIVATION_TOKEN": "sign"}, "/home/x/Tandem Süd.rmvault")
    with pytest.raises(AnotherRuns):
        claim("/data", environ, "")
    assert heard.get(timeout=20) == Wake("/home/x/Tandem Süd.rmvault", "sign")
    assert heard.get(timeout=20) == Wake()


def test_other_settings_and_other_displays_are_other_programs(environ: dict[str, str]) -> None:
    kept = [claim("/data", environ, ""), claim("/other", environ, ""), claim("/data", {**environ, "DISPLAY": ":2"}, "")]
    assert all(kept)


def test_after_the_first_has_gone_nothing_stale_is_in_the_way(environ: dict[str, str]) -> None:
    first = claim("/data", environ, "")
    assert first is not None
    os.close(first._number)
    again = claim("/data", environ, "")
    assert again is not None
    os.close(again._number)


@pytest.mark.parametrize("hostile", ["file", "link", "open pipe", "open folder"])
def test_a_pipe_that_is_not_ours_alone_is_left_alone(environ: dict[str, str], tmp_path: Path, hostile: str) -> None:
    place = Path(one_program._place("/data", environ))
    if hostile == "open folder":
        place.parent.chmod(0o777)
    elif hostile == "open pipe":
        os.mkfifo(place)
        place.chmod(0o666)
    elif hostile == "link":
        place.symlink_to(tmp_path / "elsewhere")
    else:
        place.write_text("", "utf-8")
        place.chmod(0o600)
    assert claim("/data", environ, "") is None, "the program starts all the same"


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b'{"vault": 1, "token": ""}', b'{"vault": "a\\u0000", "token": ""}']
)
def test_what_is_no_message_of_ours_is_dropped(environ: dict[str, str], line: bytes) -> None:
    first = claim("/data", environ, "")
    assert first is not None
    heard: Queue[Wake] = Queue()
    first.listen(heard.put)
    with open(one_program._place("/data", environ), "wb", buffering=0) as pipe:  # noqa: PTH123 - a pipe, not a file
        pipe.write(line + b"\n")
    with pytest.raises(AnotherRuns):
        claim("/data", environ, "")
    assert heard.get(timeout=20) == Wake()


def test_a_vault_too_long_for_one_piece_opens_a_window_of_its_own(environ: dict[str, str]) -> None:
    first = claim("/data", environ, "")
    assert first is not None
    assert claim("/data", environ, "/" + "x" * 5000) is None
    os.close(first._number)
