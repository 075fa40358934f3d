"""Columns as an output counts them: a span counts code points, and not every reader does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.source.mark import Span

if TYPE_CHECKING:
    from ccictl.shapes.findings import Passage


def in_utf8(passage: Passage) -> Span:
    """The span of `passage` with its columns in bytes of UTF-8, from 1, the end excluded."""
    line, column, end_line, end_column = passage.span
    return Span(line, _bytes(passage.text, column), end_line, _bytes(passage.end_text, end_column))


def _bytes(text: str, column: int) -> int:
    before = text[: column - 1]
    # A place behind the end of the line keeps its distance from it.
    beyond = column - 1 - len(before)
    return len(before.encode("utf-8", "surrogatepass")) + beyond + 1
