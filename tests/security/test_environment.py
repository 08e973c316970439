"""Displays on this machine only, and a list of variables that carries no orders for Qt or Python."""

import os
import time

import pytest

from rm_desktop.processes.holder import holder
from rm_desktop.processes.quick_start import child_environment
from rm_desktop.ui.runtime.environment import NoDisplay, RemoteDisplay, choose_platform, is_local, kept_environment
from rm_desktop.vault.files import VaultLock


@pytest.mark.parametrize("display", [":0", ":10.1", "unix:0", "/private/tmp/com.apple.launchd.x/org.xquartz:0"])
def test_sockets_on_this_machine_are_local(display):
    assert is_local(display)


@pytest.mark.parametrize(
    "display", ["localhost:10.0", "host:0", "10.0.0.1:0", "tcp/host:0", "inet6/[::1]:0", "[::1]:0", ""]
)
def test_everything_with_a_host_is_not(display):
    assert not is_local(display)


@pytest.mark.parametrize(
    ("environ", "wanted", "chosen"),
    [
        ({"DISPLAY": ":0"}, None, "xcb"),
        ({"DISPLAY": ":0"}, "xcb", "xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, None, "wayland;xcb"),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "xcb", "xcb"),
        ({"DISPLAY": "host:0", "WAYLAND_DISPLAY": "wayland-0"}, None, "wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, None, "wayland"),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "wayland", "wayland"),
        ({}, "offscreen", "offscreen"),
        ({"DISPLAY": "host:0"}, "offscreen", "offscreen"),
    ],
)
def test_the_platform_follows_the_display(environ, wanted, chosen):
    assert choose_platform(environ, wanted) == chosen


@pytest.mark.parametrize(("environ", "wanted"), [({}, None), ({}, "xcb"), ({"DISPLAY": ":0"}, "wayland")])
def test_without_a_display_there_is_no_platform(environ, wanted):
    with pytest.raises(NoDisplay):
        choose_platform(environ, wanted)


@pytest.mark.parametrize("wanted", [None, "xcb"])
def test_a_display_over_the_network_is_refused(wanted):
    with pytest.raises(RemoteDisplay):
        choose_platform({"DISPLAY": "localhost:10.0"}, wanted)


def test_only_the_list_passes_and_a_remote_display_never():
    environ = {
        "HOME": "/h", "LANG": "de", "LC_ALL": "de", "XDG_RUNTIME_DIR": "/r", "DISPLAY": "host:0",
        "QT_SCALE_FACTOR": "2", "QT_PLUGIN_PATH": "/evil", "LD_PRELOAD": "/evil", "PYTHONPATH": "/evil",
        "SSH_AUTH_SOCK": "/s", "BROWSER": "evil", "http_proxy": "http://x",
    }  # fmt: skip
    assert set(kept_environment(environ)) == {
        "HOME", "LANG", "LC_ALL", "XDG_RUNTIME_DIR", "DISPLAY", "QT_SCALE_FACTOR"
    }  # fmt: skip
    assert "DISPLAY" not in child_environment(environ)


def test_who_holds_a_vault_is_known_to_the_kernel(vault_path):
    assert holder(vault_path) == {}
    lock = VaultLock.acquire(vault_path)
    try:
        facts = holder(vault_path)
        assert facts["pid"] == os.getpid()
        assert facts["other_user"] == 0
        assert time.time() - 24 * 3600 < facts["since"] <= time.time() + 1
    finally:
        lock.release()
    assert holder(vault_path) == {}


def test_a_folder_without_a_lock_is_held_by_nobody(tmp_path):
    assert holder(tmp_path) == {}
