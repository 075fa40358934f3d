"""The fields of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Written
from ccictl.fields.field import because, common, proven, reference, written
from ccictl.i18n import msg
from ccictl.model.source import Source

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _cited(picture: Picture, source: Source) -> Computed:
    plan = picture.plan
    found = [each for each in (*plan.entities(), *plan.milestones.values()) if source.id in each.sources]
    inputs = (Written(each, ("sources", source.id), source.id) for each in found)
    return because(source, "cited", len(found), msg("counted"), *inputs)


FIELDS = (
    reference(msg("What other entities name it by.")),
    written(Source, "title", msg("Source"), msg("The publication, in one line.")),
    written(Source, "publisher", msg("Publisher"), msg("Who published it.")),
    written(Source, "published", msg("Published"), msg("When it was published.")),
    proven("cited", "count", msg("Cited"), msg("How many entities and milestones rest on it."), _cited),
    written(Source, "url", msg("Address"), msg("Where to read it.")),
    *common(Source),
)
SHOWN = ("id", "title", "published", "cited")
SPARED = ("publisher",)
