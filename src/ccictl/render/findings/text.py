"""Findings for a person: each with its line, a caret below it and a remedy; then the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.render.excerpt import excerpt
from ccictl.render.inert import in_log
from ccictl.render.verdict import omission, reading, verdict
from ccictl.show import cells, show, wrapped
from ccictl.terms import SEVERITIES

if TYPE_CHECKING:
    from ccictl.shapes.findings import FindingItem, Findings, Passage
    from ccictl.shapes.medium import Medium

_RESET = "\x1b[0m"
_STYLES = {
    "error": "\x1b[1;31m",
    "warning": "\x1b[1;33m",
    "info": "\x1b[1;36m",
    "fine": "\x1b[1;32m",
    "strong": "\x1b[1m",
    "faint": "\x1b[2m",
}
_NARROWEST = 20


def render(findings: Findings, medium: Medium) -> str:
    """`path:line:col: severity[rule] message`, the line, the caret, the remedy; a blank line between findings.

    The first line of a finding is never wrapped: it is what is searched for and clicked on.
    """
    blocks = [_item(item, medium) for item in findings.items]
    if not findings.quiet:
        blocks.append(_summary(findings, medium))
    return in_log("\n\n".join("\n".join(block) for block in blocks) + "\n") if blocks else ""


def _item(item: FindingItem, medium: Medium) -> list[str]:
    severity = _style(f"{medium.say(SEVERITIES[item.severity])}[{item.rule}]", item.severity, medium)
    gutter = max(len(str(place.span.line)) for place in (item.passage, *(aside.passage for aside in item.asides)))
    margin = " " * gutter
    lines = [f"{_place(item.passage, medium)} {severity} {show(item.message, 0)}"]
    lines += _excerpt(item.passage, gutter, item.severity, medium)
    for aside in item.asides:
        arrow = _style("→", "faint", medium)
        lines.append(f"{margin} {arrow} {_place(aside.passage, medium)} {show(aside.message, 0)}")
        lines += _excerpt(aside.passage, gutter, "strong", medium)
    label = medium.say("help: ")
    hang = " " * (gutter + 3 + cells(label))
    first, *rest = wrapped(show(item.remedy, 0), max(_NARROWEST, medium.width - len(hang)))
    lines.append(f"{margin} {_style('=', 'faint', medium)} {_style(label, 'strong', medium)}{first}")
    return [*lines, *(f"{hang}{line}" for line in rest)]


def _place(passage: Passage, medium: Medium) -> str:
    span = passage.span
    return _style(f"{show(passage.file, 0)}:{span.line}:{span.column}:", "strong", medium)


def _excerpt(passage: Passage, gutter: int, style: str, medium: Medium) -> list[str]:
    """The line with its number, and the caret below what is meant; nothing where there is no text."""
    if not passage.text or passage.text.isspace():
        return []
    cut = excerpt(passage, max(_NARROWEST, medium.width - gutter - 3))
    number = _style(f"{passage.span.line:>{gutter}} |", "faint", medium)
    bar = _style(f"{' ' * gutter} |", "faint", medium)
    return [f"{number} {cut.text}", f"{bar} {' ' * cut.start}{_style('^' * cut.length, style, medium)}"]


def _summary(findings: Findings, medium: Medium) -> list[str]:
    say = medium.say
    lines = []
    omitted = omission(findings)
    if omitted:
        lines.append(say(omitted))
    tone = "error" if findings.errors else "strong" if findings.warnings or findings.infos else "fine"
    lines.append(_style(say(verdict(findings)), tone, medium))
    lines += wrapped(say(reading(findings, say)), max(_NARROWEST, medium.width))
    if findings.items:
        hint = msg("More about a rule: ccictl explain {rule}", rule=findings.items[0].rule)
        lines.append(_style(say(hint), "faint", medium))
    return lines


def _style(text: str, style: str, medium: Medium) -> str:
    return f"{_STYLES[style]}{text}{_RESET}" if medium.colour else text
