"""The field's words as they are shown, in one place, so that the same thing has the same name everywhere."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ccictl.i18n import Message, msg

if TYPE_CHECKING:
    from collections.abc import Mapping

# Each kind with its article, as a sentence needs it: "is a project", « est un projet ».
A_KIND: Mapping[str, Message] = MappingProxyType(
    {
        "plan": msg("the plan"),
        "obsessions": msg("an obsession"),
        "engagements": msg("an engagement"),
        "projects": msg("a project"),
        "indicators": msg("an indicator"),
        "organisations": msg("an organisation"),
        "sources": msg("a source"),
        "milestones": msg("a milestone"),
    }
)

SEVERITIES: Mapping[str, Message] = MappingProxyType(
    {"error": msg("error"), "warning": msg("warning"), "info": msg("info"), "off": msg("off")}
)


def one_of(kinds: tuple[str, ...]) -> Message:
    """`a project or a milestone`, `the plan, an obsession or a project`."""
    *others, last = (A_KIND[kind] for kind in kinds)
    return msg("{several} or {one}", several=tuple(others), one=last) if others else last
