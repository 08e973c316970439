"""Our files in the programs people open them with. Whoever has LibreOffice and Chromium runs these; others skip them.

Debian's packages are `libreoffice-writer-nogui` and `chromium`; they take minutes to install, so the automatic tests
do not ask for them.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from rm_desktop.documents.html import render_html
from rm_desktop.documents.tree import Document
from rm_desktop.documents.word import render_docx

pytestmark = pytest.mark.slow
OWN_CHATTER = re.compile(r"https?://[a-z0-9.]*(google|googleapis|gvt1)\.com/")
"""What a fresh Chromium asks for itself, whatever it shows."""


def program(*names: str) -> str:
    found = next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return found


def in_libreoffice(path: Path, folder: Path) -> str | None:
    """Return the text that LibreOffice finds, or None where it would not open the file without repair."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program("soffice"), profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], capture_output=True, check=False, timeout=200)
    made = folder / f"{path.stem}.txt"
    return made.read_text("utf-8-sig") if made.exists() else None


def test_word_files_open_in_libreoffice_without_repair(document: Document, tmp_path: Path) -> None:
    good, cut = tmp_path / "good.docx", tmp_path / "cut.docx"
    whole = render_docx(document)
    good.write_bytes(whole)
    cut.write_bytes(whole[: len(whole) * 2 // 3])
    text = in_libreoffice(good, tmp_path)
    assert text is not None
    for words in ("7. Treffen: Soziale Medien", "eine Nacht warten", '#read("notes.txt")', "DigComp 3.0"):
        assert words in text
    assert in_libreoffice(cut, tmp_path) is None, "the control: a broken package is not opened in silence"


def in_chromium(path: Path, folder: Path) -> tuple[str, set[str]]:
    """Return what Chromium made of a page, and every address it asked for; nothing is reached."""
    log = folder / f"{path.stem}.json"
    quiet = "--headless --no-sandbox --disable-gpu --no-first-run --disable-extensions --virtual-time-budget=2000"
    command = [program("chromium", "chromium-browser", "google-chrome"), *quiet.split(), "--proxy-server=127.0.0.1:9"]
    places = [f"--user-data-dir={folder / path.stem}", f"--log-net-log={log}", "--dump-dom", path.as_uri()]
    shown = subprocess.run([*command, *places], capture_output=True, text=True, check=True, timeout=200).stdout
    events = json.loads(log.read_text("utf-8"))["events"]
    urls = {str(event["params"]["url"]) for event in events if "url" in (event.get("params") or {})}
    return shown, {url for url in urls if not OWN_CHATTER.match(url)}


def test_pages_show_in_chromium_and_ask_for_nothing(document: Document, tmp_path: Path) -> None:
    ours, control = tmp_path / "ours.html", tmp_path / "control.html"
    ours.write_bytes(render_html(document))
    control.write_text('<html><body><img src="http://192.0.2.1/x.png"></body></html>', "utf-8")
    shown, asked = in_chromium(ours, tmp_path)
    assert "eine Nacht warten" in shown
    assert asked == set()
    assert in_chromium(control, tmp_path)[1] == {"http://192.0.2.1/x.png"}
