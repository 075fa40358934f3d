"""Text without any meaning in Markdown or HTML, or to a forge."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ccictl.render.markdown_text import escaped, opening
from ccictl.render.reports import markdown
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Line, Lines, Report, Table
from ccictl.show import show
from tests.french import english

SIGNS = '@#!~%$&:/-+=*_`<>[]()|\\ "1a.\n\u200b'
NASTY = (*SIGNS, "100:", "http://", "www.", "gh-", "<!-- ccictl diff -->", "![x](", "/close", "[issue:", "89cdf8")
# Texts in which what means something to Markdown or to a forge is frequent.
texts = st.lists(st.sampled_from(NASTY), max_size=12).map("".join) | st.text(max_size=30)


def shown(text: str) -> str:
    """What is read of a text in Markdown, without the signs of no width that keep others apart."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough", "table"])
    (inline,) = (each for each in reader.parse(f"x{escaped(text)}x") if each.type == "inline")
    assert {each.type for each in inline.children or []} <= {"text", "text_special", "html_inline"}
    elements = [each.content for each in inline.children or [] if each.type == "html_inline"]
    alone = re.findall(r"\$|://|www\.|[0-9a-f]{6}(?=[0-9a-f])", text, re.IGNORECASE)
    assert elements == ["<span>", "</span>"] * len(alone)
    inline.children = [each for each in inline.children or [] if each.type != "html_inline"]
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
        ("$7", "<span>\\$</span>&#8203;7"),
        ("$x$", "<span>\\$</span>&#8203;x<span>\\$</span>"),
        ("&3", "\\&&#8203;3"),
        ("gh-12", "gh-&#8203;12"),
        ("35 %, R&D, n° 5", "35 %, R\\&D, n° 5"),
        ("![x](http://example.org)", "\\!\\[x\\](http:<span>//</span>example.org)"),
        ("https://forge.test/a/b/issues/1", "https:<span>//</span>forge.test/a/b/issues/1"),
        ("WWW.example.org", "WWW<span>.</span>example.org"),
        (":tada: :+1:", ":&#8203;tada: :&#8203;+1:"),
        (":100: :1234: :8ball:", ":&#8203;100: :&#8203;1234: :&#8203;8ball:"),
        (":1st_place_medal:", ":&#8203;1st\\_place\\_medal:"),
        ("plan/a.yaml:12:3, 10:30:00", "plan/a.yaml:12:3, 10:30:00"),
        ("89cdf89", "<span>89cdf8</span>9"),
        ("0123456789abcDEF", "<span>012345</span><span>6789ab</span>cDEF"),
        ("89cdf8, 2026-01-15, 1 000 000", "89cdf8, 2026-01-15, 1 000 000"),
        ("[work_item:1]", "\\[&#8203;work\\_item:1\\]"),
        ("*iteration:1", "\\*&#8203;iteration:1"),
        ("[pilote] 10:30", "\\[pilote\\] 10:30"),
        ("<!-- ccictl diff -->", "\\<\\!-- ccictl diff --\\>"),
        ("a\u200bb", "a\\\\u{200b}b"),
    ],
)
def test_what_calls_is_kept_from_it(text: str, written: str) -> None:
    assert escaped(text) == written


@given(texts)
def test_it_is_read_as_it_was(text: str) -> None:
    assert shown(text) == show(text, 0)


@given(texts)
def test_forges_find_nothing_to_make_a_reference_of(text: str) -> None:
    html = MarkdownIt("commonmark").enable(["strikethrough", "table"]).render(f"x {escaped(text)}")
    calls = r"@\w|[#!]\d|://|www\.|\bgh-\d|:\+1:|:a:|:\d+a:|:100:|\[issue:|[0-9a-f]{7}"
    assert not re.search(calls, html, re.IGNORECASE)
    assert "<!--" not in html


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("/close", "\\/close"),
        ("- a", "\\- a"),
        ("12. a", "12\\. a"),
        ("1) a", "1\\) a"),
        ("===", "\\==="),
        ("     a", "&#32;    a"),
        ("2026-01-15", "2026-01-15"),
        ("a / b - c", "a / b - c"),
        ("# a", "\\# a"),
        ("", ""),
    ],
)
def test_what_begins_a_paragraph_begins_nothing_else(text: str, written: str) -> None:
    assert opening(text) == written


@given(texts.filter(lambda text: bool(text.strip())))
def test_paragraphs_and_items_hold_what_was_written(text: str) -> None:
    blocks = (Lines("lines", (Line(text), Line(text, "late"))), Table("t", (), (), empty=text))
    page = markdown.render(Report("r", "R", text, blocks=blocks), Medium(english()))
    assert not [line for line in page.splitlines() if line.startswith("/")]
    kinds = [each.type for each in MarkdownIt("commonmark").parse(page)]
    paragraph, item = ["paragraph_open", "inline", "paragraph_close"], ["list_item_open", "list_item_close"]
    items = [item[0], *paragraph, item[1]] * 2
    heading = ["heading_open", "inline", "heading_close"]
    assert kinds == [*heading, *paragraph, "bullet_list_open", *items, "bullet_list_close", *paragraph]
