"""How far dates have moved from those first approved, in days: later is positive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Written
from ccictl.analysis.status import known, milestone_status, project_status
from ccictl.i18n import msg

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ccictl.analysis.computed import Input
    from ccictl.i18n import Message
    from ccictl.model.milestone import Milestone
    from ccictl.model.project import Project
    from ccictl.model.when import When

NAME = "slip"


def milestone_slip(milestone: Milestone, as_of: date, *, paused: bool = False) -> Computed:
    """(done, else due, else baseline; a late one at least the data date) - baseline (section 5 of the format).

    Unknown without a baseline, and for what is cancelled. Days are counted from last day to last day. What is
    `paused`, as its project is, slips by its written dates alone: no day that passes meanwhile moves it.
    """
    if known(milestone.cancelled, as_of):
        return _unknown(
            milestone.ref, msg("what is cancelled has no slip"), Written(milestone, ("cancelled",), milestone.cancelled)
        )
    if milestone.baseline is None:
        return _unknown(milestone.ref, msg("unknown without a baseline"))
    baseline = Written(milestone, ("baseline",), milestone.baseline)
    if milestone.done is not None and known(milestone.done, as_of):
        end = Written(milestone, ("done",), milestone.done)
        return _slip(milestone.ref, end, baseline, milestone.done.last, msg("done - baseline"))
    if milestone.due is None:
        return _slip(milestone.ref, baseline, baseline, milestone.baseline.last, msg("no other date than the baseline"))
    end = Written(milestone, ("due",), milestone.due)
    if milestone_status(milestone, as_of, 0) == "late":
        if paused:
            return _slip(milestone.ref, end, baseline, milestone.due.last, msg("paused: due - baseline"))
        return _slip(milestone.ref, end, baseline, as_of, msg("late: the data date - baseline"))
    return _slip(milestone.ref, end, baseline, milestone.due.last, msg("due - baseline"))


def finish_slip(project: Project, as_of: date) -> Computed:
    """The same for the finish of a project: what is paused slips by its written dates alone."""
    approved, status = project.baseline.finish, project_status(project, as_of)
    if status == "cancelled":
        return _unknown(
            project.id, msg("what is cancelled has no slip"), Written(project, ("cancelled",), project.cancelled)
        )
    if approved is None:
        return _unknown(project.id, msg("unknown without a baseline"))
    baseline = Written(project, ("baseline", "finish"), approved)
    if project.finished is not None and status == "done":
        end = Written(project, ("finished",), project.finished)
        return _slip(project.id, end, baseline, project.finished.last, msg("finished - baseline"))
    if project.finish is None:
        return _slip(project.id, baseline, baseline, approved.last, msg("no other date than the baseline"))
    end = Written(project, ("finish",), project.finish)
    if project.finish.last < as_of:
        if status == "paused":
            return _slip(project.id, end, baseline, project.finish.last, msg("paused: finish - baseline"))
        return _slip(project.id, end, baseline, as_of, msg("late: the data date - baseline"))
    return _slip(project.id, end, baseline, project.finish.last, msg("finish - baseline"))


def project_slip(project: Project, as_of: date) -> Computed:
    """The worst of the slip of its finish and of the slips of its milestones that are still open.

    What was done late is history once something is left to do: it no longer moves. Where nothing is left, as in all
    that is finished whatever was never marked as reached, the finish counts alone, else the last milestone reached.
    What is paused slips by its written dates alone, its milestones as its finish.
    """
    own, status = finish_slip(project, as_of), project_status(project, as_of)
    if status == "cancelled":
        return own
    open_ = () if status == "done" else open_slips(project.milestones.values(), as_of, paused=status == "paused")
    counted = [slip for slip in (own, *open_) if slip.value is not None]
    if counted:
        rule = msg("the worst of the finish and of the milestones still open")
        if status == "done":
            rule = msg("it is finished: its finish alone counts")
        return Computed(NAME, project.id, max(slip.value for slip in counted), rule, tuple(counted))
    done = [milestone for milestone in project.milestones.values() if known(milestone.done, as_of)]
    reached = [(_reached(milestone.done), milestone_slip(milestone, as_of)) for milestone in done]
    dated = [(day, slip) for day, slip in reached if slip.value is not None]
    if dated:
        _, last = max(dated, key=lambda pair: pair[0])
        return Computed(NAME, project.id, last.value, msg("that of the last milestone reached"), (last,))
    return own


def open_slips(milestones: Iterable[Milestone], as_of: date, *, paused: bool = False) -> tuple[Computed, ...]:
    """The slips of the milestones that are not reached, in their order."""
    return tuple(milestone_slip(each, as_of, paused=paused) for each in milestones if not known(each.done, as_of))


def _reached(done: When | None) -> int:
    return done.last.toordinal() if done is not None else 0


def _slip(of: str, end: Written, baseline: Written, day: date, rule: Message) -> Computed:
    inputs: tuple[Input, ...] = (end,) if end is baseline else (end, baseline)
    return Computed(NAME, of, (day - baseline.value.last).days, rule, inputs)


def _unknown(of: str, rule: Message, *inputs: Written) -> Computed:
    return Computed(NAME, of, None, rule, inputs)
