"""Sizes of the sources: what the tests hold as stops, and what is printed to be looked at."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

TESTS_PER_SOURCE = 0.9
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def module_lengths(folder: Path) -> dict[str, int]:
    """Return the number of lines of every module below ``folder``."""
    return {str(path.relative_to(folder)): _lines(path) for path in sorted(folder.rglob("*.py"))}


def lengths(folder: Path, *kinds: type[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]) -> dict[str, int]:
    """Return the number of lines of every class or function below ``folder``, by module, line and name."""
    return {
        f"{path.relative_to(folder)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in sorted(folder.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, kinds)
    }


def longer(limit: int, found: dict[str, int]) -> dict[str, int]:
    """Return those of ``found`` that pass ``limit``."""
    return {name: length for name, length in found.items() if length > limit}


def sentence(root: Path) -> str:
    """Return the figures in one line for the terminal."""
    modules = [lines for name, lines in module_lengths(root / "rm_desktop").items() if not name.endswith("__init__.py")]
    functions = list(lengths(root / "rm_desktop", *FUNCTIONS).values())
    ratio = sum(module_lengths(root / "tests").values()) / sum(modules)
    return (
        f"{len(modules)} modules, median {median(modules):.0f} lines, longest {max(modules)} · "
        f"{len(functions)} functions, median {median(functions):.0f}, longest {max(functions)} · "
        f"lines of tests per line of source {ratio:.2f} (aim {TESTS_PER_SOURCE})"
    )


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
