"""How far projects have come, and how far they should have, in percent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Reason, Written
from ccictl.analysis.status import known, told_at
from ccictl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from ccictl.analysis.computed import Input
    from ccictl.i18n import Message
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.report import Report


def progress(project: Project, as_of: date) -> Computed:
    """The last report's, else the weighted share of milestones done (section 5 of the format).

    The last report is the last one that gives a progress. Milestones cancelled by the data date are no part of the
    whole; without any other, progress is unknown.
    """
    report = _last_progress(project, as_of)
    if report is not None:
        written = Written(report, ("progress",), report.progress)
        return Computed("progress", project.id, report.progress, msg("what the last report says"), (written,))
    counted = _counted(project, as_of)
    done = {m.id for m in counted if known(m.done, as_of)}
    parts = {m.id: _reached(m, done=m.id in done) for m in counted}
    return _share("progress", project, counted, done, parts, msg("the weighted share of milestones done"))


def planned_progress(project: Project, as_of: date) -> Computed:
    """The weighted share of milestones whose baseline (else due) has passed.

    A date passes at the end of its last day. Milestones without a date are part of the whole; where none has one,
    planned progress is unknown.
    """
    counted = _counted(project, as_of)
    dated = [(m, "baseline" if m.baseline is not None else "due", m.baseline or m.due) for m in counted]
    if not any(when is not None for _, _, when in dated):
        return Computed("planned_progress", project.id, None, msg("unknown: no milestone has a date"))
    passed = {m.id for m, _, when in dated if when is not None and when.last < as_of}
    parts = {m.id: Written(m, (field,), when) for m, field, when in dated}
    rule = msg("the weighted share of milestones whose baseline (else due date) has passed")
    return _share("planned_progress", project, counted, passed, parts, rule)


def weighted(name: str, of: str, parts: Iterable[tuple[Written, Computed]], rule: Message) -> Computed:
    """The mean of the parts that are known, each with its weight; unknown where none is."""
    counted = [(weight.value, weight, part) for weight, part in parts if part.value is not None]
    total = sum(weight for weight, _, _ in counted)
    if not counted:
        return Computed(name, of, None, msg("unknown: nothing below it is known"))
    mean = sum(weight * part.value for weight, _, part in counted) / total
    # A mean lies between its parts; the last digit of a float may not know.
    values = [part.value for _, _, part in counted]
    inputs: list[Input] = []
    for _, weight, part in counted:
        inputs.append(part)
        inputs += [weight] if weight.given else []
    return Computed(name, of, min(max(mean, min(values)), max(values)), rule, tuple(inputs))


def _last_progress(project: Project, as_of: date) -> Report | None:
    told = (r for r in project.reports.values() if r.progress is not None and known(r.id, as_of))
    return max(told, key=told_at, default=None)


def _counted(project: Project, as_of: date) -> list[Milestone]:
    return [milestone for milestone in project.milestones.values() if not known(milestone.cancelled, as_of)]


def _reached(milestone: Milestone, *, done: bool) -> Reason | Written:
    """A part of the whole: reached at a date, or not yet."""
    if done:
        return Written(milestone, ("done",), milestone.done)
    due = (Written(milestone, ("due",), milestone.due),) if milestone.due is not None else ()
    return Reason("", msg("{id}: not reached by the data date", id=milestone.ref), due)


def _share(
    name: str,
    project: Project,
    counted: list[Milestone],
    reached: Collection[str],
    parts: Mapping[str, Reason | Written],
    rule: Message,
) -> Computed:
    """The share of what is `reached` in all that is `counted`; `parts` says of each what it rests on."""
    if not counted:
        return Computed(name, project.id, None, msg("unknown: no milestone is written"))
    total = sum(milestone.weight for milestone in counted)
    share = 100 * sum(milestone.weight for milestone in counted if milestone.id in reached) / total
    inputs: list[Input] = []
    for milestone in counted:
        inputs.append(parts[milestone.id])
        if milestone.gives("weight"):
            inputs.append(Written(milestone, ("weight",), milestone.weight))
    return Computed(name, project.id, min(share, 100), rule, tuple(inputs))
