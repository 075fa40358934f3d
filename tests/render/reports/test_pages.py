"""Reports as Markdown and as HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from markdown_it import MarkdownIt

from ccictl.render.reports import html, markdown
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Cell, Column, Report, Table
from tests.french import english, french
from tests.render.reports_sample import BARE, EMPTY, HARMFUL, REPORT

VOID = ("meta",)


class _Page(HTMLParser):
    """Sees to it that tags are closed in their order; keeps them and the text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(text: str) -> _Page:
    found = _Page()
    found.feed(text)
    found.close()
    assert found.open == []
    return found


def test_html_is_one_page_with_everything_in_it() -> None:
    text = html.render(REPORT, Medium(french()))
    found = page(text)
    assert '<html lang="fr">' in text
    for part in ("Sample", "Data date", "Things", "First of all things", "✖ late", "It is late", "p.yaml:3", "second"):
        assert part in found.text
    assert "script" not in found.tags
    assert '<th scope="col">Id</th><th scope="col" class="long">Title</th>' in text.replace("\n", "")
    assert 'th scope="col" class="right whole"' in text
    assert '<span class="late brief">✖ late</span>' in text
    assert '<tr class="depth1">' in text
    assert 'role="img" aria-label="50%"><i style="width:50.0%"></i><b style="left:75.0%"></b>' in text
    assert "http" not in text.replace("http-equiv", "")


def test_a_table_of_many_columns_is_printed_in_landscape() -> None:
    few = [Column(f"c{rank}", "C") for rank in range(7)]
    row = (Cell(1, "1"),) * 8
    narrow, wide = Table("t", tuple(few), (row[:7],)), Table("t", (*few, Column("d", "D")), (row,))
    assert "landscape" not in html.render(Report("r", "R", blocks=(narrow,)), Medium(english()))
    assert "landscape" not in html.render(Report("r", "R", blocks=(wide._replace(rows=()),)), Medium(english()))
    text = html.render(Report("r", "R", blocks=(narrow, wide)), Medium(english()))
    assert "@page{size:A4 landscape" in text
    assert (text.count("<table>"), text.count('<table class="many">')) == (1, 1)


def test_what_is_long_may_be_broken() -> None:
    table = Table(
        "t", (Column("a", "A", fit="words"),), ((Cell("a", "a" * 20, "late"),), (Cell("b", "b" * 21, "late"),))
    )
    text = html.render(Report("r", "R", blocks=(table,)), Medium(english()))
    assert '<td><span class="late brief">✖ aaa' in text
    assert '<td><span class="late">✖ bbb' in text


def test_html_of_nothing_and_of_sentences_alone() -> None:
    assert "There is nothing." in page(html.render(EMPTY, Medium(english()))).text
    assert "one" in page(html.render(BARE, Medium(english()))).text


def test_html_takes_nothing_from_a_text() -> None:
    text = html.render(HARMFUL, Medium(english()))
    found = page(text)
    assert "script" not in found.tags
    assert "<script>" in found.text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_markdown_of_every_block() -> None:
    assert markdown.render(REPORT, Medium(english())) == (
        "# Sample\n\nData date\n\n## Summary\n\n| | |\n| --- | --- |\n| Alpha | x, y |\n| Beta | ✖ 2 late |\n"
        "| Progress | 40% |\n\n## Things\n\n| Id | Title | Number | Health | Progress |\n"
        "| --- | --- | ---: | --- | --- |\n| alpha | First of all things | 1,250.5 | ✖ late | 50% |\n"
        "| &nbsp;&nbsp;&nbsp;&nbsp;beta-2 | – | -3 | ○ none | – |\n\n## Concerns\n\n- ✖ It is late (p.yaml:3)\n"
        "- Nothing else\n- At a place (p.yaml:4)\n\n- ✖ root\n  - first (p.yaml:1)\n    - below\n  - second\n"
    )
    assert markdown.render(EMPTY, Medium(english())) == "# Nothing\n\nThere is nothing.\n"


def test_markdown_takes_nothing_from_a_text() -> None:
    text = markdown.render(HARMFUL, Medium(english()))
    made = MarkdownIt("commonmark").enable("table").render(text)
    assert "<script" not in made
    assert "<a " not in made
    assert "<em>" not in made
    assert "\x1b" not in text
    assert "@all" not in text
