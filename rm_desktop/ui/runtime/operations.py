"""Work for the one thread that owns the database, and the way its results come back to the window.

The worker is an executor with a single thread for good, because the database refuses any other one.
Nothing but frozen values crosses; callbacks run on the GUI thread.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from rm_desktop.domain.errors import BugError, Cancelled, RmError

if TYPE_CHECKING:
    from rm_desktop.ui.runtime.change_feed import ChangeFeed

S = TypeVar("S")
T = TypeVar("T")
Between = Callable[[], None]
"""Does what waits meanwhile; raises `Cancelled` where the long work it is called from is to end."""


class UnexpectedFault(BugError):
    """Something that no layer names went wrong in the worker (``kind``: the type's name, ``place``: file and line)."""


class _Outcome(NamedTuple):
    """What came of one piece of work; the value is never shown in a repr."""

    ticket: int
    value: Any
    error: RmError | None

    def __repr__(self) -> str:
        return f"_Outcome({self.ticket})"


class _Listener(NamedTuple):
    """Who wants to hear of an outcome."""

    then: Callable[[Any], None] | None
    failed: Callable[[RmError], None] | None
    owner: QObject | None

    def gone(self) -> bool:
        return self.owner is not None and not shiboken6.isValid(self.owner)


class _Waiting(NamedTuple):
    """Work on its way."""

    listener: _Listener
    future: Future[None]


def _attempt(ticket: int, work: Callable[[], Any]) -> _Outcome:
    try:
        return _Outcome(ticket, work(), None)
    except RmError as error:
        return _Outcome(ticket, None, error.with_traceback(None))
    except Exception as error:  # noqa: BLE001 - the worker must survive; only type and place go on, never the text
        return _Outcome(ticket, None, UnexpectedFault(kind=type(error).__name__, place=_place(error)))


def _place(error: BaseException) -> str:
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    if step is None:
        return "?"
    return f"{step.tb_frame.f_globals.get('__name__', '?')}:{step.tb_lineno}"


class Operations(QObject, Generic[S]):
    """Runs work on the vault's thread with ``subject`` (the journal) as its argument."""

    idle = Signal()
    unanswered = Signal(object)
    """An error nobody took: the window shows it as a banner."""
    _came = Signal(object)

    def __init__(self, changes: ChangeFeed | None, parent: QObject | None = None) -> None:
        """Publish what writes touched on ``changes``; None where no journal is ever written."""
        super().__init__(parent)
        self._changes = changes
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._side = ThreadPoolExecutor(max_workers=1, thread_name_prefix="side")
        self._waiting: dict[int, _Waiting] = {}
        self._next = 0
        self._queue: deque[Callable[[], None]] = deque()
        self._long: deque[Callable[[], None]] = deque()
        self._subject: S | None = None
        self._closed = False
        self.closing = threading.Event()
        """Set when a lock wants everything to end; work on other threads looks at it."""
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any result is still to come."""
        return bool(self._waiting)

    def start(
        self,
        make: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[RmError], None] | None = None,
        *,
        subject: Callable[[T], S],
    ) -> None:
        """Make the subject on the worker's thread; every later work gets what ``subject`` takes from the result."""

        def begin() -> T:
            made = make()
            self._subject = subject(made)
            return made

        self._submit(self._worker, begin, _Listener(then, failed, None))

    def exchange(self, make: Callable[[S], S], then: Callable[[], None]) -> None:
        """Give every later work another subject, made from the present one."""

        def swap(old: S) -> None:
            self._subject = make(old)

        self.run(swap, lambda _none: then())

    def run(
        self,
        work: Callable[[S], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[RmError], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do ``work`` on the vault's thread, after everything asked for before.

        ``then`` gets its result, ``failed`` its error; without ``failed`` the window shows the error. Both are
        dropped when ``owner`` is gone. What a `Saved` result touched is published before ``then`` is called.
        """
        self._submit(self._worker, lambda: work(self._known_subject()), _Listener(then, failed, owner))

    def run_in_slices(
        self,
        work: Callable[[S], Iterator[T]],
        progress: Callable[[T], None],
        done: Callable[[], None],
        failed: Callable[[RmError], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do long ``work`` one step of its iterator at a time, so that saves asked for meanwhile run in between."""
        steps: list[Iterator[T]] = []
        last = object()

        def step(subject: S) -> object:
            if not steps:
                steps.append(iter(work(subject)))
            return next(steps[0], last)

        def came(value: object) -> None:
            if value is last:
                done()
            else:
                progress(value)  # type: ignore[arg-type]
                self.run(step, came, failed, owner)

        self.run(step, came, failed, owner)

    def run_long(
        self,
        work: Callable[[S, Between], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[RmError], None] | None = None,
        owner: QObject | None = None,
    ) -> Callable[[], None]:
        """Do long ``work`` when nothing else waits; return what ends it.

        It calls what it gets with the subject again and again, at least every 20 ms: there everything asked for
        meanwhile is done, saves above all, and there `Cancelled` comes from when it is ended or the vault is locked.
        """
        ended = threading.Event()

        def between() -> None:
            while not (self._closed or ended.is_set()) and self._queue:
                self._serve(self._queue)
            if self._closed or ended.is_set():
                raise Cancelled

        def begin() -> T:
            between()
            return work(self._known_subject(), between)

        if not self._closed:
            self._enqueue(self._worker, begin, _Listener(then, failed, owner), self._long)
        return ended.set

    def aside(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[RmError], None] | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Do ``work`` that needs no vault (drawing a page, writing a file) on a thread of its own."""
        self._submit(self._side, work, _Listener(then, failed, owner))

    def close(self, last: Callable[[S], None], then: Callable[[], None]) -> None:
        """Drop what has not begun, do ``last`` (close the vault), then take no more work; ``then`` is always called."""
        if self._closed:
            return
        self._closed = True
        self.closing.set()
        self._side.shutdown(wait=False, cancel_futures=True)
        self._cancel_queued()

        def finish() -> None:
            if self._subject is not None:
                subject, self._subject = self._subject, None
                last(subject)

        self._enqueue(self._worker, finish, _Listener(lambda _none: then(), lambda _error: then(), None))
        self._worker.shutdown(wait=False)

    def _cancel_queued(self) -> None:
        """Drop what has not begun; nobody is called any more, not even for what is being done."""
        self._queue.clear()
        self._long.clear()
        for waiting in self._waiting.values():
            waiting.future.cancel()
        self._waiting.clear()

    def _known_subject(self) -> S:
        if self._subject is None:
            raise UnexpectedFault(kind="NotStarted", place=__name__)
        return self._subject

    def _submit(self, executor: ThreadPoolExecutor, work: Callable[[], Any], listener: _Listener) -> None:
        if not self._closed:
            self._enqueue(executor, work, listener)

    def _enqueue(
        self,
        executor: ThreadPoolExecutor,
        work: Callable[[], Any],
        listener: _Listener,
        queue: deque[Callable[[], None]] | None = None,
    ) -> None:
        self._next += 1
        ticket = self._next

        def attempt() -> None:
            self._came.emit(_attempt(ticket, work))

        if executor is self._worker:
            (self._queue if queue is None else queue).append(attempt)
            attempt = self._serve_next
        self._waiting[ticket] = _Waiting(listener, executor.submit(attempt))

    def _serve_next(self) -> None:
        """Do the next piece of work, long ones last; whatever was done in between leaves nothing to do here."""
        if not self._serve(self._queue):
            self._serve(self._long)

    @staticmethod
    def _serve(queue: deque[Callable[[], None]]) -> bool:
        try:
            attempt = queue.popleft()
        except IndexError:
            return False
        attempt()
        return True

    def _on_came(self, outcome: _Outcome) -> None:
        waiting = self._waiting.get(outcome.ticket)
        if waiting is None:
            return
        try:
            self._answer(outcome, waiting.listener)
        finally:
            self._waiting.pop(outcome.ticket, None)
            if not self._waiting:
                self.idle.emit()

    def _answer(self, outcome: _Outcome, listener: _Listener) -> None:
        if self._changes is not None:
            self._changes.take(outcome.value)
        if listener.gone():
            return
        if outcome.error is None:
            if listener.then is not None:
                listener.then(outcome.value)
        elif listener.failed is not None:
            listener.failed(outcome.error)
        else:
            self.unanswered.emit(outcome.error)
