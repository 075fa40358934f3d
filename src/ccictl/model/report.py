"""Reports: what the lead of a project said at a date."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ccictl.model.entity import Entity
from ccictl.model.record import optional
from ccictl.model.scalars import PERCENT, TEXT, Choice

if TYPE_CHECKING:
    from ccictl.model.when import When


class Report(Entity):
    """What was said of a project at `id`, its date; `decision` is what the steering committee is asked for."""

    kind: ClassVar[str] = "reports"
    id: When  # type: ignore[assignment]  # a report is known by its date, not by a name
    owner_id: str

    weather: str | None = optional(Choice("sunny", "fair", "cloudy", "stormy"))
    progress: float | None = optional(PERCENT)
    decision: str = optional(TEXT, "")

    @property
    def ref(self) -> str:
        """`project-id/date`; nothing refers to a report, but messages name it."""
        return f"{self.owner_id}/{self.id}"
