"""The fields of organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Written
from ccictl.fields.field import because, common, given, proven, reference, written
from ccictl.i18n import msg
from ccictl.model.organisation import Organisation
from ccictl.terms import LEVELS

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _leads(picture: Picture, organisation: Organisation) -> Computed:
    found = [each for each in picture.plan.projects.values() if each.lead == organisation.id]
    return because(organisation, "leads", len(found), msg("counted"), *(given(each, "lead") for each in found))


def _contributes(picture: Picture, organisation: Organisation) -> Computed:
    name = organisation.id
    found = [each for each in picture.plan.projects.values() if name in each.contributors]
    inputs = (Written(each, ("contributors", name), name) for each in found)
    return because(organisation, "contributes", len(found), msg("counted"), *inputs)


def _late(picture: Picture, organisation: Organisation) -> Computed:
    group = picture.rollup(organisation.id)
    late = [picture.standings[name].health for name in group.projects if picture.standings[name].health.value == "late"]
    return because(organisation, "late", len(late), msg("counted among the projects that it runs"), *late)


FIELDS = (
    reference(msg("What other entities name it by.")),
    written(Organisation, "title", msg("Organisation"), msg("Its name, in one line.")),
    written(Organisation, "level", msg("Level"), msg("Where it acts."), LEVELS),
    written(Organisation, "parent", msg("Part of"), msg("The organisation that it is part of.")),
    proven("leads", "count", msg("Leads"), msg("How many projects it runs."), _leads),
    proven("late", "count", msg("Late"), msg("How many of those are late."), _late),
    proven("contributes", "count", msg("Contributes"), msg("How many projects it contributes to."), _contributes),
    written(Organisation, "contact", msg("Contact"), msg("Whom to ask.")),
    *common(Organisation),
)
SHOWN = ("id", "title", "leads", "late")
SPARED = ("level", "parent", "contributes")
