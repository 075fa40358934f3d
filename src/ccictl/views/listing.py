"""The entities of a kind, as a table of their fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ccictl.fields import spared
from ccictl.i18n import msg
from ccictl.model.when import When
from ccictl.named import NamedTuple
from ccictl.reading import columns, entities, row
from ccictl.shapes.reports import Report, Table
from ccictl.terms import KINDS, NONE_OF_A_KIND
from ccictl.wording import day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ccictl.analysis.standing import Picture
    from ccictl.fields.field import Field
    from ccictl.i18n import Message, Translator
    from ccictl.model.entity import Entity


class Asked(NamedTuple):
    """What is to be listed: the fields shown, those sorted by (each with whether it is turned), the most rows (0: all).

    `holds` says whether an entity is wanted; `title` is another than the name of the kind, and `empty` says what it
    means that there is none, where that is not plain. `firm` fields were named by the reader: none is worth less than
    another.
    """

    kind: str
    fields: Sequence[Field]
    holds: Callable[[Entity], bool] = lambda _: True
    sort: Sequence[tuple[Field, bool]] = ()
    limit: int = 0
    title: Message | None = None
    firm: bool = False
    empty: Message | None = None


def listing(picture: Picture, asked: Asked, say: Translator) -> Report:
    """The report of what is asked for."""
    found = [entity for entity in entities(picture.plan, asked.kind).values() if asked.holds(entity)]
    for field, turned in reversed(asked.sort):
        found = sorted_by(field, picture, found, turned=turned)
    shown = found[: asked.limit] if asked.limit else found
    rows = tuple(row(asked.fields, picture, entity, say) for entity in shown)
    heads = columns(asked.fields, say, spared(asked.kind), firm=asked.firm)
    every = len(entities(picture.plan, asked.kind))
    empty = asked.empty or (msg("Nothing matches this.") if every else NONE_OF_A_KIND[asked.kind])
    table = Table(asked.kind, heads, rows, empty=say(empty))
    return Report(
        "list",
        say(asked.title or KINDS[asked.kind]),
        say(
            msg(
                "{title}; data date {date}; {count}",
                title=picture.plan.header.title,
                date=day(picture.as_of, say),
                count=_count(len(shown), len(found), every),
            )
        ),
        (("plan", picture.plan.header.title), ("as_of", picture.as_of.isoformat())),
        (table,),
    )


def _count(shown: int, found: int, every: int) -> Message:
    """How many are shown, of how many that answer, of how many there are."""
    if found in (shown, every):
        return msg("{shown} of {all}", shown=shown, all=every)
    return msg("{shown} of {found} ({all} in all)", shown=shown, found=found, all=every)


def sorted_by(field: Field, picture: Picture, found: Sequence[Entity], *, turned: bool) -> list[Entity]:
    """In the order of a field, what is unknown last either way; what is alike keeps its order."""
    keyed = [(field.read(picture, entity), entity) for entity in found]
    known = [pair for pair in keyed if pair[0] is not None]
    unknown = [entity for value, entity in keyed if value is None]
    known.sort(key=lambda pair: _key(field, pair[0]), reverse=turned)
    return [*(entity for _, entity in known), *unknown]


def _key(field: Field, value: Any) -> Any:
    if isinstance(value, When):
        return value.last, value.first
    if field.words is not None:
        words = list(field.words)
        return words.index(value) if value in words else len(words)
    return value.casefold() if isinstance(value, str) else value
