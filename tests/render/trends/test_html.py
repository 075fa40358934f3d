"""A trend as a page: its drawing, then the tables by groups with the letters of the drawing."""

from __future__ import annotations

import re

from ccictl.render.reports import html as reports
from ccictl.render.trends import html
from ccictl.shapes.medium import Medium
from tests.french import english
from tests.render.trends.sample import EVERYTHING, GROUPS, KEPT, panel, table, trend


def test_the_drawing_is_on_the_page_without_what_the_page_says() -> None:
    text = html.render(EVERYTHING, Medium(english()))
    (figure,) = re.findall(r"<figure>\n(.*)</figure>", text, flags=re.DOTALL)
    assert figure.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox')
    drawn = re.sub(r"<(title|desc)[^>]*>.*?</\1>", "", figure, flags=re.DOTALL)
    assert "5 reviews" not in drawn
    # What comes of drawing is told with it.
    assert "2 milestones were stated at one review alone" in drawn


def test_tables_are_by_groups_and_have_letters() -> None:
    text = html.render(GROUPS, Medium(english()))
    assert re.findall(r"<h2>(.*?)</h2>", text) == ["First group", "Second", "Third"]
    assert re.findall(r"<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td>", text) == [
        ("A", "p/later"),
        ("B", "p/reached"),
        ("p/kept", "Milestone p/kept"),
        ("A", "p/kept"),
        ("B", "p/earlier"),
    ]
    assert text.count("Nothing is drawn.") == 1


def test_without_lines_there_is_no_drawing() -> None:
    alone = trend(panel(of=1, instead="Nothing is drawn: why.", table=table(KEPT)))
    assert "<figure>" not in html.render(alone, Medium(english()))
    assert "Nothing is drawn: why." in html.render(alone, Medium(english()))
    none = trend()
    assert html.render(none, Medium(english())) == reports.render(none.report, Medium(english()))


def test_the_page_runs_and_loads_nothing() -> None:
    text = html.render(EVERYTHING, Medium(english()))
    assert "default-src 'none'" in text
    assert not re.search(r"<script|<image|<link|@import|@font-face|url\((?!#)|(href|src)=\"(?!#)", text)
