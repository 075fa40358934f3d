"""Figures with what they rest on, as trees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.analysis.computed import Computed, Reason, Written
from ccictl.differing import legible
from ccictl.fields import fields, kinds
from ccictl.i18n import msg
from ccictl.reading import raw, text, tone
from ccictl.shapes.reports import Branch, Line, Report, Tree
from ccictl.terms import ASSUMED
from ccictl.wording import day, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.analysis.computed import Input
    from ccictl.analysis.standing import Picture
    from ccictl.fields.field import Field
    from ccictl.i18n import Translator
    from ccictl.model.entity import Entity
    from ccictl.pointing import Pointer


def proof(
    picture: Picture, entity: Entity, asked: Sequence[Field], say: Translator, pointer: Pointer, steps: int
) -> Report:
    """One tree a field: its value and rule, then what it was made from, `steps` down (0: all the way)."""
    title = entity.title
    subtitle = msg("{id}; data date {date}", id=entity.ref, date=day(picture.as_of, say))
    roots = tuple(_root(picture, entity, field, say, pointer, steps) for field in asked)
    facts = (("plan", picture.plan.header.title), ("as_of", picture.as_of.isoformat()), ("id", entity.ref))
    return Report("why", title, say(subtitle), facts, (Tree("proof", roots),))


def _root(picture: Picture, entity: Entity, field: Field, say: Translator, pointer: Pointer, steps: int) -> Branch:
    if field.prove is not None:
        return _branch(field.prove(picture, entity), picture, say, pointer, steps or -1, field)
    value = field.read(picture, entity)
    shown = text(field, value, say)
    said = say(msg("{field} = {value}: {rule}", field=field.name, value=shown, rule=field.about))
    place = told = ""
    if not field.computed and field.name != "id":
        place = pointer.at(entity, *_path(field.name, entity))
        told = place or say(ASSUMED)
    return Branch(
        Line(said, tone(field, value), told, (("field", field.name), ("value", raw(value)), ("place", place)))
    )


def _path(name: str, entity: Entity) -> tuple[str, ...]:
    """Where a field is written: `baseline_start` is the `start` of `baseline`."""
    group, _, rest = name.partition("_")
    return (name,) if name in entity.specs else (group, rest)


def _branch(
    step: Input, picture: Picture, say: Translator, pointer: Pointer, steps: int, field: Field | None = None
) -> Branch:
    """A step of a proof; below it what it was made from, unless `steps` are used up."""
    below = () if isinstance(step, Written) or steps == 0 else step.inputs
    if isinstance(step, Written):
        line = _written(step, say, pointer)
    elif isinstance(step, Reason):
        said = say(step.message)
        line = Line(said, step.level, "", (("level", step.level), ("message", said)))
    else:
        line = _computed(step, field or _field_of(step), say)
    return Branch(line, tuple(_branch(each, picture, say, pointer, steps - 1) for each in below))


def _written(step: Written, say: Translator, pointer: Pointer) -> Line:
    name = ".".join(str(part) for part in step.path)
    value = legible(step.entity.kind, name, step.value, say)
    place = pointer.at(step.entity, *step.path) if step.given else ""
    said = say(msg("{id}: {field} = {value}", id=step.entity.ref, field=name, value=value))
    if not name:  # the entity itself, as a report by its date
        said = step.entity.ref
    if not step.given:
        said = say(msg("{said} (the default)", said=said))
    values = (("id", step.entity.ref), ("field", name), ("value", raw(step.value)), ("place", place))
    if step.assumed:
        return Line(said, "", say(ASSUMED), (*values, ("what_if", True)))
    return Line(said, "", place, values)


def _computed(step: Computed, field: Field, say: Translator) -> Line:
    # A line through the values would not say them.
    shown = text(field, step.value, say)
    if field.type == "series" and step.value:
        shown = ", ".join(number(value, say) for value in step.value)
    said = say(msg("{id}: {field} = {value}: {rule}", id=step.of, field=step.name, value=shown, rule=step.rule))
    sign = tone(field, step.value)
    return Line(
        said, sign, "", (("id", step.of), ("field", step.name), ("value", raw(step.value)), ("rule", say(step.rule)))
    )


def _field_of(step: Computed) -> Field:
    """The field that says how a figure of this name is shown: below another one it is the same for every kind."""
    return next(fields(kind)[step.name] for kind in kinds() if step.name in fields(kind))
