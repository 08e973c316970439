"""The composition root of the children: settings and services are made here and given to the windows.

Each child imports its own windows and never another's, and the gate not even the vault: it loads that while people
type. A gate and a workspace may load before they are wanted; then they wait for their first message, which is when the
gate gets its look and the workspace its keys.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from rm_desktop.domain.clock import SystemClock
from rm_desktop.services.settings import APP, load_settings

if TYPE_CHECKING:
    from rm_desktop.ui.application import Appearance
    from rm_desktop.ui.gate.gate import Gate

VAULTS = "vaults"


class Options(NamedTuple):
    """What a child was started with; ``ends`` names its pipe ends."""

    ends: str
    platform: str
    data_dir: str
    demo: bool

    @property
    def folder(self) -> Path | None:
        """The folder given for settings and vaults, if any."""
        return Path(self.data_dir) if self.data_dir else None

    def arguments(self) -> list[str]:
        """Return what Qt gets to see of the command line."""
        return [APP, "-platform", self.platform]


def run_child(role: str, ends: str, platform: str, data_dir: str, demo: bool) -> int:
    """Run the child with ``role``; return when its window has gone."""
    options = Options(ends, platform or "xcb", data_dir, demo)
    return {"gate": run_gate, "workspace": run_workspace, "release": run_release}[role](options)


def vault_folder(data_dir: Path | None) -> Path:
    """Return where new vaults lie unless somebody chooses another place: the local application data folder."""
    if data_dir:
        return data_dir / VAULTS
    import platformdirs  # noqa: PLC0415 - not needed where the folder was given

    return Path(platformdirs.user_data_dir(APP, appauthor=False, roaming=False))


def run_gate(options: Options) -> int:
    """Run the gate: everything with a passphrase field."""
    from rm_desktop.ui.application import create_application  # noqa: PLC0415 - Qt comes last
    from rm_desktop.ui.gate.gate import Gate  # noqa: PLC0415
    from rm_desktop.ui.gate.gate_context import GateContext  # noqa: PLC0415
    from rm_desktop.ui.gate.gate_host import PipeGateHost  # noqa: PLC0415
    from rm_desktop.ui.gate.gate_window import GateWindow  # noqa: PLC0415
    from rm_desktop.ui.runtime.capture import Capture  # noqa: PLC0415
    from rm_desktop.ui.runtime.clipboard import Clipboard  # noqa: PLC0415
    from rm_desktop.ui.runtime.crash_reports import CrashReports  # noqa: PLC0415
    from rm_desktop.ui.runtime.dialogs import Dialogs, FileDialogs  # noqa: PLC0415
    from rm_desktop.ui.runtime.hand_over import Ends, ParentLine  # noqa: PLC0415
    from rm_desktop.ui.runtime.messages import Messages  # noqa: PLC0415
    from rm_desktop.ui.runtime.operations import Operations  # noqa: PLC0415
    from rm_desktop.ui.runtime.process_messages import BrokenMessage  # noqa: PLC0415

    line = ParentLine(Ends.from_argument(options.ends, writes_keys=True))
    try:
        start = line.first()  # a gate may be kept ready: until it is wanted it has no window and no look
    except BrokenMessage:
        _leave()
    settings = load_settings(options.folder)
    app, appearance = create_application(options.arguments(), settings)
    host = PipeGateHost(line)
    window = GateWindow()
    dialogs = Dialogs(app)
    capture = Capture(settings, app)
    capture.protect(window)
    dialogs.opened.connect(capture.protect)
    context = GateContext(
        operations=Operations(None, app),
        settings=settings,
        language=appearance.language,
        messages=Messages(app),
        dialogs=dialogs,
        files=FileDialogs(dialogs, window),
        clipboard=Clipboard(app),
        clock=SystemClock(),
        vault_folder=vault_folder(options.folder),
        demo=options.demo,
    )
    reports = CrashReports(app)

    def crashed() -> None:
        from rm_desktop.ui.gate.crash_notice import show_crash  # noqa: PLC0415 - hardly ever needed

        show_crash(window, context, reports)

    reports.came.connect(crashed)
    gate = Gate(context=context, appearance=appearance, host=host, window=window, parent=app)
    host.signals.leave_wanted.connect(context.clipboard.clear_ours)
    host.signals.leave_wanted.connect(_leave)
    window.first_shown.connect(lambda: _watch_over(gate, appearance))
    gate.begin(start)
    line.begin()
    return app.exec()


def _watch_over(gate: Gate, appearance: Appearance) -> None:
    """Forget what was typed when nobody is there any more, and follow the desktop; loaded once the window is seen."""
    from rm_desktop.ui.gate.unattended import Unattended  # noqa: PLC0415
    from rm_desktop.ui.runtime.desktop_text import follow_desktop_text  # noqa: PLC0415

    Unattended(gate).watch_soon()
    follow_desktop_text(appearance.follow_text_size, gate)


def run_workspace(options: Options) -> int:
    """Run the workspace: everything with content, for one opening."""
    from rm_desktop.ui.application import create_application  # noqa: PLC0415
    from rm_desktop.ui.runtime.hand_over import Ends, ParentLine  # noqa: PLC0415
    from rm_desktop.ui.runtime.host import LockReason  # noqa: PLC0415
    from rm_desktop.ui.runtime.pipe_host import PipeHost, sealed_hashes  # noqa: PLC0415
    from rm_desktop.ui.runtime.process_messages import BrokenMessage  # noqa: PLC0415
    from rm_desktop.ui.workspace.start import Workspace, load_first_page  # noqa: PLC0415
    from rm_desktop.vault.vault import OpeningKeys, Vault, open_vault  # noqa: PLC0415 - the gate loads other things

    settings = load_settings(options.folder)
    app, appearance = create_application(options.arguments(), settings)
    line = ParentLine(Ends.from_argument(options.ends, writes_keys=False), app)
    host = PipeHost(line, app)
    load_first_page(appearance.language)
    try:
        start = line.first()
        packet, extra = line.receive_keys()
    except BrokenMessage:
        _leave()
    keys = OpeningKeys.from_bytes(packet)
    packet[:] = bytes(len(packet))
    path = Path(start.vault)
    workspace = Workspace(
        appearance=appearance, settings=settings, host=host, clock=SystemClock(), vault_title=path.stem, parent=app
    )

    def show() -> None:
        if workspace.window is not None:
            host.show(workspace.window, start.geometry)

    def lock(reason: str) -> None:
        if workspace.window is not None:
            workspace.window.lock(LockReason(reason) if reason else LockReason.ASKED)
            return
        if reason:
            host.never_opened(LockReason(reason))
        _leave()

    def opened() -> Vault:
        return open_vault(path, keys, sealed_hashes=sealed_hashes(extra))

    host.leave_wanted.connect(workspace.screen.release)
    host.leave_wanted.connect(_leave)
    host.woken.connect(lambda vault, token: workspace.wake(vault, token, path))
    workspace.ready.connect(show)
    workspace.failed.connect(host.give_back)
    host.lock_wanted.connect(lock)
    workspace.begin(opened)
    line.begin()
    return app.exec()


def run_release(options: Options) -> int:
    """Run the release helper: one person's consent to exactly these bytes, or both opening a sealed view."""
    from rm_desktop.ui.application import create_application  # noqa: PLC0415 - Qt comes last
    from rm_desktop.ui.gate.asking import asking_window  # noqa: PLC0415
    from rm_desktop.ui.runtime.capture import Capture  # noqa: PLC0415
    from rm_desktop.ui.runtime.clipboard import Clipboard  # noqa: PLC0415
    from rm_desktop.ui.runtime.hand_over import Ends, ParentLine  # noqa: PLC0415
    from rm_desktop.ui.runtime.messages import Messages  # noqa: PLC0415
    from rm_desktop.ui.runtime.operations import Operations  # noqa: PLC0415
    from rm_desktop.ui.runtime.process_messages import Leave, Message, Signed  # noqa: PLC0415

    settings = load_settings(options.folder)
    app, _appearance = create_application(options.arguments(), settings)
    line = ParentLine(Ends.from_argument(options.ends, writes_keys=False), app)
    start = line.first()
    Clipboard(app)  # it clears what is copied from the field
    window = asking_window(Path(start.vault), start.request or {}, Operations(None, app), Messages(app))
    Capture(settings, app).protect(window)

    def signed(signature: bytes) -> None:
        line.say(Signed(signature=signature.hex()))
        _leave()

    def heard(message: Message) -> None:
        if isinstance(message, Leave):
            _leave()

    window.signed.connect(signed)
    window.declined.connect(_leave)
    line.heard.connect(heard)
    line.closed.connect(_leave)
    window.place()
    window.show()
    window.focus_first()
    line.begin()
    return app.exec()


def _leave() -> NoReturn:
    """End at once: taking widgets and threads down in order would only keep words in memory longer."""
    os._exit(0)
