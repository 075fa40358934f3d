"""What is shown of a date that is assumed."""

from __future__ import annotations

from ccictl.named import NamedTuple


class Assumption(NamedTuple):
    """Another date than the one written, `now` in the place of `was`: ISO texts, None where nothing is written.

    `ref` and `field` name it for machines, `text` says it to people: `CCI Data ends on 2026-12-31 instead of 2026-11`.
    It is empty where that of another says it too.
    """

    ref: str
    field: str
    was: str | None
    now: str
    text: str
