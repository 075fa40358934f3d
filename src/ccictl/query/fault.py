"""A mistake in a condition, with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.show import cells, show

if TYPE_CHECKING:
    from ccictl.i18n import Message


_AROUND = 200


class QueryFault(Exception):  # noqa: N818 - a fault of the condition, not of the program
    """What is wrong and what to do. `start` and `end` are positions in the text, from 0, the end excluded."""

    def __init__(self, message: Message, remedy: Message, start: int, end: int) -> None:
        super().__init__()
        self.message = message
        self.remedy = remedy
        self.start = start
        self.end = end


def pointed(text: str, fault: QueryFault) -> tuple[str, str]:
    """The condition, and a line that points at the mistake in it."""
    before, wrong = show(text[: fault.start], 0), show(text[fault.start : fault.end], 0)
    after = show(text[fault.end :], 0)
    # Of a very long condition what is around the mistake is enough.
    if len(before) > _AROUND:
        before = f"…{before[-_AROUND:]}"
    if len(wrong) > _AROUND:
        wrong = f"{wrong[:_AROUND]}…"
    if len(after) > _AROUND:
        after = f"{after[:_AROUND]}…"
    return before + wrong + after, " " * cells(before) + "^" * max(1, cells(wrong))
