"""From the bytes of a file to its document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.source import syntax
from ccictl.source.blanks import straighten
from ccictl.source.build import build
from ccictl.source.compose import MappingNode, Node, ScalarNode
from ccictl.source.composed import span_of
from ccictl.source.decode import decode
from ccictl.source.document import NOT_GIVEN, Document
from ccictl.source.fault import Fault, bounded
from ccictl.source.hidden import reveal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.source.document import Raw


def parsed(path: str, data: bytes) -> Document:
    """See `document.parse`."""
    decoded = decode(data)
    straight, blanks = straighten(decoded.kept)
    clean, hidden = reveal(straight)
    reading = syntax.read(clean)
    lines = reading.text.split("\n")
    faults = [*decoded.faults, *blanks, *hidden, *reading.faults]
    whole = decoded.whole and reading.whole
    raw: dict[str, Raw] = {}
    if isinstance(reading.node, MappingNode):
        gone = [] if whole else _left_out(decoded.text.split("\n"), lines)
        raw, more = build(reading.node, lines, gone)
        faults += more
        whole = whole and not any(fault.rule in ("invalid-yaml", "forbidden-yaml") for fault in more)
    elif whole:
        faults.append(_no_mapping(reading.node, lines))
        whole = False
    return Document(path, decoded.text, reading.text, raw, bounded(faults), whole)


def _left_out(written: Sequence[str], read: Sequence[str]) -> list[int]:
    """The lines, from 0, that were left out."""
    return [number for number, line in enumerate(written) if line.strip() and not "".join(read[number : number + 1])]


def _no_mapping(node: Node | None, lines: Sequence[str]) -> Fault:
    if node is None or (isinstance(node, ScalarNode) and node.value in NOT_GIVEN):
        return Fault(
            "invalid-yaml",
            msg("This file is empty."),
            msg('Write its fields, at least "title: ...", or delete the file.'),
        )
    return Fault(
        "invalid-yaml",
        msg('This file is not a set of fields ("name: value").'),
        msg('Begin each line with the name of a field, a colon and a space, as in "title: ...".'),
        span_of(node, lines),
    )
