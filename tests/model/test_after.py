"""What something waits for: a reference alone, or with a lag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path


def predecessors(folder: Path, text: str) -> list[tuple[str, int]]:
    project = loaded(folder, {"projects/p.yaml": f"title: P\nafter: {text}\n"}).plan.projects["p"]
    return [(after.ref, after.lag) for after in project.after]


def test_a_reference_alone_waits_no_day(tmp_path: Path) -> None:
    assert predecessors(tmp_path, "[a, b/m, plan/vote]") == [("a", 0), ("b/m", 0), ("plan/vote", 0)]


def test_a_lag_is_in_days_and_may_be_negative(tmp_path: Path) -> None:
    text = "\n  - ref: a\n    lag: 30\n  - {ref: b/m, lag: -14}\n  - ref: c"
    assert predecessors(tmp_path, text) == [("a", 30), ("b/m", -14), ("c", 0)]


def test_an_item_without_a_reference_waits_for_nothing(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nafter:\n  - a\n  - lag: 3\n"})
    assert [after.ref for after in result.plan.projects["p"].after] == ["a"]
    assert said(result, "missing-field") == [
        'projects/p.yaml:4:5: The field "ref" is missing. | Add a line "ref: ..." here.'
    ]


def test_a_lag_that_cannot_be_read_leaves_the_reference(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nafter:\n  - ref: a\n    lag: 40000\n"})
    after = result.plan.projects["p"].after
    assert [(item.ref, item.lag, item.gives("lag")) for item in after] == [("a", 0, True)]
    assert said(result, "invalid-value") == [
        "projects/p.yaml:4:10: A lag of 40000 days is longer than a century. | Write a number of days, such as 30."
    ]


def test_a_milestone_is_named_by_two_ids_at_most(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nafter: [a/b/c]\n"})
    assert said(result, "invalid-value") == [
        'projects/p.yaml:2:9: "a/b/c" is not a reference to a milestone.'
        " | Write project-id/milestone-id, or plan/milestone-id."
    ]


def test_an_unknown_field_is_told_with_a_proposal(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/p.yaml": "title: P\nafter: [{ref: a, lagg: 3}]\n"})
    assert said(result, "unknown-field") == [
        'projects/p.yaml:2:18: "lagg" is not a field that is known here. | Did you mean "lag"?'
    ]
