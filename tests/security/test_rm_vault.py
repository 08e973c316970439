"""The command line is as closed as the windows: no core dump, no readable memory, no IP socket, its own environment."""

from __future__ import annotations

import json
import os
import subprocess
import sys

PROBE = """
import json, os, resource, socket, sys
from rm_desktop import rm_vault
from rm_desktop.cli import main as cli

def probe():
    try:
        socket.socket(socket.AF_INET)
        network = True
    except OSError:
        network = False
    dumpable = __import__("ctypes").CDLL(None).prctl(3, 0, 0, 0, 0)
    facts = {
        "network": network,
        "core": resource.getrlimit(resource.RLIMIT_CORE)[0],
        "dumpable": dumpable,
        "foreign": "QT_PLUGIN_PATH" in os.environ,
        "qt": "PySide6" in sys.modules,
        "umask": os.umask(0o077),
    }
    print(json.dumps(facts))

cli.main = probe
rm_vault.main()
"""


def test_rm_vault_is_hardened_before_it_reads_anything() -> None:
    environment = {**os.environ, "QT_PLUGIN_PATH": "/tmp/evil"}  # noqa: S108 - a hostile path that is never used
    done = subprocess.run(
        [sys.executable, "-I", "-c", PROBE], check=True, capture_output=True, text=True, env=environment
    )
    facts = json.loads(done.stdout)
    assert facts == {"network": False, "core": 0, "dumpable": 0, "foreign": False, "qt": False, "umask": 0o077}
