"""What the fields are that no list shows: their names and what they say. The others are in `fields/`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.fields import fields
from ccictl.i18n import msg
from ccictl.model.after import After
from ccictl.model.engagement import Engagement
from ccictl.model.expects import Announced, Expects
from ccictl.model.header import Header, Phase, Thresholds
from ccictl.model.indicator import Indicator
from ccictl.model.milestone import Milestone
from ccictl.model.obsession import Obsession
from ccictl.model.organisation import Organisation
from ccictl.model.project import Project
from ccictl.model.report import Report
from ccictl.model.source import Source
from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.i18n import Message
    from ccictl.model.record import Record


class Words(NamedTuple):
    """The name of a field or of a kind, and what it is."""

    heading: Message
    about: Message


# What one of a kind is, where a file or a mapping holds one.
ABOUT: Mapping[type[Record], Words] = MappingProxyType(
    {
        Header: Words(msg("Plan"), msg("What is said of the plan as a whole.")),
        Obsession: Words(msg("Obsession"), msg("A strategic objective of the plan.")),
        Engagement: Words(msg("Engagement"), msg("What the plan commits to, under an obsession.")),
        Project: Words(msg("Project"), msg("What is done to keep the engagements.")),
        Indicator: Words(msg("Indicator"), msg("What is measured to know whether the plan works.")),
        Organisation: Words(msg("Organisation"), msg("Who leads, sponsors, owns or contributes.")),
        Source: Words(msg("Source"), msg("Where what the plan says is published.")),
        Milestone: Words(msg("Milestone"), msg("A dated point of a project, or of the plan itself.")),
        Report: Words(msg("Report"), msg("What the lead said of the project at this date.")),
    }
)
_MILESTONES = Words(
    msg("Milestones"), msg("What is to be reached, each by its id: small letters, digits and hyphens, then its fields.")
)
_FIELDS: Mapping[tuple[type[Record], str], Words] = MappingProxyType(
    {
        (Project, "milestones"): _MILESTONES,
        (Project, "baseline"): Words(msg("Baseline"), msg("The dates as first approved: they no longer change.")),
        (Project, "reports"): Words(msg("Reports"), msg("What its lead said of it, each below its date.")),
        (Header, "milestones"): _MILESTONES,
        (Header, "launch"): Words(msg("Launch"), msg("The window in which every project is to start.")),
        (Header, "phases"): Words(msg("Phases"), msg("Periods with a name, shown above the timeline.")),
        (Header, "expects"): Words(
            msg("Announced"), msg("How many of each the adopted text announces, held against what is recorded.")
        ),
        (Header, "consultation"): Words(msg("Consultation"), msg("How the plan was prepared.")),
        (Header, "thresholds"): Words(
            msg("Thresholds"), msg("From how many days on something is soon, slipping, or without a recent report.")
        ),
        (Header, "rules"): Words(msg("Rules"), msg("How grave what a rule finds is, by the name of the rule.")),
        (Indicator, "start"): Words(msg("Start"), msg("Where it stood before the plan.")),
        (Indicator, "targets"): Words(msg("Targets"), msg("What is to be reached, each below the date by which.")),
        (Indicator, "measures"): Words(msg("Measures"), msg("What was measured, each below its date.")),
        (Phase, "title"): Words(msg("Name of the phase"), msg("Its name, in one line.")),
        (Phase, "start"): Words(msg("Start"), msg("When it begins.")),
        (Phase, "finish"): Words(msg("Finish"), msg("When it ends.")),
        (Expects, "obsessions"): Words(msg("Obsessions"), msg("How many are announced.")),
        (Expects, "engagements"): Words(msg("Engagements"), msg("How many are announced.")),
        (Expects, "projects"): Words(msg("Projects"), msg("How many are announced.")),
        (Expects, "totems"): Words(msg("Totems"), msg("How many are announced.")),
        (Announced, "at_least"): Words(msg("At least"), msg("The least number announced.")),
        (Announced, "at_most"): Words(msg("At most"), msg("The greatest number announced.")),
        (Thresholds, "soon"): Words(msg("Soon"), msg("A milestone due within so many days is soon.")),
        (Thresholds, "slip"): Words(msg("Slip"), msg("A project that slips by more days than these is at risk.")),
        (Thresholds, "report_every"): Words(
            msg("Report every"), msg("A project with no report for so many days is told.")
        ),
        (After, "ref"): Words(msg("Waits for"), msg("What it waits for: a project or a milestone.")),
        (After, "lag"): Words(msg("Lag"), msg("The days to wait once that is reached; may be negative.")),
        (Report, "weather"): Words(msg("Weather"), msg("How the project is going, in one word.")),
        (Report, "progress"): Words(msg("Progress"), msg("How much of it is done.")),
        (Report, "decision"): Words(msg("Decision asked"), msg("What is asked of the steering committee.")),
    }
)


def words(cls: type[Record], name: str, group: tuple[type[Record], str] | None = None) -> Words:
    """The words of a field; `group` is the field that a record without words of its own is the value of."""
    own = _FIELDS.get((cls, name))
    if own is not None:
        return own
    # A report has the fields of every entity, and a milestone says what those are.
    kind = Milestone.kind if cls is Report else getattr(cls, "kind", "")
    if group is not None:
        kind, name = getattr(group[0], "kind", ""), f"{group[1]}_{name}"
    field = fields(kind)[name]
    return Words(field.heading, field.about)
