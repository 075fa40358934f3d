"""The names of pages beside arrows that go from one to another: one for all those of a spot, none on another."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.render.drawing.markup import fill, group, label
from ccictl.render.drawing.sheet import SMALL
from ccictl.render.drawing.signs import ARROW_COLOURS
from ccictl.render.drawing.widths import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ccictl.i18n import Translator
    from ccictl.render.drawing.arrows import Arrow, Spot

_SIZE = SMALL - 1.5
# Between an arrow and its name, between two names, and where their base is from the top of a row.
_BESIDE, _BETWEEN, _BASE = 4.0, 3.0, 8.6


class Stub(NamedTuple):
    """One end of an arrow at a place across in the row of `spot`: it goes `out` to a page or comes from there."""

    spot: Spot
    x: float
    out: bool
    page: int
    rank: int
    tip: str


def ends_of(arrow: Arrow, source: Spot, target: Spot) -> tuple[Stub, Stub]:
    """Both ends of an arrow from a page to another."""
    return (
        Stub(source, source.finish, out=True, page=target.page, rank=arrow.rank, tip=arrow.tip),
        Stub(target, target.start, out=False, page=source.page, rank=arrow.rank, tip=arrow.tip),
    )


def names(stubs: Sequence[Stub], ends: tuple[float, float], say: Translator) -> Iterator[tuple[int, str]]:
    """The name of each spot's other pages with the page it is on, all of them between two places across."""
    for (page, top), in_row in groupby(sorted(stubs, key=_row), key=_row):
        found = list(in_row)
        taken = list(found[0].spot.taken)
        for (x, out), ones in groupby(sorted(found, key=_place), key=_place):
            several = tuple(ones)
            pages = ", ".join(str(number) for number in sorted({each.page for each in several}))
            text = say(msg("p. {n}", n=pages))
            text = f"→ {text}" if out else f"{text} →"
            start = _start(x, out=out, wide=width(text, _SIZE), ends=ends, taken=taken)
            if start is not None:
                taken.append((start, start + width(text, _SIZE)))
                colour = fill(ARROW_COLOURS[max(each.rank for each in several)])
                tip = " \u00b7 ".join(dict.fromkeys(each.tip for each in several))
                yield page, group([label(start, top + _BASE, text, _SIZE, colour)], tip)


def _row(stub: Stub) -> tuple[int, float]:
    return stub.spot.page, stub.spot.top


def _place(stub: Stub) -> tuple[float, bool]:
    return stub.x, stub.out


def _start(
    x: float, *, out: bool, wide: float, ends: tuple[float, float], taken: Sequence[tuple[float, float]]
) -> float | None:
    """Where a name begins: behind what goes out and before what comes in, else the nearest that is free in the row."""
    sides = (x + _BESIDE, x - _BESIDE - wide)
    beside = sides if out else sides[::-1]
    others = [place for start, end in taken for place in (end + _BETWEEN, start - _BETWEEN - wide)]
    for start in (*beside, *sorted(others, key=lambda place: abs(place - beside[0]))):
        inside = ends[0] <= start and start + wide <= ends[1]
        if inside and all(start >= end or start + wide <= begin for begin, end in taken):
            return start
    return None
