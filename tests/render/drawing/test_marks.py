"""Milestones: their signs, and their names that are never on one another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given

from ccictl.render.drawing.marks import labels, marked, visible
from ccictl.render.drawing.sheet import PAGE, SMALL, sheet
from ccictl.render.drawing.widths import width
from tests.french import english
from tests.render.drawing.sample import EVERYTHING, drawn, edge, lane, mark, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Timeline

ONE = next(each for each in EVERYTHING.lanes if each.id == "one")


def test_signs_tell_everything_in_the_order_of_their_days() -> None:
    on = sheet(EVERYTHING, english(), PAGE)
    used: set[str] = set()
    found = marked(on, visible(on, ONE), 10, used)
    told = [each.split("<title>")[1].split("</title>")[0] for each in found if each.startswith("<g")]
    assert told == [each.tip for each in ONE.marks]
    assert used == {"m-cancelled", "m-done", "m-planned", "m-soon", "m-late", "was", "whisker"}


def test_what_presses_more_is_seen_over_what_comes_after_it() -> None:
    days = {"late": 1, "soon": 2, "done": 3, "cancelled": 28}
    marks = tuple(mark(f"a/{tone}", tone, edge(date(2025, 1, day))) for tone, day in days.items())
    on = sheet(timeline(lane("a", marks=marks)), english(), PAGE)
    found = marked(on, marks, 10, set())
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
        behind, sign = marked(on, visible(on, one), 10, used)
        assert (behind[:5], sign[:2]) == ("<path", "<g")
        assert "whisker" in used


def test_what_is_late_has_its_name_before_what_is_reached() -> None:
    tones = {"done": date(2024, 7, 20), "late": date(2024, 7, 24), "planned": date(2026, 6, 29)}
    marks = tuple(mark(f"a/{tone}", tone, edge(on_)) for tone, on_ in tones.items())
    on = sheet(timeline(lane("a", marks=marks)), english(), PAGE)
    shown = [each.element.text for each in drawn(labels(on, marks, 20)) if each.tag == "text"]
    assert shown == ["Milestone a/late", "Milestone a/planned"]
    critical = tuple(each._replace(tone="planned", critical=each is marks[1]) for each in marks)
    shown = [each.element.text for each in drawn(labels(on, critical, 20)) if each.tag == "text"]
    assert shown == ["Milestone a/late", "Milestone a/planned"]


def test_what_is_not_at_the_days_drawn_has_no_sign() -> None:
    far = mark("a/m", "planned", edge(date(2030, 1, 1)))
    near = mark("a/n", "?", edge(date(2025, 1, 1)), was=edge(date(2020, 1, 1)))
    one = lane("a", marks=(near, far))
    on = sheet(timeline(one), english(), PAGE)
    used: set[str] = set()
    assert visible(on, one) == [near]
    assert len(marked(on, [near], 10, used)) == 1
    assert used == {"m-?"}
    assert labels(on, [], 20) == ""


def test_a_name_without_room_is_shortened_and_then_left_out() -> None:
    marks = tuple(mark(f"a/{day}", "late", edge(date(2024, 7, day))) for day in (1, 2, 28))
    on = sheet(timeline(lane("a", marks=marks)), english(), PAGE)
    shown = [each.element.text for each in drawn(labels(on, marks, 20)) if each.tag == "text"]
    assert shown == ["Miles…", "Milestone a/28"]


@given(timelines())
def test_names_are_beside_each_other_and_inside(made: Timeline) -> None:
    on = sheet(made, english(), PAGE)
    for one in made.lanes:
        text = labels(on, visible(on, one), 20)
        free = 0.0
        for each in drawn(text) if text else []:
            if each.tag == "text":
                assert each.x >= free - 0.02
                free = each.x + width(each.element.text or "", SMALL)
        assert free <= on.scale.width + 0.02
