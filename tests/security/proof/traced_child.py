"""A child process that works under strace: what it asks of the system is recorded, refused, or its last request."""

from __future__ import annotations

import ctypes
import os
import select
import shutil
import socket
import subprocess
import tempfile
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

WRITES = "write,pwrite64,sendfile,copy_file_range,mkdir"
SYNCS = "fsync,fdatasync"
NAMES = "rename,unlink,unlinkat,rmdir,ftruncate"
FOR_EVERYBODY = 0x59616D61, -1
"""``PR_SET_PTRACER``, any: where only ancestors may trace, a child has to allow it."""
NOT_HERE = (
    "The power cuts, full disks and kills at every call need strace, and strace must be allowed to trace here "
    "(the package is called strace; a container has to permit ptrace): "
)
FAILED_BY_ITSELF = 70

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a child ended: the signal that killed it, if one did, and every word that it said before."""

    killed_by: int
    said: tuple[str, ...]


def run_traced(work: Callable[[Say], None], options: Sequence[str]) -> Outcome:
    """Run ``work`` in a child under strace with ``options``. A word it says counts as said to people."""
    if shutil.which("strace") is None:
        raise AssertionError(NOT_HERE + "there is none")
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        ours.close()
        _be_the_child(work, theirs)
    theirs.close()
    command = ["strace", "-f", "-qq", *options, "-p", str(child)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as tracer:
        ours.send(b"?")
        with ours:
            said = _heard(ours, tracer, child)
        complaint = tracer.stderr.read() if tracer.stderr else ""
    _, status = os.waitpid(child, 0)
    if "attach" in complaint or "ptrace" in complaint:
        raise AssertionError(NOT_HERE + complaint.strip())
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, "the child failed by itself, see above"
    return Outcome(os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, said)


def recorded(work: Callable[[Say], None], trace: Path) -> Outcome:
    """Record everything that ``work`` writes and says into ``trace``, byte for byte and in order."""
    calls = f"openat,lseek,read,sendto,mkdirat,renameat,renameat2,pwritev,writev,fallocate,{WRITES},{SYNCS},{NAMES}"
    return run_traced(work, ["-o", str(trace), "-y", "-xx", "-s", "8388608", "-e", f"trace={calls}"])


def refusing(work: Callable[[Say], None], calls: str, error: str, at: str) -> tuple[Outcome, bool]:
    """Let ``calls`` fail with ``error`` at the given count (``3``: the third, ``3+``: from the third on).

    The second value tells whether a call came to that; what the child answers does not, since it may get over it.
    """
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        options = ["-o", str(trace), "-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={at}"]
        return run_traced(work, options), "(INJECTED)" in trace.read_text(encoding="utf-8", errors="replace")


def killed_at(work: Callable[[Say], None], call: int) -> Outcome:
    """Kill the child on entering its write, sync, rename or removal number ``call``."""
    calls = f"{WRITES},{SYNCS},{NAMES}"
    return run_traced(work, ["-o", os.devnull, "-e", f"trace={calls}", "-e", f"inject={calls}:signal=KILL:when={call}"])


def _be_the_child(work: Callable[[Say], None], words: socket.socket) -> None:
    """Wait for the tracer, work, and leave without what the parent would do at its end."""
    code = FAILED_BY_ITSELF
    try:
        ctypes.CDLL(None).prctl(*FOR_EVERYBODY, 0, 0, 0)
        while "TracerPid:\t0" in Path("/proc/self/status").read_text(encoding="ascii"):
            select.select([words], [], [], 10)
            select.select([], [], [], 0.001)  # the tracer is on its way
        words.recv(1)
        work(lambda word: words.sendall(word.encode() + b"\n"))
        code = 0
    except BaseException:  # noqa: BLE001 - nothing may escape into the parent's test run
        traceback.print_exc()
    finally:
        os._exit(code)


def _heard(words: socket.socket, tracer: subprocess.Popen[str], child: int) -> tuple[str, ...]:
    """Return every word until the child is gone; one that no tracer reached is ended here."""
    content = b""
    while True:
        if not select.select([words], [], [], 1)[0]:
            if tracer.poll():
                os.kill(child, 9)
            continue
        piece = words.recv(65536)
        if not piece:
            return tuple(content.decode().split("\n")[:-1])
        content += piece
