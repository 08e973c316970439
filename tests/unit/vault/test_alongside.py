import threading

import pytest

from rm_desktop.domain.errors import Cancelled, DiskFull
from rm_desktop.vault.alongside import alongside


def test_without_anything_in_between_it_is_just_called():
    assert alongside(lambda ended: (threading.get_ident(), ended.is_set()), None) == (threading.get_ident(), False)


def test_what_waits_is_done_on_the_callers_thread_until_the_work_is_over():
    enough, here = threading.Event(), []

    def between():
        here.append(threading.get_ident())
        if len(here) == 3:
            enough.set()

    assert alongside(lambda _ended: (enough.wait(10), threading.get_ident()), between)[1] != threading.get_ident()
    assert set(here) == {threading.get_ident()}


def test_its_error_comes_through():
    def fail(_ended):
        raise DiskFull

    with pytest.raises(DiskFull):
        alongside(fail, lambda: None)


def test_where_it_is_to_end_nobody_waits_for_it_and_it_is_told():
    told, begun = threading.Event(), threading.Event()

    def work(ended):
        begun.set()
        if ended.wait(10):
            told.set()

    def stop():
        if begun.is_set():
            raise Cancelled

    with pytest.raises(Cancelled):
        alongside(work, stop)
    assert told.wait(10)
