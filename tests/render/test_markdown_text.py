"""Text without any meaning in Markdown or HTML, or to a forge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ccictl.render.markdown_text import escaped
from ccictl.show import show


def shown(text: str) -> str:
    """What is read of a text in Markdown, without the signs of no width that keep others apart."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    (inline,) = (each for each in reader.parse(f"x{escaped(text)}x") if each.type == "inline")
    assert {each.type for each in inline.children or []} <= {"text", "text_special"}
    return "".join(each.content for each in inline.children or [])[1:-1].replace("\u200b", "")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("@everyone", "@&#8203;everyone"),
        ("fixes #1", "fixes \\#&#8203;1"),
        ("org/repo#12", "org/repo\\#&#8203;12"),
        ("!1", "\\!&#8203;1"),
        ("~bug", "\\~&#8203;bug"),
        ("%5", "%&#8203;5"),
        ('%"one"', '%&#8203;"one"'),
        ("$7", "$&#8203;7"),
        ("&3", "\\&&#8203;3"),
        ("gh-12", "gh-&#8203;12"),
        ("35 %, R&D, n° 5", "35 %, R\\&D, n° 5"),
        ("![x](http://example.org)", "\\!\\[x\\](http://example.org)"),
        ("<!-- ccictl diff -->", "\\<\\!-- ccictl diff --\\>"),
        ("a\u200bb", "a\\\\u{200b}b"),
    ],
)
def test_what_calls_is_kept_from_it(text: str, written: str) -> None:
    assert escaped(text) == written


@given(st.text(max_size=30))
def test_it_is_read_as_it_was(text: str) -> None:
    assert shown(text) == show(text, 0)
