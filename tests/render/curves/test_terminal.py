"""An S-curve on a terminal: what it shows at any width, in any signs."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.curves import terminal
from ccictl.shapes.medium import Medium
from ccictl.show import cells, show
from tests.french import english, french
from tests.render.curves.sample import EVERYTHING, FACT, FORECAST, TODAY, curve, curves, series
from tests.whens import steady

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.curve import Curve


@pytest.mark.parametrize("width", [60, 80, 140])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything(width: int, language: str, snapshot: SnapshotAssertion) -> None:
    say = english() if language == "en" else french()
    assert terminal.render(EVERYTHING, Medium(say, width=width)) == snapshot


@pytest.mark.parametrize("ascii_", [False, True])
@pytest.mark.parametrize("colour", [False, True])
def test_signs(ascii_: bool, colour: bool, snapshot: SnapshotAssertion) -> None:
    text = terminal.render(EVERYTHING, Medium(english(), colour, 80, ascii_))
    assert text == snapshot
    assert ("\x1b" in text) == colour
    if ascii_:
        assert text.isascii()


def test_what_has_no_date_is_told_and_not_drawn() -> None:
    made = curve(series("forecast"), series("fact"), notes=("3 milestones have no date.",))
    text = terminal.render(made, Medium(english()))
    assert text == (
        "Plan\nData date\n\nReached  50%, planned 75%\nSPI(t)   0.8: 80 days of plan made in 100 days\n\n"
        "3 milestones have no date.\n"
    )


def test_the_legend_is_of_what_is_seen() -> None:
    def legend(today: date) -> str:
        return terminal.render(curve(FORECAST, FACT, today=today), Medium(english())).splitlines()[-1]

    assert legend(TODAY) == "⠒⠒ the forecast  ▀▀ the fact  │ data date"
    assert legend(date(2023, 1, 1)) == "⠒⠒ the forecast"
    assert legend(date(2030, 1, 1)) == "▀▀ the fact"
    # What is wholly behind another is not seen.
    hidden = curve(FACT._replace(name="baseline", title="the baseline"), FACT, today=date(2030, 1, 1))
    assert terminal.render(hidden, Medium(english())).splitlines()[-1] == "▀▀ the fact"


@pytest.mark.parametrize(("zoom", "told"), [("auto", False), ("year", False), ("month", True)])
def test_periods_without_room_are_told(zoom: str, told: bool) -> None:
    text = terminal.render(EVERYTHING._replace(zoom=zoom, last=date(2032, 12, 31)), Medium(english(), width=100))
    assert ("--by month has no room: the axis shows years." in text) == told


@steady
@given(curves(), st.integers(40, 240), st.booleans())
def test_no_line_is_wider_than_the_terminal_and_nothing_steers_it(any_: Curve, width: int, ascii_: bool) -> None:
    text = terminal.render(any_, Medium(english(), width=width, ascii=ascii_))
    assert text == terminal.render(any_, Medium(english(), width=width, ascii=ascii_))
    for line in text.splitlines():
        # A word that is wider than a terminal is left to it: broken, it could not be copied.
        assert cells(line) <= max([width, *map(cells, line.split(" "))]), line
        assert show(line, 0) == line


@steady
@given(curves(), st.integers(40, 240))
def test_colours_change_nothing_else(any_: Curve, width: int) -> None:
    plain = terminal.render(any_, Medium(english(), width=width))
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", terminal.render(any_, Medium(english(), colour=True, width=width)))
    # What a colour ends behind is not taken off the end of a line.
    assert [line.rstrip() for line in coloured.splitlines()] == plain.splitlines()
