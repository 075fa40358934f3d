"""A share of a whole drawn in signs, eighths of a column fine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.shapes.reports import Bar

_EIGHTHS = " ▏▎▍▌▋▊▉█"


def drawn(bar: Bar, width: int, *, ascii_: bool) -> str:
    """The bar in `width` columns, with a stroke where its mark is; an unknown one is empty all along."""
    full, rest, mark = ("#", ".", "|") if ascii_ else ("█", "░", "│")
    signs = [rest] * width
    if bar.value is not None:
        eighths = _inside(bar.value) * width * 8 // 100
        whole, part = divmod(int(eighths), 8)
        signs[:whole] = [full] * whole
        if part and not ascii_:
            signs[whole] = _EIGHTHS[part]
    if bar.mark is not None:
        signs[min(int(_inside(bar.mark) * width // 100), width - 1)] = mark
    return "".join(signs)


def _inside(share: float) -> float:
    return min(max(share, 0), 100)
