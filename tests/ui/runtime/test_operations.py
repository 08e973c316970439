"""Work goes to one thread and its results come back to the window's; nobody who is gone is called."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rm_desktop.domain.changes import Changes, Saved
from rm_desktop.domain.errors import Cancelled, DiskFull, RmError
from rm_desktop.domain.words import Kind
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.operations import Between, Operations, UnexpectedFault, _Outcome

TOUCHED = Changes(stale=frozenset({Kind.GOAL}))


@dataclass
class Subject:
    """Stands where the journal stands: any object made on the worker."""

    thread: int
    closed: bool = False


@pytest.fixture
def changes(qapp: object) -> ChangeFeed:
    assert qapp
    return ChangeFeed()


@pytest.fixture
def operations(qtbot: QtBot, changes: ChangeFeed) -> Iterator[Operations[Subject]]:
    made: Operations[Subject] = Operations(changes)
    started: list[Subject] = []
    made.start(lambda: Subject(threading.get_ident()), started.append, subject=lambda one: one)
    qtbot.waitUntil(lambda: bool(started))
    yield made
    ended: list[bool] = []
    made.close(lambda _subject: None, lambda: ended.append(True))
    made._side.shutdown(wait=True)
    made._worker.shutdown(wait=True)


def idle(qtbot: QtBot, operations: Operations[Subject]) -> None:
    qtbot.waitUntil(lambda: not operations.busy)


def test_all_work_runs_on_the_thread_that_made_the_subject(qtbot: QtBot, operations: Operations[Subject]) -> None:
    seen: list[tuple[int, int]] = []
    here = threading.get_ident()
    answered: list[int] = []
    for _ in range(20):
        operations.run(
            lambda subject: (subject.thread, threading.get_ident()),
            lambda pair: (seen.append(pair), answered.append(threading.get_ident())),
        )
    idle(qtbot, operations)
    assert {thread for pair in seen for thread in pair} == {seen[0][0]}
    assert seen[0][0] != here
    assert set(answered) == {here}


def test_answers_come_in_the_order_of_the_questions(qtbot: QtBot, operations: Operations[Subject]) -> None:
    answers: list[int] = []
    for number in range(10):
        operations.run(lambda _subject, number=number: number, answers.append)
    idle(qtbot, operations)
    assert answers == list(range(10))


def test_what_a_write_touched_is_published_before_the_answer(
    qtbot: QtBot, operations: Operations[Subject], changes: ChangeFeed
) -> None:
    order: list[object] = []
    changes.changed.connect(order.append)
    operations.run(lambda _subject: Saved(value=7, changes=TOUCHED), lambda saved: order.append(saved.value))
    operations.run(lambda _subject: Saved(value=8, changes=Changes()), lambda saved: order.append(saved.value))
    idle(qtbot, operations)
    assert order == [TOUCHED, 7, 8]


def test_an_error_goes_to_who_asked(qtbot: QtBot, operations: Operations[Subject]) -> None:
    def fail(_subject: Subject) -> None:
        raise DiskFull

    errors: list[RmError] = []
    with qtbot.assertNotEmitted(operations.unanswered):
        operations.run(fail, None, errors.append)
        idle(qtbot, operations)
    assert [type(error) for error in errors] == [DiskFull]


def test_an_error_that_nobody_takes_goes_to_the_window(qtbot: QtBot, operations: Operations[Subject]) -> None:
    def fail(_subject: Subject) -> None:
        raise DiskFull

    with qtbot.waitSignal(operations.unanswered) as told:
        operations.run(fail)
    assert isinstance(told.args[0], DiskFull)


def test_a_fault_of_ours_keeps_type_and_place_and_loses_its_words(
    qtbot: QtBot, operations: Operations[Subject]
) -> None:
    secret = "Gehalt 95000"
    errors: list[RmError] = []
    operations.run(lambda _subject: {}[secret], None, errors.append)
    idle(qtbot, operations)
    fault = errors[0]
    assert isinstance(fault, UnexpectedFault)
    assert fault.parameters["kind"] == "KeyError"
    assert "test_operations" in str(fault.parameters["place"])
    assert secret not in repr(fault) + str(fault) + str(fault.parameters)
    assert fault.__traceback__ is None
    assert secret not in repr(_Outcome(1, secret, None))


def test_a_listener_that_is_gone_is_not_called(
    qtbot: QtBot, operations: Operations[Subject], changes: ChangeFeed
) -> None:
    owner = QObject()
    gate = threading.Event()
    called: list[object] = []
    touched: list[object] = []
    changes.changed.connect(touched.append)

    def work(_subject: Subject) -> Saved[int]:
        gate.wait(5)
        return Saved(value=1, changes=TOUCHED)

    operations.run(work, called.append, owner=owner)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not _alive(owner))
    gate.set()
    idle(qtbot, operations)
    assert called == []
    assert touched == [TOUCHED]


def test_idle_is_told_once_everything_is_answered(qtbot: QtBot, operations: Operations[Subject]) -> None:
    with qtbot.waitSignal(operations.idle):
        operations.run(lambda _subject: 1)
        assert operations.busy
    assert not operations.busy


def test_saves_run_between_the_slices_of_long_work(qtbot: QtBot, operations: Operations[Subject]) -> None:
    order: list[object] = []
    done: list[bool] = []

    def long(_subject: Subject) -> Iterator[int]:
        yield from range(3)

    def progress(step: int) -> None:
        order.append(step)
        operations.run(lambda _subject: "save", order.append)

    operations.run_in_slices(long, progress, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done))
    idle(qtbot, operations)
    assert order[:4] == [0, "save", 1, "save"]
    assert [step for step in order if step != "save"] == [0, 1, 2]


def test_long_work_that_fails_says_so(qtbot: QtBot, operations: Operations[Subject]) -> None:
    def long(_subject: Subject) -> Iterator[int]:
        yield 1
        raise DiskFull

    errors: list[RmError] = []
    operations.run_in_slices(long, lambda _step: None, errors.clear, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], DiskFull)


def test_work_without_a_vault_does_not_wait_for_the_vault(qtbot: QtBot, operations: Operations[Subject]) -> None:
    gate = threading.Event()
    operations.run(lambda _subject: gate.wait(5))
    answers: list[str] = []
    operations.aside(lambda: "drawn", answers.append)
    qtbot.waitUntil(lambda: answers == ["drawn"])
    gate.set()
    idle(qtbot, operations)


def test_the_subject_can_be_exchanged_between_works(qtbot: QtBot, operations: Operations[Subject]) -> None:
    exchanged: list[bool] = []
    operations.exchange(lambda old: Subject(old.thread + 1), lambda: exchanged.append(True))
    threads: list[int] = []
    operations.run(lambda subject: subject.thread - threading.get_ident(), threads.append)
    idle(qtbot, operations)
    assert exchanged == [True]
    assert threads == [1]


def test_closing_drops_what_has_not_begun_and_closes_last(qtbot: QtBot, changes: ChangeFeed) -> None:
    operations: Operations[Subject] = Operations(changes)
    kept: list[Subject] = []
    operations.start(lambda: Subject(0), kept.append, subject=lambda one: one)
    qtbot.waitUntil(lambda: bool(kept))
    gate, begun = threading.Event(), threading.Event()
    called: list[str] = []

    def running(_subject: Subject) -> None:
        begun.set()
        gate.wait(5)

    operations.run(running, lambda _none: called.append("running"))
    for _ in range(5):
        operations.run(lambda _subject: called.append("queued"), lambda _none: called.append("answered"))
    begun.wait(5)
    ended: list[bool] = []
    operations.close(lambda subject: setattr(subject, "closed", True), lambda: ended.append(True))
    operations.close(lambda _subject: called.append("twice"), lambda: called.append("twice"))
    operations.run(lambda _subject: called.append("late"))
    gate.set()
    qtbot.waitUntil(lambda: ended == [True])
    assert kept[0].closed
    assert called == []


def test_closing_ends_even_where_the_vault_fails_to_close(qtbot: QtBot, changes: ChangeFeed) -> None:
    operations: Operations[Subject] = Operations(changes)
    errors: list[RmError] = []

    def fail() -> Subject:
        raise DiskFull

    operations.start(fail, lambda _subject: None, errors.append, subject=lambda one: one)
    qtbot.waitUntil(lambda: bool(errors))
    early: list[RmError] = []
    operations.run(lambda subject: subject, None, early.append)
    qtbot.waitUntil(lambda: bool(early))
    assert isinstance(early[0], UnexpectedFault)
    ended: list[bool] = []
    operations.close(lambda _subject: None, lambda: ended.append(True))
    qtbot.waitUntil(lambda: ended == [True])


def _alive(thing: QObject) -> bool:
    import shiboken6  # noqa: PLC0415

    return shiboken6.isValid(thing)


class TestLongWork:
    """Work such as a backup: everything else comes first, and it can be ended."""

    def test_what_is_asked_for_meanwhile_is_done_in_between(
        self, qtbot: QtBot, operations: Operations[Subject]
    ) -> None:
        begun, asked = threading.Event(), threading.Event()
        order: list[str] = []

        def long(_subject: Subject, between: Between) -> str:
            begun.set()
            asked.wait(10)
            between()
            order.append("the end")
            return "done"

        answers: list[str] = []
        operations.run_long(long, answers.append)
        assert begun.wait(10)
        for number in range(3):
            operations.run(lambda _subject, number=number: order.append(f"save {number}"))
        asked.set()
        idle(qtbot, operations)
        assert order == ["save 0", "save 1", "save 2", "the end"]
        assert answers == ["done"]

    def test_it_begins_when_nothing_else_waits(self, qtbot: QtBot, operations: Operations[Subject]) -> None:
        hold = threading.Event()
        order: list[str] = []
        operations.run(lambda _subject: hold.wait(10))
        operations.run_long(lambda _subject, _between: order.append("long"))
        operations.run(lambda _subject: order.append("short"))
        hold.set()
        idle(qtbot, operations)
        assert order == ["short", "long"]

    def test_two_of_them_never_run_one_inside_the_other(self, qtbot: QtBot, operations: Operations[Subject]) -> None:
        order: list[str] = []

        def long(name: str) -> Callable[[Subject, Between], None]:
            def work(_subject: Subject, between: Between) -> None:
                order.append(f"{name} begins")
                for _ in range(50):
                    between()
                order.append(f"{name} ends")

            return work

        operations.run_long(long("one"))
        operations.run_long(long("two"))
        idle(qtbot, operations)
        assert order == ["one begins", "one ends", "two begins", "two ends"]

    def test_a_failing_save_in_between_does_not_hurt_it(self, qtbot: QtBot, operations: Operations[Subject]) -> None:
        begun, asked = threading.Event(), threading.Event()
        errors: list[RmError] = []
        answers: list[str] = []

        def fail(_subject: Subject) -> None:
            raise DiskFull

        def long(_subject: Subject, between: Between) -> str:
            begun.set()
            asked.wait(10)
            between()
            return "done"

        operations.run_long(long, answers.append)
        assert begun.wait(10)
        operations.run(fail, failed=errors.append)
        asked.set()
        idle(qtbot, operations)
        assert [type(error) for error in errors] == [DiskFull]
        assert answers == ["done"]

    def test_it_can_be_ended(self, qtbot: QtBot, operations: Operations[Subject]) -> None:
        errors: list[RmError] = []

        def long(_subject: Subject, between: Between) -> None:
            while True:
                between()

        end = operations.run_long(long, failed=errors.append)
        end()
        qtbot.waitUntil(lambda: bool(errors))
        assert isinstance(errors[0], Cancelled)

    def test_closing_does_not_wait_for_it_and_asks_nobody(self, qtbot: QtBot, operations: Operations[Subject]) -> None:
        begun = threading.Event()
        called: list[object] = []

        def long(_subject: Subject, between: Between) -> None:
            begun.set()
            while True:
                between()

        operations.run_long(long, called.append, called.append)
        assert begun.wait(10)
        closed: list[Subject] = []
        ended: list[bool] = []
        operations.close(closed.append, lambda: ended.append(True))
        qtbot.waitUntil(lambda: bool(ended))
        assert len(closed) == 1
        assert called == []
        assert operations.closing.is_set()
