"""A PDF that only its passphrase opens: real programs open it with that one, and nothing can be read without."""

from __future__ import annotations

import subprocess
import zlib
from pathlib import Path

import pypdfium2
import pytest

from rm_desktop.crypto.pdf_cipher import PdfCipher
from rm_desktop.documents.pdf import render_pdf
from rm_desktop.documents.pdf_encryption import encrypted
from rm_desktop.documents.pdf_objects import read_objects, with_each_content
from rm_desktop.documents.tree import Document, Paragraph, Span, heading

PASSPHRASE = "birke größe ofen"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """A page whose words stand in its title, outline, tags, description and a link."""
    link = Paragraph(spans=(Span(text="Tannenzapfen", link="https://example.org/Zitronenfalter"),))
    return render_pdf(Document(language="de", title="Wolkenbruch", blocks=(heading(2, "Kellertreppe"), link)))


def told(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def test_poppler_and_qpdf_open_it_with_the_passphrase_alone(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "closed.pdf"
    path.write_bytes(encrypted(pdf, PdfCipher.for_passphrase(PASSPHRASE)))
    assert "Tannenzapfen" in told("pdftotext", "-upw", PASSPHRASE, str(path), "-").stdout
    about = told("pdfinfo", "-upw", PASSPHRASE, str(path)).stdout
    assert "algorithm:AES-256" in about
    assert "Wolkenbruch" in about
    for wrong in ("", "birke größe", f"{PASSPHRASE} "):
        assert "Incorrect password" in told("pdftotext", "-upw", wrong, str(path), "-").stderr
    checked = told("qpdf", f"--password={PASSPHRASE}", "--check", str(path))
    assert (checked.returncode, "AESv3" in checked.stdout) == (0, True), checked.stderr
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(path, password="birke")


def test_no_word_of_it_is_left_in_the_bytes(pdf: bytes) -> None:
    words = (b"Wolkenbruch", b"Kellertreppe", b"Zitronenfalter")
    assert all(word in pdf for word in words), "the control: they can be read in the open file"
    closed = encrypted(pdf, PdfCipher.for_passphrase(PASSPHRASE))
    assert not [word for word in words if word in closed]
    for body in read_objects(closed).bodies.values():
        if b"stream" in body:
            with pytest.raises(zlib.error):
                zlib.decompress(body.split(b"stream\n", 1)[1])


def test_the_same_passphrase_never_gives_the_same_file(pdf: bytes) -> None:
    first, second = (encrypted(pdf, PdfCipher.for_passphrase(PASSPHRASE)) for _ in range(2))
    assert first != second


def test_every_way_to_write_a_string_is_read() -> None:
    seen: list[bytes] = []

    def keep(content: bytes) -> bytes:
        seen.append(content)
        return content

    body = rb"<</A(a\)\(\\)/B(b (c) d)/C<4142>/D(\101\12\n\q)/E<</F<413>>>/G()>>"
    assert with_each_content(body, keep) == (
        b"<</A<61292 85c>/B<6220286329 2064>/C<4142>/D<410a0a71>/E<</F<4130>>>/G<>>>".replace(b" ", b"")
    )
    assert seen == [rb"a)(" + b"\\", b"b (c) d", b"AB", b"A\n\nq", b"A0", b""]
