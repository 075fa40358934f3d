"""A timeline on a terminal: what it shows at any width, in any signs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.layout.scale import Scale
from ccictl.render.timelines import terminal
from ccictl.shapes.medium import Medium
from ccictl.shapes.timeline import Band
from ccictl.show import cells, show
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, TODAY, edge, lane, mark, span, timeline, timelines
from tests.whens import steady

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from ccictl.shapes.timeline import Timeline


@pytest.mark.parametrize("width", [60, 100, 200])
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


def test_no_project() -> None:
    assert terminal.render(timeline(), Medium(english())) == "Plan\nData date\n\nNo project.\n"


def test_a_mark_is_in_the_column_of_its_day() -> None:
    days = [date(2024, 7, 1), date(2024, 10, 12), date(2025, 2, 28), date(2026, 6, 30)]
    drawn = timeline(lane("a", marks=tuple(mark(f"a/{n}", "done", edge(day)) for n, day in enumerate(days))))
    text = terminal.render(drawn, Medium(english(), width=120))
    (row,) = [line for line in text.splitlines() if "✔" in line and "Project a" in line]
    margin = 120 - (120 - len("● Project a") - 5)  # titles are at least sixteen columns wide
    scale = Scale(drawn.first, drawn.last, 120 - 16 - 2)
    assert margin == 16
    assert [n - 18 for n, sign in enumerate(row) if sign == "✔"] == [int(scale.middle(day)) for day in days]


def test_the_axis_is_said_again_on_long_output() -> None:
    long = timeline(*(lane(f"p{n}", span=span(date(2025, 1, 1), date(2025, 6, 1))) for n in range(90)))
    text = terminal.render(long, Medium(english()))
    assert text.count("│2025") == 1 + 2 + 1
    short = timeline(*(lane(f"p{n}") for n in range(10)))
    assert terminal.render(short, Medium(english())).count("│2025") == 1


def test_names_of_phases_that_are_cut_are_told_in_full() -> None:
    assert "Phases in full" not in terminal.render(EVERYTHING, Medium(english(), width=200))
    bands = tuple(band._replace(title=f"{band.title} phase of the plan, with a long name") for band in EVERYTHING.bands)
    text = terminal.render(EVERYTHING._replace(bands=bands), Medium(english(), width=60))
    assert "Phases in full: First phase of the plan" in text


@pytest.mark.parametrize("ascii_", [False, True])
def test_every_sign_is_told_and_whose_it_is_where_it_means_two_things(ascii_: bool) -> None:
    statuses = ("done", "paused", "cancelled", "planned")
    lanes = [lane(status, tone="none", status=status, span=span(date(2024, 8, 1), TODAY)) for status in statuses]
    day = edge(date(2026, 1, 1))
    marks = tuple(mark(f"a/{tone}", tone, edge(date(2025, n + 8, 1))) for n, tone in enumerate(("planned", "done")))
    lanes += [lane("a", tone="late", marks=(*marks, mark("a/late", "late", day))), lane("b")]
    text = terminal.render(timeline(*lanes), Medium(english(), ascii=ascii_))
    legend = text.partition("\n\n")[2].partition("\n\n")[2].replace("\n", "  ")
    signs = ("x", "-", "v", "/", "=") if ascii_ else ("✖", "○", "✔", "⊘", "‖")
    late, planned, done, cancelled, paused = signs
    entries = legend.strip().split("  ")
    assert entries[:3] == [f"{late} late", f"{planned} milestone: planned", f"{done} milestone: reached"]
    assert {f"{done} project: done", f"{planned} project: not judged", f"{cancelled} cancelled"} <= set(entries)
    assert (f"{paused} project: paused" if ascii_ else f"{paused} paused") in entries
    assert len(entries) == len(set(entries))


def test_the_legend_is_of_what_is_seen() -> None:
    # The bar is before what is drawn, the ghost behind nothing, and the data date before everything.
    far = lane("a", tone="", word="", span=span(date(2020, 1, 1), date(2021, 1, 1)), progress=50.0)
    text = terminal.render(timeline(far, today=date(2020, 6, 1)), Medium(english()))
    assert text.endswith("\n\n\nNothing of this is between 2024-07-01 and 2026-06-30.\n")
    full = lane("a", tone="", word="", span=span(date(2024, 7, 1), date(2026, 6, 30)), progress=100.0)
    text = terminal.render(timeline(full._replace(ghost=full.span), today=date(2020, 6, 1)), Medium(english()))
    assert text.splitlines()[-1] == "█ done so far"


def test_milestones_behind_others_are_counted() -> None:
    marks = tuple(mark(f"a/{n}", "done", edge(date(2025, 1, n))) for n in (1, 2, 3))
    text = terminal.render(timeline(lane("a", marks=marks)), Medium(english()))
    assert text.endswith("\n2 milestones are behind another in their column: --from and --to draw them apart.\n")


def test_milestones_of_one_day_are_named_for_no_period_draws_them_apart() -> None:
    days = {"a": 1, "b": 1, "d": 20, "e": 20, "f": 21}
    marks = tuple(mark(f"a/{name}", "done", edge(date(2025, 1, day))) for name, day in days.items())
    text = terminal.render(timeline(lane("a", marks=marks)), Medium(french(), width=200))
    assert "\n1\u00a0jalon est caché" in text
    assert text.endswith(
        "\nJalons d'un même jour\u00a0: 01/01/2025\u00a0: Milestone a/a\u202f; Milestone a/b\u202f; "
        "20/01/2025\u00a0: Milestone a/d\u202f; Milestone a/e.\n"
    )


def test_the_data_date_is_told_by_both_of_its_signs() -> None:
    for ascii_, sign in ((False, "▼│"), (True, "|")):
        text = terminal.render(
            timeline(lane("a", marks=(mark("a/m", "done", edge(TODAY)),)), lane("b")), Medium(english(), ascii=ascii_)
        )
        assert f"  {sign} data date" in text
        assert "v data date" not in text


def test_a_phase_that_goes_on_beyond_what_is_drawn_is_open_there() -> None:
    first, last = date(2024, 7, 1), date(2026, 6, 30)
    found = []
    for start, finish in ((first, last), (date(2024, 1, 1), last), (first, date(2027, 6, 30))):
        band = Band("p", "P", start, finish, "")
        text = terminal.render(timeline(lane("a"), bands=(band,)), Medium(english()))
        (line,) = [line for line in text.splitlines() if line.startswith("Phases")]
        found.append(line.partition("s ")[2].strip())
    assert [(line[0], line[-1]) for line in found] == [("├", "┤"), ("─", "┤"), ("├", "─")]


@steady
@given(timelines(), st.integers(40, 240), st.booleans(), st.booleans())
def test_no_line_is_wider_than_the_terminal_and_nothing_steers_it(
    any_: Timeline, width: int, ascii_: bool, colour: bool
) -> None:
    # A status that no milestone has is for the media that draw what they do not know.
    lanes = tuple(
        each._replace(marks=tuple(m._replace(tone="undated") if m.tone == "?" else m for m in each.marks))
        for each in any_.lanes
    )
    any_ = any_._replace(lanes=lanes)
    text = terminal.render(any_, Medium(english(), colour, width, ascii_))
    assert text == terminal.render(any_, Medium(english(), colour, width, ascii_))
    plain = terminal.render(any_, Medium(english(), colour=False, width=width, ascii=ascii_))
    for line in plain.splitlines():
        # A word that is wider than a terminal is left to it: broken, it could not be copied.
        assert cells(line) <= max([width, *map(cells, line.split(" "))]), line
        assert show(line, 0) == line
    assert "\x1b" not in plain
