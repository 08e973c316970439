"""One person's consent in the release helper's own window and process, typed as a person would type it.

Reads from standard input what the parent process would send, and the passphrase; prints the signature.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import hardened


def main() -> int:
    """Show the window, take a picture, consent."""
    hardened.begin()
    import driving  # noqa: PLC0415 - Qt is loaded in a closed process
    from rm_desktop.services.settings import load_settings  # noqa: PLC0415
    from rm_desktop.ui.application import create_application  # noqa: PLC0415
    from rm_desktop.ui.gate.release_window import ReleaseWindow  # noqa: PLC0415
    from rm_desktop.ui.runtime.change_feed import ChangeFeed  # noqa: PLC0415
    from rm_desktop.ui.runtime.messages import Messages  # noqa: PLC0415
    from rm_desktop.ui.runtime.operations import Operations  # noqa: PLC0415
    from rm_desktop.ui.runtime.release_request import ReleaseRequest  # noqa: PLC0415

    told = sys.stdin.read()
    if not told:
        return 0
    asked = json.loads(told)
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
