"""The fields of organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields.field import common, computed, reference, written
from ccictl.i18n import msg
from ccictl.model.organisation import Organisation
from ccictl.terms import LEVELS

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture


def _leads(picture: Picture, organisation: Organisation) -> int:
    return sum(project.lead == organisation.id for project in picture.plan.projects.values())


def _contributes(picture: Picture, organisation: Organisation) -> int:
    return sum(organisation.id in project.contributors for project in picture.plan.projects.values())


def _late(picture: Picture, organisation: Organisation) -> int:
    return picture.rollup(organisation.id).healths["late"]


FIELDS = (
    reference(msg("What other entities name it by.")),
    written(Organisation, "title", msg("Organisation"), msg("Its name, in one line.")),
    written(Organisation, "level", msg("Level"), msg("Where it acts."), LEVELS),
    written(Organisation, "parent", msg("Part of"), msg("The organisation that it is part of.")),
    computed("leads", "number", msg("Leads"), msg("How many projects it runs."), _leads),
    computed("late", "number", msg("Late"), msg("How many of those are late."), _late),
    computed("contributes", "number", msg("Contributes"), msg("How many projects it contributes to."), _contributes),
    written(Organisation, "contact", msg("Contact"), msg("Whom to ask.")),
    *common(Organisation),
)
SHOWN = ("id", "title", "leads", "late")
SPARED = ("level", "parent", "contributes")
