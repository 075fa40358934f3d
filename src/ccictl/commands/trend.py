"""Show how often and how far milestones moved: their dates as stated at each review, from the history in git.

A review is the last day of each month or quarter, and today, since the first commit. ID is a project, a milestone, an
engagement, an obsession or an organisation that leads; without it, every milestone. They are known by their ids.

    ccictl trend
    ccictl trend cci-data --every month
"""

from datetime import date, timedelta
from typing import Annotated

from ccictl.analysis.moves import Review, courses
from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.delivery import Way, deliver
from ccictl.i18n import later
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.model.when import end_of_month
from ccictl.options import Ascii, Dialect, Format, Limit, Output, PlanFolder, count, day_of, one_of
from ccictl.outside.output import to_stderr
from ccictl.outside.surroundings import Surroundings
from ccictl.parameters import Argument, Option
from ccictl.revisions import Past
from ccictl.source.find import find
from ccictl.views.trend import trend
from ccictl.writing import outside_plan

_MONTHS = {"month": 1, "quarter": 3}


def run(
    around: Surroundings,
    entity: Annotated[str, Argument(metavar=later("ID"), help=later("Whose milestones; else all."))] = "",
    every: Annotated[str, Option("--every", metavar=later("PERIOD"), help=later("month or quarter (quarter)."))] = "",
    to: Annotated[str, Option("--to", metavar=later("DATE"), help=later("The last review; else today."))] = "",
    limit: Limit = "0",
    plan: PlanFolder = "",
    format_: Format = "terminal",
    output: Output = "",
    ascii_: Ascii = False,
    csv_dialect: Dialect = "",
) -> int:
    months = _MONTHS[one_of("--every", every or "quarter", _MONTHS)]
    most = count("--limit", limit)
    last = day_of("--to", to, last=True) or around.today
    root = find(plan or around.environment.get("CCICTL_PLAN", ""), around.folder)
    outside_plan(output, root, around.folder)
    past = Past(root, around.environment)
    reviews = [Review(day, written) for day, written in past.plans(_days(past.first(last), last, months))]
    now = reviews[-1].plan
    refs = _milestones(Picture(now, last), entity) if entity else tuple(now.milestones)
    shallow = past.repository.shallow()
    if shallow is not None:
        to_stderr(f"{around.say(shallow)}\n")
    report = trend(now, reviews, courses(reviews, refs), most, around.say)
    return deliver(report, around, Way(format_, output, ascii_, csv_dialect))


def _days(first: date, last: date, months: int) -> list[date]:
    """The last day of each month or quarter of the calendar from `first` on, and `last`."""
    found = []
    day = first
    while day < last:
        month = -(-day.month // months) * months
        end = end_of_month(day.year, month)
        if end >= last:
            break
        found.append(end)
        day = end + timedelta(days=1)
    return [*found, last]


def _milestones(picture: Picture, name: str) -> tuple[str, ...]:
    """The milestones of what is asked for, by their references. Raises UsageFault."""
    entity = entity_of(picture, name)
    if isinstance(entity, Milestone):
        return (entity.ref,)
    if isinstance(entity, Project):
        return tuple(each.ref for each in entity.milestones.values())
    if entity is picture.plan.header:
        return tuple(picture.plan.milestones)
    projects = {*picture.rollup(entity.id).projects}
    return tuple(ref for ref, each in picture.plan.milestones.items() if each.owner_id in projects)
