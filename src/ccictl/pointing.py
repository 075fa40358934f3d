"""Where what a figure rests on is written: `projects/cci-data.yaml:12`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.check.locate import Locator
from ccictl.diagnostics import spot

if TYPE_CHECKING:
    from ccictl.model.entity import Entity


class Pointer:
    """Finds places in the files of one plan. `folder` leads to it from where the program runs, with `/`.

    Of a revision it is what git calls the folder there: `v1.0:plan`, or `v1.0:` for the top.
    """

    def __init__(self, folder: str = "") -> None:
        self._folder = folder
        self._locator = Locator()

    def at(self, entity: Entity, *path: str | int) -> str:
        """File and line of a field of an entity; of the entity itself without a field. Empty for what is assumed."""
        if path and path[0] in entity.assumed:
            return ""
        if path and path[0] in entity.elsewhere:
            there = entity.elsewhere[str(path[0])]
            return Pointer(there.folder).at(there.record, there.fields[str(path[-1])])
        place = self._locator.place(spot(entity.origin, *path, key=not path))
        slash = "" if not self._folder or self._folder.endswith(":") else "/"
        return f"{self._folder}{slash}{place.file}:{place.span.line}"

    def lines(self, entity: Entity) -> tuple[int, list[str]]:
        """The number of the first line that an entity is written on, and its lines, without empty ones at its end."""
        document, path = entity.origin
        text = document.text.split("\n")
        first, last = 1, len(text)
        if path:
            first = self._locator.place(spot(entity.origin, key=True)).span.line
            last = self._locator.place(spot(entity.origin)).span.end_line
        found = [line.removesuffix("\r") for line in text[first - 1 : last]]
        while found and not found[-1].strip():
            found.pop()
        return first, found
