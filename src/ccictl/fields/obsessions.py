"""The fields of obsessions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields.field import because, common, given, proven, reference, written
from ccictl.fields.rolled import rolled
from ccictl.i18n import msg
from ccictl.model.obsession import Obsession

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _engagements(picture: Picture, obsession: Obsession) -> Computed:
    found = [each for each in picture.plan.engagements.values() if each.obsession == obsession.id]
    return because(obsession, "engagements", len(found), msg("counted"), *(given(each, "obsession") for each in found))


FIELDS = (
    reference(msg("What engagements name it by.")),
    written(Obsession, "title", msg("Obsession"), msg("The objective, in one line.")),
    written(Obsession, "sponsor", msg("Sponsor"), msg("Who answers for it.")),
    written(Obsession, "order", msg("Order"), msg("Its rank among obsessions.")),
    proven("engagements", "count", msg("Engagements"), msg("How many engagements serve it."), _engagements),
    *rolled(),
    *common(Obsession),
)
SHOWN = ("id", "title", "health", "progress", "slip")
SPARED = ("next_due", "projects", "engagements", "planned_progress")
