"""A beginning and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.model.record import Record, optional
from ccictl.model.scalars import WHEN

if TYPE_CHECKING:
    from ccictl.model.when import When


class Period(Record):
    """From the first day of `start` to the last day of `finish`; either may be unknown."""

    start: When | None = optional(WHEN)
    finish: When | None = optional(WHEN)
