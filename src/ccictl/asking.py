"""What the command line says of fields: conditions, columns, orders; each word looked up, each mistake pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields import fields, kinds, shown
from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.options import UsageFault, one_of, several

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ccictl.analysis.standing import Picture
    from ccictl.fields.field import Field
    from ccictl.i18n import Message
    from ccictl.model.entity import Entity


def kind_of(text: str) -> str:
    """A kind by its name, or by one of its things: `project` is `projects`."""
    known = kinds()
    if f"{text}s" in known:
        return f"{text}s"
    return one_of("", text, known, msg('There is no kind "{value}".', value=text))


def condition(kind: str, text: str, picture: Picture) -> Callable[[Entity], bool]:
    """Whether an entity answers a condition; with no condition every one does. Raises UsageFault."""
    if not text:
        return lambda _: True
    from ccictl.query import Asked, QueryFault, parse, pointed

    known = fields(kind)
    plan = picture.plan
    refs = {each.ref: each.kind for each in (plan.header, *plan.entities(), *plan.milestones.values())}
    of_kinds: dict[tuple[str, ...], tuple[str, ...]] = {}
    asked = {}
    for name, field in known.items():
        if _refers(field):
            kinds = (kind,) if name == "id" else field.kinds
            if kinds not in of_kinds:
                of_kinds[kinds] = tuple(ref for ref, one in refs.items() if one in kinds or not kinds)
            asked[name] = Asked(name, field.type, of_kinds[kinds], kinds, refs)
        elif field.type != "series":
            asked[name] = Asked(name, field.type, tuple(field.words or ()))
    try:
        wanted = parse(text, asked)
    except QueryFault as fault:
        place = "\n".join(pointed(text, fault))
        raise UsageFault(msg("--where: {message}", message=fault.message), fault.remedy, place) from None
    return lambda entity: wanted.holds(lambda name: known[name].read(picture, entity))


def _refers(field: Field) -> bool:
    """Whether the values of a field name something of the plan."""
    return field.type in {"id", "ids"} and field.name != "tags"


class Wanted(NamedTuple):
    """What the options say of the projects that are wanted; an empty one says nothing."""

    totem: bool = False
    late: bool = False
    obsession: str = ""
    engagement: str = ""
    lead: str = ""
    where: str = ""


class Selection(NamedTuple):
    """The projects that are wanted, in the order of the plan, and in words what was asked to choose them."""

    projects: list[str]
    asked: tuple[Message, ...]


def selected(picture: Picture, wanted: Wanted) -> Selection:
    """The projects that the options ask for. Raises UsageFault, for an id that is not there too: a word misspelt
    must not look like a group without projects.
    """
    plan = picture.plan
    parts = ["totem"] if wanted.totem else []
    parts += ["health = late"] if wanted.late else []
    said = [msg("only the totems")] if wanted.totem else []
    said += [msg("only what is late")] if wanted.late else []
    for field, name, known in (
        ("obsessions", wanted.obsession, plan.obsessions),
        ("engagements", wanted.engagement, plan.engagements),
        ("lead", wanted.lead, plan.organisations),
    ):
        if name:
            option = f"--{field.removesuffix('s')}"
            parts.append(f"{field} = {one_of(option, name, known.keys())}")
            said.append(_of(field, known[name].title))
    if wanted.where:
        parts.append(f"({wanted.where})" if parts else wanted.where)
        said.append(msg("only {condition}", condition=wanted.where))
    holds = condition("projects", " and ".join(parts), picture)
    return Selection([project.id for project in plan.projects.values() if holds(project)], tuple(said))


def _of(field: str, title: str) -> Message:
    return {
        "obsessions": msg('only the obsession "{title}"', title=title),
        "engagements": msg('only the engagement "{title}"', title=title),
        "lead": msg('only what "{title}" leads', title=title),
    }[field]


def chosen(kind: str, text: str) -> list[Field]:
    """The fields to show: those asked for in their order, `all` of them, or those that tell the most."""
    known = fields(kind)
    names = several([text]) if text else list(shown(kind))
    if not names:
        raise UsageFault(msg("--columns names no field."), msg("Write their names with commas between: id,title."))
    if names == ["all"]:
        return list(known.values())
    return [_field("--columns", name, known) for name in names]


def orders(kind: str, text: str) -> list[tuple[Field, bool]]:
    """The fields to sort by, each with whether its order is turned: `-slip` has the greatest first."""
    if not text:
        return []
    known = fields(kind)
    return [(_field("--sort", name.removeprefix("-"), known), name.startswith("-")) for name in several([text])]


def _field(option: str, name: str, known: Mapping[str, Field]) -> Field:
    return known[one_of(option, name, known.keys())]


def entity_of(picture: Picture, name: str) -> Entity:
    """The entity of this id, the milestone of this reference, or the plan itself. Raises UsageFault."""
    plan = picture.plan
    known: dict[str, Entity] = {entity.ref: entity for entity in plan.entities()}
    known.update(plan.milestones)
    # Of a milestone misspelt the others of its project are nearer than the project itself.
    owner = f"{name.partition('/')[0]}/"
    near = [ref for ref in known if ref.startswith(owner)] if "/" in name else []
    return known[one_of("", name, near or known.keys(), msg('Nothing in the plan is called "{target}".', target=name))]


def proof_fields(entity: Entity, name: str) -> list[Field]:
    """The field to prove; without a name, all that prove themselves by more than their value. Raises UsageFault."""
    known = fields(entity.kind)
    if name:
        one_of("", name, known.keys(), msg('There is no field "{name}" here.', name=name))
        return [known[name]]
    telling = shown(entity.kind)
    return [each for each in known.values() if each.prove is not None and each.name in telling]
