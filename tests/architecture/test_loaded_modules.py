"""What is not in memory when a window appears. Whoever waits for a window waits for every module it loads."""

import json
import os
import subprocess
import sys

import pytest

LATE = ("mapping", "errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
"""Of PySide6's signature library."""
PARENT = {"PySide6", "shiboken6", "cryptography", "sqlcipher3", "dataclasses", "argparse", "subprocess", "tomllib"}
GATE = {
    *("cryptography", "sqlcipher3", "dataclasses", "inspect", "hashlib", "platformdirs", "tomlkit", "asyncio", "email"),
    *("PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtPrintSupport", "rm_desktop.domain.rows"),
    *("rm_desktop.services.content", "rm_desktop.vault.vault", "rm_desktop.ui.workspace"),
}
"""What the unlock page does not need. The vault loads once it can be seen."""
WORKSPACE = {
    *(
        "typst",
        "pypdfium2",
        "docx",
        "lxml",
        "PIL",
        "fontTools",
        "icalendar",
        "segno",
        "zxcvbn",
        "markdown_it",
        "tomlkit",
    ),
    *(
        "asyncio",
        "email",
        "http",
        "PySide6.QtNetwork",
        "PySide6.QtPrintSupport",
        "PySide6.QtTest",
        "rm_desktop.ui.gate",
    ),
    *(f"rm_desktop.ui.workspace.{place}" for place in ("sessions", "goals", "skills", "private", "summary", "help")),
}
"""What Today does not need."""
GATE_IMPORTS = """
from rm_desktop.ui.application import create_application
from rm_desktop.ui.gate import gate, gate_window, unlock_page
from rm_desktop.ui.runtime import capture, crash_reports
app, appearance = create_application(["x", "-platform", "offscreen"], load_settings(Path(sys.argv[1])))
from rm_desktop.vault.glance import Doors
from rm_desktop.domain.words import Policy
window = gate_window.GateWindow()
window.show_page(unlock_page.UnlockPage("Name", "", Doors(Policy.EITHER, True)), "de")
window.grab()
"""
WORKSPACE_IMPORTS = """
from rm_desktop.vault.vault import open_vault
from rm_desktop.ui.application import create_application
from rm_desktop.ui.runtime.pipe_host import PipeHost
from rm_desktop.ui.workspace.start import load_first_page
app, appearance = create_application(["x", "-platform", "offscreen"], load_settings(Path(sys.argv[1])))
load_first_page("de")
"""
CHILD = """
import json, sys
from pathlib import Path
from rm_desktop.ui import late_signatures
late_signatures.import_shiboken()
from rm_desktop import app
from rm_desktop.services.settings import load_settings
{imports}
waiting = [name for name, module in sys.modules.items() if type(module).__name__ == "_LateModule"]
print(json.dumps([sorted(sys.modules), waiting]))
"""


def loaded(code, tmp_path):
    done = subprocess.run(
        [sys.executable, "-I", "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    return json.loads(done.stdout)


def test_the_parent_loads_next_to_nothing(tmp_path):
    code = "import json, sys\nfrom rm_desktop import __main__, parent\nprint(json.dumps(sorted(sys.modules)))"
    assert PARENT.isdisjoint(loaded(code, tmp_path))


@pytest.mark.parametrize(("imports", "absent"), [(GATE_IMPORTS, GATE), (WORKSPACE_IMPORTS, WORKSPACE)])
def test_a_window_loads_only_what_it_shows(imports, absent, tmp_path):
    modules, waiting = loaded(CHILD.format(imports=imports), tmp_path)
    assert absent.isdisjoint(modules)
    assert {f"shibokensupport.signature.{name}" for name in LATE} <= set(waiting), "PySide6 is not built as we know it"


WRONG_CALLS = """
import builtins, json, sys
own = builtins.__import__
from rm_desktop.ui import late_signatures
late_signatures.import_shiboken()
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
assert builtins.__import__ is own
app = QApplication(["x", "-platform", "offscreen"])
said = []
for call in (lambda: QWidget().resize("wide"), lambda: QObject(5), lambda: QWidget().setWindowTitle(1, 2)):
    try:
        call()
    except TypeError as error:
        said.append(str(error))
print(json.dumps([*said, QWidget.resize.__doc__]))
"""


def test_a_wrong_call_into_qt_is_still_told_in_words(tmp_path):
    resize, make, title, documentation = loaded(WRONG_CALLS, tmp_path)
    assert "resize(w: int, h: int" in resize
    assert "QObject.__init__(int)" in make
    assert "takes exactly one argument" in title
    assert "resize(self, w: int, h: int" in documentation
