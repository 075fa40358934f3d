from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from ccictl.render.inert import in_log, in_message
from tests.render.findings.runner import commands
from tests.render.findings.samples import texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error::x", r"\u{3a}:error::x"),
        (" \t::error::x", " \t\\u{3a}:error::x"),
        ("\u00a0::error::x", "\u00a0\\u{3a}:error::x"),
        ("\x1b[1m::error::x", "\x1b[1m\\u{3a}:error::x"),
        ("a\n\n::error::x", "a\n\n\\u{3a}:error::x"),
        ("a\r::error::x", "a\r\\u{3a}:error::x"),
        ("##[add-mask]x", r"#\u{23}[add-mask]x"),
        ("a ##vso[task]x", r"a #\u{23}vso[task]x"),
        ("####[group]", r"###\u{23}[group]"),
    ],
)
def test_a_command_is_written_otherwise(text: str, expected: str) -> None:
    assert in_log(text) == expected


@pytest.mark.parametrize("text", ["a::b", "x ::error::", "# a comment", "## title", "due: 2023", "a: #b [c]", ""])
def test_what_is_no_command_stays(text: str) -> None:
    assert in_log(text) == text


def test_a_medium_has_its_own_way_to_write_a_character() -> None:
    assert in_log("##[x]\n::y::", hash_="&#35;", colon="&#58;") == "#&#35;[x]\n&#58;:y::"


@given(texts)
def test_a_runner_finds_no_command(text: str) -> None:
    assert not commands(in_log(text))


@given(texts)
def test_twice_is_once(text: str) -> None:
    assert in_log(in_log(text)) == in_log(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](https://e.test)", "[a] (https://e.test)"),
        ("<script>", "< script>"),
        ("</b>", "< /b>"),
        ("@team", "@ team"),
        ("<<<<<<< HEAD", "<<<<<<< HEAD"),
        ("a < b, a@", "a < b, a@"),
        ("engagements: [...]", "engagements: [...]"),
    ],
)
def test_a_message_has_no_links_tags_or_mentions(text: str, expected: str) -> None:
    assert in_message(text) == expected


@given(texts)
def test_a_reader_of_markdown_finds_no_link_of_ours(text: str) -> None:
    html = MarkdownIt("commonmark").renderInline(in_message(text.replace("\n", " ")))
    assert "<a " not in html
    assert "<img" not in html
    assert "<script" not in html
