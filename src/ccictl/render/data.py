"""A report as data: what formats for machines write, values as they are, names never translated."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import TYPE_CHECKING, Any

from ccictl.shapes.reports import Facts, Lines, Table

if TYPE_CHECKING:
    from ccictl.shapes.reports import Block, Branch, Line, Report, Value

FORMAT_VERSION = 1


def data(report: Report) -> dict[str, Any]:
    """What is assumed, where anything is; `format_version`, the facts of the report, each block under its name."""
    found: dict[str, Any] = {}
    if report.what_if:
        keys = ("ref", "field", "was", "now")
        found["what_if"] = [{key: getattr(each, key) for key in keys} for each in report.what_if]
    found["format_version"] = FORMAT_VERSION
    found.update((key, plain(value)) for key, value in report.facts)
    found.update((block.name, _block(block)) for block in report.blocks)
    return found


def plain(value: Value) -> Any:
    """A value of JSON: several ones are a list, named ones an object; JSON has no number that is not finite."""
    if isinstance(value, float) and not isfinite(value):
        return None
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, tuple) else value


def _block(block: Block) -> Any:
    if isinstance(block, Table):
        keys = [column.key for column in block.columns]
        return [dict(zip(keys, (plain(cell.value) for cell in row), strict=True)) for row in block.rows]
    if isinstance(block, Facts):
        found = {key: plain(cell.value) for key, _, cell in block.items}
        return {**found, **{key: plain(value) for key, value in block.besides}}
    if isinstance(block, Lines):
        return [_line(line) for line in block.lines]
    return [_branch(root) for root in block.roots]


def _line(line: Line) -> dict[str, Any]:
    if line.value:
        return {key: plain(value) for key, value in line.value}
    return {"text": line.text, **({"place": line.place} if line.place else {})}


def _branch(branch: Branch) -> dict[str, Any]:
    found = _line(branch.line)
    if branch.below:
        found["below"] = [_branch(child) for child in branch.below]
    return found
