"""Milestones: their signs, one with their number for several that are together."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from ccictl.render.drawing.marks import counted, counts, marked, stacks
from ccictl.render.drawing.sheet import PAGE, sheet
from tests.french import english, french
from tests.render.drawing.sample import EVERYTHING, drawn, edge, lane, mark, timeline

ONE = next(each for each in EVERYTHING.lanes if each.id == "one")


def test_signs_tell_everything_in_the_order_of_their_days() -> None:
    on = sheet(EVERYTHING, english(), PAGE)
    used: set[str] = set()
    found = marked(on, stacks(on, ONE), 10, used)
    told = [each.split("<title>")[1].split("</title>")[0] for each in found if each.startswith("<g")]
    assert told == [each.tip for each in ONE.marks]
    assert used == {"m-cancelled", "m-done", "m-planned", "m-soon", "m-late", "was", "whisker"}


def test_what_presses_more_is_seen_over_what_comes_after_it() -> None:
    days = {"late": 1, "soon": 4, "done": 7, "cancelled": 28}
    marks = tuple(mark(f"a/{tone}", tone, edge(date(2025, 1, day))) for tone, day in days.items())
    on = sheet(timeline(lane("a", marks=marks)), english(), PAGE)
    found = marked(on, stacks(on, on.timeline.lanes[0]), 10, set())
    assert [mark.tip in text for mark, text in zip(marks, found, strict=False)] == [True] * 4
    # Once more, the one that presses most last.
    over = [text.split("<title>")[1].split("</title>")[0] for text in found[4:]]
    assert over == [marks[1].tip, marks[0].tip]
    assert all('class="over" aria-hidden="true"' in text for text in found[4:])


def test_a_date_that_is_not_known_to_the_day_is_a_period_whatever_came_of_it() -> None:
    for tone in ("done", "cancelled", "planned"):
        one = lane("a", marks=(mark("a/m", tone, edge(date(2025, 1, 1), date(2025, 12, 31))),))
        on = sheet(timeline(one), english(), PAGE)
        used: set[str] = set()
        behind, sign = marked(on, stacks(on, one), 10, used)
        assert (behind[:5], sign[:2]) == ("<path", "<g")
        assert "whisker" in used


def test_what_is_not_at_the_days_drawn_has_no_sign() -> None:
    far = mark("a/m", "planned", edge(date(2030, 1, 1)))
    near = mark("a/n", "?", edge(date(2025, 1, 1)), was=edge(date(2020, 1, 1)))
    one = lane("a", marks=(near, far))
    on = sheet(timeline(one), english(), PAGE)
    used: set[str] = set()
    assert [stack.marks for stack in stacks(on, one)] == [(near,)]
    assert len(marked(on, stacks(on, one), 10, used)) == 1
    assert used == {"m-?"}


def test_milestones_of_one_day_are_one_sign_that_says_how_many_and_tells_of_each() -> None:
    days = {"done": 1, "late": 1, "planned": 1, "soon": 25}
    marks = tuple(mark(f"a/{tone}", tone, edge(date(2025, 1, day))) for tone, day in days.items())
    on = sheet(timeline(lane("a", marks=marks)), french(), PAGE)
    used: set[str] = set()
    several, one = marked(on, found := stacks(on, on.timeline.lanes[0]), 10, used)
    assert [stack.marks for stack in found] == [marks[:3], marks[3:]]
    assert found[0].title == "Milestone a/done\u202f; Milestone a/late\u202f; Milestone a/planned"
    assert 'href="#m-late"' in several
    assert ">\u00d73</text>" in several
    assert "<title>3\u00a0jalons\u00a0: " + " \u00b7 ".join(mark.tip for mark in marks[:3]) + "</title>" in several
    assert "\u00d7" not in one
    assert used == {"m-late", "m-soon", "several"}


def test_milestones_that_no_eye_would_tell_apart_are_together_too() -> None:
    # A day is a third of a pixel of eleven years.
    marks = tuple(mark(f"a/{n}", "done", edge(date(2025, 1, n))) for n in (1, 3, 20))
    made = timeline(lane("a", marks=marks), first=date(2020, 1, 1), last=date(2030, 12, 31))
    assert [len(stack.marks) for stack in stacks(sheet(made, english(), PAGE), made.lanes[0])] == [2, 1]


def test_counts_that_have_no_room_between_others_are_left_to_the_tip() -> None:
    # Three signs in a row, each for two: one number before, one behind, and none for the one between.
    near = [date(2025, 1, 10), date(2025, 1, 13), date(2025, 1, 16), date(2025, 9, 1)]
    one = lane("a", marks=tuple(mark(f"a/{day}/{n}", "done", edge(day)) for day in near for n in range(2)))
    on = sheet(timeline(one), english(), PAGE)
    stacked = stacks(on, one)
    places = list(counts(on, stacked))
    assert [len(stack.marks) for stack in stacked] == [2, 2, 2, 2]
    assert 1 < len(places) < 4
    assert all(end < start for (_, end), (start, _) in pairwise(places))
    texts = [each for sign in marked(on, stacked, 10, set()) for each in drawn(sign) if each.tag == "text"]
    assert sorted(text.x for text in texts) == [round(start, 2) for start, _ in places]


def test_a_count_is_inside_of_the_days() -> None:
    for day, behind in ((date(2025, 1, 1), True), (date(2026, 6, 30), False)):
        one = lane("a", marks=tuple(mark(f"a/{n}", "done", edge(day)) for n in range(2)))
        on = sheet(timeline(one), english(), PAGE)
        ((start, end),) = counts(on, stacked := stacks(on, one))
        assert end <= on.scale.width
        assert (start > stacked[0].at) is behind
        (text,) = [each for each in drawn(marked(on, stacked, 10, set())[0]) if each.tag == "text"]
        assert text.x == round(start, 2)
    assert "<title>" not in counted(0, 0, 2)
