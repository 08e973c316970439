"""What no module may do, found in the parsed sources: each rule names the trouble it keeps away."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

Sources = dict[Path, ast.Module]
UI = Path("rm_desktop/ui")
CATCH_ALL = {UI / "runtime/operations.py", UI / "crash.py", Path("rm_desktop/app.py"), Path("rm_desktop/cli/main.py")}
NETWORK = {"urllib.request", "urllib.error", "PySide6.QtNetwork", "PySide6.QtWebSockets", "http", "asyncio", "socket"}


def test_no_nested_event_loop_and_no_waiting_by_the_clock(sources: Sources) -> None:
    """A dialog's exec() comes back after a lock took its window away; a sleep is a race with a number."""
    forbidden = {"exec", "exec_", "processEvents", "sleep", "msleep", "usleep", "qWait", "qSleep"}
    found = [where for where, node in _calls(sources) if _name(node) in forbidden]
    allowed = [where for where, node in _calls(sources) if _is_the_one_event_loop(where, node)]
    assert not set(found) - set(allowed), "\n".join(set(found) - set(allowed))
    assert len({where.split(":")[0] for where in allowed}) <= 1


def test_no_thread_is_made_by_subclassing(sources: Sources) -> None:
    """The vault has one worker; a QThread subclass is where a second one begins."""
    bases = [
        f"{path}:{node.lineno}"
        for path, tree in sources.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any(_dotted(base).endswith("QThread") for base in node.bases)
    ]
    assert not bases, "\n".join(bases)


def test_only_the_borders_of_the_program_catch_everything(sources: Sources) -> None:
    """A broad except anywhere else swallows the error that mattered; tidying up and raising it again is fine."""
    found = [
        f"{path}:{node.lineno}"
        for path, tree in sources.items()
        if path not in CATCH_ALL
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and _catches_all(node) and not _raises_again(node)
    ]
    assert not found, "\n".join(found)


def test_texts_for_translation_are_literals(sources: Sources) -> None:
    """Qt's extractor cannot see through f-strings, names or concatenation: such a text would stay English."""
    found = [
        where
        for where, node in _calls(sources)
        if _asks_for_translation(node) and UI in Path(where).parents and not _literal(node)
    ]
    assert not found, "\n".join(found)


def test_counted_words_name_their_context_where_a_class_is_inherited_from(sources: Sources) -> None:
    """Asked by a subclass, `tr` looks under that one's name first, and takes the bare count it gets for an answer."""
    classes = [node for tree in sources.values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    inherited_from = {
        _dotted(base.value if isinstance(base, ast.Subscript) else base) for one in classes for base in one.bases
    }
    found = [
        f"{one.name}:{node.lineno}"
        for one in classes
        if one.name in inherited_from
        for node in ast.walk(one)
        if isinstance(node, ast.Call) and _name(node) == "tr" and len(node.args) > 2
    ]
    assert not found, "\n".join(found)


def test_signals_carry_objects(sources: Sources) -> None:
    """Signal(int) cuts to 32 bits without a word."""
    found = [
        where
        for where, node in _calls(sources)
        if _name(node) == "Signal" and any(_dotted(argument) == "int" for argument in node.args)
    ]
    assert not found, "\n".join(found)


def test_style_comes_from_the_one_stylesheet(sources: Sources) -> None:
    """A style set on a widget is the one that forgets the dark theme."""
    found = [where for where, node in _calls(sources) if _name(node) == "setStyleSheet"]
    assert [where for where in found if not where.startswith((str(UI / "theme"), str(UI / "application.py")))] == []


def test_no_module_reaches_for_the_network(sources: Sources) -> None:
    """The import contracts see top-level names; this one sees urllib.request and QtNetwork too."""
    found = [
        f"{path}:{node.lineno} {name}"
        for path, tree in sources.items()
        for node in ast.walk(tree)
        for name in _imported(node)
        if name in NETWORK or name.split(".")[0] in {"socket", "ssl", "http", "asyncio"}
    ]
    assert not found, "\n".join(found)


def test_no_item_of_a_layout_is_kept_by_being_asked_for(sources: Sources) -> None:
    """Qt deletes it with its widget, and PySide then takes what comes to its address for the old item."""
    found = [place for place, call in _calls(sources) if _name(call) == "itemAt"]
    assert not found, "\n".join(found)


def test_nothing_is_left_open(sources: Sources, root: Path) -> None:
    """An unfinished place is built now or not begun."""
    marks = ("TODO", "FIXME", "XXX", "NotImplementedError", "type: ignore\n")
    found = [f"{path}: {mark}" for path in sources for mark in marks if mark in (root / path).read_text("utf-8")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("code", "literal"),
    [
        ("self.tr('Save')", True),
        ("self.tr('%n task(s)', '', count)", True),
        ("QCoreApplication.translate('Words', 'Save')", True),
        ("self.tr(f'{name}')", False),
        ("self.tr(title)", False),
        ("self.tr('a' + b)", False),
    ],
)
def test_literals_are_told_from_the_rest(code: str, literal: bool) -> None:
    node = ast.parse(code, mode="eval").body
    assert isinstance(node, ast.Call)
    assert _literal(node) is literal


def _calls(sources: Sources) -> Iterator[tuple[str, ast.Call]]:
    for path, tree in sources.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield f"{path}:{node.lineno}", node


def _name(call: ast.Call) -> str:
    return _dotted(call.func).rpartition(".")[2]


def _dotted(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attribute):
            return f"{_dotted(value)}.{attribute}"
    return ""


def _literal(call: ast.Call) -> bool:
    texts = call.args[:2] if _name(call) == "translate" else call.args[:1]
    return bool(texts) and all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)


def _is_the_one_event_loop(where: str, call: ast.Call) -> bool:
    in_application = where.startswith((str(UI / "application.py"), "rm_desktop/app.py"))
    return in_application and isinstance(call.func, ast.Attribute) and call.func.attr == "exec"


def _catches_all(handler: ast.ExceptHandler) -> bool:
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(kind is None or _dotted(kind) in {"Exception", "BaseException"} for kind in kinds)


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def _asks_for_translation(call: ast.Call) -> bool:
    """Text's own translate() takes one table, Qt's a context and a text."""
    return _name(call) == "tr" or (_name(call) == "translate" and len(call.args) > 1)


def _imported(node: ast.AST) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=str(module), names=names):
            return [module, *(f"{module}.{alias.name}" for alias in names)]
    return []
