"""The real program at a real accessibility bus, as a screen reader, a switch or a voice uses it: no key, no click.

The processes are the hardened ones with their cleaned environment, and the assistive program is switched on in the
way that desktops do it: by the property of the bus, not by a variable.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from rm_desktop.domain.clock import SystemClock
from rm_desktop.services.demo import create_demo, demo_secrets

pytestmark = [
    pytest.mark.slow,
    pytest.mark.whole_program,
    pytest.mark.timeout(900),  # asks over a bus, control by control
    pytest.mark.skipif(sys.platform != "linux", reason="needs an X server and a message bus"),
]

SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
PASSPHRASE = "password text"
BUTTON = "push button"
CHOICE = "radio button"
TICK = "check box"
FIELD = "text"
NEEDING_NAMES = {BUTTON, CHOICE, TICK, FIELD, PASSPHRASE, "combo box", "spin button", "slider", "progress bar"}
PLACES = (
    *("Heute", "Treffen", "Aufgaben", "Ziele", "Digitale Fitness", "Vereinbarung", "Weitergeben"),
    *("Einstellungen", "Hilfe"),
)

Node = dict[str, Any]


class Reader:
    """Asks the bus in the system's Python, which has the bindings."""

    def __init__(self, environ: dict[str, str]) -> None:
        client = Path(__file__).with_name("screen_reader.py")
        self._client = subprocess.Popen(
            [SYSTEM_PYTHON, "-I", str(client)], env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.pid = 0

    def ask(self, question: str, **details: Any) -> Any:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps({"do": question, "pid": self.pid, **details}) + "\n")
        self._client.stdin.flush()
        return json.loads(self._client.stdout.readline())

    def tree(self) -> list[Node]:
        return self.ask("tree") or []

    def close(self) -> None:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.close()
        self._client.wait(timeout=20)
        self._client.stdout.close()


class Person:
    """Somebody who perceives and acts through the reader alone."""

    def __init__(self, program: Any, reader: Reader, until: Callable[..., None]) -> None:
        self._program, self._reader, self._until = program, reader, until

    def come_to(self, role: str) -> None:
        """Wait until the window of ``role`` is there; from now on it is the one."""

        def there() -> bool:
            self._reader.pid = self._program.role(role) or 0
            return bool(self._reader.pid and self._reader.ask("heard", words="."))

        self._wait(there, f"the {role} on the bus")

    def do(self, role: str, name: str, description: str = "") -> None:
        """Do the first thing that the control offers, once it is there."""
        wanted = {"role": role, "name": name, "description": description}
        self._wait(lambda: self._reader.ask("act", **wanted), f"{role} {name!r}")

    def write(self, role: str, name: str, text: str) -> None:
        self._wait(lambda: self._reader.ask("write", role=role, name=name, text=text), f"{role} {name!r}")

    def wait_for(self, words: str, role: str = "") -> None:
        """Wait until something that is called so shows."""
        self._wait(lambda: self._reader.ask("heard", words=words, role=role), repr(words))

    def tree(self) -> list[Node]:
        """Return what shows, once it stands still."""
        before: list[Node] = []
        end = time.monotonic() + 30
        while time.monotonic() < end:
            now = self._reader.tree()
            if now and now == before:
                return now
            before = now
        pytest.fail("what shows never stands still")

    def _wait(self, true: Callable[[], object], what: str) -> None:
        try:
            self._until(true, what)
        except AssertionError:
            there = [f"{node['role']} {node['name']}" for node in self._reader.tree() if node["name"]]
            pytest.fail(f"waited in vain for {what} among {there}; stderr: {self._program.stderr()}")


@pytest.fixture
def bus(screen: Any, tmp_path: Path) -> Iterator[dict[str, str]]:
    """A session with an accessibility bus on which an assistive program has said that it is there."""
    if not (shutil.which("dbus-daemon") and Path(LAUNCHER).exists()):
        pytest.fail("dbus or at-spi2-core is missing; packaging/test installs both")
    run = tmp_path / "session"
    run.mkdir(mode=0o700)
    environ = {**screen.environ, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(run), "LANG": "de_DE.UTF-8"}
    quiet = {"stderr": subprocess.DEVNULL, "text": True}
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], env=environ, stdout=subprocess.PIPE, **quiet
    )
    assert daemon.stdout is not None
    environ["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
    launcher = subprocess.Popen(
        [LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1"],
        env=environ,
        stdout=subprocess.DEVNULL,
        **quiet,
    )
    yield environ
    for process in (launcher, daemon):
        process.terminate()
        process.wait(timeout=20)
    daemon.stdout.close()


@pytest.fixture
def reader(bus: dict[str, str]) -> Iterator[Reader]:
    made = Reader(bus)
    yield made
    made.close()


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample pair's vault; its next meeting is some days ahead."""
    path = tmp_path / "Beispiel.rmvault"
    create_demo(path, "de", clock=SystemClock()).wipe()
    return path


@pytest.fixture
def person(program: Any, reader: Reader, until: Callable[..., None], bus: dict[str, str], sample: Path) -> Person:
    """Somebody before the gate of the sample vault."""
    program.environ = {name: bus[name] for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
    program.start(str(sample))
    made = Person(program, reader, until)
    made.come_to("gate")
    return made


def unlock(person: Person) -> None:
    person.write(PASSPHRASE, "Passphrase für das Treffen", demo_secrets("de").session or "")
    person.do(BUTTON, "Öffnen")
    person.come_to("workspace")


def check(nodes: list[Node], where: str) -> None:
    """Hold a screen against what every screen keeps to."""
    assert nodes[0]["role"] in {"frame", "dialog"}, f"{where}: the window is a {nodes[0]['role']}"
    focused = [node["name"] for node in nodes if "focused" in node["states"]]
    assert "" not in focused[:1], f"{where}: what a screen reader finds first to have the keyboard has no name"
    nameless = [node for node in nodes if node["role"] in NEEDING_NAMES and not node["name"].strip()]
    assert nameless == [], where
    inert = [node for node in nodes if node["role"] in {BUTTON, CHOICE, TICK} and "sensitive" in node["states"]]
    assert [node for node in inert if not node["actions"]] == [], where
    boxed = [node["name"] for node in nodes if node["role"] == TICK and "checkable" not in node["states"]]
    assert boxed == [], f"{where}: a box without a state"


def test_the_main_job_by_what_controls_offer_to_assistive_programs(person: Person, tmp_path: Path) -> None:
    check(person.tree(), "gate")
    assert [node["role"] for node in person.tree() if "focused" in node["states"]] == [PASSPHRASE]
    unlock(person)
    person.do(BUTTON, "Treffen beginnen")
    person.wait_for("^Notiz zum aktuellen Punkt$")
    check(person.tree(), "meeting")
    person.write(FIELD, "Notiz zum aktuellen Punkt", "Drei Beiträge gelesen.")
    person.wait_for("^Gespeichert$")
    person.do(CHOICE, "Jonas", "Wessen Aufgabe")
    person.write(FIELD, "Neue Aufgabe", "Kurzanleitung schreiben")
    person.do(BUTTON, "Aufgabe hinzufügen")
    person.wait_for("^Kurzanleitung schreiben$")
    person.do(BUTTON, "Erledigt, weiter")
    person.wait_for("Ankommen.*erledigt$")
    person.do(BUTTON, "Abschließen")
    for name in ("Jonas", "Helga"):
        person.wait_for(f"^{name} ist dran$")
        person.do(BUTTON, "ja")
        person.do(BUTTON, "Zeigen", "Sichtbar nur")
    person.do(BUTTON, "Weiter")
    person.do(BUTTON, "Termin übernehmen")
    person.do(BUTTON, "Zusammenfassung weitergeben")
    person.wait_for("^Noch nichts ausgewählt$")
    check(person.tree(), "summary")
    for block in ("Jonas: Themen", "Helga: Themen"):
        person.do(TICK, block)
    secrets = demo_secrets("de")
    for count, (name, secret) in enumerate((("Mentor:in", secrets.junior), ("Mentee", secrets.senior)), start=1):
        person.do(BUTTON, "Zustimmen")
        person.come_to("release")
        person.wait_for(f"^Zustimmung {name}$")
        check(person.tree(), f"consent of {name}")
        person.write(PASSPHRASE, f"Passphrase {name}", secret or "")
        person.do(BUTTON, "Zustimmen")
        person.come_to("workspace")
        person.wait_for(f"^{count} von 2 Zustimmungen$")
    person.do(BUTTON, "Speichern")
    person.wait_for("^Gespeichert$")
    assert [path.read_bytes()[:5] for path in tmp_path.rglob("*.pdf")] == [b"%PDF-"]
    person.do(BUTTON, "Tresor sperren")
    person.come_to("gate")
    person.wait_for("^Gesperrt")


def test_every_place_has_names_roles_and_states_on_the_bus(person: Person) -> None:
    unlock(person)
    for place in PLACES:
        person.do(CHOICE, place)
        person.wait_for(f"^{place}$", "layered pane")
        nodes = person.tree()
        check(nodes, place)
        chosen = [node["name"] for node in nodes if node["role"] == CHOICE and "checked" in node["states"]]
        assert place in chosen
