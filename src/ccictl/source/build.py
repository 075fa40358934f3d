"""From nodes to plain values."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.named import NamedTuple
from ccictl.source import forbidden
from ccictl.source.blanks import around_key
from ccictl.source.compose import MappingNode, Node, ScalarNode, SequenceNode
from ccictl.source.composed import is_lost, name_of, span_of
from ccictl.source.document import NOT_GIVEN
from ccictl.source.fault import Fault
from ccictl.source.hidden import PLACEHOLDER, escaped, plain, without_hidden
from ccictl.source.mark import Span
from ccictl.source.slips import slip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.source.document import Raw

_QUOTES = ("'", '"')


class _Building(NamedTuple):
    """What is needed to say what is wrong with a node: the lines of the text, those left out, the faults so far.

    `marked` says that a placeholder may stand for what was taken out of the text.
    """

    lines: Sequence[str]
    gone: Sequence[int]
    faults: list[Fault]
    marked: bool


def build(node: MappingNode, lines: Sequence[str], gone: Sequence[int] = ()) -> tuple[dict[str, Raw], list[Fault]]:
    """The fields of a file and what is wrong with them; depth was bounded when the node was composed.

    `gone` are the lines, from 0 and in order, that were left out of the text.
    """
    faults: list[Fault] = []
    marked = any(PLACEHOLDER in line for line in lines)
    return _fields(node, _Building(lines, gone, faults, marked)), faults


def _value(node: Node, column: int, building: _Building) -> Raw:
    """`column` is that of the key or list that the node belongs to, -1 within brackets, where columns are free."""
    if isinstance(node, ScalarNode):
        return _text(node, column, building)
    if isinstance(node, MappingNode):
        return _fields(node, building)
    assert isinstance(node, SequenceNode)
    inside = -1 if node.flow_style else node.start_mark.column
    return [_value(item, inside, building) for item in node.value if not is_lost(item)]


def _fields(node: MappingNode, building: _Building) -> dict[str, Raw]:
    fields: dict[str, Raw] = {}
    first: dict[str, ScalarNode] = {}
    for rank, (key, child) in enumerate(node.value):
        if not isinstance(key, ScalarNode) or key.value == "":
            building.faults.append(forbidden.complex_key(span_of(key, building.lines)))
            continue
        name = key.value if key.value.isprintable() else _odd_name(key, building)
        if name in fields:
            first = first or _first_keys(node)
            if _may_be_others(first[name], key, building.gone):
                break
            building.faults.append(_duplicate(name, key, first[name], building))
        elif name == "<<":
            building.faults.append(forbidden.merge_key(span_of(key, building.lines)))
        elif name and not (building.marked and is_lost(child)):
            if isinstance(child, ScalarNode) and not building.marked and child.style not in _QUOTES:
                # Most of a plan is such values: they are as they are written.
                text = child.value
                if text == "" and node.flow_style and _has_slipped(node, rank, fields, building):
                    continue
                fields[name] = None if text in NOT_GIVEN else text
                continue
            value = _value(child, -1 if node.flow_style else key.start_mark.column, building)
            # Where nothing in braces could be used, the field is lost, not empty.
            if value != {} or not child.value:
                fields[name] = value
    return fields


def _has_slipped(node: MappingNode, rank: int, fields: dict[str, Raw], building: _Building) -> bool:
    """Whether a key without a value was never meant as one: that is told, and what it spoils is left out."""
    before = node.value[rank - 1] if rank else None
    found = slip(node.value[rank][0], before)
    if found is None:
        return False
    building.faults.append(found.fault)
    if found.undoes and before is not None:
        fields.pop(before[0].value, None)
    return True


def _text(node: ScalarNode, column: int, building: _Building) -> str | None:
    value = plain(node.value)
    if node.style in _QUOTES:
        span = span_of(node, building.lines)
        if column >= 0 and span.end_line > span.line:
            _look_for_runaway(node, column, building)
        fault = escaped(value, span) if node.style == '"' else None
        if fault:
            building.faults.append(fault)
            value = without_hidden(value)
    return None if value in NOT_GIVEN else value


def _look_for_runaway(node: ScalarNode, column: int, building: _Building) -> None:
    """A quote that is not closed where it should be takes the fields below for text, up to the next quote."""
    first, last = node.start_mark.line, node.end_mark.line
    for number in range(first + 1, last + 1):
        line = building.lines[number]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= column:
            message = msg(
                "The text in quotes that opens here takes in line {line}, which is not indented.", line=str(number + 1)
            )
            remedy = msg("Close the quote where the text ends, or indent all its lines deeper than its key.")
            span = Span.at(first + 1, node.start_mark.column + 1)
            building.faults.append(Fault("invalid-yaml", message, remedy, span))
            return


def _odd_name(key: ScalarNode, building: _Building) -> str:
    """The name of a key in which something is not printable; empty where the key cannot be used."""
    span = span_of(key, building.lines)
    seen = plain(key.value)
    name = name_of(key)
    fault = escaped(seen, span)
    if fault:
        building.faults.append(fault)
    elif name != seen.strip(" \t\n"):
        building.faults.append(around_key(seen, span))
    return name


def _may_be_others(first: ScalarNode, second: ScalarNode, gone: Sequence[int]) -> bool:
    """Whether a line was left out between two keys: it may have begun another entity, whose fields these are."""
    place = bisect(gone, first.start_mark.line)
    return place < len(gone) and gone[place] < second.start_mark.line


def _first_keys(node: MappingNode) -> dict[str, ScalarNode]:
    return {name_of(key): key for key, _ in reversed(node.value) if isinstance(key, ScalarNode)}


def _duplicate(name: str, key: ScalarNode, first: ScalarNode, building: _Building) -> Fault:
    return Fault(
        "duplicate-key",
        msg('"{key}" is written twice in the same place.', key=name),
        msg("Keep one of the two, or give the other its right name."),
        span_of(key, building.lines),
        span_of(first, building.lines),
    )
