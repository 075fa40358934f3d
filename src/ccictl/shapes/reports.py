"""Reports: tables, facts, sentences and trees under a title, ready to be written in any format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from ccictl.shapes.assumption import Assumption

# From this priority on, columns can be spared.
SPARED = 10


class Bar(NamedTuple):
    """A share of a whole, from 0 to 100: how far it is filled, and the mark it is held against."""

    value: float | None
    mark: float | None = None


class Column(NamedTuple):
    """A column of a table: its key in machine formats, its heading for people.

    `fit` says what becomes of a text too long for the width: `whole` stays on one line (ids, dates, numbers), `words`
    goes on below at its spaces, `wrap` anywhere. `under` is the key of a column that it may stand under.

    Where that is not enough, columns are left out, the greatest `priority` first. Those from 10 on can be spared: they
    go before texts are made narrow. Those of priority 0 go when nothing else is possible, the last first.

    What people read elsewhere in the table (how a row stands to others, the unit of its values) only formats for
    machines write: such a column is `silent`.
    """

    key: str
    heading: str
    align: Literal["left", "right"] = "left"
    fit: Fit = "whole"
    priority: int = 0
    under: str = ""
    silent: bool = False


class Cell(NamedTuple):
    """A value as machines want it (dates as ISO texts, None where unknown), and as people read it.

    `tone` is a severity, a health, a status or a weather, by the name that the format gives it; a medium chooses
    glyph and colour for it. A `bar` is drawn in front of the text by media that can.
    """

    value: Value
    text: str
    tone: str = ""
    bar: Bar | None = None


class Table(NamedTuple):
    """Rows of cells; `name` is the key of the rows in machine formats, `empty` what is said where there is none.

    `depths`, where given, are the levels of the rows, from 0: deeper ones belong to the one above and are indented.
    `groups`, where given, are the headings below which people see each row; machines find the group in its fields.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    empty: str = ""
    depths: tuple[int, ...] = ()
    groups: tuple[str, ...] = ()

    @property
    def seen(self) -> Table:
        """What people see of it: all but the columns that are silent, the rows below the headings of their groups."""
        if self.groups:
            return self._headed.seen
        if not any(column.silent for column in self.columns):
            return self
        places = [place for place, column in enumerate(self.columns) if not column.silent]
        columns = tuple(self.columns[place] for place in places)
        return self._replace(columns=columns, rows=tuple(tuple(row[place] for place in places) for row in self.rows))

    @property
    def _headed(self) -> Table:
        """The same with a row for each heading, the others one level deeper."""
        rows: list[tuple[Cell, ...]] = []
        depths: list[int] = []
        beside = (Cell(None, ""),) * (len(self.columns) - 1)
        levels = self.depths or (0,) * len(self.rows)
        for rank, (row, level, group) in enumerate(zip(self.rows, levels, self.groups, strict=True)):
            if not rank or group != self.groups[rank - 1]:
                rows.append((Cell(group, group), *beside))
                depths.append(0)
            rows.append(row)
            depths.append(level + 1)
        return self._replace(rows=tuple(rows), depths=tuple(depths), groups=())


class Facts(NamedTuple):
    """What is known of one thing: key, heading and value of each.

    `besides` is what machines are told in addition: what people read within the text of an item.
    """

    name: str
    items: tuple[tuple[str, str, Cell], ...]
    title: str = ""
    besides: tuple[tuple[str, Value], ...] = ()


class Lines(NamedTuple):
    """Sentences, each with its tone and, where there is one, the place (`file:line`) that it rests on."""

    name: str
    lines: tuple[Line, ...]
    title: str = ""


class Line(NamedTuple):
    """A sentence. `value` is what machines read instead, field by field."""

    text: str
    tone: str = ""
    place: str = ""
    value: tuple[tuple[str, Value], ...] = ()


class Branch(NamedTuple):
    """A line of a tree, and what is below it."""

    line: Line
    below: tuple[Branch, ...] = ()


class Tree(NamedTuple):
    """A proof or a hierarchy."""

    name: str
    roots: tuple[Branch, ...]
    title: str = ""


class Report(NamedTuple):
    """What a command shows: blocks under a title.

    `name` is that of the command. `facts` are what machines are told besides the blocks (the plan, the data date).
    `heart` is the name of the block that formats of one table write, where it is not the first table. `what_if` is what
    is assumed: whoever reads the rest is told first.
    """

    name: str
    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, Value], ...] = ()
    blocks: tuple[Block, ...] = ()
    heart: str = ""
    what_if: tuple[Assumption, ...] = ()

    @property
    def main(self) -> Block | None:
        """The block that formats of one table write: the one that is named, else a table, facts, a tree, lines."""
        named = [block for block in self.blocks if block.name == self.heart]
        ordered = sorted(self.blocks, key=lambda block: (Table, Facts, Tree, Lines).index(type(block)))
        return next(iter((*named, *ordered)), None)

    @property
    def seen(self) -> tuple[Block, ...]:
        """What people see: blocks with nothing in them, which machines find empty, are left out."""
        blocks = (block.seen if isinstance(block, Table) else block for block in self.filled)
        return tuple(blocks)

    @property
    def filled(self) -> tuple[Block, ...]:
        """The blocks with something in them, be it that there is nothing."""
        return tuple(
            block
            for block in self.blocks
            if not (isinstance(block, Lines) and not block.lines)
            and not (isinstance(block, Table) and not block.rows and not block.empty)
        )

    @property
    def table(self) -> Table | None:
        """The main block where it is a table: its first column is what `names` writes."""
        return self.main if isinstance(self.main, Table) else None


if TYPE_CHECKING:
    Fit: TypeAlias = Literal["whole", "words", "wrap"]
    Block: TypeAlias = Table | Facts | Lines | Tree
    Value: TypeAlias = str | int | float | bool | tuple["Value", ...] | Mapping[str, "Value"] | None
