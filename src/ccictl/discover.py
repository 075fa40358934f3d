"""Naming and importing the modules of a package: files are the registry."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def stems(package: ModuleType) -> dict[str, str]:
    """The public names of the modules of `package`, sorted, each with that of its file without its ending.

    A file `dead_link.py` is named `dead-link`; a file `import_.py` may hold the name `import`.
    """
    files = (
        file.removesuffix(".py")
        for file in os.listdir(package.__path__[0])  # noqa: PTH208 - names are all that is asked
        if file.endswith(".py")
    )
    return {stem.replace("_", "-").strip("-"): stem for stem in sorted(files) if stem != "__init__"}


def names(package: ModuleType) -> list[str]:
    """The public names of the modules of `package`, sorted."""
    return sorted(stems(package))


def module(package: ModuleType, name: str) -> ModuleType:
    """The module of `package` known as `name`."""
    return import_module(f"{package.__name__}.{stems(package)[name]}")


def modules(package: ModuleType) -> dict[str, ModuleType]:
    """Every module of `package` by its name, sorted."""
    found = stems(package)
    return {name: import_module(f"{package.__name__}.{found[name]}") for name in sorted(found)}
