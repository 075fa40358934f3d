"""Why something is heading for the day of its forecast, in words: what pushes it, down to the first cause."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.analysis.outlook import expected, on, own_date, owner
from ccictl.analysis.schedule import driver
from ccictl.i18n import msg, msgn
from ccictl.named import NamedTuple
from ccictl.naming import called
from ccictl.wording import when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Message, Translator
    from ccictl.model.entity import Entity
    from ccictl.model.when import When

_FACTS = frozenset(("done", "started", "finished"))


class Link(NamedTuple):
    """One step from an effect to its cause: the event, when it is heading to be, what is said of it, and where to look.

    `path` is the field of `entity` that the sentence rests on.
    """

    event: str
    forecast: When | None
    message: Message
    entity: Entity
    path: tuple[str | int, ...]


def link(picture: Picture, names: Sequence[str], rank: int, say: Translator) -> Link:
    """One of the links of a chain (`analysis.schedule.chain`), by its rank from 0."""
    within = names[0].partition("/")[0]
    if rank == len(names) - 1:
        return _first(picture, names[rank], within, say)
    return _pushed(picture, names[rank], names[rank + 1], within)


def _pushed(picture: Picture, event: str, before: str, within: str) -> Link:
    """What waits, and for what."""
    entity, field = owner(picture, event)
    other, other_field = owner(picture, before)
    wait = driver(picture.schedule, event)
    lag = 0 if wait is None else wait.lag
    path: tuple[str | int, ...] = ("after", other.ref)
    if other_field == "start":
        message = msg('"{title}" begins later, and keeps its durations', title=other.title)
        entity, path = other, ("start",)
    elif field == "finish":
        message = msg('"{title}" ends with its milestone "{milestone}"', title=entity.title, milestone=other.title)
        entity, path = other, ("due",)
    else:
        names = {"title": called(picture, entity, within), "other": called(picture, other, within)}
        message = (
            msg('"{title}" cannot begin before "{other}"', **names)
            if field == "start"
            else msg('"{title}" waits for "{other}"', **names)
        )
        if lag > 0:
            message = msgn("{sentence}, and then {n} day", "{sentence}, and then {n} days", lag, sentence=message)
        elif lag < 0:
            message = msgn("{sentence}, less {n} day", "{sentence}, less {n} days", -lag, sentence=message)
    return Link(event, on(picture.schedule.forecast[event]), message, entity, path)


def _first(picture: Picture, event: str, within: str, say: Translator) -> Link:
    """What nothing pushes: late, moved, or as it was planned all along."""
    entity, field = owner(picture, event)
    ordinal, own = picture.schedule.forecast[event], own_date(picture, event)
    title = called(picture, entity, within)
    if own is None:
        return Link(event, on(ordinal), msg('nothing dates "{title}"', title=title), entity, ())
    date = when(own.value, say)
    if own.path[0] in _FACTS:
        message = msg('"{title}" was reached on {date}', title=title, date=date)
    elif ordinal is not None and ordinal > own.value.last.toordinal():
        message = _LATE[field]._replace(args=(("title", title), ("date", date)))
    else:
        message = msg('"{title}" is planned for {date}', title=title, date=date)
    return Link(event, expected(picture, event), message, entity, own.path)


_LATE = MappingProxyType(
    {
        "start": msg('"{title}" was to begin {date}, and has not'),
        "finish": msg('"{title}" was to end {date}, and has not'),
        "due": msg('"{title}" was due {date}, and is not reached'),
    }
)
