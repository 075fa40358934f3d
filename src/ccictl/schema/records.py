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
from ccictl.schema.scalars import how_of, one_of_types, scalar, wrong_of
from ccictl.schema.snippets import snippets
from ccictl.schema.words import ABOUT, Words, words

if TYPE_CHECKING:
    from ccictl.i18n import Message
    from ccictl.model.record import Reader, Record, Spec
    from ccictl.schema.context import Context, Schema

# A field: the record that it is one of, and its name.
_Place: TypeAlias = "tuple[type[Record], str]"


def record(cls: type[Record], context: Context, group: _Place | None = None, *, or_nothing: bool = False) -> Schema:
    """The schema of the fields of a record, none unknown; `group` is the field that the record is the value of."""
    required = [name for name, spec in cls.specs.items() if spec.required]
    types = {"object", "null"} if or_nothing else {"object"}
    schema: Schema = {
        **_said(ABOUT.get(cls), context),
        **one_of_types(types, wrong_fields(context)),
        "properties": {name: _field(cls, name, spec, context, group) for name, spec in cls.specs.items()},
        "additionalProperties": False,
        # What is wrong with the rest has its own words elsewhere: this is said of a field that is not known.
        "errorMessage": _unknown(cls, context),
    }
    if required:
        schema["allOf"] = [{"required": [name], "errorMessage": _missing(name, context)} for name in required]
    return schema


def names(reader: Scalar[Any], context: Context, also: str = "", but: Message | None = None) -> Schema:
    """The schema of the keys of a mapping.

    `also` is the pattern of what else may be one or of what may not, and `but` what is said of the latter.
    """
    pattern = patterns.WHEN if reader is WHEN else patterns.ID
    wrong = wrong_of(reader, context) + (f" {context.say(but)}" if but else "")
    # No type: some editors take the key 2023 for a number. None is proposed, which would show the pattern.
    return {
        "doNotSuggest": True,
        "pattern": patterns.key(f"{also}{pattern}"),
        "patternErrorMessage": wrong,
        "errorMessage": wrong,
    }


def _field(cls: type[Record], name: str, spec: Spec, context: Context, group: _Place | None) -> Schema:
    said = words(cls, name, group)
    reader = spec.reader
    if not isinstance(reader, Scalar):
        return {**_value(reader, context, (cls, name), said, needed=spec.required), **_said(said, context)}
    value = scalar(reader, context, context.say(said.heading), needed=spec.required)
    # Behind the name of what has neither a type nor alternatives yaml-language-server would write no colon.
    value = value if "anyOf" in value or "type" in value else {"anyOf": [value]}
    return {**value, **_said(said, context, how_of(reader), spec.default)}


def _value(reader: Reader, context: Context, field: _Place, said: Words, *, needed: bool) -> Schema:
    if isinstance(reader, Scalar):
        return scalar(reader, context, context.say(said.heading), needed=needed)
    if isinstance(reader, Sequence):
        item = _value(reader.item, context, field, said, needed=True)
        how = how_of(reader.item if isinstance(reader.item, Scalar) else PREDECESSOR)
        return {**one_of_types({"array", "null"}, _wrong_list(context)), "items": {**item, **_said(said, context, how)}}
    if isinstance(reader, Table):
        return _table(reader, context, field, said)
    if isinstance(reader, Group):
        return record(reader.cls, context, field, or_nothing=True)
    if isinstance(reader, AfterItem):
        return _alone_or(After, _value(PREDECESSOR, context, field, said, needed=True), context)
    assert isinstance(reader, AnnouncedCount)
    return _alone_or(Announced, _value(COUNT, context, field, said, needed=needed), context)


def _alone_or(cls: type[Record], alone: Schema, context: Context) -> Schema:
    """A value alone, or the fields of a record: what is wrong is told of the one that was begun."""
    first, *ids = alone.get("anyOf", [alone])
    return {"anyOf": [{"if": {"type": "object"}, "then": record(cls, context), "else": first}, *ids]}


def _table(reader: Table, context: Context, field: _Place, said: Words) -> Schema:
    value = reader.value
    if isinstance(value, Group):
        # A report may say nothing yet; whatever else stands below a name has something that is required.
        may_be_nothing = isinstance(value, Keyed) and not any(spec.required for spec in value.cls.specs.values())
        inner = record(value.cls, context, or_nothing=may_be_nothing)
    else:
        inner = _value(value, context, field, said, needed=True)
    return {
        **one_of_types({"object", "null"}, wrong_fields(context)),
        **_rules(field, inner, context),
        "propertyNames": names(reader.key, context),
        "additionalProperties": inner,
        **snippets(value.cls if isinstance(value, Group) else reader.key, context),
    }


def _rules(field: _Place, severity: Schema, context: Context) -> Schema:
    """The rules that there are, to be proposed; another name is for the rules to tell."""
    if field != (Header, "rules"):
        return {}
    known = {rule.name: context.say(rule.summary) for rule in rules.every()}
    return {"properties": {name: {**severity, "description": about} for name, about in known.items()}}


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


def wrong_fields(context: Context) -> str:
    """What is said of what is no mapping, where fields or entries are expected."""
    how = msg('Write each as "name: value" on a line, indented.')
    return f"{context.say(msg('Fields are expected here.'))} {context.say(how)}"


def _unknown(cls: type[Record], context: Context) -> str:
    known = msg("The fields known here: {fields}.", fields=tuple(cls.specs))
    return f"{context.say(msg('This field is not known here.'))} {context.say(known)}"


def _missing(name: str, context: Context) -> str:
    how = msg('Add a line "{field}: ..." here.', field=name)
    missing = msg('The field "{field}" is missing.', field=name)
    return f"{context.say(missing)} {context.say(how)}"
