"""From fields to cells: what is shown of an entity, whatever the command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl import wording
from ccictl.fields import fields
from ccictl.i18n import msg, msgn
from ccictl.model.when import When
from ccictl.shapes.reports import SPARED, Bar, Cell, Column, Line
from ccictl.terms import ASSUMED, short

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.fields.field import Field
    from ccictl.i18n import Translator
    from ccictl.model.entity import Entity
    from ccictl.plan import Plan
    from ccictl.shapes.reports import Fit, Value

_RIGHT = frozenset(("count", "number", "percent", "days"))
# An id goes before any figure that cannot be spared.
_ID = 9
# Days that something lasts; others are days by which it has moved.
_SPANS = frozenset(("age", "left", "total_float", "free_float"))
_TONED = frozenset(("health", "status", "weather", "state"))


def entities(plan: Plan, kind: str) -> Mapping[str, Entity]:
    """The entities of a kind by their references, in the order of the plan."""
    if kind == plan.header.kind:
        return {plan.header.id: plan.header}
    found: Mapping[str, Entity] = getattr(plan, kind)
    if kind == "obsessions":
        ordered = sorted(plan.obsessions.values(), key=lambda each: (each.order is None, each.order or 0))
        return {each.id: each for each in ordered}
    return found


def raw(value: Any) -> Value:
    """A value as machines want it: dates as ISO texts with their precision, several ids as a tuple."""
    if isinstance(value, When):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value  # type: ignore[no-any-return]


def cell(field: Field, picture: Picture, entity: Entity, say: Translator) -> Cell:
    """The cell of one field of one entity."""
    value, unit = field.read(picture, entity), field.unit(entity) if field.unit else ""
    return Cell(raw(value), text(field, value, say, unit), tone(field, value), bar(field, picture, entity, value))


def marked(field: Field, picture: Picture, entity: Entity, say: Translator) -> Cell:
    """The same, and told that it is assumed where it is: for where a value stands beside what is written."""
    one = cell(field, picture, entity, say)
    if field.name not in entity.assumed:
        return one
    return one._replace(text=say(msg("{value} ({origin})", value=one.text, origin=ASSUMED)))


def row(chosen: Sequence[Field], picture: Picture, entity: Entity, say: Translator) -> tuple[Cell, ...]:
    """The cells of some fields of one entity.

    A unit that is a word would make every column of values as wide as it is: it is said once, behind the title, else
    with the first value that has it.
    """
    made = []
    units = {field.name: field.unit(entity) for field in chosen if field.unit}
    word = next((unit for unit in units.values() if not short(unit)), "")
    for field in chosen:
        one = cell(field, picture, entity, say)
        if word and field.name == "title":
            one = one._replace(text=f"{one.text} ({word})")
            word = ""
        elif units.get(field.name) and one.value is not None and not short(units[field.name]):
            number = text(field, one.value, say)
            one = one._replace(text=f"{number} {word}".rstrip())
            word = ""
        made.append(one)
    return tuple(made)


def text(field: Field, value: Any, say: Translator, unit: str = "") -> str:
    """A value as a person reads it, with what it is counted in."""
    if value is None or value == ():
        return wording.UNKNOWN
    match field.type:
        case "date":
            return wording.when(value, say)
        case "percent":
            return wording.percent(value, say)
        case "days":
            return wording.days(value, say, moved=field.name not in _SPANS)
        case "count" | "number":
            return wording.amount(value, unit, say)
        case "flag":
            return say(msg("yes")) if value else say(msg("no"))
        case "series":
            return wording.sparkline(value)
        case "ids" | "links":
            return ", ".join(value)
        case "choice":
            return wording.word(value, field.words or {}, say)
        case _:
            return str(value)


def tone(field: Field, value: Any) -> str:
    """The tone of a verdict; other values have none."""
    return value if field.name in _TONED and isinstance(value, str) else ""


def bar(field: Field, picture: Picture, entity: Entity, value: Any) -> Bar | None:
    """Progress is drawn, with a mark where it was planned to be."""
    if field.name != "progress":
        return None
    planned = fields(entity.kind)["planned_progress"].read(picture, entity)
    return Bar(value, planned)


def columns(
    chosen: Sequence[Field], say: Translator, spared: Sequence[str] = (), *, firm: bool = False
) -> tuple[Column, ...]:
    """The columns of some fields, an id beside a title under it where there is little room.

    Where there is none, those of the names `spared` are left out first, the last of these names before the others,
    then an id beside a title, for people know a thing by that, then the other figures, the last first. What was asked
    for is `firm`: all is as important. A unit that stands beside values has a column for machines alone.
    """
    titled = any(field.name == "title" for field in chosen)
    counted = any(field.unit for field in chosen)
    made = []
    for rank, field in enumerate(chosen):
        one = column(field, say)
        if titled and field.name == "id":
            one = one._replace(under="title", priority=_ID)
        elif field.name in spared:
            one = one._replace(priority=SPARED + spared.index(field.name))
        elif field.name != "title":
            one = one._replace(priority=min(rank, _ID - 1))
        if firm:
            one = one._replace(priority=0)
        made.append(one._replace(silent=field.name == "unit" and counted and not firm))
    return tuple(made)


def more(left: int, say: Translator) -> Line:
    """What to say where so many lines are left out."""
    words = msgn("and {n} more: --most 0 shows all", "and {n} more: --most 0 shows all", left)
    return Line(say(words), value=(("more", left),))


def column(field: Field, say: Translator) -> Column:
    """The column of a field, never left out."""
    right = field.type in _RIGHT and field.name != "progress"
    loose = field.type in {"text", "ids", "links"}
    fit: Fit = "wrap" if loose else "words" if field.type == "choice" or field.unit else "whole"
    return Column(field.name, say(field.heading), "right" if right else "left", fit)
