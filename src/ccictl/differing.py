"""What differs between two plans, or between two revisions of an entity, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.analysis.change import FACTS
from ccictl.fields import fields, kinds
from ccictl.i18n import msg
from ccictl.model.milestone import Milestone
from ccictl.model.project import Project
from ccictl.model.when import When
from ccictl.terms import A_KIND, HEALTHS, WEATHERS
from ccictl.wording import UNKNOWN, instead_of, number, on, percent, when, word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.analysis.change import Change
    from ccictl.i18n import Message, Translator
    from ccictl.model.entity import Entity
    from ccictl.shapes.reports import Value

# The tone of a change by its severity.
TONES = ("on-track", "", "at-risk", "late")
# Digits behind the point of what is written, which is not rounded as figures are.
_EXACT = 2
_LONG = frozenset(("summary", "note", "method", "ambition", "decision"))


def plain(value: Any) -> Value:
    """A value as machines are told."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return str(value) if isinstance(value, When) else tuple(value)


def sentence(change: Change, projects: Mapping[str, Project], say: Translator) -> Message:
    """One difference, in a sentence."""
    entity = change.entity
    named = {"kind": A_KIND[entity.kind], "title": _named_with_owner(entity, projects), "id": entity.ref}
    match change.what:
        case "added":
            return msg("Added: {kind}, {title} ({id})", **named)
        case "removed":
            return msg("Taken out: {kind}, {title} ({id})", **named)
        case "renamed":
            return msg("Renamed: {kind}, {title}, from {before} to {id}", **named, before=change.before)
        case "health":
            one, other = (word(each, HEALTHS, say) for each in (change.before, change.after))
            return msg("{title}: health {after} instead of {before}", title=named["title"], before=one, after=other)
        case "forecast":
            made = _forecast(change, named["title"], say)
            if change.cause is None:
                return made
            return msg('{sentence}, because of "{cause}"', sentence=made, cause=_full(change.cause, projects))
        case _:
            return _changed(change, named["title"], say)


def _forecast(change: Change, title: Message | str, say: Translator) -> Message:
    if change.before is None:
        return msg("{title}: as a consequence, forecast {now}", title=title, now=on(change.after, say))
    was = instead_of(change.before, say)
    if change.after is None:
        return msg("{title}: as a consequence, no forecast any more {was}", title=title, was=was)
    return msg("{title}: as a consequence, forecast {now} {was}", title=title, now=on(change.after, say), was=was)


def _changed(change: Change, title: Message | str, say: Translator) -> Message:
    label, one, other = _label(change, say), change.before, change.after
    if change.field.rpartition(".")[2] in _LONG:
        if one is None or other is None:
            return (
                msg("{title}: {field}, a new text", title=title, field=label)
                if one is None
                else msg("{title}: {field}, text taken out", title=title, field=label)
            )
        return msg("{title}: {field}, text rewritten", title=title, field=label)
    top = change.field.partition(".")[0]
    if top not in FACTS and isinstance(other, When) and isinstance(one, When):
        now, was = on(other, say), instead_of(one, say)
        return msg("{title}: {field} {now} {was}", title=title, field=label, now=now, was=was)
    if top not in FACTS and isinstance(other, When):
        return msg("{title}: {field} {now}, nothing was written", title=title, field=label, now=on(other, say))
    if any(isinstance(each, tuple) and not isinstance(each, When) for each in (one, other)):
        return _listed(title, label, one or (), other or ())
    before, after = (legible(change.entity.kind, change.field, each, say) for each in (one, other))
    if one is None:
        return msg("{title}: {field}: {after}, nothing was written", title=title, field=label, after=after)
    if other is None:
        return msg("{title}: {field}: nothing any more, it was {before}", title=title, field=label, before=before)
    return msg("{title}: {field}: {after} instead of {before}", title=title, field=label, after=after, before=before)


def _listed(title: Message | str, label: str, one: Sequence[str], other: Sequence[str]) -> Message:
    more = tuple(each for each in other if each not in one)
    less = tuple(each for each in one if each not in other)
    if more and less:
        return msg("{title}: {field}: {more} added, {less} taken out", title=title, field=label, more=more, less=less)
    if more:
        return msg("{title}: {field}: {more} added", title=title, field=label, more=more)
    if less:
        return msg("{title}: {field}: {less} taken out", title=title, field=label, less=less)
    return msg("{title}: {field}: in another order", title=title, field=label)


def _label(change: Change, say: Translator) -> str:
    """What a field is called; of what is written by dates, with its date."""
    top, *rest = change.field.split(".")
    known = fields(change.entity.kind)
    if top == "title":
        return say(msg("title"))
    if top == "reports":
        inner = fields("projects").get(rest[1])
        label = rest[1] if inner is None else _small(say(inner.heading))
        return say(msg("{field} in the report of {date}", field=label, date=_date(rest[0], say)))
    if top == "measures":
        return say(msg("measure of {date}", date=_date(rest[0], say)))
    if top == "targets":
        return say(msg("target of {date}", date=_date(rest[0], say)))
    field = known.get("_".join((top, *rest)))
    return change.field if field is None else _small(say(field.heading))


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _date(text: str, say: Translator) -> str:
    return when(When.parse(text), say)


def legible(kind: str, way: str, value: Any, say: Translator) -> str:
    """A value that is written at a way in an entity of a kind, as people read it."""
    if isinstance(value, When):
        return when(value, say)
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return say(msg("yes") if value else msg("no"))
    if way.rpartition(".")[2] in {"progress", "tolerance"}:
        return percent(value, say, _EXACT)
    if isinstance(value, int | float):
        return number(value, say)
    if way.rpartition(".")[2] == "weather":
        return word(value, WEATHERS, say)
    field = fields(kind).get(way) if kind in kinds() else None
    words = None if field is None else field.words
    return say(words[value]) if words and value in words else str(value)


def _named_with_owner(entity: Entity, projects: Mapping[str, Project]) -> Message | str:
    """Its title; that of its project first for a milestone, a star for a totem."""
    if isinstance(entity, Project) and entity.totem:
        return msg("{title} (totem)", title=entity.title)
    return _full(entity, projects)


def _full(entity: Entity, projects: Mapping[str, Project]) -> Message | str:
    if isinstance(entity, Milestone) and entity.owner_id in projects:
        owner = projects[entity.owner_id]
        return msg("{project} / {milestone}", project=owner.title, milestone=entity.title)
    return entity.title
