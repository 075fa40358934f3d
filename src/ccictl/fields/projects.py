"""The fields of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields.field import common, computed, proven, reference, written
from ccictl.i18n import msg
from ccictl.model.project import Project
from ccictl.terms import HEALTHS, PROJECT_STATUSES, WEATHERS

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture
    from ccictl.model.when import When


def _status(picture: Picture, project: Project) -> str:
    return picture.standings[project.id].status


def _health(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].health


def _progress(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].progress


def _planned(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].planned_progress


def _slip(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].slip


def _next_due(picture: Picture, project: Project) -> When | None:
    milestone = picture.standings[project.id].next
    return milestone.due if milestone is not None else None


def _next(picture: Picture, project: Project) -> str | None:
    milestone = picture.standings[project.id].next
    return milestone.ref if milestone is not None else None


def _weather(picture: Picture, project: Project) -> str | None:
    report = picture.standings[project.id].report
    return report.weather if report is not None else None


def _reported(picture: Picture, project: Project) -> When | None:
    report = picture.standings[project.id].report
    return report.id if report is not None else None


def _decision(picture: Picture, project: Project) -> str | None:
    report = picture.standings[project.id].report
    return (report.decision or None) if report is not None else None


def _obsessions(picture: Picture, project: Project) -> tuple[str, ...]:
    return picture.obsessions_of[project.id]


def _after(_: Picture, project: Project) -> tuple[str, ...]:
    return tuple(after.ref for after in project.after)


FIELDS = (
    reference(msg("What other entities name it by.")),
    written(Project, "title", msg("Project"), msg("Its name, in one line.")),
    written(Project, "totem", msg("Totem"), msg("Whether it is one of the flagship projects.")),
    proven(
        "health",
        "choice",
        msg("Health"),
        msg("Late, at risk, on track, or not judged; with its reasons."),
        _health,
        HEALTHS,
    ),
    computed("status", "choice", msg("Status"), msg("Where it is in its life."), _status, PROJECT_STATUSES),
    proven(
        "progress",
        "percent",
        msg("Progress"),
        msg("The last report's, else the weighted share of milestones reached."),
        _progress,
    ),
    proven(
        "planned_progress",
        "percent",
        msg("Planned"),
        msg("The weighted share of milestones whose baseline (else due date) has passed."),
        _planned,
    ),
    proven(
        "slip",
        "days",
        msg("Slip"),
        msg("How far it has moved from its baseline, in days: the worst of its finish and its open milestones."),
        _slip,
    ),
    computed("next_due", "date", msg("Next due"), msg("When its next milestone is due."), _next_due),
    computed("next_milestone", "id", msg("Next milestone"), msg("Its next milestone."), _next),
    computed("weather", "choice", msg("Weather"), msg("That of its last report."), _weather, WEATHERS),
    computed("reported", "date", msg("Reported"), msg("The date of its last report."), _reported),
    computed(
        "decision",
        "text",
        msg("Decision asked"),
        msg("What its last report asks of the steering committee."),
        _decision,
    ),
    written(Project, "lead", msg("Lead"), msg("Who runs it.")),
    written(Project, "sponsor", msg("Sponsor"), msg("Who answers for it.")),
    written(Project, "contributors", msg("Contributors"), msg("Who works on it besides its lead.")),
    written(Project, "engagements", msg("Engagements"), msg("The engagements that it serves, the main one first.")),
    computed(
        "obsessions",
        "ids",
        msg("Obsessions"),
        msg("The obsessions of its engagements, the main one first."),
        _obsessions,
    ),
    written(Project, "start", msg("Start"), msg("When it is to start, as forecast now.")),
    written(Project, "finish", msg("Finish"), msg("When it is to finish, as forecast now.")),
    written(Project, "started", msg("Started"), msg("When it did start.")),
    written(Project, "finished", msg("Finished"), msg("When it did finish.")),
    written(Project, "paused", msg("Paused"), msg("When it was paused.")),
    written(Project, "resumed", msg("Resumed"), msg("When it was resumed.")),
    written(Project, "cancelled", msg("Cancelled"), msg("When it was cancelled.")),
    written(Project, "baseline_start", msg("Baseline start"), msg("When it was to start, as first approved.")),
    written(Project, "baseline_finish", msg("Baseline finish"), msg("When it was to finish, as first approved.")),
    computed("after", "ids", msg("After"), msg("What it waits for."), _after),
    written(Project, "weight", msg("Weight"), msg("Its share in roll-ups.")),
    computed(
        "milestones", "number", msg("Milestones"), msg("How many milestones it has."), lambda _, p: len(p.milestones)
    ),
    *common(Project),
)
SHOWN = ("id", "title", "health", "progress", "slip")
SPARED = ("next_due", "status", "lead", "finish", "planned_progress")
