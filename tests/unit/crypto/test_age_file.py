"""age files: other programs read ours, we read theirs, and what was changed or cut is noticed."""

from __future__ import annotations

import io
import os
import pty
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rm_desktop.crypto import age_file
from rm_desktop.crypto.age_file import CHUNK_BYTES, decrypted, encrypted, looks_like_age, read_age_header
from rm_desktop.domain.errors import KdfOutOfMemory, RmError, UnreadableImport, WrongPassphrase

WORK = 8
"""log2 of scrypt's N for tests: any reader takes it, and it costs nothing."""
WORDS = "Öl-Kanne sechs neun"
SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]


def made(content: bytes, piece: int = 10_000) -> bytes:
    pieces = [content[start : start + piece] for start in range(0, len(content), piece)]
    return b"".join(encrypted(pieces, WORDS, work=WORK))


def read(file: bytes, words: str = WORDS) -> bytes:
    source = io.BytesIO(file)
    return b"".join(decrypted(source, read_age_header(source).file_key(words)))


@pytest.mark.parametrize("size", SIZES)
def test_a_second_implementation_reads_ours_and_so_do_we(size: int) -> None:
    content = os.urandom(size)
    assert pyrage.passphrase.decrypt(made(content), WORDS) == content
    assert read(made(content)) == content


def asked_on_a_terminal(command: list[str], answers: int) -> int:
    """Run ``command`` with a terminal of its own and type the passphrase as often as it asks."""
    ours, its = pty.openpty()
    process = subprocess.Popen(["setsid", "--ctty", "--wait", *command], stdin=its, stdout=its, stderr=its)
    os.close(its)
    said, typed = b"", 0
    try:
        while piece := os.read(ours, 4096):
            said += piece
            if typed < answers and said.rstrip().endswith(b":"):
                os.write(ours, WORDS.encode() + b"\n")
                said, typed = b"", typed + 1
    except OSError:
        pass  # the terminal goes with its last program
    finally:
        os.close(ours)
    return process.wait()


def test_age_itself_reads_ours(tmp_path: Path) -> None:
    content = os.urandom(2 * CHUNK_BYTES + 17)
    (tmp_path / "copy.age").write_bytes(made(content))
    command = ["age", "--decrypt", "--output", str(tmp_path / "copy"), str(tmp_path / "copy.age")]
    assert asked_on_a_terminal(command, answers=1) == 0
    assert (tmp_path / "copy").read_bytes() == content


def test_we_read_what_age_itself_wrote(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"Guten Tag")
    command = ["age", "--passphrase", "--output", str(tmp_path / "copy.age"), str(tmp_path / "plain")]
    assert asked_on_a_terminal(command, answers=2) == 0
    assert read((tmp_path / "copy.age").read_bytes()) == b"Guten Tag"


def test_a_file_for_a_key_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    key = subprocess.run(["age-keygen", "-o", tmp_path / "key"], check=True, capture_output=True, text=True)
    receiver = key.stderr.split()[-1]
    file = subprocess.run(["age", "-r", receiver], input=b"x", check=True, capture_output=True).stdout
    with pytest.raises(UnreadableImport) as caught:
        read(file)
    assert looks_like_age(file)
    assert caught.value.parameters["reason"] == "age_other"
    with pytest.raises(UnreadableImport) as caught:
        read(b"PK\3\4")
    assert caught.value.parameters["reason"] == "age_damaged"


def test_another_passphrase_opens_nothing() -> None:
    with pytest.raises(WrongPassphrase):
        read(made(b"x"), WORDS + " ")


def test_every_byte_and_every_end_is_vouched_for() -> None:
    file = made(b"Guten Tag")
    for place in range(len(file)):
        with pytest.raises((UnreadableImport, WrongPassphrase)):
            read(file[:place] + bytes([file[place] ^ 1]) + file[place + 1 :])
        with pytest.raises(UnreadableImport):
            read(file[:place])
    with pytest.raises(UnreadableImport):
        read(file + b"\0")


def test_whole_chunks_cannot_be_cut_off_swapped_or_doubled() -> None:
    file = made(os.urandom(3 * CHUNK_BYTES))
    sealed = CHUNK_BYTES + age_file.TAG_BYTES
    start = len(file) - 3 * sealed
    head, one, two, three = file[:start], file[start : -2 * sealed], file[-2 * sealed : -sealed], file[-sealed:]
    for other in ((one, two), (two, one, three), (one, one, two, three), (one, three)):
        with pytest.raises(UnreadableImport):
            read(head + b"".join(other))


def test_a_file_that_asks_for_too_much_work_is_refused_before_any() -> None:
    file = made(b"x").replace(b" 8\n", b" 21\n", 1)
    with pytest.raises(UnreadableImport) as caught:
        read_age_header(io.BytesIO(file))
    assert caught.value.parameters["reason"] == "age_work"


def test_too_little_memory_is_said_before_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(age_file, "free_mib", lambda: 63)
    with pytest.raises(KdfOutOfMemory):
        read(made(b"x"))


def test_pieces_are_taken_one_by_one() -> None:
    taken = 0

    def pieces() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(100):
            taken += 1
            yield bytes(CHUNK_BYTES)

    file = encrypted(pieces(), WORDS, work=WORK)
    for _ in range(4):
        next(file)
    assert taken < 8


@given(st.binary(max_size=300))
def test_anything_else_is_refused_without_any_other_error(tail: bytes) -> None:
    for head in (b"", age_file.VERSION_LINE, age_file.VERSION_LINE + b"-> scrypt "):
        with pytest.raises(RmError):
            read(head + tail)
