"""What something waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.model.record import Record, optional, read_record, required
from ccictl.model.scalars import LAG, Reference

if TYPE_CHECKING:
    from ccictl.model.log import Log
    from ccictl.source.document import Path, Raw

PREDECESSOR = Reference("projects", "milestones")


class After(Record):
    """A predecessor: a project or a milestone, and the days to wait once it is reached (may be negative)."""

    ref: str = required(PREDECESSOR, "")
    lag: int = optional(LAG, 0)


class AfterItem:
    """An item of `after`: a reference alone, or `{ref, lag}`."""

    def read(self, raw: Raw, path: Path, log: Log) -> After | None:
        """The predecessor, or None where its reference could not be read."""
        if isinstance(raw, dict):
            after = read_record(After, raw, path, log)
            return after if after.ref else None
        ref = PREDECESSOR.read(raw, path, log)
        return After(ref=ref) if ref else None
