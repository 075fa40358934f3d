"""Findings as a JUnit report, for whatever shows the results of tests."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ccictl.render.inert import in_log
from ccictl.show import show
from ccictl.terms import SEVERITIES

if TYPE_CHECKING:
    from ccictl.shapes.findings import FindingItem, Findings, Passage
    from ccictl.shapes.medium import Medium


def render(findings: Findings, medium: Medium) -> str:
    """A test case for each finding: an error is a failure, a warning or an info a skipped test.

    JUnit has nothing between failing and passing but skipping: so a warning is seen, apart from the errors, in a job
    that does not fail for it. Without any finding, one test passes: some tools take a report without tests for a fault.
    """
    failures = sum(item.severity == "error" for item in findings.items)
    skipped = len(findings.items) - failures
    tests = max(1, len(findings.items))
    cases = _cases(findings, medium) or ['    <testcase classname="ccictl" name="validate"/>']
    return "\n".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>',
            "<testsuites>",
            f'  <testsuite name="ccictl" tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}">',
            *cases,
            "  </testsuite>",
            "</testsuites>\n",
        )
    )


def _cases(findings: Findings, medium: Medium) -> list[str]:
    seen: Counter[tuple[str, str]] = Counter()
    cases = []
    for item in findings.items:
        span = item.passage.span
        name = f"{item.rule} {span.line}:{span.column}"
        # Tests of the same class and name are taken for the same test.
        seen[item.passage.file, name] += 1
        rank = seen[item.passage.file, name]
        cases += _case(item, name if rank == 1 else f"{name} ({rank})", medium)
    return cases


def _case(item: FindingItem, name: str, medium: Medium) -> list[str]:
    element = "failure" if item.severity == "error" else "skipped"
    word = medium.say(SEVERITIES[item.severity])
    lines = (
        f"{_place(item.passage)} {word}[{item.rule}] {item.message}",
        f"{medium.say('help: ')}{item.remedy}",
        *(f"{_place(aside.passage)} {aside.message}" for aside in item.asides),
    )
    return [
        f'    <testcase classname="{_xml(item.passage.file)}" name="{_xml(name)}">',
        f'      <{element} type="{_xml(item.rule)}" message="{_xml(item.message)}">',
        *(_xml(line) for line in lines),
        f"      </{element}>",
        "    </testcase>",
    ]


def _place(passage: Passage) -> str:
    return f"{passage.file}:{passage.span.line}:{passage.span.column}:"


def _xml(text: str) -> str:
    """`text` for an attribute or an element; XML has no way at all to carry most control characters."""
    text = show(text, 0)
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(character, entity)
    return in_log(text, hash_="&#35;", colon="&#58;")
