"""PySide6 without its signature library, until somebody needs that.

Importing PySide6 unpacks and compiles a library of Python code from a zip inside its binary, at every start anew:
a third of the time that a bare window takes. It serves the words of a `TypeError` after a wrong call, `help` and the
making of stubs. So its larger modules are put in place empty and load when first asked for something.

PySide6 also takes over Python's `import`, to switch features per module that we do not use; for that it reads the
source of every module that is imported afterwards, and keeps it in memory. Python's own `import` is put back.

Where PySide6 is not built as we know it, everything is loaded as ever.
"""

from __future__ import annotations

import builtins
import sys
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_LATE = {
    "shibokensupport": ("feature",),
    "shibokensupport.signature": ("mapping", "errorhandler", "layout", "parser"),
    "shibokensupport.signature.lib": ("enum_sig", "pyi_generator", "tool"),
}
"""Which modules of which package wait."""


class _LateModule(ModuleType):
    """A module that is executed when something in it is looked for."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = spec
        self._waits_for = (spec.loader, spec.name)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what the import system asks of every module
            raise AttributeError(name)
        self._execute()
        return getattr(self, name)

    def _execute(self) -> None:
        loader, full_name = self.__dict__.pop("_waits_for")
        self.__class__ = ModuleType  # type: ignore[assignment]
        self.__spec__ = ModuleSpec(full_name, loader)  # PySide6 renames the one it finds
        loader.exec_module(self)


def import_shiboken() -> None:
    """Import shiboken6, on which all of PySide6 stands, in this way. Call it before anything imports PySide6."""
    own_import = builtins.__import__

    def watching(name: str, *rest: Any, **named: Any) -> ModuleType:
        if name in _LATE:
            own_import(name)
            _put_off(sys.modules[name])
        return own_import(name, *rest, **named)

    builtins.__import__ = watching
    try:
        import shiboken6  # noqa: F401, PLC0415 - watched
    finally:
        builtins.__import__ = own_import


def _put_off(package: ModuleType) -> None:
    """Put late modules where ``package`` expects its own."""
    finder = sys.meta_path[0]  # PySide6's own, as long as it loads from its zip
    for name in _LATE[package.__name__]:
        spec = None if hasattr(package, name) else finder.find_spec(f"{package.__name__}.{name}", None)
        if spec is not None:
            module = _LateModule(spec)
            for answer in _ANSWERS.get(name, ()):
                setattr(module, answer.__name__, answer)
            sys.modules[spec.name] = module
            setattr(package, name, module)


def feature_import(*_arguments: object) -> None:
    """Say that an import has nothing to do with features."""


def feature_imported(_module: ModuleType) -> None:
    """Leave an imported module as it is."""


def update_mapping() -> None:
    """Load what the binary looks for in the module's dictionary before it words a `TypeError`, and do that."""
    mapping: Any = sys.modules["shibokensupport.signature.mapping"]
    mapping.type_map  # noqa: B018 - loads the module, with its own function of this name
    mapping.update_mapping()


_ANSWERS = {"feature": (feature_import, feature_imported), "mapping": (update_mapping,)}
"""What is asked at every start and needs no module to answer."""
