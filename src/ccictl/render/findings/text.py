"""Findings for a person: each with its line, a caret below it and a remedy; then the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ccictl.i18n import Message, msg, msgn
from ccictl.show import cells, show, wrapped
from ccictl.terms import SEVERITIES

if TYPE_CHECKING:
    from ccictl.shapes import FindingItem, Findings, Medium, Passage

_RESET = "\x1b[0m"
_STYLES = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m", "place": "\x1b[1m", "gutter": "\x1b[2m"}
_NARROWEST = 20


class _Cut(NamedTuple):
    """A line cut to fit, and where its marked part is in it, both in columns of the terminal."""

    text: str
    start: int
    length: int


def render(findings: Findings, medium: Medium) -> str:
    """`path:line:col: severity[rule] message`, the line, the caret, the remedy; a blank line between findings."""
    blocks = ["\n".join(_item(item, medium)) for item in findings.items]
    if not findings.quiet:
        blocks.append("\n".join(_summary(findings, medium)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _item(item: FindingItem, medium: Medium) -> list[str]:
    severity = _style(f"{medium.say(SEVERITIES[item.severity])}[{item.rule}]", item.severity, medium)
    gutter = max(len(str(place.span.line)) for place in (item.passage, *(aside.passage for aside in item.asides)))
    lines = [f"{_place(item.passage, medium)} {severity} {show(item.message, 0)}"]
    lines += _excerpt(item.passage, gutter, item.severity, medium)
    for aside in item.asides:
        lines.append(f"{' ' * gutter} {_style('→', 'gutter', medium)} {_place(aside.passage, medium)} {show(aside.message, 0)}")
        lines += _excerpt(aside.passage, gutter, "place", medium)
    label = medium.say("help: ")
    hang = " " * (gutter + 3 + cells(label))
    first, *rest = wrapped(show(item.remedy, 0), max(_NARROWEST, medium.width - len(hang)))
    lines.append(f"{' ' * gutter} {_style('=', 'gutter', medium)} {_style(label, 'place', medium)}{first}")
    return [*lines, *(f"{hang}{line}" for line in rest)]


def _place(passage: Passage, medium: Medium) -> str:
    span = passage.span
    return _style(f"{show(passage.file, 0)}:{span.line}:{span.column}:", "place", medium)


def _excerpt(passage: Passage, gutter: int, style: str, medium: Medium) -> list[str]:
    """The line with its number, and the caret below what is meant; nothing where there is no text."""
    if not passage.text.strip():
        return []
    cut = _cut(passage, max(_NARROWEST, medium.width - gutter - 3))
    number = _style(f"{passage.span.line:>{gutter}} |", "gutter", medium)
    bar = _style(f"{' ' * gutter} |", "gutter", medium)
    return [f"{number} {cut.text}", f"{bar} {' ' * cut.start}{_style('^' * cut.length, style, medium)}"]


def _cut(passage: Passage, width: int) -> _Cut:
    """The part of the line around what is marked that fits into `width` columns."""
    text, span = passage.text, passage.span
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    start = min(span.column - 1, len(text))
    before, marked, after = (_flat(part) for part in (text[:start], text[start:end], text[end:]))
    before_text = before
    if cells(before) + cells(marked) > width:
        marked = _head(marked, max(1, width * 2 // 3))
        before_text = _tail(before, width - cells(marked) - 1)
    whole = f"{before_text}{marked}{after}"
    length = cells(marked)
    return _Cut(_head(whole, width).rstrip(), cells(before_text), max(1, length))


def _flat(text: str) -> str:
    return show(text.replace("\t", " "), 0)


def _head(text: str, width: int) -> str:
    """As much of the beginning as fits, with an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    while cells(text) >= width:
        text = text[: max(0, min(len(text) - 1, width))]
    return f"{text}…"


def _tail(text: str, width: int) -> str:
    """As much of the end as fits, with an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    text = text[-max(1, width) :]
    while cells(text) >= width and text:
        text = text[1:]
    return f"…{text}"


def _summary(findings: Findings, medium: Medium) -> list[str]:
    say = medium.say
    lines = []
    if findings.omitted:
        lines.append(
            say(
                msgn(
                    "and {n} more finding; --max-findings 0 shows it.",
                    "and {n} more findings; --max-findings 0 shows them.",
                    findings.omitted,
                )
            )
        )
    total = findings.errors + findings.warnings + findings.infos
    verdict = _verdict(findings)
    tone = "error" if findings.errors else "place"
    lines.append(_style(say(verdict), tone, medium))
    lines.append(say(_read(findings, say.day(findings.as_of))))
    if total:
        lines.append(_style(say("ccictl explain RULE says more of a rule."), "gutter", medium))
    return lines


def _verdict(findings: Findings) -> Message:
    """`2 errors, 5 warnings` — what is none is not named but for errors."""
    parts = [msgn("{n} error", "{n} errors", findings.errors)]
    if findings.warnings:
        parts.append(msgn("{n} warning", "{n} warnings", findings.warnings))
    if findings.infos:
        parts.append(msgn("{n} remark", "{n} remarks", findings.infos))
    if len(parts) == 1 and not findings.errors:
        return msg("No error, no warning: the plan is valid.")
    head = msg("The plan is valid") if not findings.errors else msg("The plan has errors")
    return msg("{verdict}: {counts}.", verdict=head, counts=tuple(parts))


def _read(findings: Findings, day: str) -> Message:
    """What the verdict is about: what was read, from how many files, at which data date."""
    counts = dict(findings.counts)
    kinds = (
        msgn("{n} obsession", "{n} obsessions", counts["obsessions"]),
        msgn("{n} engagement", "{n} engagements", counts["engagements"]),
        msg(
            "{projects} ({totems})",
            projects=msgn("{n} project", "{n} projects", counts["projects"]),
            totems=msgn("{n} totem", "{n} totems", counts["totems"]),
        ),
        msgn("{n} milestone", "{n} milestones", counts["milestones"]),
        msgn("{n} indicator", "{n} indicators", counts["indicators"]),
        msgn("{n} organisation", "{n} organisations", counts["organisations"]),
    )
    files = msgn("{n} file", "{n} files", findings.files)
    return msg("Read: {kinds}; {files}, data date {date}.", kinds=kinds, files=files, date=day)


def _style(text: str, style: str, medium: Medium) -> str:
    return f"{_STYLES[style]}{text}{_RESET}" if medium.colour else text
