"""Where something is written."""

from __future__ import annotations

from ccictl.named import NamedTuple


class Span(NamedTuple):
    """A stretch of a file: lines and columns from 1, columns in code points, the end excluded."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def at(cls, line: int, column: int, length: int = 1) -> Span:
        """A stretch of one line."""
        return cls(line, column, line, column + length)


# The beginning of a file, for what is about the file as a whole.
TOP = Span(1, 1, 1, 1)
