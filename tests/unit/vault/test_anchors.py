import pytest

from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import NotWritable
from rm_desktop.vault import anchors
from rm_desktop.vault.anchors import SLOT_BYTES, Anchor, AnchorRecord


def key():
    return SecretBytes(b"k" * 32)


def record(sequence, sealed=None):
    return AnchorRecord(sequence, bytes([sequence]) * 16, sealed)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "shared-000001.anchor"
    Anchor.create(file, key(), record(1, b"s" * 32))
    return file


def current(path, with_key=None):
    anchor = Anchor.open(path, with_key or key(), read_only=True)
    anchor.close()
    return anchor.current


def test_a_new_anchor_holds_its_record_twice(path):
    content = path.read_bytes()
    assert len(content) == 2 * SLOT_BYTES
    assert content[:SLOT_BYTES] == content[SLOT_BYTES:]
    assert current(path) == record(1, b"s" * 32)


def test_a_write_never_touches_the_slot_that_counts(path):
    anchor = Anchor.open(path, key())
    for sequence in range(2, 7):
        before = path.read_bytes()
        counting = record(sequence - 1, b"s" * 32 if sequence == 2 else None).encode(key())
        anchor.write(record(sequence))
        after = path.read_bytes()
        kept = [at for at in (0, SLOT_BYTES) if before[at : at + SLOT_BYTES] == counting == after[at : at + SLOT_BYTES]]
        assert len(kept) == 1
        assert current(path) == record(sequence)
    anchor.close()


def test_a_broken_seal_counts_more_than_the_seal_of_the_same_commit(path):
    anchor = Anchor.open(path, key())
    anchor.write(record(1))
    anchor.close()
    assert current(path) == record(1)


@pytest.mark.parametrize("damaged", [0, 1])
def test_one_bad_slot_leaves_the_other(path, damaged):
    anchor = Anchor.open(path, key())
    anchor.rewrite(record(2))
    anchor.write(record(3))
    anchor.close()
    content = bytearray(path.read_bytes())
    content[damaged * SLOT_BYTES + 20] ^= 1
    path.write_bytes(content)
    assert current(path) in {record(2), record(3)}


def test_every_changed_byte_makes_its_slot_bad(path):
    good = path.read_bytes()
    blank = bytes(SLOT_BYTES)
    for place in range(SLOT_BYTES):
        spoilt = bytearray(good[:SLOT_BYTES])
        spoilt[place] ^= 1
        assert AnchorRecord.decode(bytes(spoilt), key()) is None
    path.write_bytes(blank + good[SLOT_BYTES:])
    assert current(path) == record(1, b"s" * 32)


@pytest.mark.parametrize("length", [0, 1, SLOT_BYTES - 1])
def test_a_truncated_file_has_no_record(path, length):
    path.write_bytes(path.read_bytes()[:length])
    assert current(path) is None


def test_a_file_cut_after_its_first_slot_keeps_that_one(path):
    path.write_bytes(path.read_bytes()[:SLOT_BYTES])
    assert current(path) == record(1, b"s" * 32)


def test_another_key_reads_nothing(path):
    assert current(path, SecretBytes(b"x" * 32)) is None


def test_a_missing_file_has_no_record_and_is_made_by_writing(tmp_path):
    path = tmp_path / "none.anchor"
    assert current(path) is None
    assert not path.exists()
    anchor = Anchor.open(path, key())
    anchor.rewrite(record(4))
    anchor.close()
    anchor.close()
    assert current(path) == record(4)


def test_an_anchor_opened_for_reading_is_never_written(path, tmp_path):
    anchor = Anchor.open(path, key(), read_only=True)
    with pytest.raises(NotWritable):
        anchor.write(record(2))
    anchor.close()
    missing = Anchor.open(tmp_path / "none", key(), read_only=True)
    with pytest.raises(NotWritable):
        missing.write(record(2))


def test_it_knows_whether_its_file_still_stands(path):
    anchor = Anchor.open(path, key())
    assert anchor.still_stands()
    anchor.write(record(2))
    assert anchor.still_stands()
    assert not anchor.has_bad_slot
    path.write_bytes(b"")
    assert not anchor.still_stands()
    anchor.close()
    assert anchor.still_stands()
    assert Anchor.open(path, key(), read_only=True).has_bad_slot


def test_short_writes_are_continued(path, monkeypatch):
    write = anchors.os.write
    anchor = Anchor.open(path, key())
    monkeypatch.setattr(anchors.os, "write", lambda handle, content: write(handle, bytes(content[:1000])))
    anchor.write(record(2))
    anchor.close()
    assert current(path) == record(2)


def test_closing_wipes_the_key(path):
    secret = key()
    Anchor.open(path, secret).close()
    assert secret.is_blank
