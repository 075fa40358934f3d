"""What is below each other, put on pages: as many as it takes, or one as high as it must be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Block(NamedTuple):
    """Something with a height; `binds` says that it is not to be the last on its page: it heads what follows."""

    height: float
    binds: bool = False


class Page(NamedTuple):
    """The blocks from `first` to before `last`."""

    first: int
    last: int


def pages(blocks: Sequence[Block], first_room: float, room: float) -> list[Page]:
    """Pages that hold the blocks in their order, each with one at least; the first page has its own room."""
    found: list[Page] = []
    start = 0
    while start < len(blocks):
        left = first_room if not found else room
        end = start
        while end < len(blocks) and (blocks[end].height <= left or end == start):
            left -= blocks[end].height
            end += 1
        kept = end
        while end < len(blocks) and kept > start and blocks[kept - 1].binds:
            kept -= 1
        end = kept if kept > start else end
        found.append(Page(start, end))
        start = end
    return found


def runs(count: int, most: int) -> list[Page]:
    """So many blocks in parts of at most so many, the last of which is not a crumb of less than a quarter."""
    found: list[Page] = []
    start = 0
    while start < count:
        end = start + most if count - start >= most + most // 4 else count
        found.append(Page(start, end))
        start = end
    return found
