"""Numbers and texts as SVG."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.drawing.markup import both, escaped, fill, group, label, line, moved, number, rect, stroke
from ccictl.show import show


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (-0.001, "0"), (1.5, "1.5"), (1.234, "1.23"), (100, "100"), (-2.50, "-2.5")]
)
def test_numbers_have_two_digits_at_most(value: float, text: str) -> None:
    assert number(value) == text


@given(st.text() | st.text(st.characters(categories=["Cs", "Cc", "Cn", "Zl", "Zp", "Po"])))
def test_any_text_is_content_and_attribute(text: str) -> None:
    element = ET.fromstring(f'<a b="{escaped(text)}">{escaped(text)}</a>')  # noqa: S314
    assert element.text == (show(text, 0) or None)
    assert element.get("b") == show(text, 0)


def test_elements() -> None:
    assert rect(1, 2, 0, 4, "") == ""
    assert rect(1, 2, 3, 4, fill("back"), 2) == (
        '<rect x="1" y="2" width="3" height="4" rx="2" class="f-back" fill="#ffffff"/>'
    )
    assert line(0, 0, 1, 1, stroke("back")) == (
        '<path d="M0 0L1 1" class="s-back" stroke="#ffffff" stroke-width="1" fill="none"/>'
    )
    assert both("back", "back", 2) == (' class="f-back s-back" fill="#ffffff" stroke="#ffffff" stroke-width="2"')
    assert label(1, 2, "<b>", 9, "", bold=True, anchor="end") == (
        '<text x="1" y="2" font-size="9" font-weight="bold" text-anchor="end">&lt;b&gt;</text>'
    )
    assert group(["<a/>"], "tip & more") == "<g><title>tip &amp; more</title><a/></g>"
    assert moved(["<a/>"], 1, 2.5) == '<g transform="translate(1 2.5)"><a/></g>'
