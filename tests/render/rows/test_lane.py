"""A row: its bar, what is done of it, its milestones."""

from __future__ import annotations

from datetime import date
from typing import Any

from ccictl.render.rows.canvas import Canvas
from ccictl.render.rows.lane import lane_line
from ccictl.shapes.medium import Medium
from ccictl.shapes.timeline import Lane, Stretch
from tests.french import english
from tests.render.drawing.sample import edge, lane, mark, span, timeline

FIRST, LAST = date(2024, 7, 1), date(2026, 6, 30)


def drawn(of: Lane, *, ascii_: bool = True) -> str:
    """The part of a row that is beside its title: 73 columns of ten days each."""
    canvas = Canvas(timeline(of, today=date(1999, 1, 1), zoom="year"), Medium(english(), width=73 + 18, ascii=ascii_))
    return lane_line(canvas, of)[18:].replace(":", " ").replace("┊", " ")


def test_progress_is_inside_the_bar() -> None:
    half = lane("a", span=span(FIRST, LAST), progress=50.0)
    assert drawn(half).rstrip() == "#" * 36 + "=" * 37
    assert drawn(half, ascii_=False) == "█" * 36 + "▌" + "▒" * 36
    assert drawn(lane("a", span=span(FIRST, LAST))) == "=" * 73
    assert drawn(lane("a", span=span(FIRST, LAST), progress=100.0)) == "#" * 73


def test_unknown_progress_is_neither_done_nor_to_do() -> None:
    assert drawn(lane("a", span=span(FIRST, LAST), progress=None)) == "o" * 73
    assert drawn(lane("a", span=span(FIRST, LAST), progress=None), ascii_=False) == "═" * 73
    # What is finished is so to the end of its last column.
    assert drawn(lane("a", span=span(FIRST, date(2024, 7, 15)), progress=100.0)).rstrip() == "##"


def test_of_a_group_that_is_known_in_part_how_much_stands_beside_it() -> None:
    part: dict[str, Any] = {"kind": "obsession", "progress": 100.0, "known": 50.0, "told": "100% (1/2)"}
    assert drawn(lane("a", span=span(FIRST, LAST), **part)) == "%" * 36 + "o" * 25 + " 100% (1/2) "
    assert drawn(lane("a", span=span(FIRST, date(2026, 1, 31)), **part)).endswith("o 100% (1/2)    ")
    early = lane("a", span=span(date(2025, 1, 1), LAST), **part)
    assert drawn(early)[:20] == "       100% (1/2) %%"
    # Nothing stands beside what is not drawn, and what has no room is told below.
    assert not drawn(lane("a", span=span(date(2030, 1, 1), date(2031, 1, 1)), **part)).strip()
    canvas = Canvas(timeline(full := lane("a", span=span(FIRST, LAST), **part | {"known": 99.0})), Medium(english()))
    lane_line(canvas, full)
    assert canvas.untold == ["Project a 100% (1/2)"]


def test_ends_of_what_is_done_are_an_eighth_of_a_column_fine() -> None:
    full = {"progress": 100.0}
    assert drawn(lane("a", span=span(FIRST, date(2024, 7, 15)), **full), ascii_=False).rstrip() == "█▌"
    assert drawn(lane("a", span=span(date(2024, 7, 3), date(2024, 7, 4)), **full), ascii_=False).rstrip() == "▎"
    assert drawn(lane("a", span=span(date(2024, 7, 6), date(2024, 7, 30)), **full), ascii_=False).rstrip() == "▐██"
    assert drawn(lane("a", span=span(date(2024, 7, 10), date(2024, 7, 30)), **full), ascii_=False).rstrip() == "▕██"


def test_what_is_still_to_do_is_never_drawn_solid() -> None:
    for first, last, row in (
        # Columns are of ten days each, and drawn where half of one is taken.
        (date(2024, 7, 1), date(2024, 7, 15), "▒▒"),
        (date(2024, 7, 1), date(2024, 7, 13), "▒"),
        (date(2024, 7, 3), date(2024, 7, 4), "▒"),
        (date(2024, 7, 6), date(2024, 7, 30), "▒▒▒"),
        (date(2024, 7, 8), date(2024, 7, 30), " ▒▒"),
        # Something is left of what is short.
        (date(2024, 7, 9), date(2024, 7, 14), " ▒"),
        (date(2024, 7, 7), date(2024, 7, 12), "▒"),
    ):
        assert drawn(lane("a", span=span(first, last)), ascii_=False).rstrip() == row, (first, last)
    # Of the ghost behind, something is seen where the bar does not reach.
    ghost = lane("a", span=span(FIRST, date(2024, 8, 2)), ghost=span(FIRST, date(2024, 8, 9)))
    assert drawn(ghost, ascii_=False).rstrip() == "▒▒▒┄"


def test_the_period_of_a_milestone_that_is_not_known_to_the_day_is_drawn_lightly() -> None:
    half = edge(date(2024, 7, 1), date(2024, 12, 31))
    for tone, sign in (("done", "v"), ("cancelled", "/"), ("planned", "-")):
        assert drawn(lane("a", marks=(mark("a/m", tone, half),))).rstrip() == "." * 18 + sign
    # Within a bar too; over the mark of another, never.
    marks = (mark("a/l", "done", edge(date(2024, 9, 30))), mark("a/m", "done", half))
    assert drawn(lane("a", span=span(FIRST, LAST), marks=marks)) == "." * 9 + "v" + "." * 8 + "v" + "=" * 54


def test_of_half_a_baseline_its_end_is_drawn_and_a_finish_that_is_passed_in_the_bar() -> None:
    half = span(date(2024, 7, 1), date(2025, 6, 30))
    late = lane("a", span=half, passed=edge(date(2024, 12, 31)))
    assert drawn(late).rstrip() == "=" * 18 + "!" + "=" * 18
    assert drawn(late._replace(passed=edge(date(2020, 1, 1)))).rstrip() == "=" * 37
    first, last = edge(date(2024, 7, 1)), edge(date(2025, 6, 30))
    assert drawn(lane("a", ghost=Stretch(first, None))).rstrip() == "_"
    assert drawn(lane("a", ghost=Stretch(None, last))).rstrip() == f"{'_':>37}"


def test_what_is_seen_in_the_end_is_remembered() -> None:
    day = edge(date(2025, 7, 1))
    one = lane("a", span=span(FIRST, LAST), ghost=span(FIRST, date(2026, 1, 1)), progress=100.0, totem=True)
    one = one._replace(marks=(mark("a/done", "done", day), mark("a/late", "late", day)))
    canvas = Canvas(timeline(one, zoom="year"), Medium(english(), width=91))
    lane_line(canvas, one)
    # The ghost is behind the bar, the milestone that is reached and the data date behind the one that is late.
    assert set(canvas.seen) == {"h-on-track", "totem", "done", "was", "m-late"}
    # No other period draws apart what is on one day: it is named.
    assert canvas.hidden == 0
    assert canvas.together == ["2025-07-01: Milestone a/done; Milestone a/late"]
    lane_line(canvas, lane("b", tone="none", status="paused", critical=True))
    assert {"h-paused", "critical", "today"} < set(canvas.seen)


def test_what_goes_beyond_the_axis_or_is_unknown_has_an_arrow() -> None:
    assert drawn(lane("a", span=span(date(2020, 1, 1), date(2030, 1, 1)))) == "<" + "=" * 71 + ">"
    assert drawn(lane("a", span=Stretch(edge(FIRST), None), marks=(mark("a/m", "done", edge(LAST)),)))[-2:] == "=v"
    assert drawn(lane("a", span=Stretch(None, edge(LAST)), marks=(mark("a/m", "done", edge(FIRST)),)))[:2] == "v="
    assert not drawn(lane("a", span=span(date(2020, 1, 1), date(2021, 1, 1)))).strip()
    assert not drawn(lane("a", span=span(date(2030, 1, 1), date(2031, 1, 1)))).strip()


def test_what_is_not_known_to_the_day_is_lighter() -> None:
    fuzzy = Stretch(edge(FIRST, date(2024, 12, 31)), edge(date(2026, 1, 1), LAST))
    row = drawn(lane("a", span=fuzzy))
    # Half a year is 18 columns, and a bit of the next where that is the greater part of it.
    assert row == "." * 17 + "=" * 38 + "." * 18
    group = lane("a", span=fuzzy, kind="obsession", progress=50.0)
    assert drawn(group) == "%" * 36 + "," * 37


def test_the_baseline_is_a_ghost_and_its_end_a_stroke() -> None:
    late = lane("a", span=span(date(2024, 9, 1), LAST), ghost=span(FIRST, date(2025, 12, 31)))
    row = drawn(late)
    assert row[:6] == "______"
    assert row[54] == "'"
    early = lane("a", span=span(FIRST, date(2025, 6, 30)), ghost=span(FIRST, LAST))
    assert drawn(early)[37:] == "_" * 36
    before = lane("a", span=span(date(2025, 6, 1), LAST), ghost=span(FIRST, date(2024, 12, 31)))
    assert "'" not in drawn(before)


def test_of_marks_in_one_column_the_one_that_presses_most_is_seen() -> None:
    day = edge(date(2025, 7, 1))
    for tones, sign in (
        (("done", "late"), "x"),
        (("late", "soon", "planned"), "x"),
        (("planned", "soon"), "~"),
        (("cancelled", "done"), "v"),
    ):
        marks = tuple(mark(f"a/{tone}", tone, day) for tone in tones)
        assert drawn(lane("a", marks=marks)).strip() == sign
    outside = (mark("a/m", "late", edge(date(2030, 1, 1))),)
    assert not drawn(lane("a", marks=outside)).strip()
