"""What is assumed, as it is said above everything that follows from it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.model.milestone import Milestone
from ccictl.shapes.assumption import Assumption
from ccictl.wording import day, instead_of, on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Message, Translator
    from ccictl.overlay import Change
    from ccictl.plan import Plan


def assumptions(plan: Plan, changes: Sequence[Change], say: Translator) -> tuple[Assumption, ...]:
    """Each change with its sentence; what follows a project is told with the end of that, and has none of its own."""
    following = Counter(change.follows for change in changes)
    return tuple(
        Assumption(
            change.entity.ref,
            change.field,
            None if change.was is None else str(change.was),
            str(change.when),
            "" if change.follows else say(_with_others(_sentence(plan, change, say), change, following)),
        )
        for change in changes
    )


def _with_others(sentence: Message, change: Change, following: Counter[str]) -> Message:
    count = following[change.entity.ref]
    if change.field != "finish" or not count:
        return sentence
    return msgn(
        "{sentence}, with its milestone still to come",
        "{sentence}, with its {n} milestones still to come",
        count,
        sentence=sentence,
    )


def _sentence(plan: Plan, change: Change, say: Translator) -> Message:
    title, now, was = _title(plan, change), on(change.when, say), _was(change, say)
    if change.field == "due":
        return msg("{title} due {now} {was}", title=title, now=now, was=was)
    if change.field == "start":
        return msg("{title} begins {now} {was}", title=title, now=now, was=was)
    return msg("{title} ends {now} {was}", title=title, now=now, was=was)


def _title(plan: Plan, change: Change) -> Message | str:
    entity = change.entity
    title = entity.title
    project = plan.projects.get(entity.owner_id) if isinstance(entity, Milestone) else None
    if project is None:
        return title
    return msg("{project} / {milestone}", project=project.title, milestone=title)


def _was(change: Change, say: Translator) -> str:
    """What is written, and the day from which a shift was counted where that does not say it."""
    if change.field in change.entity.broken:
        return say(msg("(what is written could not be read)"))
    if change.was is None:
        return say(msg("(nothing is written)"))
    was = instead_of(change.was, say)
    if change.counted is None:
        return was
    return say(msg("{was} (counted from {day})", was=was, day=day(change.counted, say)))
