"""Bars."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.bars import drawn
from ccictl.shapes.reports import Bar
from tests.whens import steady


@pytest.mark.parametrize(
    ("bar", "signs", "plain"),
    [
        (Bar(0), "░░░░ ", ".... "),
        (Bar(100), "████ ", "#### "),
        (Bar(50), "██░░ ", "##.. "),
        (Bar(53.125), "██▏░ ", "##.. "),
        (Bar(50, 50), "██│░░", "##|.."),
        (Bar(50, 100), "██░░│", "##..|"),
        (Bar(100, 100), "████│", "####|"),
        (Bar(90, 100), "███▌│", "###.|"),
        (Bar(None, 0), "│░░░░", "|...."),
        (Bar(None), "░░░░ ", ".... "),
        (Bar(120, -5), "│████", "|####"),
        # Inside of one sign, what is short of the mark ends before it and what is past it begins behind.
        (Bar(55, 60), "██▏│░", "##.|."),
        (Bar(65, 60), "██│▌░", "##|.."),
    ],
)
def test_a_bar(bar: Bar, signs: str, plain: str) -> None:
    assert drawn(bar, 4, ascii_=False) == signs
    assert drawn(bar, 4, ascii_=True) == plain


SHARES = st.one_of(st.none(), st.floats(-10, 110))


@given(SHARES, SHARES, st.integers(1, 60), st.booleans())
@steady
def test_a_bar_has_its_width(value: float | None, mark: float | None, width: int, ascii_: bool) -> None:
    assert len(drawn(Bar(value, mark), width, ascii_=ascii_)) == width + 1


@given(st.floats(0, 100), st.floats(0, 100))
@steady
def test_more_is_not_drawn_shorter(one: float, other: float) -> None:
    signs = " ▏▎▍▌▋▊▉█"
    lengths = [
        sum(signs.find(sign) for sign in drawn(Bar(v), 10, ascii_=False).replace("░", " "))
        for v in sorted((one, other))
    ]
    assert lengths[0] <= lengths[1]


@given(st.floats(0, 100), st.floats(0, 100), st.integers(1, 20))
@steady
def test_the_mark_hides_nothing_and_is_on_the_right_side(value: float, mark: float, width: int) -> None:
    bar = drawn(Bar(value, mark), width, ascii_=False)
    assert bar.replace("│", "") == drawn(Bar(value), width, ascii_=False).rstrip()
    before, after = bar.split("│")
    assert value >= mark or set(after) <= {"░"}
    assert value < mark or "░" not in before
