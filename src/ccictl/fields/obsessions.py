"""The fields of obsessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields.field import common, computed, reference, written
from ccictl.fields.rolled import rolled
from ccictl.i18n import msg
from ccictl.model.obsession import Obsession

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture


def _engagements(picture: Picture, obsession: Obsession) -> int:
    return sum(engagement.obsession == obsession.id for engagement in picture.plan.engagements.values())


FIELDS = (
    reference(msg("What engagements name it by.")),
    written(Obsession, "title", msg("Obsession"), msg("The objective, in one line.")),
    written(Obsession, "sponsor", msg("Sponsor"), msg("Who answers for it.")),
    written(Obsession, "order", msg("Order"), msg("Its rank among obsessions.")),
    computed("engagements", "number", msg("Engagements"), msg("How many engagements serve it."), _engagements),
    *rolled(),
    *common(Obsession),
)
SHOWN = ("id", "title", "health", "progress", "slip")
SPARED = ("next_due", "projects", "engagements", "planned_progress")
