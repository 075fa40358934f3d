"""Schemas of what is made of several values: records, lists, mappings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from ccictl import rules
from ccictl.i18n import msg
from ccictl.model.after import PREDECESSOR, After, AfterItem
from ccictl.model.compound import Group, Keyed, Sequence, Table
from ccictl.model.expects import Announced, AnnouncedCount
from ccictl.model.header import Header
from ccictl.model.scalars import COUNT, WHEN, Scalar
from ccictl.schema import patterns
from ccictl.schema.scalars import how_of, scalar, wrong_of
from ccictl.schema.snippets import snippets
from ccictl.schema.words import ABOUT, words

if TYPE_CHECKING:
    from ccictl.i18n import Message
    from ccictl.model.record import Reader, Record, Spec
    from ccictl.schema.context import Context, Schema

# A field: the record that it is one of, and its name.
_Place: TypeAlias = "tuple[type[Record], str]"


def record(cls: type[Record], context: Context, group: _Place | None = None) -> Schema:
    """The schema of the fields of a record, none unknown; `group` is the field that the record is the value of."""
    properties = {name: _field(cls, name, spec, context, group) for name, spec in cls.specs.items()}
    return {
        "type": "object",
        **_said(ABOUT.get(cls), context),
        "properties": properties,
        "required": [name for name, spec in cls.specs.items() if spec.required],
        "additionalProperties": False,
    }


def names(reader: Scalar[Any], context: Context, also: str = "") -> Schema:
    """The schema of the keys of a mapping; `also` is the pattern of what else may be one."""
    pattern = patterns.WHEN if reader is WHEN else patterns.ID
    wrong = wrong_of(reader, context)
    # No type: some editors take the key 2023 for a number.
    return {
        "title": context.say(reader.name),
        "pattern": patterns.key(f"{also}{pattern}"),
        "patternErrorMessage": wrong,
        "errorMessage": wrong,
    }


def _field(cls: type[Record], name: str, spec: Spec, context: Context, group: _Place | None) -> Schema:
    said = words(cls, name, group)
    reader = spec.reader
    value = _value(reader, context, (cls, name), context.say(said.heading), needed=spec.required)
    how = how_of(reader) if isinstance(reader, Scalar) else None
    return {**value, **_said(said, context, how, spec.default)}


def _value(reader: Reader, context: Context, field: _Place, title: str, *, needed: bool) -> Schema:
    if isinstance(reader, Scalar):
        return scalar(reader, context, title, needed=needed)
    if isinstance(reader, Sequence):
        return {
            "type": ["array", "null"],
            "items": _value(reader.item, context, field, title, needed=True),
            "errorMessage": _wrong_list(context),
        }
    if isinstance(reader, Table):
        return _table(reader, context, field, title)
    if isinstance(reader, Group):
        return {**record(reader.cls, context, field), "type": ["object", "null"]}
    if isinstance(reader, AfterItem):
        return {"anyOf": [*_alternatives(scalar(PREDECESSOR, context, title, needed=True)), record(After, context)]}
    assert isinstance(reader, AnnouncedCount)
    return {"anyOf": [*_alternatives(scalar(COUNT, context, title, needed=needed)), record(Announced, context)]}


def _table(reader: Table, context: Context, field: _Place, title: str) -> Schema:
    value = reader.value
    inner = (
        record(value.cls, context) if isinstance(value, Group) else _value(value, context, field, title, needed=True)
    )
    # A report may say nothing yet; whatever else stands below a name has something that is required.
    if isinstance(value, Keyed) and not inner["required"]:
        inner["type"] = ["object", "null"]
    return {
        "type": ["object", "null"],
        **_rules(field, inner, context),
        "propertyNames": names(reader.key, context),
        "additionalProperties": inner,
        **snippets(getattr(value, "cls", None), context),
    }


def _rules(field: _Place, severity: Schema, context: Context) -> Schema:
    """The rules that there are, to be proposed; another name is for the rules to tell."""
    if field != (Header, "rules"):
        return {}
    known = {rule.name: context.say(rule.summary) for rule in rules.every()}
    return {"properties": {name: {**severity, "description": about} for name, about in known.items()}}


def _alternatives(schema: Schema) -> list[Schema]:
    alternatives: list[Schema] = schema.get("anyOf", [schema])
    return alternatives


def _said(said: Any, context: Context, how: Message | None = None, default: Any = None) -> Schema:
    """Title, description and the same as Markdown, with how it is written and what holds where it is not given."""
    if said is None:
        return {}
    say = context.say
    about = say(said.about)
    parts = [about]
    if how is not None:
        parts.append(say(how))
    if default not in (None, "", False) and isinstance(default, (int, float, str)):
        parts.append(say(msg("Not given, it is {value}.", value=default)))
    return {"title": say(said.heading), "description": " ".join(parts), "markdownDescription": "\n\n".join(parts)}


def _wrong_list(context: Context) -> str:
    how = msg('Begin each item with a hyphen and a space, or write "[a, b]".')
    return f"{context.say(msg('A list is expected here.'))} {context.say(how)}"
