"""The legend: what is drawn, and no other."""

from __future__ import annotations

import re

import pytest

from ccictl.render.drawing.legend import legend
from ccictl.render.drawing.widths import width
from tests.french import english, french
from tests.render.drawing.sample import drawn

EVERY = (
    *(
        "m-late",
        "m-soon",
        "m-planned",
        "m-done",
        "m-cancelled",
        "h-late",
        "h-at-risk",
        "h-on-track",
        "h-done",
        "h-paused",
        "h-cancelled",
    ),
    *("w-none", "w-planned", "w-active"),
    *(
        "done",
        "open",
        "unknown",
        "fuzzy",
        "whisker",
        "planned",
        "group",
        "ghost",
        "was",
        "before",
        "beyond",
        "critical",
        "totem",
    ),
    *("today", "to-0", "to-1", "to-2", "to-3"),
)


def said(used: set[str]) -> list[str | None]:
    found = drawn(f"<g>{''.join(legend(used, 1000, english()))}</g>")
    return [each.element.text for each in found if each.tag == "text"]


@pytest.mark.parametrize("name", EVERY)
def test_each_sign_has_an_entry(name: str) -> None:
    assert len(said({name})) == 1


def test_only_what_was_used_is_told() -> None:
    assert said(set()) == []
    # Beside the sign of what is not judged stand the words that tell why.
    assert said({"h-none", "w-planned", "w-done", "h-done"}) == ["done", "to come"]
    assert said({"totem", "m-done", "to-3"}) == [
        "milestone: reached",
        "totem",
        "comes too late for what waits for it",
    ]
    assert len(said(set(EVERY))) == len(EVERY)


def test_what_is_true_of_bars_of_all_colours_is_drawn_in_none_of_them() -> None:
    for name in ("done", "open", "unknown", "fuzzy", "before", "beyond"):
        assert not re.search("[fs]-(plan|good|risk|late)", "".join(legend({name}, 1000, english())))


def test_entries_are_beside_each_other_in_rows_that_fit() -> None:
    rows = legend(set(EVERY), 500, french())
    assert len(rows) > 4
    for row in rows:
        free = 0.0
        for each in drawn(f"<g>{row}</g>"):
            if each.tag == "text":
                assert each.x >= free
                free = each.x + width(each.element.text or "", 9)
        assert free <= 500.02
