"""The fields of engagements."""

from __future__ import annotations

from ccictl.fields.field import common, reference, written
from ccictl.fields.rolled import rolled
from ccictl.i18n import msg
from ccictl.model.engagement import Engagement
from ccictl.terms import MODES

FIELDS = (
    reference(msg("What projects name it by.")),
    written(Engagement, "title", msg("Engagement"), msg("What the plan commits to, in one line.")),
    written(Engagement, "obsession", msg("Obsession"), msg("The obsession that it serves.")),
    written(
        Engagement, "mode", msg("Mode"), msg("What it does with what exists: strengthen, accelerate, explore."), MODES
    ),
    written(Engagement, "number", msg("No."), msg("Its number in the adopted text.")),
    written(Engagement, "sponsor", msg("Sponsor"), msg("Who answers for it.")),
    *rolled(),
    *common(Engagement),
)
SHOWN = ("id", "title", "health", "progress", "slip")
SPARED = ("next_due", "projects", "obsession", "planned_progress")
