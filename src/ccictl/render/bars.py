"""A share of a whole drawn in signs, eighths of a column fine."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.shapes.reports import Bar

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def drawn(bar: Bar, width: int, *, ascii_: bool) -> str:
    """The bar in `width` columns, and one for the stroke of its mark, or a blank behind where it has none.

    The stroke stands between what is filled, so that it hides nothing: behind all of it where the mark is not reached.
    What is unknown is empty all along.
    """
    full, rest, stroke = ("#", ".", "|") if ascii_ else ("█", "░", "│")
    signs = [rest] * width
    if bar.value is not None:
        eighths = _inside(bar.value) * width * 8 // 100
        whole, part = divmod(int(eighths), 8)
        signs[:whole] = [full] * whole
        if part and not ascii_:
            signs[whole] = _EIGHTHS[part]
    if bar.mark is None:
        return "".join((*signs, " "))
    place = _inside(bar.mark) * width / 100
    reached = bar.value is not None and bar.value >= bar.mark
    signs.insert(floor(place) if reached else ceil(place), stroke)
    return "".join(signs)


def _inside(share: float) -> float:
    return min(max(share, 0), 100)
