"""Sources: where what the plan says is published."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from ccictl.model.entity import TITLED, Entity
from ccictl.model.record import optional
from ccictl.model.scalars import LINK, TEXT, WHEN

if TYPE_CHECKING:
    from ccictl.model.when import When


class Source(Entity):
    """A publication."""

    kind: ClassVar[str] = "sources"

    title: str = TITLED
    publisher: str = optional(TEXT, "")
    published: When | None = optional(WHEN)
    url: str | None = optional(LINK)
