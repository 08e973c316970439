import os

import pytest

from rm_desktop.crypto.secret_bytes import SecretBytes
from rm_desktop.domain.errors import DiskFull, NotFound, NotWritable
from rm_desktop.domain.words import Compartment
from rm_desktop.vault import ballast, rescue
from rm_desktop.vault.files import Layout
from rm_desktop.vault.rescue import RescuedDraft, new_draft_id

SHARED, SENIOR = Compartment.SHARED, Compartment.SENIOR
KEYS = {SHARED: SecretBytes(b"s" * 32), SENIOR: SecretBytes(b"p" * 32)}
VAULT = b"v" * 16


@pytest.fixture
def layout(tmp_path):
    """An empty vault folder without a folder for drafts."""
    return Layout(tmp_path)


def put(layout, part=SHARED, name="note:1", content=b"text"):
    draft = RescuedDraft(id=new_draft_id(), part=part, name=name, content=content)
    rescue.put(layout, VAULT, KEYS[part], draft)
    return draft


def test_drafts_come_back_oldest_first_with_their_names(layout):
    drafts = [put(layout, part, f"n\u00f6te:{number}") for number, part in enumerate([SHARED, SENIOR, SHARED])]
    for age, draft in enumerate(reversed(drafts)):
        os.utime(layout.rescue / f"{draft.id}.draft", (1000 - age, 1000 - age))
    assert rescue.found(layout, VAULT, KEYS) == tuple(drafts)


def test_only_open_compartments_drafts_come_back(layout):
    shared, _ = put(layout, SHARED), put(layout, SENIOR)
    assert rescue.found(layout, VAULT, {SHARED: KEYS[SHARED]}) == (shared,)


def test_file_names_and_contents_say_nothing(layout):
    put(layout, SENIOR, "private-note-name", b"canary in the draft")
    (file,) = layout.rescue.iterdir()
    assert "senior" not in file.name
    content = file.read_bytes()
    assert b"canary" not in content
    assert b"private" not in content


def test_damaged_foreign_and_huge_files_are_passed_over(layout, monkeypatch):
    draft = put(layout)
    (layout.rescue / "damaged.draft").write_bytes(b"rmDRAF1\0" + bytes(60))
    (layout.rescue / "other.txt").write_bytes(b"x")
    (layout.rescue / "folder.draft").mkdir()
    monkeypatch.setattr(rescue, "LARGEST_BYTES", 4096)
    (layout.rescue / "huge.draft").write_bytes(bytes(5000))
    assert rescue.found(layout, VAULT, KEYS) == (draft,)


def test_a_file_that_vanishes_meanwhile_is_passed_over(layout):
    draft = put(layout)
    (layout.rescue / "gone.draft").symlink_to("nowhere")
    assert rescue.found(layout, VAULT, KEYS) == (draft,)


def test_a_dropped_draft_is_gone_and_dropping_it_again_says_so(layout):
    draft = put(layout)
    rescue.drop(layout, draft.id)
    assert rescue.found(layout, VAULT, KEYS) == ()
    with pytest.raises(NotFound):
        rescue.drop(layout, draft.id)


@pytest.mark.parametrize("name", ["../vault", "a/b", "", "."])
def test_a_name_never_leads_elsewhere(layout, name):
    with pytest.raises(NotFound):
        rescue.drop(layout, name)


def test_a_draft_that_cannot_be_removed_says_so(layout, in_child):
    draft = put(layout)

    def attempt():
        layout.rescue.chmod(0o500)
        rescue.drop(layout, draft.id)

    assert in_child(attempt, ordinary_user=True) is NotWritable
    layout.rescue.chmod(0o700)


def test_a_full_disk_gives_up_its_ballast_for_the_draft(layout, monkeypatch):
    ballast.lay(layout.ballast)
    real = rescue.atomic.replace

    def full_while_ballast_lies(content, path):
        if layout.ballast.exists():
            raise DiskFull
        real(content, path)

    monkeypatch.setattr(rescue.atomic, "replace", full_while_ballast_lies)
    draft = put(layout)
    assert rescue.found(layout, VAULT, KEYS) == (draft,)


def test_without_ballast_a_full_disk_is_said_to_be_full(layout, monkeypatch):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(rescue.atomic, "replace", full)
    with pytest.raises(DiskFull):
        put(layout)


def test_a_name_out_of_thin_air_is_not_found(layout):
    with pytest.raises(NotFound):
        rescue.drop(layout, new_draft_id())


def test_a_folder_that_cannot_be_written_keeps_its_drafts(layout, monkeypatch):
    draft = put(layout)

    def refuse(*_):
        raise PermissionError(13, "no")

    monkeypatch.setattr(rescue.Path, "unlink", refuse)
    with pytest.raises(NotWritable):
        rescue.drop(layout, draft.id)


def test_no_content_shows_in_a_repr(layout):
    assert "text" not in repr(put(layout))
    assert "note:1" not in repr(put(layout))
