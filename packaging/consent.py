"""One person's consent in the release helper's own window and process, typed as a person would type it.

Reads from standard input what the parent process would send, and the passphrase; prints the signature.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is loaded

import driving
from rm_desktop.services.settings import load_settings
from rm_desktop.ui.application import create_application
from rm_desktop.ui.gate.release_window import ReleaseWindow
from rm_desktop.ui.runtime.change_feed import ChangeFeed
from rm_desktop.ui.runtime.messages import Messages
from rm_desktop.ui.runtime.operations import Operations
from rm_desktop.ui.runtime.release_request import ReleaseRequest


def main() -> int:
    """Show the window, take a picture, consent."""
    asked = json.loads(sys.stdin.read())
    app, _appearance = create_application(["rm-desktop"], load_settings(Path(asked["settings"])))
    operations: Operations[None] = Operations(ChangeFeed(app), app)
    window = ReleaseWindow(Path(asked["vault"]), ReleaseRequest.from_json(asked["request"]), operations, Messages(app))
    signatures: list[bytes] = []
    window.signed.connect(signatures.append)
    window.place()
    window.show()
    window.focus_first()
    driving.write(window.field.edit, asked["passphrase"])
    driving.picture(window, Path(asked["picture"]))
    driving.click(window.consent)
    driving.wait_until(lambda: bool(signatures), "the signature")
    print(signatures[0].hex(), flush=True)
    driving.close_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
