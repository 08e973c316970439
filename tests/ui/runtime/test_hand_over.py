"""A child's line to the parent over real pipes: messages both ways, keys on their own pipe, the end heard at once."""

import os

import pytest

from rm_desktop.domain.errors import VaultDamaged
from rm_desktop.domain.words import Compartment, Opening
from rm_desktop.ui.runtime import host as host_module
from rm_desktop.ui.runtime.hand_over import Ends, ParentLine, fault_reason
from rm_desktop.ui.runtime.host import LockReason
from rm_desktop.ui.runtime.pipe_host import PipeHost, sealed_hashes
from rm_desktop.ui.runtime.process_messages import (
    BrokenMessage,
    Geometry,
    Leave,
    Lines,
    Locked,
    LockNow,
    OpenLink,
    ReleaseAnswer,
    ReleaseWanted,
    ShowFolder,
    Start,
    decode,
    encode,
)
from rm_desktop.ui.runtime.release_request import Purpose, ReleaseRequest
from rm_desktop.vault.vault import OpeningKeys


class Wire:
    """Both ends of a child's pipes."""

    def __init__(self):
        self.child_reads, self.to_child = os.pipe()
        self.from_child, self.child_writes = os.pipe()
        self.keys_read, self.keys_write = os.pipe()
        self.closed = set()

    def say(self, message):
        os.write(self.to_child, encode(message))

    def heard(self):
        return list(Lines().feed(os.read(self.from_child, 65536)))

    def hang_up(self):
        os.close(self.to_child)
        self.closed.add(self.to_child)

    def close(self):
        for end in (self.child_reads, self.to_child, self.from_child, self.child_writes):
            if end not in self.closed:
                os.close(end)


@pytest.fixture
def wire():
    made = Wire()
    yield made
    made.close()


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def line(wire):
    made = ParentLine(Ends(wire.child_reads, wire.child_writes, None))
    yield made
    made.deleteLater()


@pytest.fixture
def host(line):
    return PipeHost(line)


def test_the_first_message_says_what_to_show(wire, line):
    wire.say(Start(vault="/v", reason="idle", geometry=Geometry(width=10, height=20, x=1, y=2)))
    wire.say(Leave())
    start = line.first()
    assert (start.vault, start.reason, start.geometry.x) == ("/v", "idle", 1)


def test_what_came_with_the_first_message_is_not_lost(wire, line, qtbot):
    wire.say(Start())
    wire.say(Leave())
    line.first()
    heard = []
    line.heard.connect(heard.append)
    line.begin()
    qtbot.waitUntil(lambda: heard == [Leave()], timeout=5_000)


def test_a_first_message_of_another_kind_is_refused(wire, line):
    wire.say(Leave())
    with pytest.raises(BrokenMessage):
        line.first()


def test_a_parent_that_is_gone_before_the_first_message(wire, line):
    wire.hang_up()
    with pytest.raises(BrokenMessage):
        line.first()


def test_the_host_speaks_and_hears(wire, line, host, qtbot, tmp_path):
    line.begin()
    left, locks = [], []
    host.leave_wanted.connect(lambda: left.append(1))
    host.lock_wanted.connect(locks.append)
    host.open_link("https://example.org")
    host.show_folder(tmp_path)
    assert wire.heard() == [OpenLink(url="https://example.org"), ShowFolder(path=str(tmp_path))]
    wire.say(LockNow())
    wire.say(LockNow(reason="suspend"))
    wire.say(Leave())
    qtbot.waitUntil(lambda: bool(left and locks), timeout=5_000)
    assert locks == ["", "suspend"]
    host.never_opened(LockReason.SUSPEND)
    assert wire.heard() == [Locked(reason="suspend")]


def test_a_locked_workspace_goes_soon_even_without_a_gate(wire, host, qtbot):
    left = []
    host.leave_wanted.connect(lambda: left.append(1))
    host.lock(LockReason.IDLE, host_module.Geometry(800, 600, maximised=True))
    (said,) = wire.heard()
    assert isinstance(said, Locked)
    assert (said.reason, said.geometry.width, said.geometry.maximised) == ("idle", 800, True)
    assert left == []
    qtbot.waitUntil(lambda: bool(left), timeout=3_000)


def test_before_sleep_it_goes_at_once(host, qtbot):
    with qtbot.waitSignal(host.leave_wanted, timeout=500):
        host.lock(LockReason.SUSPEND, host_module.Geometry(800, 600, maximised=False))


def test_a_consent_comes_back_to_whoever_asked(wire, line, host, qtbot):
    line.begin()
    answers = []
    asked = {"purpose": "summary", "person": "junior", "sha256": "00" * 32, "message": "ab", "kind": "", "digest": ""}
    request = ReleaseRequest.from_json(asked)
    host.release(request, lambda answer: answers.append(("first", answer.given)))
    host.release(request, lambda answer: answers.append(("second", answer.signature)))
    wanted = wire.heard()
    assert [message.number for message in wanted if isinstance(message, ReleaseWanted)] == [1, 2]
    assert ReleaseRequest.from_json(wanted[0].request).purpose is Purpose.SUMMARY
    wire.say(ReleaseAnswer(number=2, signature="beef"))
    wire.say(ReleaseAnswer(number=1))
    wire.say(ReleaseAnswer(number=1, signature="beef"))
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=5_000)
    assert answers == [("second", b"\xbe\xef"), ("first", False)]


def test_a_parent_that_dies_makes_the_workspace_lock(wire, line, host, qtbot):
    line.begin()
    with qtbot.waitSignal(host.lock_wanted, timeout=5_000):
        wire.hang_up()


def test_nonsense_on_the_pipe_is_taken_for_a_dead_parent(wire, line, host, qtbot):
    line.begin()
    with qtbot.waitSignal(host.lock_wanted, timeout=5_000):
        os.write(wire.to_child, b"no message of ours\n")


def test_speaking_to_a_dead_parent_does_no_harm(wire, host):
    os.close(wire.from_child)
    wire.closed.add(wire.from_child)
    host.open_link("https://example.org")


def test_keys_travel_on_their_own_pipe_and_are_wiped_behind(wire, keys):
    sender = ParentLine(Ends(wire.child_reads, wire.child_writes, wire.keys_write))
    receiver = ParentLine(Ends(wire.child_reads, wire.child_writes, wire.keys_read))
    message = keys(Opening.SENIOR_ALONE).to_bytes()
    original = bytes(message)
    sender.send_keys(message, {"shared": "00ff"})
    assert not any(message), "the sender keeps nothing"
    packet, extra = receiver.receive_keys()
    assert bytes(packet) == original
    assert OpeningKeys.from_bytes(packet).opening is Opening.SENIOR_ALONE
    assert sealed_hashes(extra) == {Compartment.SHARED: b"\x00\xff"}
    with pytest.raises(OSError, match="descriptor"):
        os.fstat(wire.keys_write)


def test_a_child_without_a_key_pipe_has_none(line):
    with pytest.raises(BrokenMessage):
        line.send_keys(bytearray(4), {})
    with pytest.raises(BrokenMessage):
        line.receive_keys()


def test_ends_come_from_the_command_line(wire):
    ends = Ends.from_argument(f"{wire.child_reads},{wire.child_writes},{wire.keys_read}", writes_keys=False)
    assert ends == Ends(wire.child_reads, wire.child_writes, wire.keys_read)
    assert not os.get_inheritable(wire.child_reads)


@pytest.mark.parametrize(
    "line", [b"", b"[]", b"null", b'{"m":"nothing"}', b'{"m":"shown","more":1}', b'{"m":"hold"}', b"\xff"]
)
def test_what_is_no_message_is_refused(line):
    with pytest.raises(BrokenMessage):
        decode(line)


def test_a_line_without_end_is_refused():
    lines = Lines()
    with pytest.raises(BrokenMessage):
        list(lines.feed(b"x" * ((1 << 20) + 1)))


def test_messages_come_back_as_they_went_whatever_the_pieces():
    messages = [Leave(), Start(vault="Töpfe", geometry=Geometry(width=1, height=2)), ReleaseAnswer(number=3)]
    stream = b"".join(encode(message) for message in messages)
    lines = Lines()
    assert [found for at in range(len(stream)) for found in lines.feed(stream[at : at + 1])] == messages


def test_why_the_vault_did_not_open_becomes_a_reason():
    assert fault_reason(VaultDamaged(part="shared", reason="tag")) == "fault:VaultDamaged:shared"
