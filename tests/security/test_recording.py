"""What strace writes down is read for what it says, and what is not understood is said."""

import os
import threading

import pytest

from recording import Event, events
from traced_child import FAILED_BY_ITSELF, recorded, refusing, run_traced


def read(tmp_path, *lines):
    trace = tmp_path / "trace"
    trace.write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    return list(events(trace, tmp_path))


def test_writes_names_and_words_come_in_their_order(tmp_path):
    def work(say):
        handle = os.open(tmp_path / "öne", os.O_RDWR | os.O_CREAT)
        os.write(handle, b"first")
        os.lseek(handle, 2, os.SEEK_SET)
        os.read(handle, 1)
        os.write(handle, b"ST")
        os.pwrite(handle, b"!", 9)
        os.fsync(handle)
        os.ftruncate(handle, 4)
        say("done")
        (tmp_path / "öne").rename(tmp_path / "two")
        (tmp_path / "two").unlink()

    recorded(work, tmp_path / "trace")
    one, two = f"{tmp_path}/öne", f"{tmp_path}/two"
    assert list(events(tmp_path / "trace", tmp_path)) == [
        Event("create", one),
        Event("write", one, b"first", 0),
        Event("write", one, b"ST", 3),
        Event("write", one, b"!", 9),
        Event("sync", one),
        Event("truncate", one, at=4),
        Event("said", "done"),
        Event("rename", one, to=two),
        Event("remove", two),
    ]


def test_threads_beside_one_another_are_followed(tmp_path):
    def write(name):
        for number in range(50):
            with (tmp_path / name).open("ab", buffering=0) as file:
                file.write(b"%d" % number)
                os.fsync(file.fileno())

    def work(_say):
        threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two")]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    recorded(work, tmp_path / "trace")
    found = list(events(tmp_path / "trace", tmp_path))
    for name in ("one", "two"):
        own = [event for event in found if event.path.endswith(name)]
        assert [event.data for event in own if event.kind == "write"] == [b"%d" % number for number in range(50)]
        assert len([event for event in own if event.kind == "sync"]) == 50


def test_a_call_that_came_back_later_is_put_together(tmp_path):
    path = str(tmp_path / "x")
    found = read(
        tmp_path,
        f"7 fsync(3<{path}> <unfinished ...>",
        r'8 write(4</elsewhere>, "\x61", 1) = 1',
        "7 <... fsync resumed>) = 0",
    )
    assert found == [Event("sync", path)]


def test_a_sync_during_which_its_file_changed_vouches_for_nothing(tmp_path):
    path = str(tmp_path / "x")
    with pytest.raises(ValueError, match="settled"):
        read(tmp_path, f"7 fsync(3<{path}> <unfinished ...>", rf'8 write(3<{path}>, "\x61", 1) = 1')


def test_a_call_that_the_model_does_not_know_is_an_error(tmp_path):
    with pytest.raises(AttributeError):
        read(tmp_path, f"7 pwritev(3<{tmp_path}/x>, [], 1) = 1")


def test_what_is_refused_is_refused_in_the_child_alone(tmp_path):
    def work(say):
        for number in range(4):
            try:
                (tmp_path / str(number)).mkdir()
            except OSError as error:
                say(f"{number} {error.errno}")

    outcome, refused = refusing(work, "mkdir", "ENOSPC", "3+")
    assert (outcome.said, refused) == (("2 28", "3 28"), True)


def test_where_nobody_may_trace_the_test_fails_and_says_why(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(AssertionError, match="need strace"):
        run_traced(lambda _say: None, [])


def test_a_child_that_fails_fails_the_test():
    assert FAILED_BY_ITSELF
    with pytest.raises(AssertionError, match="failed by itself"):
        run_traced(lambda _say: 1 / 0, ["-o", os.devnull])
