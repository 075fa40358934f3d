"""The schemas by their names: one for a file of one entity, one for a file of several, one for `plan.yaml`."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from ccictl.i18n import msg
from ccictl.model.engagement import Engagement
from ccictl.model.header import Header
from ccictl.model.indicator import Indicator
from ccictl.model.obsession import Obsession
from ccictl.model.organisation import Organisation
from ccictl.model.project import Project
from ccictl.model.scalars import ID, RESERVED
from ccictl.model.source import Source
from ccictl.schema.records import names, record, wrong_fields
from ccictl.schema.scalars import id_schemas, one_of_types
from ccictl.schema.snippets import snippets
from ccictl.source.folder import ENDINGS, KINDS
from ccictl.terms import KINDS as HEADINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.model.entity import Entity
    from ccictl.schema.context import Context, Schema

_CLASSES: Mapping[str, type[Entity]] = MappingProxyType(
    {cls.kind: cls for cls in (Header, Obsession, Engagement, Project, Indicator, Organisation, Source)}
)
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SCHEMA_KEY = "$schema"


# One of several entities is written below its id, which is none that is taken.
_NOT_RESERVED = rf"\{_SCHEMA_KEY}$|(?!{RESERVED}$)"
NAMES = (RESERVED, *(name for kind in KINDS for name in (kind.removesuffix("s"), kind)))


def kind_of(name: str) -> str:
    """The kind that a schema is about: `project` and `projects` are about projects."""
    return name if name in _CLASSES else f"{name}s"


def document(name: str, context: Context) -> Schema:
    """The schema of this name: `project` for a file of one project, `projects` for a file of several."""
    kind = kind_of(name)
    cls = _CLASSES[kind]
    about = record(cls, context) if name != kind or kind == RESERVED else _several(kind, cls, context)
    ids = {kind: known for kind, known in id_schemas(context).items() if _refers(about, f"#/$defs/{kind}")}
    return {
        "$schema": _DRAFT,
        "$id": f"urn:ccictl:plan-format:1:{context.say.language}:{name}",
        **about,
        "properties": {_SCHEMA_KEY: {"doNotSuggest": True}, **about.get("properties", {})},
        **({"$defs": ids} if ids else {}),
    }


def _several(kind: str, cls: type[Entity], context: Context) -> Schema:
    one = record(cls, context)
    return {
        "title": context.say(HEADINGS[kind]),
        "description": one["description"],
        "markdownDescription": one["description"],
        **one_of_types({"object"}, wrong_fields(context)),
        "propertyNames": names(ID, context, _NOT_RESERVED, msg('"{id}" means the plan itself.', id=RESERVED)),
        "additionalProperties": one,
        **snippets(cls, context),
    }


def _refers(schema: Any, target: str) -> bool:
    """Whether a part of a schema is another one, by its name."""
    if isinstance(schema, dict):
        return schema.get("$ref") == target or any(_refers(each, target) for each in schema.values())
    return isinstance(schema, list) and any(_refers(each, target) for each in schema)


def files_of(name: str) -> tuple[str, ...]:
    """The files that a schema is for, as patterns from the plan's folder."""
    kind = kind_of(name)
    stems = (name,) if name == kind else (f"{kind}/*", f"{kind}/**/*")
    return tuple(f"{stem}{ending}" for ending in ENDINGS for stem in stems)
