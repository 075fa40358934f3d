"""What `--what-if` says: other dates of projects and milestones, each looked up, each mistake with its remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.analysis.standing import Picture
from ccictl.analysis.status import known
from ccictl.asking import entity_of
from ccictl.i18n import msg
from ccictl.model.log import Refused
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.model.shift import Shift
from ccictl.model.when import When
from ccictl.named import NamedTuple
from ccictl.options import UsageFault, several
from ccictl.overlay import Change, overlaid
from ccictl.terms import A_KIND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ccictl.i18n import Message
    from ccictl.plan import Plan

MOST = 100
# Ids have hyphens, and may end as a shift does: the last sign counts.
_SHIFTED = re.compile(r"(.+?)\s*([+-]\s*[0-9]+\s*[a-zA-Z])")
_REF = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
_EXAMPLE = "cci-data/usage-courant"


class Asked(NamedTuple):
    """What is to move, by its reference, and to when or by how much."""

    ref: str
    to: When | Shift


def supposed(picture: Picture, texts: Sequence[str]) -> tuple[Picture, tuple[Change, ...]]:
    """The picture with what is asked for, and what that changes in the order in which it was. Raises UsageFault."""
    wanted = several(list(texts))
    if not wanted:
        raise UsageFault(msg("--what-if names nothing."), _forms(_EXAMPLE))
    if len(wanted) > MOST:
        raise UsageFault(
            msg("--what-if takes {most} changes at most, not {n}.", most=MOST, n=len(wanted)),
            msg("Change a copy of the plan instead, and name it by --plan."),
        )
    found: dict[tuple[str, str], tuple[str, Change]] = {}
    for text in wanted:
        for change in _asked(picture, text):
            first = found.setdefault((change.entity.ref, change.field), (text, change))
            if first[1] is not change:
                raise _twice(first[0], text, change)
    changes = tuple(change for _, change in found.values())
    plan = overlaid(picture.plan, changes)
    for text, change in found.values():
        if _crossed(plan, change, picture.as_of) and not _crossed(picture.plan, change, picture.as_of):
            message = msg('"{ref}" would end before it begins.', ref=change.entity.ref)
            remedy = msg("Choose a later end. Only + and - move the beginning too, and only of what has not begun.")
            raise _fault(text, message, remedy)
    return Picture(plan, picture.as_of), changes


def parse(text: str) -> Asked:
    """`REF+45d`, `REF-6w`, `REF+2m` or `REF=2026-Q4`. Raises Refused."""
    if text.startswith(("=", "+", "-")):
        raise Refused(msg("This does not say what is to move."), _forms(_EXAMPLE))
    ref, equals, when = text.partition("=")
    if equals:
        return Asked(ref.strip(), When.parse(when.strip()))
    found = _SHIFTED.fullmatch(text)
    shift = Shift.parse(found[2]) if found else None
    if found is None or shift is None:
        raise _formless(text)
    return Asked(found[1], shift)


def _asked(picture: Picture, text: str) -> tuple[Change, ...]:
    """What one text changes. Raises UsageFault, which says of which text."""
    try:
        return tuple(_changes(picture, text))
    except (Refused, UsageFault) as fault:
        raise _fault(text, fault.message, fault.remedy) from None


def _changes(picture: Picture, text: str) -> Iterator[Change]:
    asked = parse(text)
    entity = _entity(picture, asked, text)
    _still_to_come(picture, entity)
    if isinstance(asked.to, When):
        yield Change(entity, "due" if isinstance(entity, Milestone) else "finish", asked.to)
        return
    dated = [field for field in _fields(entity, picture.as_of) if getattr(entity, field) is not None]
    if not dated:
        raise Refused(
            msg('"{ref}" has no date from which to count.', ref=entity.ref),
            msg("Give it one: --what-if {ref}={date}", ref=entity.ref, date=str(picture.as_of)),
        )
    for field in dated:
        yield _shifted(entity, field, asked.to)
    for milestone in entity.milestones.values() if isinstance(entity, Project) else ():
        settled = known(milestone.done, picture.as_of) or known(milestone.cancelled, picture.as_of)
        if milestone.due is not None and not settled:
            yield _shifted(milestone, "due", asked.to)._replace(follows=entity.ref)


def _shifted(entity: Project | Milestone, field: str, shift: Shift) -> Change:
    when: When = getattr(entity, field)
    # A beginning counts from its first day, an end to its last (section 3 of the format).
    day = when.first if field == "start" else when.last
    return Change(entity, field, shift.of(day), None if when.precision == "day" else day)


def _entity(picture: Picture, asked: Asked, text: str) -> Project | Milestone:
    plan = picture.plan
    if asked.ref not in plan.projects and (text in plan.projects or text in plan.milestones):
        # An id that ends as a shift does, and nothing behind it.
        raise _formless(text)
    entity = entity_of(picture, asked.ref)
    if isinstance(entity, Project | Milestone):
        return entity
    raise Refused(
        msg('"{ref}" is {kind}: only projects and milestones can be moved.', ref=asked.ref, kind=A_KIND[entity.kind]),
        msg('"ccictl list projects" and "ccictl list milestones" name them.'),
    )


def _still_to_come(picture: Picture, entity: Project | Milestone) -> None:
    """Raises Refused for what has happened by the data date, and for what belongs to a project that is over."""
    as_of = picture.as_of
    owner = picture.plan.projects.get(entity.owner_id) if isinstance(entity, Milestone) else entity
    facts: list[tuple[When | None, Message]] = []
    if isinstance(entity, Milestone):
        facts += [
            (entity.cancelled, msg('"{ref}" has been cancelled.', ref=entity.ref)),
            (entity.done, msg('"{ref}" has been reached.', ref=entity.ref)),
        ]
    if owner is not None:
        facts += [
            (owner.cancelled, msg('"{ref}" has been cancelled.', ref=owner.id)),
            (owner.finished, msg('"{ref}" has finished.', ref=owner.id)),
        ]
    for fact, message in facts:
        if known(fact, as_of):
            raise Refused(message, msg("Choose what is still to come, or an earlier data date by --as-of."))


def _fields(entity: Project | Milestone, as_of: date) -> tuple[str, ...]:
    """What a shift moves. Raises Refused for what could not be read.

    A project that has not begun begins as much later, for it takes as long as before; of one that has, only the end can
    move, and what is still to come of its milestones.
    """
    fields: tuple[str, ...] = ("due",)
    if isinstance(entity, Project):
        begun = known(entity.started, as_of) or any(known(each.done, as_of) for each in entity.milestones.values())
        fields = ("finish",) if begun else ("start", "finish")
    for field in fields:
        if field in entity.broken:
            raise Refused(
                msg('The field "{field}" of "{ref}" could not be read.', field=field, ref=entity.ref),
                msg("ccictl validate says where, and what to do."),
            )
    return fields


def _crossed(plan: Plan, change: Change, as_of: date) -> bool:
    """Whether a project ends before it begins."""
    project = plan.projects.get(change.entity.ref)
    if project is None:
        return False
    start = project.started if known(project.started, as_of) else project.start
    return start is not None and project.finish is not None and project.finish.last < start.first


def _twice(first: str, second: str, change: Change) -> UsageFault:
    message = msg(
        '"{first}" and "{second}" both move the field "{field}" of "{ref}".',
        first=first,
        second=second,
        field=change.field,
        ref=change.entity.ref,
    )
    return UsageFault(msg("{option}: {message}", option="--what-if", message=message), msg("Keep one of the two."))


def _formless(text: str) -> Refused:
    ref = _REF.match(text)
    return Refused(msg("This says neither by how much nor to when."), _forms(ref[0] if ref else _EXAMPLE))


def _forms(ref: str) -> Message:
    return msg("Write {ref}+45d, {ref}-6w, {ref}+2m (days, weeks, months) or {ref}=2027-06-30.", ref=ref)


def _fault(text: str, message: Message, remedy: Message) -> UsageFault:
    return UsageFault(msg("{option}: {message}", option=f"--what-if {text}", message=message), remedy)
