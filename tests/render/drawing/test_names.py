"""Names of milestones: in full where there is room, else by a number that is told below."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import given

from ccictl.render.drawing.marks import stacks
from ccictl.render.drawing.names import PITCH, is_numbered, names
from ccictl.render.drawing.sheet import PAGE, PAPERS, SMALL, sheet
from ccictl.render.drawing.widths import width
from tests.french import english
from tests.render.drawing.sample import drawn, edge, lane, mark, timeline, timelines

if TYPE_CHECKING:
    from ccictl.shapes.timeline import Mark, Timeline


class Made(NamedTuple):
    """The names that are drawn in the order of the signs, how many lines they take, what is told below."""

    shown: list[str]
    lines: int
    told: list[str]


def made(*marks: Mark, before: int = 0) -> Made:
    one = lane("a", marks=marks)
    on = sheet(timeline(one), english(), PAPERS["A4"])
    told = [f"({rank + 1}) x" for rank in range(before)]
    found = names(on, one, stacks(on, one), 20, told)
    texts = drawn(found.drawn) if found.drawn else []
    return Made([each.element.text or "" for each in texts if each.tag == "text"], found.lines, told)


def days(*dates: date, tone: str = "done", title: str = "Milestone of the project") -> list[Mark]:
    return [mark(f"a/{rank}", tone, edge(day))._replace(title=f"{title} {rank}") for rank, day in enumerate(dates)]


def test_names_that_have_room_are_in_one_line_and_others_below() -> None:
    apart = made(*days(date(2024, 9, 1), date(2025, 6, 1)))
    assert apart == Made(["Milestone of the project 0", "Milestone of the project 1"], 1, [])
    near = made(*days(date(2025, 1, 1), date(2025, 1, 20), date(2025, 2, 10)))
    assert near == Made([f"Milestone of the project {rank}" for rank in range(3)], 2, [])


def test_a_name_below_hangs_on_a_stroke_from_its_sign() -> None:
    one = lane("a", marks=tuple(days(date(2024, 7, 20), date(2024, 8, 9), date(2024, 9, 1))))
    on = sheet(timeline(one), english(), PAGE)
    found = drawn(names(on, one, stacked := stacks(on, one), 20, []).drawn)
    strokes = sorted(float(each.element.attrib["d"][1:].split()[0]) for each in found if each.tag == "path")
    assert strokes == [round(stack.at, 2) for stack in stacked[:2]]
    assert [each.y for each in found if each.tag == "text"] == [20 + 2 * PITCH, 20 + PITCH, 20]


def test_what_has_no_room_has_a_number_and_is_told_in_full_with_its_date() -> None:
    dense = [date(2025, 1 + n // 2, 1 + n % 2 * 15) for n in range(20)]
    many = days(*dense, title="Milestone of the project with a long name")
    found = made(*many, before=3)
    numbered = [text for text in found.shown if text.startswith("(")]
    assert numbered
    assert len(found.told) - 3 == len(numbered)
    assert len(found.shown) == len(many)
    # Numbers go on where those of other lanes ended, in the order of days.
    assert [int(text[1:].partition(")")[0]) for text in numbered] == list(range(4, 4 + len(numbered)))
    for mark_, text in zip(many, found.shown, strict=True):
        full = f"{mark_.title} ({mark_.when})"
        assert text == mark_.title or f"{text.partition(' ')[0]} {full}" in found.told


def test_what_has_not_even_room_for_a_number_is_told_with_its_lane() -> None:
    many = days(*(date(2025, 1 + n // 28, 1 + n % 28) for n in range(0, 150, 4)), title="Of the project")
    found = made(*many)
    told = [text for text in found.told if text.startswith("Project a, ")]
    assert told
    assert len(found.shown) == len(many) - len(told)


def test_milestones_of_one_day_are_named_together() -> None:
    found = made(*days(date(2025, 1, 1), date(2025, 1, 1), title="Comité"))
    assert found == Made(["Comité 0; Comité 1"], 1, [])
    found = made(*days(date(2025, 1, 1), date(2025, 1, 1), title="Comité " * 20))
    (told,) = found.told
    assert found.shown[0].startswith("(1) Comité Comité")
    assert re.fullmatch(r"\(1\) (Comité )+ 0 \(2025-01-01\), (Comité )+ 1 \(2025-01-01\)", told)


def test_numbers_have_no_holes_where_some_names_have_none() -> None:
    many = days(*(date(2025, 1 + n // 28, 1 + n % 28) for n in range(0, 150, 4)), title="Of the project")
    told = made(*many).told
    numbers = [int(text[1:].partition(")")[0]) for text in told if is_numbered(text)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert 0 < len(numbers) < len(told)


def test_what_presses_has_its_name_before_what_is_behind_us() -> None:
    dense = [date(2025, 1 + n // 4, 1 + n % 4 * 7) for n in range(20)]
    for place in (2, 11, 17):
        many = days(*dense, title="Milestone of the project with a long name")
        many[place] = many[place]._replace(tone="late")
        assert many[place].title in made(*many).shown
    assert any(text.startswith("(") for text in made(*days(*dense, title="Milestone with a long name")).shown)


def test_without_milestones_there_is_nothing() -> None:
    assert made() == Made([], 1, [])


@given(timelines())
def test_names_are_beside_each_other_and_inside_and_none_is_lost(any_: Timeline) -> None:
    on = sheet(any_, english(), PAGE)
    for one in any_.lanes:
        told: list[str] = []
        found = names(on, one, stacked := stacks(on, one), 20, told)
        ends: dict[float, float] = {}
        texts = [each for each in drawn(found.drawn) if each.tag == "text"] if found.drawn else []
        for each in sorted(texts, key=lambda text: text.x):
            assert each.x >= ends.get(each.y, 0) - 0.02
            ends[each.y] = each.x + width(each.element.text or "", SMALL)
            assert ends[each.y] <= on.scale.width + 0.02
        assert all(20 <= y <= 20 + PITCH * (found.lines - 1) + 1e-6 for y in ends)
        shown = [each.element.text for each in texts]
        for stack in stacked:
            assert (
                stack.title in shown
                or all(any(m.when in text for text in told) for m in stack.marks)
                or not stack.title
            )
