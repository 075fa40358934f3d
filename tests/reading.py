"""Texts read as files of a plan, and what every reading must keep to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.source.document import Document, parse
from ccictl.source.places import Places
from tests.french import english, french

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ccictl.source.fault import Fault
    from ccictl.source.mark import Span


def document(text: str | bytes) -> Document:
    """The document of a project's text."""
    return parse("projects/x.yaml", text.encode() if isinstance(text, str) else text)


def told(faults: Iterable[Fault]) -> list[str]:
    """The faults in English: `line:column: message | remedy`, those of invalid YAML without their rule."""
    say = english()
    return [
        f"{fault.span.line}:{fault.span.column}: "
        + ("" if fault.rule == "invalid-yaml" else f"[{fault.rule}] ")
        + f"{say(fault.message)} | {say(fault.remedy)}"
        for fault in faults
    ]


def assert_inside(span: Span, lines: list[str]) -> None:
    """A span is within its file: at most one column behind the end of a line, which ends what is there."""
    assert 1 <= span.line <= span.end_line <= len(lines), span
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1, span
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2, span
    assert (span.line, span.column) <= (span.end_line, span.end_column), span


def assert_sound(read: Document) -> None:
    """What holds of every document: places inside the file, two languages, and places for what was read."""
    lines = read.text.split("\n")
    for fault in read.faults:
        assert_inside(fault.span, lines)
        if fault.first is not None:
            assert_inside(fault.first, lines)
        for say in (english(), french()):
            for message in (fault.message, fault.remedy):
                said = say(message)
                assert said
                assert "\n" not in said
    if read.whole:
        assert not any(fault.rule == "invalid-yaml" for fault in read.faults)
    places = Places(read)
    assert_inside(places.of(()), lines)
    for name, value in list(read.raw.items())[:50]:
        assert_inside(places.of((name,)), lines)
        assert_inside(places.of((name,), key=True), lines)
        for step in list(value)[:20] if isinstance(value, dict) else range(len(value or ())):
            assert_inside(places.of((name, step)), lines)
    for span in places.scalars():
        assert_inside(span._replace(line=min(span.line, span.end_line), column=1), lines)
