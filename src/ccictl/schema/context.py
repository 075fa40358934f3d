"""In which language a schema is, and which ids it proposes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from ccictl.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.i18n import Translator

Schema: TypeAlias = "dict[str, Any]"


class Context(NamedTuple):
    """`say` makes every word of a schema. `ids` are the titles of what a plan holds, by kind and reference; none of a
    kind proposes nothing for it.
    """

    say: Translator
    ids: Mapping[str, Mapping[str, str]] = MappingProxyType({})
