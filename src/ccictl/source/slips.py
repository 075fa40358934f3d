"""Slips inside braces, where YAML takes for fields what was never meant as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.source.compose import ScalarNode
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

if TYPE_CHECKING:
    from ccictl.source.compose import Node

_NO_SPACE = re.compile(r"(?P<key>[a-z_]+):(?!//)(?P<value>\S.*)")
_WHOLE = re.compile(r"-?[0-9]+")
_DECIMALS = re.compile(r"[0-9]+ ?%?")


class Slip(NamedTuple):
    """What is wrong with a key that has no value; `undoes` says that the field in front of it was cut short by it."""

    fault: Fault
    undoes: bool = False


def slip(key: ScalarNode, before: tuple[Node, Node] | None) -> Slip | None:
    """What was meant by a key within braces that no colon follows; `before` is the key and the value in front of it.

    `{start:2024}` has no space behind its colon, `{value: 3,5}` a comma where decimals take a point.
    """
    mark = key.start_mark
    tight = _NO_SPACE.fullmatch(key.value) if not key.style else None
    if tight:
        message = msg("A space is missing behind this colon.")
        remedy = msg("Write: {line}", line=f"{tight['key']}: {tight['value']}")
        span = Span.at(mark.line + 1, mark.column + len(tight["key"]) + 1)
        return Slip(Fault("invalid-yaml", message, remedy, span))
    whole = before[1] if before else None
    # Nothing but the comma stands between the two.
    if not isinstance(whole, ScalarNode) or key.style or key.start_mark.index - whole.end_mark.index != 1:
        return None
    if not (_WHOLE.fullmatch(whole.value) and _DECIMALS.fullmatch(key.value)):
        return None
    message = msg("A comma separates fields here: decimals take a point.")
    remedy = msg("Write: {line}", line=f"{whole.value}.{key.value.replace(' ', '')}")
    return Slip(Fault("invalid-yaml", message, remedy, Span.at(mark.line + 1, mark.column)), undoes=True)
