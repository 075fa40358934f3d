from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.excerpt import Excerpt, excerpt
from ccictl.render.inert import HASHES
from ccictl.shapes.findings import Passage
from ccictl.show import cells, show
from ccictl.source.mark import Span
from tests.render.findings.samples import texts


def cut(text: str, column: int, length: int, width: int = 40) -> Excerpt:
    return excerpt(Passage("f", Span.at(1, column, length), text, text), width)


def drawn(text: str, column: int, length: int, width: int = 40) -> list[str]:
    """The line and the carets below it."""
    shown = cut(text, column, length, width)
    return [shown.text, " " * shown.start + "^" * shown.length]


@pytest.mark.parametrize(
    ("text", "column", "length", "expected"),
    [
        ("lead: nobody", 7, 6, ["lead: nobody", "      ^^^^^^"]),
        ("\tlead: x", 2, 4, [" lead: x", " ^^^^"]),
        ("日本: x", 1, 2, ["日本: x", "^^^^"]),
        ("日本: x", 5, 1, ["日本: x", "      ^"]),
        ("e\u0301te\u0301: x", 1, 5, ["e\u0301te\u0301: x", "^^^"]),
        ("a\x1bb", 2, 1, [r"a\u{1b}b", " ^^^^^^"]),
        ("a\x1bb", 3, 1, [r"a\u{1b}b", "       ^"]),
        ("a   ", 1, 1, ["a", "^"]),
        ("abc", 2, 0, ["abc", " ^"]),
        ("abc", 9, 3, ["abc", "   ^"]),
        ("abc", 3, 9, ["abc", "  ^"]),
        ("x ##[group]", 1, 1, [r"x #\u{23}[group]", "^"]),
        ("x ##[group]", 5, 1, [r"x #\u{23}[group]", "         ^"]),
    ],
)
def test_the_caret_is_below_what_is_meant(text: str, column: int, length: int, expected: list[str]) -> None:
    assert drawn(text, column, length) == expected


@pytest.mark.parametrize(
    ("text", "column", "length", "expected"),
    [
        ("title: " + "x" * 60, 1, 5, ["title: xxxxxxxxxxxx…", "^^^^^"]),
        ("x" * 60 + " end", 62, 3, ["…xxxxxxxxxxxxxxx end", " " * 17 + "^^^"]),
        ("x" * 60 + "here" + "y" * 60, 61, 4, ["…xxxxxxxxxxxhereyyy…", " " * 12 + "^^^^"]),
        ("ab: " + "x" * 60 + " z", 5, 60, ["ab: xxxxxxxxxxxx…", "    ^^^^^^^^^^^^^"]),
        ("日本" * 30 + "x", 61, 1, ["…本日本日本日本日本x", " " * 19 + "^"]),
    ],
)
def test_a_long_line_is_cut_around_what_is_meant(text: str, column: int, length: int, expected: list[str]) -> None:
    assert drawn(text, column, length, width=20) == expected


def test_what_is_shown_instead_of_a_character_is_never_cut() -> None:
    assert cut("x" * 12 + "\x1b" * 9, 1, 12, width=20).text == "x" * 12 + r"\u{1b}" + "…"


def test_a_span_of_several_lines_is_marked_to_the_end_of_its_first() -> None:
    where = Passage("f", Span(1, 6, 3, 2), "due: 2023", "x")
    assert excerpt(where, 40) == Excerpt("due: 2023", 5, 4)


def test_a_megabyte_costs_no_more_than_a_line() -> None:
    seen: list[int] = []

    class Text(str):
        """A text that tells how much of it was looked at."""

        __slots__ = ()

        def __getitem__(self, key: object) -> str:
            part = str.__getitem__(self, key)  # type: ignore[index]
            seen.append(len(part))
            return part

    text = Text("x" * 1_000_000)
    shown = excerpt(Passage("f", Span.at(1, 500_000, 400_000), text, ""), 40)
    assert shown.text.startswith("…x")
    assert sum(seen) < 1000


def test_a_line_of_combining_marks_is_bounded() -> None:
    assert len(cut("a" + "\u0301" * 100_000, 1, 1).text) < 1000


@given(texts, st.integers(1, 60), st.integers(0, 60), st.integers(20, 60))
def test_nothing_leaves_the_width(text: str, column: int, length: int, width: int) -> None:
    shown = cut(text, column, length, width)
    assert cells(shown.text) <= width
    assert shown.length >= 1
    assert shown.start >= 0
    assert shown.start + shown.length <= width
    assert not HASHES.search(shown.text)


@given(st.text(max_size=30), st.data())
def test_the_carets_cover_the_span(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    shown = cut(text, start + 1, end - start, 1000)
    before, marked = (show(part.replace("\t", " "), 0) for part in (text[:start], text[start:end]))
    assert shown.text.startswith((before + marked).rstrip())
    assert shown.start == cells(before)
    assert shown.length == max(1, cells(marked))
