"""What the adopted text announces, against what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.model.record import Record, optional, read_record
from ccictl.model.scalars import COUNT

if TYPE_CHECKING:
    from ccictl.model.log import Log
    from ccictl.source.document import Path, Raw


class Announced(Record):
    """A count between two bounds; either may be open."""

    at_least: int | None = optional(COUNT)
    at_most: int | None = optional(COUNT)


class AnnouncedCount:
    """A count alone (both bounds), or `{at_least, at_most}`."""

    def read(self, raw: Raw, path: Path, log: Log) -> Announced | None:
        """The bounds, or None where a count alone could not be read."""
        if isinstance(raw, dict):
            return read_record(Announced, raw, path, log)
        count = COUNT.read(raw, path, log)
        return None if count is None else Announced(at_least=count, at_most=count)


class Expects(Record):
    """The announced number of entities of each kind."""

    obsessions: Announced | None = optional(AnnouncedCount())
    engagements: Announced | None = optional(AnnouncedCount())
    projects: Announced | None = optional(AnnouncedCount())
    totems: Announced | None = optional(AnnouncedCount())
