"""An entity as it is written, with every field of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.fields import fields
from ccictl.i18n import msg
from ccictl.reading import marked
from ccictl.shapes.reports import Facts, Line, Lines, Report
from ccictl.wording import day

if TYPE_CHECKING:
    from ccictl.analysis.standing import Picture
    from ccictl.i18n import Translator
    from ccictl.model.entity import Entity
    from ccictl.pointing import Pointer


def written(picture: Picture, entity: Entity, say: Translator, pointer: Pointer) -> Report:
    """The lines of the file, then the fields that are given or computed."""
    title = entity.title
    subtitle = msg("{id}; data date {date}", id=entity.ref, date=day(picture.as_of, say))
    first, lines = pointer.lines(entity)
    numbers = len(str(first + len(lines)))
    shown = tuple(
        Line(f"{number:>{numbers}} | {text}", value=(("line", number), ("text", text)))
        for number, text in enumerate(lines, start=first)
    )
    facts = (("plan", picture.plan.header.title), ("as_of", picture.as_of.isoformat()), ("id", entity.ref))
    blocks: list[Lines | Facts] = [Lines("written", shown, pointer.at(entity))]
    items = ((field, marked(field, picture, entity, say)) for field in fields(entity.kind).values())
    known = tuple((field.name, say(field.heading), one) for field, one in items if one.value not in (None, ()))
    blocks.append(Facts("fields", known, say(msg("Fields"))))
    return Report("show", title, say(subtitle), facts, tuple(blocks))
