"""Naming and importing the modules of a package: files are the registry."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def names(package: ModuleType) -> list[str]:
    """The public names of the modules of `package`, sorted; a file `dead_link.py` is named `dead-link`."""
    folder = Path(package.__path__[0])
    stems = (path.stem for path in folder.iterdir() if path.suffix == ".py")
    return sorted(stem.replace("_", "-").strip("-") for stem in stems if stem != "__init__")


def module(package: ModuleType, name: str) -> ModuleType:
    """The module of `package` known as `name`; a file `import_.py` may hold the name `import`."""
    stem = name.replace("-", "_")
    folder = Path(package.__path__[0])
    stem = stem if (folder / f"{stem}.py").exists() else f"{stem}_"
    return import_module(f"{package.__name__}.{stem}")
