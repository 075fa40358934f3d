"""The places of values in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ccictl.source.mark import TOP, Span
from ccictl.source.simple_places import simply_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ccictl.source.document import Document, Path


class Written(Protocol):
    """What is written in a place: a text, fields, or a list."""

    @property
    def span(self) -> Span:
        """Where it is, from its first character to its last."""

    @property
    def is_empty(self) -> bool:
        """Whether it is a text of nothing."""

    @property
    def first(self) -> Span | None:
        """Where the first field of it is named, of those that are fields."""

    @property
    def parts(self) -> Mapping[str | int, tuple[Span | None, Written]]:
        """What is in it by name, with where the name is; of a list by rank, and by its text or its `ref`."""

    def scalars(self) -> Iterator[Span]:
        """The places of all keys and values that are text; of a block of text without its first line."""


class Places:
    """Finds places in one document; the text is gone through again for it.

    Places are not kept while a plan is loaded: most plans have few findings, and every place would cost more
    memory than the values.
    """

    def __init__(self, document: Document) -> None:
        self._root: Written | None = simply_written(document)
        if self._root is None:
            # It takes YAML, which takes a while to import.
            from ccictl.source.composed import composed

            self._root = composed(document.clean)

    def of(self, path: Path, *, key: bool = False) -> Span:
        """The place of the value at `path`, or of its key; of the nearest that is there when it is missing."""
        return find(self._root, path, key=key)

    def scalars(self) -> Iterator[Span]:
        """The places of all keys and values that are text; of a block of text without its first line."""
        return iter(()) if self._root is None else self._root.scalars()


def find(root: Written | None, path: Path, *, key: bool = False) -> Span:
    """See `Places.of`."""
    node = root
    place = (node.first if node is not None else None) or TOP
    for depth, step in enumerate(path, start=1):
        name, node = node.parts.get(step, (None, None)) if node is not None else (None, None)
        if node is None:
            return place
        shown = key or depth < len(path) or node.is_empty
        place = name if name is not None and shown else node.span
    return place
