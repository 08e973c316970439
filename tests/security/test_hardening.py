"""Every process closes its doors first: no IP socket, no program started, no core, no reader of its memory."""

import errno
import os
import platform
import signal
import subprocess
import sys
import textwrap

import pytest

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the measures of other systems are written, not tested"),
]

MACHINE = pytest.mark.skipif(platform.machine() != "x86_64", reason="machine code of x86-64")
HARDEN = "from rm_desktop.ui.runtime import hardening; state = hardening.harden_child()\n"


def run(code, *, harden=True, **options):
    body = (HARDEN if harden else "") + textwrap.dedent(code)
    return subprocess.run(
        [sys.executable, "-I", "-c", body], capture_output=True, text=True, timeout=60, check=False, **options
    )


def outcome(code, **options):
    result = run(code, **options)
    assert result.returncode == 0, result.stderr
    return result.stdout.split()


TRY_SOCKET = """
    import errno, socket
    for family in (socket.AF_INET, socket.AF_INET6, socket.AF_PACKET, socket.AF_NETLINK, 38, 40):
        try:
            socket.socket(family, socket.SOCK_RAW if family == socket.AF_PACKET else socket.SOCK_STREAM).close()
            print("open")
        except OSError as error:
            print(errno.errorcode[error.errno])
"""


def test_no_family_of_sockets_but_unix_is_left():
    assert outcome(TRY_SOCKET) == ["EAFNOSUPPORT"] * 6


def test_the_control_can_open_sockets_so_the_test_above_means_something():
    assert outcome(TRY_SOCKET, harden=False)[:2] == ["open", "open"]


def test_unix_sockets_stay_for_display_and_session_bus():
    code = """
        import socket
        one, two = socket.socketpair()
        one.send(b"still there")
        print(two.recv(20).decode().replace(" ", "-"))
        socket.socket(socket.AF_UNIX).close()
    """
    assert outcome(code) == ["still-there"]


def test_the_filter_holds_in_every_thread_and_after_fork():
    code = """
        import os, socket, threading
        def attempt():
            try:
                socket.socket(socket.AF_INET)
            except OSError as error:
                print(error.errno, flush=True)
        thread = threading.Thread(target=attempt)
        thread.start()
        thread.join()
        if os.fork() == 0:
            attempt()
            os._exit(0)
        os.wait()
    """
    assert outcome(code) == [str(errno.EAFNOSUPPORT)] * 2


@MACHINE
@pytest.mark.parametrize("number", [425, 426, 427])
def test_io_uring_is_no_way_around(number):
    code = f"""
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        print(libc.syscall({number}, 8, 0, 0, 0, 0, 0), ctypes.get_errno())
    """
    assert outcome(code) == ["-1", str(errno.ENOSYS)]


@MACHINE
def test_the_x32_calling_convention_is_no_way_around():
    code = """
        import ctypes
        libc = ctypes.CDLL(None, use_errno=True)
        print(libc.syscall(0x40000000 + 41, 2, 1, 0), ctypes.get_errno())
    """
    assert outcome(code) == ["-1", str(errno.ENOSYS)]


INT_80 = """
    import ctypes, mmap
    # mov eax, 359 (socket); mov ebx, 2 (AF_INET); mov ecx, 1; xor edx, edx; int 0x80
    code = bytes.fromhex("53" "b867010000" "bb02000000" "b901000000" "31d2" "cd80" "5b" "c3")
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    print(ctypes.CFUNCTYPE(ctypes.c_int)(address)(), flush=True)
    import os
    os._exit(0)
"""


@MACHINE
def test_the_32_bit_calling_convention_is_no_way_around():
    control = run(INT_80, harden=False)
    if control.returncode == -signal.SIGSEGV:
        assert run(INT_80).returncode == -signal.SIGSEGV  # a kernel without the convention: no way either
        return
    hardened = run(INT_80)
    assert int(control.stdout) >= 0
    assert int(hardened.stdout) == -errno.ENOSYS


def test_no_program_can_be_started():
    code = """
        import os, subprocess
        try:
            subprocess.run(["/bin/true"])
            print("started")
        except OSError as error:
            print(error.errno)
        try:
            os.posix_spawn("/bin/true", ["true"], {})
            print("spawned")
        except OSError as error:
            print(error.errno)
    """
    assert outcome(code) == [str(errno.EACCES)] * 2


def test_no_core_dump_no_dumpable_memory_private_files_and_no_faulthandler(tmp_path):
    code = f"""
        import ctypes, faulthandler, os, resource
        print(state.no_core_dump, state.closed_memory, state.no_network)
        print(resource.getrlimit(resource.RLIMIT_CORE) == (0, 0), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
        print(faulthandler.is_enabled())
        open({str(tmp_path / "new")!r}, "w").close()
        print(oct(os.stat({str(tmp_path / "new")!r}).st_mode & 0o777))
    """
    assert outcome(code) == ["True", "True", "True", "True", "0", "False", "0o600"]


def test_the_environment_is_our_own_list():
    hostile = {
        **os.environ,
        "QT_PLUGIN_PATH": "/evil",
        "QT_QPA_GENERIC_PLUGINS": "evil",
        "QT_QPA_PLATFORM": "vnc",
        "LD_PRELOAD": "",
        "PYTHONPATH": "/evil",
        "GTK_MODULES": "evil",
        "LC_TIME": "de_DE.UTF-8",
        "XDG_RUNTIME_DIR": "/run/user/0",
    }
    code = """
        import os
        print(*sorted(name for name in os.environ if name.startswith(("QT", "LD", "PY", "GTK", "LC_TIME", "XDG_RUN"))))
    """
    assert outcome(code, env=hostile) == ["LC_TIME", "XDG_RUNTIME_DIR"]


AS_NOBODY = """
    import ctypes, os, platform, resource, sys
    from rm_desktop.ui.runtime import hardening, seccomp
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(65534, 65534, 65534)
        os.setresuid(65534, 65534, 65534)
        ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # changing the user closed the memory: make it an everyday process
"""
WAIT = """
    print("ready", flush=True)
    sys.stdin.read()
"""
READ = """
    for name in ("mem", "maps", "environ"):
        try:
            open(f"/proc/{sys.argv[1]}/{name}", "rb").close()
            print("open")
        except OSError as error:
            print(error.errno)
"""


def read_by_the_same_user(body):
    line = [sys.executable, "-I", "-c", textwrap.dedent(body)]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        reader = [sys.executable, "-I", "-c", textwrap.dedent(AS_NOBODY + READ), str(process.pid)]
        found = subprocess.run(reader, capture_output=True, text=True, check=True).stdout.split()
        process.stdin.close()
    return found


def test_the_same_user_cannot_read_the_memory():
    assert read_by_the_same_user(AS_NOBODY + WAIT) == ["open"] * 3, "the control must be readable"
    hardened = AS_NOBODY + "    hardening.harden_child()\n" + WAIT
    assert read_by_the_same_user(hardened) == [str(errno.EACCES)] * 3
