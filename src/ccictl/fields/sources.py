"""The fields of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields.field import common, computed, reference, written
from ccictl.i18n import msg
from ccictl.model.source import Source

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture


def _cited(picture: Picture, source: Source) -> int:
    plan = picture.plan
    return sum(source.id in entity.sources for entity in (*plan.entities(), *plan.milestones.values()))


FIELDS = (
    reference(msg("What other entities name it by.")),
    written(Source, "title", msg("Source"), msg("The publication, in one line.")),
    written(Source, "publisher", msg("Publisher"), msg("Who published it.")),
    written(Source, "published", msg("Published"), msg("When it was published.")),
    computed("cited", "number", msg("Cited"), msg("How many entities and milestones rest on it."), _cited),
    written(Source, "url", msg("Address"), msg("Where to read it.")),
    *common(Source),
)
SHOWN = ("id", "title", "published", "cited")
SPARED = ("publisher",)
