"""A trend on a terminal: charts above their tables, inside whatever width, told without colour."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.trends import terminal
from ccictl.shapes.medium import Medium
from ccictl.show import cells, show
from tests.french import english, french
from tests.render.trends.sample import EVERYTHING, GROUPS, KEPT, panel, table, trend, trends
from tests.whens import steady

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.trend import Trend


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [60, 100, 200])
@pytest.mark.parametrize(("ascii_", "colour"), [(False, False), (True, False), (False, True)])
def test_everything(width: int, language: str, ascii_: bool, colour: bool, snapshot: SnapshotAssertion) -> None:
    say = french() if language == "fr" else english()
    text = terminal.render(EVERYTHING, Medium(say, width=width, ascii=ascii_, colour=colour))
    assert text == snapshot
    assert ("\x1b" in text) == colour
    if ascii_:
        assert text.isascii() or language == "fr"


def test_groups_each_have_a_chart_and_a_table(snapshot: SnapshotAssertion) -> None:
    assert terminal.render(GROUPS, Medium(english(), width=80)) == snapshot


def test_where_nothing_is_drawn_there_is_no_axis() -> None:
    alone = trend(panel(of=1, instead="Nothing is drawn: why.", table=table(KEPT)))
    assert terminal.render(alone, Medium(english())) == (
        "Plan\n5 reviews\n\nNothing is drawn: why.\n\n"
        "Id      Milestone         Moved by\n──────  ────────────────  ────────\np/kept  Milestone p/kept      +0 d\n"
    )
    assert terminal.render(trend(panel()), Medium(english())) == "Plan\n5 reviews\n\nNone.\n"
    assert terminal.render(trend(), Medium(english())) == "Plan\n5 reviews\n\nNone.\n"


def test_the_legend_is_of_what_is_seen() -> None:
    text = terminal.render(trend(panel(KEPT)), Medium(english()))
    assert "A milestone: first stated, moved, last stated\n⡠⠊ diagonal: reached" in text
    assert "put off" not in text
    assert "✔" not in text


@steady
@given(trends(), st.integers(40, 240), st.booleans())
def test_no_line_is_wider_than_the_terminal_and_nothing_steers_it(any_: Trend, width: int, ascii_: bool) -> None:
    text = terminal.render(any_, Medium(english(), width=width, ascii=ascii_))
    assert text == terminal.render(any_, Medium(english(), width=width, ascii=ascii_))
    for line in text.splitlines():
        # A word that is wider than a terminal is left to it: broken, it could not be copied.
        assert cells(line) <= max([width, *map(cells, line.split(" "))]), line
        assert show(line, 0) == line


@steady
@given(trends(), st.integers(40, 240))
def test_colours_change_nothing_else(any_: Trend, width: int) -> None:
    plain = terminal.render(any_, Medium(english(), width=width))
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", terminal.render(any_, Medium(english(), colour=True, width=width)))
    assert [line.rstrip() for line in coloured.splitlines()] == plain.splitlines()
