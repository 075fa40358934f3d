"""Which of the changes that somebody wrote is behind a forecast that is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.changes import changes
from tests.analysis.test_changes import pictures

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILES = {
    "projects/a.yaml": "title: A\nfinish: 2026-12\nmilestones:\n  m: {title: M, due: 2026-04-30}\n",
    "projects/b.yaml": "title: B\nafter: [a/m]\nstart: 2026-05-01\nfinish: 2026-09-30\n",
    "projects/c.yaml": "title: C\nengagements: [e]\nafter: [b]\nstart: 2026-10-01\nfinish: 2027-03-31\n",
}


def causes(folder: Path, new: Mapping[str, str], old: Mapping[str, str] = FILES) -> dict[str, tuple[int | None, str]]:
    """By how much each forecast moves, and the reference of what is told to be behind it."""
    return {
        each.entity.ref: (each.days, "" if each.cause is None else each.cause.ref)
        for each in changes(*pictures(folder, old, new))
        if each.what == "forecast"
    }


def edited(name: str, *edits: tuple[str, str], files: Mapping[str, str] = FILES) -> dict[str, str]:
    text = files[f"projects/{name}.yaml"]
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return {**files, f"projects/{name}.yaml": text}


def test_what_moved_is_behind_all_that_it_pushes_up_to_the_plan(tmp_path: Path) -> None:
    new = edited("a", ("2026-04-30", "2026-06-30"))
    later = {"b": (60, "a/m"), "c": (59, "a/m"), "e": (59, "a/m"), "plan": (59, "a/m")}
    assert causes(tmp_path / "1", new) == later
    earlier = {name: (-days, cause) for name, (days, cause) in later.items()}
    assert causes(tmp_path / "2", FILES, new) == earlier


def test_of_several_it_is_the_first_cause(tmp_path: Path) -> None:
    new = edited("b", ("2026-09-30", "2026-10-15"), files=edited("a", ("2026-04-30", "2026-06-30")))
    assert {each[1] for each in causes(tmp_path, new).values()} == {"a/m"}


def test_what_is_written_of_itself_needs_no_cause(tmp_path: Path) -> None:
    told = causes(tmp_path / "1", edited("c", ("finish: 2027-03-31", "finish: 2027-05-31")))
    assert told == {"e": (61, "c"), "plan": (61, "c")}
    # Its own milestone is no other thing; nor is what it waits for, where only that is new.
    files = edited("a", ("finish: 2026-12\n", ""))
    told = causes(tmp_path / "2", edited("a", ("2026-04-30", "2026-06-30"), files=files), files)
    assert (told["a"], told["b"]) == ((61, ""), (60, "a/m"))
    told = causes(tmp_path / "3", edited("c", ("after: [b]", "after: [b, a]")))
    assert told["c"] == (91, "")


def test_what_moved_the_other_way_is_not_behind_it(tmp_path: Path) -> None:
    new = edited("a", ("2026-04-30", "2026-04-20"))
    new = edited("b", ("after: [a/m]", "after: [{ref: a/m, lag: 60}]"), files=new)
    assert causes(tmp_path, new)["c"] == (48, "b")


def test_what_is_taken_out_or_new_is_behind_what_it_pushed(tmp_path: Path) -> None:
    pushed = edited("a", ("2026-04-30", "2026-06-30"))
    gone = {name: text for name, text in pushed.items() if not name.endswith("a.yaml")}
    assert causes(tmp_path / "1", gone, pushed)["c"] == (-59, "a/m")
    assert causes(tmp_path / "2", pushed, gone)["c"] == (59, "a/m")


def test_what_is_called_otherwise_has_its_new_name(tmp_path: Path) -> None:
    pushed = edited("a", ("2026-04-30", "2026-06-30"))
    new = edited("b", ("after: [a/m]", "after: [d/m]"))
    new["projects/d.yaml"] = new.pop("projects/a.yaml")
    assert causes(tmp_path / "1", new, pushed)["c"] == (-59, "d/m")
    new["projects/d.yaml"] = pushed["projects/a.yaml"]
    assert causes(tmp_path / "2", new)["c"] == (59, "d/m")


@pytest.mark.parametrize(("cancelled", "cause"), [("title: A", "a/m"), ("title: M", "a/m"), ("title: B", "b")])
def test_what_is_cancelled_pushes_nothing_any_more(tmp_path: Path, cancelled: str, cause: str) -> None:
    pushed = edited("a", ("2026-04-30", "2026-06-30"))
    comma = ", " if cancelled == "title: M" else "\n"
    name = "b" if cancelled == "title: B" else "a"
    new = edited(name, (cancelled, f"cancelled: 2026-01-10{comma}{cancelled}"), files=pushed)
    assert causes(tmp_path, new, pushed)["c"] == (-59, cause)


def test_where_nothing_moved_nothing_is_behind_it(tmp_path: Path) -> None:
    files = {**FILES, "projects/d.yaml": "title: D\nengagements: [e]\nfinish: 2026-11-30\n"}
    left = edited("c", ("engagements: [e]\n", ""), files=files)
    assert causes(tmp_path / "1", left, files) == {"e": (-121, "")}
    assert causes(tmp_path / "2", files, left) == {"e": (121, "")}
