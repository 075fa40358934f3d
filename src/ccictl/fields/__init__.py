"""What can be asked of each kind of entity, written or computed: one file a kind.

A file says its `FIELDS`, those `SHOWN` in a list, and after those the ones that a list can be `SPARED`.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ccictl import discover

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ccictl.fields.field import Field

_NOT_KINDS = ("field", "heading", "rolled")


def kinds() -> tuple[str, ...]:
    """The kinds that have fields, sorted."""
    return tuple(name for name in discover.names(sys.modules[__name__]) if name not in _NOT_KINDS)


def fields(kind: str) -> Mapping[str, Field]:
    """The fields of a kind by their names, in the order in which they are shown."""
    module = discover.module(sys.modules[__name__], kind)
    return {field.name: field for field in module.FIELDS}


def shown(kind: str) -> tuple[str, ...]:
    """The fields that a list of a kind shows where none are asked for, the most telling first."""
    module = discover.module(sys.modules[__name__], kind)
    names: tuple[str, ...] = (*module.SHOWN, *module.SPARED)
    return names


def spared(kind: str) -> tuple[str, ...]:
    """The fields that a list of a kind can do without, where there is little room."""
    names: tuple[str, ...] = discover.module(sys.modules[__name__], kind).SPARED
    return names
