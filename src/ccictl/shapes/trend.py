"""The trend of milestones: what was stated of each at each review, as lines along an axis of reviews.

Across are the days of the reviews, upward those that were stated. Where the two are one day something is reached: that
is the diagonal, on which lines end. The same for every medium.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple
from ccictl.shapes.reports import Cell, Column, Line, Lines, Report

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from ccictl.shapes.reports import Branch, Table, Tree, Value

# Small letters would be signs in ASCII.
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789"


class Stop(NamedTuple):
    """Where a line is: across at the day `at`, upward at the day `stated`.

    It `moved` there by so many days since the stop before, later positive; `tip` says that, and the commits that did
    it, in a sentence. `at` is the day of a review, or that on which it was reached, where that was after the review
    before.
    """

    at: date
    stated: date
    moved: int = 0
    tip: str = ""


class Trace(NamedTuple):
    """The line of a milestone, from left to right; `when` is what was stated last, and `moved` by how far, in words.

    `end` says how it ends before the last review: `done` where it is reached, `undated` where nothing is stated of it
    any more; else it is empty. `days` is how far it moved in all, `tip` tells its course in a sentence.
    """

    id: str
    title: str
    stops: tuple[Stop, ...]
    days: int
    when: str
    moved: str
    end: str = ""
    tip: str = ""


class Panel(NamedTuple):
    """The lines of one group, those that moved the furthest first, between two days upward.

    `table` is what people read below, its rows beginning with the id of a milestone. `moves`, where it is asked for,
    tells each move, the ids of milestones being in the values of its roots. `of` is how many milestones there are, of
    which `single` were stated at one review alone and have no line; `outside` is how many stops are beyond the days
    drawn. Without lines, `instead` says why.
    """

    title: str
    first: date
    last: date
    traces: tuple[Trace, ...]
    table: Table
    of: int
    single: int = 0
    outside: int = 0
    instead: str = ""
    moves: Tree | None = None

    def lettered(self, most: int) -> tuple[tuple[str, Trace], ...]:
        """So many of the lines in the order of the table, each with its letter, while there are some."""
        order = {row[0].value: rank for rank, row in enumerate(self.table.rows)}
        found = sorted(self.traces[:most], key=lambda trace: order[trace.id])
        letters = LETTERS.ljust(len(found))
        return tuple((letter.strip(), trace) for letter, trace in zip(letters, found, strict=False))

    def keyed(self, letters: Mapping[str, str]) -> tuple[Table | Tree, ...]:
        """The table and the moves, with the letter of each milestone that has one before it."""
        table, moves = self.table, self.moves
        if letters:
            rows = tuple((Cell(None, letters.get(str(row[0].value), "")), *row) for row in table.rows)
            table = table._replace(columns=(Column("mark", ""), *table.columns), rows=rows)
        if moves is None:
            return (table,)
        return table, moves._replace(roots=tuple(_lettered(root, letters) for root in moves.roots))


def _lettered(root: Branch, letters: Mapping[str, str]) -> Branch:
    letter = letters.get(str(dict(root.line.value).get("id")), "")
    return root._replace(line=root.line._replace(text=f"{letter} {root.line.text}")) if letter else root


class Trend(NamedTuple):
    """What `trend` draws, from the first to the last of the `reviews`, which are in order.

    `most` is how many lines were asked for (0: all), None where as many as can be read. `tables` are those of all
    panels as one, `besides` what machines are told in addition, `heart` the name of the table that was asked for.
    """

    title: str
    subtitle: str
    reviews: tuple[date, ...]
    panels: tuple[Panel, ...]
    tables: tuple[Table, ...]
    most: int | None = None
    besides: tuple[tuple[str, Value], ...] = ()
    heart: str = ""

    @property
    def report(self) -> Report:
        """The same as tables and sentences."""
        said = dict.fromkeys(panel.instead for panel in self.panels if panel.instead)
        lines = (Lines("remarks", tuple(Line(text) for text in said)),) if said else ()
        return Report("trend", self.title, self.subtitle, self.besides, (*self.tables, *lines), self.heart)
