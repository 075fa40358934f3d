"""A chart on a terminal: curves along days, drawn in parts of a column, each told by its sign and its colour."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl import wording
from ccictl.named import NamedTuple
from ccictl.render.layout.axis import axis
from ccictl.render.layout.scale import Scale
from ccictl.render.layout.steps import dots, totals
from ccictl.render.rows.canvas import CYAN, DIM, GREEN, SIGNS, Cell, begin
from ccictl.render.rows.dots import ACROSS, DOWN, braille, quadrants
from ccictl.show import cells

if TYPE_CHECKING:
    from ccictl.shapes.curve import Curve, Series
    from ccictl.shapes.medium import Medium

# Percents that have a name beside the axis are so far apart.
_APART = 25
# Rows between two names: few on a narrow terminal, where slopes are steeper.
_LEAST, _MOST, _COLUMNS = 3, 5, 22


class Look(NamedTuple):
    """How a curve looks: the code of its colour, its sign in ASCII, and what it is like in the legend."""

    colour: str
    plain: str
    sample: str


LOOKS = MappingProxyType(
    {"baseline": Look("", ".", "⠂⠂"), "forecast": Look(CYAN, "+", "⠒⠒"), "fact": Look(GREEN, "#", "▀▀")}
)


class Chart:
    """Where everything is: percents beside the axis, days along it."""

    def __init__(self, curve: Curve, medium: Medium) -> None:
        self.curve = curve
        self.medium = medium
        self.percents = [wording.percent(percent, medium.say) for percent in range(100, -1, -_APART)]
        self.margin = max(map(cells, self.percents)) + 2
        self.columns = max(medium.width - self.margin, 1)
        self.scale = Scale(curve.first, curve.last, self.columns)
        self.axis = axis(curve.first, curve.last, curve.zoom, self.columns, lambda text: float(cells(text)), medium.say)
        self.step = min(max(round(self.columns / _COLUMNS), _LEAST), _MOST)
        self.rows = self.step * (len(self.percents) - 1) + 1

    @property
    def today(self) -> int | None:
        """The column of the data date, where it is drawn."""
        if not self.scale.holds(self.curve.today):
            return None
        return min(int(self.scale.middle(self.curve.today)), self.columns - 1)

    def row(self, total: float) -> int:
        """The dot at which a percentage is, from the top: those with a name are in the rows of their names."""
        return round((100 - total) * (self.rows - 1) * DOWN / 100) + 1

    def ink(self, series: Series) -> list[tuple[int, int]]:
        """The dots of a series: facts up to the data date, the forecast from there on, where it parts from them."""
        found = [self.row(total) for total in totals(series.points, self.scale, self.columns * ACROSS)]
        if series.name == "baseline":
            return list(dots(found))
        now = self._now()
        reached = [self.row(each.total(self.curve.today)) for each in self.curve.series if each.name == "fact"]
        if series.name == "fact":
            # Those of the data date itself may end in a column behind it.
            return list(dots([*found[: now - 1], *reached]))
        return list(dots(found[now:], now, reached[0] if reached and now else None))

    def _now(self) -> int:
        """The first column of dots that is behind the data date."""
        if self.today is not None:
            return (self.today + 1) * ACROSS
        return 0 if self.curve.today < self.curve.first else self.columns * ACROSS

    def lines(self) -> list[list[Cell]]:
        """The rows from the top, without what is beside the axis; facts are over what is behind them."""
        drawn = self._background()
        for series in self.curve.seen:
            for (column, row), sign in self._signs(series).items():
                drawn[row][column] = Cell(sign, LOOKS[series.name].colour, series.name)
        return drawn

    def _background(self) -> list[list[Cell]]:
        """The beginnings of the years, and the data date."""
        row = [Cell()] * self.columns
        for period in self.axis.years[1:]:
            row[begin(self, period)] = Cell(self._sign("year"), DIM)
        if self.today is not None:
            row[self.today] = Cell(self._sign("today"), DIM, "today")
        return [list(row) for _ in range(self.rows)]

    def _sign(self, name: str) -> str:
        return SIGNS[name].plain if self.medium.ascii else SIGNS[name].sign

    def _signs(self, series: Series) -> dict[tuple[int, int], str]:
        """The sign of a series in each (column, row) that it goes through."""
        ink = self.ink(series)
        if self.medium.ascii:
            return {(x // ACROSS, y // DOWN): LOOKS[series.name].plain for x, y in ink}
        if series.name == "fact":
            return quadrants(ink)
        # Every other dot: a line that is told from another by its grain alone.
        return braille((x, y) for x, y in ink if series.name != "baseline" or not (x + y) % 2)
