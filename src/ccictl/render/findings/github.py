"""Findings as commands to GitHub's runner, which shows them beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg, msgn
from ccictl.render.markdown_text import escaped
from ccictl.render.verdict import reading, tally, verdict
from ccictl.show import show
from ccictl.terms import SEVERITIES

if TYPE_CHECKING:
    from ccictl.shapes.findings import FindingItem, Findings, Passage
    from ccictl.shapes.medium import Medium

# GitHub shows no more than these of each kind for a step, and drops the others without a word.
MOST_OF_A_KIND = 10
# GitHub refuses a summary of more than a mebibyte for a step, and others may write to the same file.
LONGEST_SUMMARY = 256 * 1024
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(findings: Findings, medium: Medium) -> str:
    """A command for each finding, the gravest first, ten of each kind; then, in plain words, what is said of all."""
    say = medium.say
    kinds = [_of(findings, kind) for kind in _COMMANDS]
    lines = [_command(item, medium) for items in kinds for item in items[:MOST_OF_A_KIND]]
    totals = [len(items) for items in kinds]
    if not findings.quiet:
        totals = [findings.errors, findings.warnings, findings.infos]
    left = tally(*(total - len(items[:MOST_OF_A_KIND]) for total, items in zip(totals, kinds, strict=True)))
    if left and any(len(items) > MOST_OF_A_KIND for items in kinds):
        lines.append(
            say(msg("GitHub shows no more than ten findings of each severity; left out: {counts}.", counts=left))
        )
    elif left:
        lines.append(say(msg("--max-findings left out: {counts}.", counts=left)))
    if not findings.quiet:
        lines += [say(verdict(findings)), say(reading(findings, say))]
    return "".join(f"{line}\n" for line in lines)


def summary(findings: Findings, medium: Medium) -> str:
    """The same as a page of Markdown, for the file that GITHUB_STEP_SUMMARY names: all findings that have room."""
    say = medium.say
    title = escaped(findings.title) or "ccictl"
    text = f"### {title}\n\n{say(verdict(findings))}\n\n{say(reading(findings, say))}\n\n"
    items = [item for kind in _COMMANDS for item in _of(findings, kind)]
    if items:
        headings = " | ".join((say("Severity"), say("Place"), say("Rule"), say("Finding")))
        text += f"| {headings} |\n| --- | --- | --- | --- |\n"
    rows, size = 0, len(text.encode())
    for item in items:
        row = _row(item, medium)
        size += len(row.encode())
        if size > LONGEST_SUMMARY:
            break
        text += row
        rows += 1
    left = findings.omitted + len(items) - rows
    if left:
        more = msgn("and {n} more finding, not shown here.", "and {n} more findings, not shown here.", left)
        text += f"\n{say(more)}\n\n"
    return text


def _of(findings: Findings, kind: str) -> list[FindingItem]:
    return [item for item in findings.items if item.severity == kind]


def _command(item: FindingItem, medium: Medium) -> str:
    span = item.passage.span
    places = {"file": item.passage.file, "line": span.line, "endLine": span.end_line}
    # The runner takes no columns for a stretch of several lines.
    if span.line == span.end_line:
        places |= {"col": span.column, "endColumn": span.end_column}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in {**places, "title": item.rule}.items())
    lines = [item.message, f"{medium.say('help: ')}{item.remedy}"]
    lines += [f"{_place(aside.passage)}: {aside.message}" for aside in item.asides]
    return f"::{_COMMANDS[item.severity]} {properties}::{'%0A'.join(map(_data, lines))}"


def _data(text: str) -> str:
    # Nothing is left of line ends once a text has been shown.
    return show(text, 0).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _place(passage: Passage) -> str:
    return f"{passage.file}:{passage.span.line}:{passage.span.column}"


def _row(item: FindingItem, medium: Medium) -> str:
    lines = [escaped(item.message), f"{medium.say('help: ')}{escaped(item.remedy)}"]
    lines += [f"{escaped(_place(aside.passage))}: {escaped(aside.message)}" for aside in item.asides]
    severity = medium.say(SEVERITIES[item.severity])
    return f"| {severity} | {escaped(_place(item.passage))} | {item.rule} | {'<br>'.join(lines)} |\n"
