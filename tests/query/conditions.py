"""Fields to ask for, and a way to ask."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from ccictl.i18n import Translator
from ccictl.query import Asked, QueryFault, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.query import Condition

FIELDS: Mapping[str, Asked] = MappingProxyType(
    {
        asked.name: asked
        for asked in (
            Asked("title", "text"),
            Asked("lead", "id"),
            Asked("tags", "ids"),
            Asked("health", "choice", ("late", "at-risk", "on-track")),
            Asked("weight", "number"),
            Asked("milestones", "count"),
            Asked("links", "links"),
            Asked("progress", "percent"),
            Asked("slip", "days"),
            Asked("finish", "date"),
            Asked("totem", "flag"),
        )
    }
)


def asked(text: str) -> Condition:
    """The condition of a text."""
    return parse(text, FIELDS)


def holds(text: str, **values: object) -> bool:
    """Whether a condition holds of these values, the others being unknown."""
    return asked(text).holds(values.get)


def refused(text: str) -> tuple[str, str, str]:
    """What is said of a text that is no condition: the part pointed at, the message, the remedy."""
    with pytest.raises(QueryFault) as caught:
        asked(text)
    fault, say = caught.value, Translator("en")
    return text[fault.start : fault.end], say(fault.message), say(fault.remedy)
