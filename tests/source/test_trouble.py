"""The anatomy of lines."""

from __future__ import annotations

import pytest

from ccictl.source.mark import Span
from ccictl.source.trouble import Field, block, field, indent, is_beginning, is_idle, is_item, opens_text, whole_line


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a: b", Field(0, "a", 0, 1, "b", 3)),
        ("  a :  b c  # d", Field(2, "a", 2, 4, "b c", 7)),
        ("- - a: b\r", Field(0, "a", 4, 5, "b", 7)),
        ("a:", Field(0, "a", 0, 1, "", 2)),
        ("a: ", Field(0, "a", 0, 1, "", 2)),
        ("-b: c", Field(0, "-b", 0, 2, "c", 4)),
        ("a:b: c", Field(0, "a:b", 0, 3, "c", 5)),
        ("a:b", None),
        ("a\u00a0b:\u00a0c", None),
        ("'a': b", None),
        ("# a: b", None),
        ("", None),
        ("a: " + "b" * 1000, None),
    ],
)
def test_a_field_is_known_by_its_colon_and_space(line: str, expected: Field | None) -> None:
    assert field(line) == expected


def test_lines_are_told_apart() -> None:
    assert indent("  \ta") == 3
    assert is_idle("  \r")
    assert is_idle("  # a")
    assert not is_idle("\u00a0")
    assert is_item("  -\r")
    assert is_item("- a")
    assert not is_item("--- a")
    assert is_beginning("a: b")
    assert not is_beginning("a")
    assert opens_text("a: |-")
    assert not opens_text("a: b")
    assert whole_line(["  ab  "], 0) == Span(1, 3, 1, 5)
    assert whole_line([""], 0) == Span(1, 1, 1, 2)


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (["a:", "  b: 1", "", "  c: 2", "d: 3"], 3),
        (["a:", "- b", "  c", "- d", "e: 1"], 3),
        (["- a:", "- b"], 0),
        (["a: [", "  b", "]", "c: 1"], 2),
        (["a: 1", "", "# note"], 0),
    ],
)
def test_what_belongs_to_a_line(lines: list[str], last: int) -> None:
    assert block(lines, 0) == last


def test_a_list_may_be_left_to_others() -> None:
    assert block(["a", "- b"], 0, with_list=False) == 0
