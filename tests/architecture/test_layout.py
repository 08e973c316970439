"""A newcomer finds every kind of file where the tree says it is."""

from __future__ import annotations

TOP = {".ci", ".gitignore", "LICENSE", "README.md", "packaging", "pyproject.toml", "resources", "rm_desktop", "tests"}
PACKAGE = {"__init__.py", "__main__.py", "app.py", "parent.py", "rm_vault.py"} | {
    *("cli", "crypto", "documents", "domain", "processes", "services", "ui", "vault"),
}
RESOURCES = {"content", "fonts", "help", "i18n", "icons", "licences", "themes", "typst"}
TESTS = {
    *("architecture", "flows", "golden", "performance", "security", "stateful", "ui", "unit", "vectors"),
    "conftest.py",
}


def test_the_top_of_the_checkout_holds_nothing_else(tracked: list[str]) -> None:
    assert _names(tracked, "") <= TOP


def test_the_package_has_its_layers_and_nothing_else(tracked: list[str]) -> None:
    assert _names(tracked, "rm_desktop/") == PACKAGE


def test_resources_are_sorted_by_kind(tracked: list[str]) -> None:
    assert _names(tracked, "resources/") <= RESOURCES


def test_tests_are_sorted_by_kind(tracked: list[str]) -> None:
    assert _names(tracked, "tests/") <= TESTS


def test_compiled_and_built_files_stay_out(tracked: list[str]) -> None:
    assert [name for name in tracked if name.endswith((".qm", ".pyc", ".whl", ".exe", ".so"))] == []


def _names(tracked: list[str], folder: str) -> set[str]:
    return {name.removeprefix(folder).split("/")[0] for name in tracked if name.startswith(folder)}
