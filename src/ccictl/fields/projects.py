"""The fields of projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis import outlook
from ccictl.analysis.computed import Written
from ccictl.analysis.stages import project_stage
from ccictl.analysis.status import last_weather
from ccictl.fields.field import because, common, fact, given, listed, proven, reference, written
from ccictl.fields.heading import heading
from ccictl.i18n import msg
from ccictl.model.after import PREDECESSOR
from ccictl.model.project import Project
from ccictl.terms import HEALTHS, PROJECT_STATUSES, WEATHERS

if TYPE_CHECKING:
    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture


def _status(picture: Picture, project: Project) -> Computed:
    return project_stage(project, picture.as_of)


def _health(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].health


def _progress(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].progress


def _planned(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].planned_progress


def _slip(picture: Picture, project: Project) -> Computed:
    return picture.standings[project.id].slip


def _next(picture: Picture, project: Project) -> Computed:
    milestone = picture.standings[project.id].next
    due = None if milestone is None else given(milestone, "due")
    return because(project, "next_milestone", milestone and milestone.ref, _NEXT, due)


def _next_due(picture: Picture, project: Project) -> Computed:
    milestone = picture.standings[project.id].next
    due = None if milestone is None else given(milestone, "due")
    return because(project, "next_due", milestone and milestone.due, _NEXT, due)


def _weather(picture: Picture, project: Project) -> Computed:
    report = last_weather(project, picture.as_of)
    rule = msg("the last report known at the data date that gives a weather")
    if report is None:
        return because(project, "weather", None, rule)
    return because(project, "weather", report.weather, rule, given(report, "weather"))


def _decision(picture: Picture, project: Project) -> Computed:
    report = picture.standings[project.id].report
    value = None if report is None else report.decision or None
    return because(project, "decision", value, _LAST, None if report is None else given(report, "decision"))


def _reported(picture: Picture, project: Project) -> Computed:
    report = picture.standings[project.id].report
    value = None if report is None else report.id
    return because(project, "reported", value, _LAST, None if report is None else Written(report, (), report.id))


def _obsessions(picture: Picture, project: Project) -> Computed:
    engagements = [picture.plan.engagements[name] for name in project.engagements if name in picture.plan.engagements]
    served = (given(engagement, "obsession") for engagement in engagements)
    rule = msg("the obsessions of its engagements")
    return because(
        project, "obsessions", picture.obsessions_of[project.id], rule, *listed(project, "engagements"), *served
    )


def _after(_: Picture, project: Project) -> Computed:
    refs = tuple(after.ref for after in project.after)
    return because(project, "after", refs, msg("as it is written"), *listed(project, "after"))


def _milestones(_: Picture, project: Project) -> Computed:
    found = (given(milestone, "title") for milestone in project.milestones.values())
    return because(project, "milestones", len(project.milestones), msg("counted"), *found)


_NEXT = msg("the first of its milestones to come, by the day on which it is due")
_LAST = msg("the last report known at the data date")
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
    proven(
        "status",
        "choice",
        msg("Status"),
        msg("Where it is in its life."),
        _status,
        PROJECT_STATUSES,
        lambda picture, project: picture.standings[project.id].status,
    ),
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
    proven("next_due", "date", msg("Next due"), msg("When its next milestone is due."), _next_due),
    proven("next_milestone", "id", msg("Next milestone"), msg("Its next milestone."), _next, kinds=("milestones",)),
    proven("weather", "choice", msg("Weather"), msg("The last one reported."), _weather, WEATHERS),
    proven("reported", "date", msg("Reported"), msg("The date of its last report."), _reported),
    proven(
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
    proven(
        "obsessions",
        "ids",
        msg("Obsessions"),
        msg("The obsessions of its engagements, the main one first."),
        _obsessions,
        kinds=("obsessions",),
    ),
    written(Project, "start", msg("Start"), msg("When it is to start, as forecast now.")),
    written(Project, "finish", msg("Finish"), msg("When it is to finish, as forecast now.")),
    proven(
        "planned_finish",
        "date",
        msg("Planned end"),
        msg("When it is to end by what is written: its finish, else its last milestone."),
        outlook.planned,
    ),
    proven(
        "forecast_start",
        "date",
        msg("Forecast start"),
        msg("When it is heading to start, with all that it waits for."),
        lambda picture, project: outlook.forecast(picture, project, start=True),
    ),
    *heading(),
    fact(Project, "started", msg("Started"), msg("When it did start.")),
    fact(Project, "finished", msg("Finished"), msg("When it did finish.")),
    fact(Project, "paused", msg("Paused"), msg("When it was paused.")),
    fact(Project, "resumed", msg("Resumed"), msg("When it was resumed.")),
    fact(Project, "cancelled", msg("Cancelled"), msg("When it was cancelled.")),
    written(Project, "baseline_start", msg("Baseline start"), msg("When it was to start, as first approved.")),
    written(Project, "baseline_finish", msg("Baseline finish"), msg("When it was to finish, as first approved.")),
    proven("after", "ids", msg("After"), msg("What it waits for."), _after, kinds=PREDECESSOR.kinds),
    written(Project, "weight", msg("Weight"), msg("Its share in roll-ups.")),
    proven("milestones", "count", msg("Milestones"), msg("How many milestones it has."), _milestones),
    *common(Project),
)
SHOWN = ("id", "title", "health", "progress", "slip")
SPARED = ("next_due", "status", "lead", "finish", "planned_progress")
