"""A baseline that is not the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import said
from tests.over_time import checked

if TYPE_CHECKING:
    from pathlib import Path

    from tests.over_time import State

RULE = "baseline-rewritten"


def told(folder: Path, *texts: State) -> list[str]:
    days = ("2026-01-10", "2026-02-10", "2026-03-10")
    found = checked(folder, list(zip(days, texts, strict=False)), texts[-1], RULE)
    return [each.partition(" (")[0] for each in said(found, RULE)]


def test_of_a_project_and_of_a_milestone(tmp_path: Path) -> None:
    assert told(
        tmp_path / "project",
        "baseline: {start: 2026-01, finish: 2026-06}\n",
        "baseline: {start: 2026-02, finish: 2026-07}\n",
    ) == [
        "projects/a.yaml:2:19: The baseline was 2026-01, and was rewritten to 2026-02 on 2026-02-10",
        "projects/a.yaml:2:36: The baseline was 2026-06, and was rewritten to 2026-07 on 2026-02-10",
    ]
    milestone = "milestones:\n  m: {{title: M{}}}\n"
    first, second = milestone.format(", baseline: 2026-06"), milestone.format("")
    assert told(tmp_path / "out", first, second) == [
        "projects/a.yaml:3:3: The baseline was 2026-06, and was taken out on 2026-02-10"
    ]


def test_what_is_as_it_was_is_left_alone(tmp_path: Path) -> None:
    one, other, precise = (
        f"baseline: {{start: {a}, finish: {b}}}\n"
        for a, b in (("2026-01", "2026-06"), ("2026-02", "2026-07"), ("2026-01-01", "2026-06-30"))
    )
    assert told(tmp_path / "back", one, other, one) == []
    assert told(tmp_path / "precise", one, precise) == []
    assert told(tmp_path / "new", "", one) == []
    assert told(tmp_path / "broken", one, "baseline: {start: soon, finish: never}\n") == []


def test_what_has_a_baseline_is_not_taken_out(tmp_path: Path) -> None:
    milestones = "milestones:\n  m: {title: M, baseline: 2026-06}\n  n: {title: N}\n"
    (one,) = told(tmp_path / "m", milestones, "milestones:\n  n: {title: N}\n")
    assert one.startswith('projects/a.yaml:2:1: "a/m", whose baseline was 2026-06, was taken out on ')
    assert told(tmp_path / "none", milestones, milestones.replace("n:", "o:")) == []


def test_a_project_goes_with_its_milestones(tmp_path: Path) -> None:
    text = "title: A\n{}milestones:\n  m: {{title: M, baseline: 2026-06}}\n"
    for name, baseline, told_of in (
        ("finish", "baseline: {start: 2026-01, finish: 2026-06}\n", "2026-06"),
        ("start", "baseline: {start: 2026-01}\n", "2026-01"),
    ):
        (one,) = told(tmp_path / name, {"projects/a.yaml": text.format(baseline)}, {"projects/a.yaml": None})
        assert one == f'plan.yaml:1:1: "a", whose baseline was {told_of}, was taken out on 2026-02-10'
    organisation = {"organisations.yaml": "o: {title: O}\n"}
    assert told(tmp_path / "other", organisation, {"organisations.yaml": None}) == []


def test_what_comes_back_is_compared_with_what_it_was(tmp_path: Path) -> None:
    first, second = (f"baseline: {{start: 2026-01, finish: {finish}}}\n" for finish in ("2026-06", "2026-09"))
    (one,) = told(tmp_path, first, {"projects/a.yaml": None}, second)
    assert one == "projects/a.yaml:2:36: The baseline was 2026-06, and was rewritten to 2026-09 on 2026-03-10"
