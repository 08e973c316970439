"""A document with every kind of block, and ways to look into a PDF."""

import shutil
import subprocess

import pytest

from rm_desktop.documents.note_text import markdown_blocks
from rm_desktop.documents.tree import Document

NOTE = """Foto und Kurztext sind **fertig**, die *Überschrift* auch.

## Profil

- Kontaktanfragen: erst ansehen, dann entscheiden
  - auch bei bekannten Namen
- eine Nacht warten

3. drittens, siehe [Leitfaden](https://example.org/leitfaden)
4. viertens

> Wer fragt, führt.

`#read("notes.txt")` bleibt Text.

    erste Zeile
      zweite Zeile

---

- [ ] Drei Beiträge kommentieren
- [x] Fotofreigabe klären

~~gestrichen~~
"""


@pytest.fixture
def document():
    return Document(
        language="de",
        title="7. Treffen: Soziale Medien",
        eyebrow="Reverse Mentoring · Zusammenfassung",
        subtitle="26. November 2026 · Mentee und Mentor:in · 60 Minuten",
        blocks=markdown_blocks(NOTE),
        credit="Grundlage: DigComp 3.0 (CC BY 4.0), angepasst",
        footer="Nur für uns beide",
    )


@pytest.fixture
def poppler(tmp_path):
    """Return what a poppler tool says about a PDF; skipped where poppler is not installed."""

    def ask(tool, pdf, *options):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
        path = tmp_path / "asked.pdf"
        path.write_bytes(pdf)
        command = [tool, *options, str(path), *(["-"] if tool == "pdftotext" else [])]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode(errors="replace")

    return ask
