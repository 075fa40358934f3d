"""What is assumed, above the title of a drawing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.banner import banner
from ccictl.render.drawing.picture import picture
from ccictl.render.drawing.sheet import PAPERS, sheet
from ccictl.render.drawing.widths import width
from ccictl.shapes.assumption import Assumption
from ccictl.shapes.medium import Medium
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, SPACE
from tests.whens import steady

if TYPE_CHECKING:
    from collections.abc import Sequence


def assumed(texts: Sequence[str]) -> tuple[Assumption, ...]:
    """Assumptions that say these texts."""
    return tuple(Assumption("a", "due", None, "2027", text) for text in texts)


def drawn(texts: Sequence[str], paper: str) -> ET.Element:
    """The whole picture."""
    made = EVERYTHING._replace(what_if=assumed(texts))
    return ET.fromstring(picture(made, Medium(english(), paper=paper)).text)  # noqa: S314 - our own


def test_where_nothing_is_assumed_there_is_nothing() -> None:
    assert banner(sheet(EVERYTHING, english(), PAPERS["auto"])) == (0, [])


@pytest.mark.parametrize("paper", ["auto", "A4", "A3"])
@steady
@given(texts=st.lists(st.text("abc é", min_size=1, max_size=200), min_size=1, max_size=30))
def test_its_rows_are_inside_of_it_and_it_is_above_the_rest(paper: str, texts: list[str]) -> None:
    made = sheet(EVERYTHING._replace(what_if=assumed(texts)), english(), PAPERS[paper])
    high, (ground, *rows) = banner(made)
    box = ET.fromstring(ground).attrib  # noqa: S314 - our own
    left, top = float(box["x"]), float(box["y"])
    right, low = left + float(box["width"]), top + float(box["height"])
    assert (left, top) == pytest.approx((made.paper.margin, made.paper.margin), abs=0.01)
    assert right == pytest.approx(made.right, abs=0.02)
    assert low < made.paper.margin + high
    assert 1 <= len(rows) <= 6
    for row in rows:
        label = ET.fromstring(row)  # noqa: S314 - our own
        x, y, size = (float(label.attrib[name]) for name in ("x", "y", "font-size"))
        assert left < x
        assert x + width(label.text or "", size, bold=True) < right
        assert top < y - size * 0.75
        assert y + size * 0.25 < low


@pytest.mark.parametrize("paper", ["auto", "A4"])
def test_the_rest_makes_room_for_it(paper: str) -> None:
    def title(texts: Sequence[str]) -> float:
        labels = [each for each in drawn(texts, paper).iter(f"{SPACE}text") if each.text == "Plan"]
        return float(labels[0].attrib["y"])

    made = sheet(EVERYTHING._replace(what_if=assumed(["x" * 80] * 4)), english(), PAPERS[paper])
    assert title(["x" * 80] * 4) - title([]) == pytest.approx(banner(made)[0], abs=0.02)


def test_what_has_no_room_is_counted_and_told_in_the_description() -> None:
    texts = [f"number {n} {'x' * 90}" for n in range(60)]
    root = drawn(texts, "A4")
    labels = [each.text or "" for each in root.iter(f"{SPACE}text")]
    shown = [text for text in labels if re.match("What if: number 0", text)]
    assert shown
    last = next(text for text in labels if text.endswith(" others"))
    found = re.search(r"; and (\d+) others$", last)
    assert found is not None
    told = " ".join(labels)
    assert f"number {60 - int(found[1]) - 1} " in told
    assert f"number {60 - int(found[1])} " not in told
    description = root.findtext(f"{SPACE}desc") or ""
    assert "number 59 " in description
    assert (root.findtext(f"{SPACE}title") or "").startswith("What if: number 0 ")


def test_each_page_says_it_at_its_foot() -> None:
    lanes = tuple(lane._replace(id=f"{n}") for n, lane in enumerate(EVERYTHING.lanes * 8))
    made = EVERYTHING._replace(lanes=lanes, links=(), what_if=assumed(["a due in 2027"]))
    text = picture(made, Medium(english(), paper="A4")).text
    pages = int(re.findall(r">1/(\d+)</text>", text)[0])
    assert pages > 1
    assert text.count(">What if: a due in 2027 – Plan</text>") == pages
