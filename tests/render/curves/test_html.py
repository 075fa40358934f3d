"""An S-curve as a page: its drawing, then what a report has."""

from __future__ import annotations

import re

from ccictl.render.curves import html
from ccictl.render.reports import html as reports
from ccictl.shapes.medium import Medium
from tests.french import english
from tests.render.curves.sample import EVERYTHING


def test_the_page_of_the_report_with_the_drawing_in_it() -> None:
    text = html.render(EVERYTHING, Medium(english()))
    assert re.sub(r"<figure>.*</figure>\n", "", text, flags=re.DOTALL) == reports.render(
        EVERYTHING.report, Medium(english())
    )
    (figure,) = re.findall(r"<figure>\n(.*)</figure>", text, flags=re.DOTALL)
    assert figure.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="100%" viewBox')
    # Titles, figures and remarks are on the page already: once is enough.
    drawn = re.sub(r"<(title|desc)[^>]*>.*?</\1>", "", figure)
    assert "Plan" not in drawn
    assert "80 days" not in drawn
    assert "2 milestones have no baseline." not in drawn
    assert text.count("2 milestones have no baseline.") == 1


def test_the_page_runs_and_loads_nothing() -> None:
    text = html.render(EVERYTHING, Medium(english()))
    assert "default-src 'none'" in text
    assert not re.search(r"<script|<image|<link|@import|@font-face|url\((?!#)|(href|src)=\"(?!#)", text)
