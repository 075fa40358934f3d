"""The lines of milestones on a terminal: reviews across, the days that were stated upward, a letter for each line."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.render.glyphs import glyph
from ccictl.render.layout.axis import axis
from ccictl.render.layout.scale import Scale
from ccictl.render.layout.stacking import stacked
from ccictl.render.layout.strokes import stroke
from ccictl.render.rows.canvas import BOLD, DIM, GREEN, YELLOW, Cell, coloured, cut_sign, in_columns, joined
from ccictl.render.rows.dots import ACROSS, DOWN, braille
from ccictl.render.rows.heading import axis_lines
from ccictl.shapes.trend import LETTERS
from ccictl.show import cells, shortened, show
from ccictl.terms import MILESTONE_STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from ccictl.shapes.medium import Medium
    from ccictl.shapes.trend import Panel, Stop, Trace

    Place = tuple[int, int]

# Rows of a chart: as many as draw a day as high as it is wide, within these; a column is half as wide as a row is high.
_LEAST, _MOST, _COLUMNS = 16, 32, 6
_HALF = 2
# Names beside the lines take so many of a hundred columns at most; where they would have fewer than so many, none.
_NAMES, _NARROWEST = 36, 24
# Lines that can be read, by rows.
_FEWEST, _LINES = 8, 12
SEVERAL = ("✱", "*")
# What signs that say more may be drawn over.
_FREE = frozenset(("", "year"))


def most(panel: Panel, rows: int, asked: int | None) -> int:
    """How many lines are drawn: as many as are asked for and have a row for their letter, or as can be read."""
    wanted = min(max(rows // 2, _FEWEST), _LINES) if asked is None else asked or len(panel.traces)
    return min(wanted, rows, len(LETTERS), len(panel.traces))


class Board:
    """Where everything is. `letters` are those of the milestones drawn, by their ids, in the order of the table."""

    def __init__(self, panel: Panel, reviews: Sequence[date], asked: int | None, medium: Medium) -> None:
        self.panel = panel
        self.reviews = reviews
        self.medium = medium
        self.today: int | None = None
        share = medium.width * _NAMES // 100
        room = share if share >= _NARROWEST else 0
        self.rows = self._rows(medium.width - room)
        self.upward = Scale(panel.first, panel.last, self.rows * DOWN)
        self._up = axis(panel.first, panel.last, "auto", self.rows, lambda _: 1.0, medium.say)
        self.margin = max(cells(period.label) for period in (*self._up.years, *self._up.parts)) + 2
        drawn = panel.lettered(most(panel, self.rows, asked))
        self.traces = [trace for _, trace in drawn]
        self.letters = {trace.id: letter for letter, trace in drawn}
        self._titled = bool(room)
        self.names = min(max(cells(self._name(trace)) for trace in self.traces), room or medium.width)
        self.columns = max(medium.width - self.margin - self.names - 2, 2)
        self.scale = Scale(reviews[0], reviews[-1], self.columns)
        self.axis = axis(reviews[0], reviews[-1], "auto", self.columns, lambda text: float(cells(text)), medium.say)
        self.seen: set[str] = set()

    def _rows(self, columns: int) -> int:
        across = (self.reviews[-1] - self.reviews[0]).days
        even = columns * (self.panel.last - self.panel.first).days // (_HALF * max(across, 1))
        return min(max(even, _LEAST), _MOST, 12 + columns // _COLUMNS)

    def _name(self, trace: Trace) -> str:
        sign = glyph(trace.end).shown(ascii_=self.medium.ascii)
        title = show(trace.title, 0) if self._titled else ""
        return " ".join(part for part in (self.letters[trace.id], sign, title) if part)

    def dot(self, across: date, upward: date) -> Place:
        """The dot of a day on another, from the left and from the top."""
        x = min(int(self.scale.middle(across) * ACROSS), self.columns * ACROSS - 1)
        y = min(int(self.upward.middle(upward)), self.rows * DOWN - 1)
        return x, self.rows * DOWN - 1 - y

    def place(self, stop: Stop) -> Place:
        """The (column, row) of a stop."""
        x, y = self.dot(stop.at, stop.stated)
        return x // ACROSS, y // DOWN

    def lines(self) -> Iterator[str]:
        """The rows from the top with what is beside them, then the reviews and their years."""
        drawn = self._drawn()
        names, years = self._names(), self._years()
        edge, tick = ("|", "+") if self.medium.ascii else ("│", "┤")
        for row, line in enumerate(drawn):
            year, look = years.get(row, ("", ""))
            beside = " " * (self.margin - 2 - cells(year)) + coloured(year, look, self.medium)
            made = [*line, Cell(), Cell(), *names.get(row, ())]
            yield beside + " " + coloured(tick if year else edge, DIM, self.medium) + joined(made, self.medium)
        yield from self._reviews()

    def _drawn(self) -> list[list[Cell]]:
        found = [[Cell()] * self.columns for _ in range(self.rows)]
        if not self.medium.ascii:
            for period in self._up.years:
                if period.first > self.panel.first:
                    found[self._row(period.first)] = [Cell("┈", DIM, "year")] * self.columns
        diagonal = list(self._diagonal())
        inked = {place: Cell("." if self.medium.ascii else sign, DIM, "diagonal") for place, sign in diagonal}
        inked |= self._strokes()
        for (column, row), cell in inked.items():
            found[row][column] = cell
        for (column, row), cell in self._marks().items():
            found[row][column] = cell
        self._lettered(found)
        self._named(found, sorted((place for place, _ in diagonal), reverse=True))
        self.seen |= {cell.name for line in found for cell in line}
        return found

    def _row(self, day: date) -> int:
        return (self.rows * DOWN - 1 - min(int(self.upward.before(day)), self.rows * DOWN - 1)) // DOWN

    def _years(self) -> dict[int, tuple[str, str]]:
        """What stands beside the rows: years first, what they are divided in where there is room for that."""
        found: dict[int, tuple[str, str]] = {}
        for periods, look in ((self._up.years, BOLD), (self._up.parts, DIM)):
            ordered = sorted(periods, key=lambda period: not period.whole)
            for period in ordered:
                found.setdefault(self._row(period.first), (period.label, look))
        return found

    def _diagonal(self) -> Iterator[tuple[Place, str]]:
        """Where what is stated is the day of the review."""
        first, last = self.reviews[0], self.reviews[-1]
        ink = list(stroke(self.dot(first, first), self.dot(last, last)))
        yield from braille(ink[::2]).items()

    def _strokes(self) -> Mapping[Place, Cell]:
        """The lines; where two go through one place, both are seen."""
        ink: dict[Place, str] = {}
        for trace in reversed(self.traces):
            colour = _colour(trace)
            for one, other in pairwise(trace.stops):
                if self.medium.ascii:
                    ink |= {place: sign + colour for place, sign in _ascii(self.place(one), self.place(other))}
                else:
                    ink |= dict.fromkeys(stroke(self.dot(one.at, one.stated), self.dot(other.at, other.stated)), colour)
        if self.medium.ascii:
            return {place: Cell(text[0], text[1:], "line") for place, text in ink.items()}
        colours = {(x // ACROSS, y // DOWN): colour for (x, y), colour in ink.items()}
        return {place: Cell(sign, colours[place], "line") for place, sign in braille(ink).items()}

    def _marks(self) -> dict[Place, Cell]:
        """The letters where lines begin, bend and end; the sign of what is reached over them."""
        at: dict[Place, dict[str, str]] = {}
        ends: dict[Place, str] = {}
        for trace in self.traces:
            for stop in (trace.stops[0], *(each for each in trace.stops[1:-1] if each.moved), trace.stops[-1]):
                at.setdefault(self.place(stop), {})[self.letters[trace.id]] = _colour(trace)
            if trace.end:
                ends[self.place(trace.stops[-1])] = trace.end
        found = {}
        for place, letters in at.items():
            (letter, colour), *others = letters.items()
            found[place] = Cell(letter, _bold(colour), "letter")
            if others:
                found[place] = Cell(SEVERAL[self.medium.ascii], BOLD, "several")
        for place, end in ends.items():
            sign = glyph(end)
            found[place] = Cell(sign.shown(ascii_=self.medium.ascii), sign.colour or BOLD, end)
        return found

    def _lettered(self, found: list[list[Cell]]) -> None:
        """The letters of lines that end under a sign, beside it where that is free."""
        for trace in self.traces:
            column, row = self.place(trace.stops[-1])
            if trace.end:
                column += 1
                while column < self.columns and found[row][column].name == "beside":
                    column += 1
                if column < self.columns and found[row][column].name in {*_FREE, "diagonal"}:
                    found[row][column] = Cell(self.letters[trace.id], _bold(_colour(trace)), "beside")

    def _named(self, found: list[list[Cell]], diagonal: Sequence[Place]) -> None:
        """What the diagonal is, to the right of it, as far up as there is room."""
        said = in_columns(f" {self.medium.say(MILESTONE_STATUSES['done'])}")
        for column, row in diagonal:
            there = slice(column + 1, column + 1 + len(said))
            if there.stop <= self.columns and all(cell.name in _FREE for cell in found[row][there]):
                found[row][there] = [Cell(sign, DIM) for sign in said]
                return

    def _names(self) -> dict[int, list[Cell]]:
        """The letters and titles to the right, in the order of where lines end."""
        ordered = sorted(self.traces, key=lambda trace: (self.dot(*trace.stops[-1][:2])[1], self.letters[trace.id]))
        rows = stacked([self.place(trace.stops[-1])[1] for trace in ordered], 1, self.rows)
        found = {}
        for trace, row in zip(ordered, rows, strict=True):
            text = shortened(self._name(trace), self.names, cut_sign(self.medium))
            found[int(row + 0.5)] = [Cell(sign, _colour(trace)) for sign in in_columns(text)]
        return found

    def _reviews(self) -> Iterator[str]:
        rule, tick, corner = ("-", "+", "+") if self.medium.ascii else ("─", "┴", "└")
        ruled = [rule] * self.columns
        for day in self.reviews:
            ruled[self.dot(day, day)[0] // ACROSS] = tick
        _, *below = reversed(axis_lines(self))
        yield " " * (self.margin - 1) + coloured(corner + "".join(ruled), DIM, self.medium)
        yield from below


_COLOURS = MappingProxyType({True: YELLOW, False: GREEN})


def _colour(trace: Trace) -> str:
    return _COLOURS[trace.days > 0] if trace.days else ""


def _bold(colour: str) -> str:
    return f"{BOLD};{colour}" if colour else BOLD


def _ascii(start: Place, end: Place) -> Iterator[tuple[Place, str]]:
    """A line in signs that lean as it does."""
    places = list(stroke(start, end))
    for before, place in pairwise([places[0], *places]):
        across, down = place[0] - before[0], place[1] - before[1]
        sign = "-" if not down else "|" if not across else "/" if down < 0 else "\\"
        yield place, sign
