"""Compiles the catalogues when the wheel is built, so that the package carries what it needs to speak French."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogues(root: Path) -> list[Path]:
    """Write the `.mo` beside each `.po` below `root`, and answer their paths."""
    written = []
    for source in sorted(root.glob("src/ccictl/locale/*/LC_MESSAGES/*.po")):
        with source.open("rb") as stream:
            catalogue = read_po(stream, locale=source.parent.parent.name)
        target = source.with_suffix(".mo")
        with target.open("wb") as stream:
            write_mo(stream, catalogue)
        written.append(target)
    return written


class CatalogueHook(BuildHookInterface[Any]):
    """Runs before a wheel or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; `artifacts` in pyproject.toml takes the files into the wheel although git ignores them."""
        del version, build_data
        compile_catalogues(Path(self.root))
