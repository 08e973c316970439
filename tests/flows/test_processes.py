"""What the kernel says about our processes while they run: filtered, without cores, without IP sockets, alone."""

import os
import re
import socket
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")]

HOSTILE = {
    "QT_QPA_GENERIC_PLUGINS": "tuiotouch:tcp",
    "QT_PLUGIN_PATH": "/nowhere",
    "QT_QPA_PLATFORM": "vnc:port=59123",
    "QTWEBENGINE_REMOTE_DEBUGGING": "59124",
    "QMLSCENE_DEVICE": "x",
    "PYTHONSTARTUP": "/nowhere",
    "PYTHONPATH": "/nowhere",
    "http_proxy": "http://127.0.0.1:59125",
}


def status(pid):
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return dict(line.split(":\t", 1) for line in lines if ":\t" in line)


def ip_sockets(pid):
    """Return the IP sockets that a process holds."""
    inodes = set()
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            found = re.fullmatch(r"socket:\[(\d+)\]", str(entry.readlink()))
        except OSError:
            continue
        if found:
            inodes.add(found[1])
    held = []
    for table in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp"):
        rows = Path(f"/proc/{pid}/net/{table}")
        lines = rows.read_text().splitlines()[1:] if rows.exists() else []
        held += [(table, line.split()[9]) for line in lines if line.split()[9] in inodes]
    return held


def demand_closed(pid):
    facts = status(pid)
    assert facts["Seccomp"] == "2"
    assert facts["NoNewPrivs"] == "1"
    assert facts["Umask"] == "0077"
    assert re.search(r"Max core file size\s+0\s+0", Path(f"/proc/{pid}/limits").read_text())
    assert ip_sockets(pid) == []


def loaded(pid):
    return Path(f"/proc/{pid}/maps").read_text()


def test_every_child_is_closed_even_in_a_hostile_environment(program, founded, secrets):
    program.environ.update(HOSTILE)
    program.start(str(founded))
    gate = program.window("gate")
    demand_closed(gate)
    program.type(secrets.session)
    program.key("Return")
    workspace = program.window("workspace")
    demand_closed(workspace)
    program.key("ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6")
    demand_closed(workspace)
    assert ip_sockets(program.pid) == []
    program.key("ctrl+l")
    demand_closed(program.window("gate"))


def test_the_control_sees_an_ip_socket():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert [table for table, _inode in ip_sockets(os.getpid())] == ["tcp"]


def test_the_children_see_only_our_list_of_variables(program, founded):
    program.environ.update(HOSTILE)
    program.start(str(founded))
    gate = program.window("gate")
    names = {row.partition(b"=")[0].decode() for row in Path(f"/proc/{gate}/environ").read_bytes().split(b"\0") if row}
    assert not names & set(HOSTILE)
    assert "DISPLAY" in names


def test_the_parent_has_no_qt_and_the_workspace_no_passphrase_screens(program, founded, secrets):
    program.start(str(founded))
    gate = program.window("gate")
    assert "libQt6" not in loaded(program.pid)
    assert "libQt6Core" in loaded(gate)
    assert "libQt6Network" not in loaded(gate)
    program.type(secrets.session)
    program.key("Return")
    assert "libQt6Network" not in loaded(program.window("workspace"))


@pytest.mark.skipif(sys.platform == "linux" and os.getuid() == 0, reason="root reads everything")
def test_the_same_user_cannot_read_a_process_of_ours(program, founded):
    program.start(str(founded))
    gate = program.window("gate")
    for pid in (gate, program.pid):
        with pytest.raises(PermissionError):
            Path(f"/proc/{pid}/mem").read_bytes()


@pytest.mark.parametrize("display", ["localhost:0", "127.0.0.1:0.0", "tcp/host:0", "[::1]:0"])
def test_a_display_over_the_network_is_refused_with_a_sentence(program, founded, display):
    program.environ["DISPLAY"] = display
    program.start(str(founded), platform="xcb")
    assert program.process.wait(timeout=20) == 7
    assert display in program.stderr()
    assert "Netz" in program.stderr()
    assert program.roles() == {}


def test_no_display_is_said(program, founded):
    program.environ["DISPLAY"] = ""
    program.start(str(founded))
    assert program.process.wait(timeout=20) == 7
    assert "Kein Bildschirm" in program.stderr()
