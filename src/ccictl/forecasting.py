"""What the views of the schedule have in common: facts about the plan's end, and what is to be known besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis import outlook
from ccictl.i18n import msg, msgn
from ccictl.model.project import Project
from ccictl.shapes.reports import Cell, Line, Lines
from ccictl.wording import days, when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ccictl.analysis.computed import Computed
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.model.milestone import Milestone

_TOLD = 8


def dated(proof: Computed, say: Translator) -> Cell:
    """A date that was computed."""
    return Cell(None if proof.value is None else str(proof.value), when(proof.value, say))


def counted(proof: Computed, say: Translator) -> Cell:
    """Some days that were computed."""
    return Cell(proof.value, days(proof.value, say))


def lasting(proof: Computed, say: Translator) -> Cell:
    """A float that was computed."""
    return Cell(proof.value, days(proof.value, say, moved=False))


def reasoned(proof: Computed, shown: Callable[[Computed, Translator], Cell], say: Translator) -> Cell:
    """The same, with the reason for which it is unknown where it is."""
    one = shown(proof, say)
    if proof.value is not None:
        return one
    return one._replace(text=say(msg("{value} ({rule})", value=one.text, rule=proof.rule)))


def remarks(
    picture: Picture, entities: Sequence[Project | Milestone], say: Translator, *, slips: bool = True
) -> Iterator[Lines]:
    """What makes forecasts less than they seem: dates that are not there, dependencies without effect; where `slips`
    are shown, baselines that are not there.
    """
    found = [*_remarks(picture, entities, say), *(_without_baseline(picture, entities) if slips else ())]
    lines = [Line(say(message), value=(("message", say(message)),)) for message in found]
    if lines:
        yield Lines("remarks", tuple(lines), say(msg("To be known")))


def _remarks(picture: Picture, entities: Sequence[Project | Milestone], say: Translator) -> Iterator[Message]:
    alive = [each for each in entities if outlook.cancelled(picture, each) is None]
    if entities and not alive:
        yield msg("It was cancelled: it has no forecast.")
    if not entities:
        yield msg("No project.")
    far = [each.ref for each in alive if outlook.beyond(picture, each.ref)]
    if far:
        yield msgn(
            "The forecast of {ids} is beyond the calendar, which ends with the year 9999: look at its dates and lags.",
            "The forecasts of {ids} are beyond the calendar, which ends with the year 9999: look at their dates and "
            "lags.",
            len(far),
            ids=_some(far),
        )
    forecast = picture.schedule.forecast
    undated = [each.ref for each in alive if forecast[each.ref] is None]
    if undated:
        yield msgn(
            "{n} has no date, nor waits for anything that has one: {ids}.",
            "{n} have no date, nor wait for anything that has one: {ids}.",
            len(undated),
            ids=_some(undated),
        )
    for each in alive:
        if isinstance(each, Project) and picture.standings[each.id].status == "paused":
            yield msg(
                '"{id}" is paused since {date}: its forecast supposes that it is resumed at once.',
                id=each.id,
                date=when(each.paused, say),
            )
    yield from _without_effect(picture, alive)


def _without_baseline(picture: Picture, entities: Sequence[Project | Milestone]) -> Iterator[Message]:
    with_dates = [each for each in entities if outlook.forecast(picture, each).value is not None]
    without = [each.ref for each in with_dates if outlook.approved(each) is None]
    if without and len(without) == len(with_dates):
        yield msg("Nothing here has a baseline: no slip can be told.")
    elif without:
        yield msgn(
            "{n} has no baseline: what it is part of has no slip. {ids}",
            "{n} have no baseline: what they are part of has no slip. {ids}",
            len(without),
            ids=_some(without),
        )


def _without_effect(picture: Picture, entities: Iterable[Project | Milestone]) -> Iterator[Message]:
    """What is waited for and was cancelled: it will never be reached, and holds nothing up."""
    plan = picture.plan
    for entity in entities:
        waiting: list[Project | Milestone] = [entity]
        if isinstance(entity, Project):
            waiting += entity.milestones.values()
        for each in waiting:
            if picture.schedule.events[each.ref].past:
                continue
            for after in each.after:
                other = plan.projects.get(after.ref) or plan.milestones.get(after.ref)
                if other is not None and outlook.cancelled(picture, other) is not None:
                    yield msg(
                        '"{id}" waits for "{other}", which was cancelled: that holds nothing up, until "after" says '
                        "what does.",
                        id=each.ref,
                        other=other.ref,
                    )


def _some(names: Sequence[str]) -> tuple[str, ...]:
    """The first of some names; that there are more is seen by the last."""
    return (*names[:_TOLD], "…") if len(names) > _TOLD else tuple(names)
