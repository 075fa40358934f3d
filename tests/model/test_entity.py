"""What every entity may have, whatever its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, loaded, said, write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path


COMMON = (
    "summary: |\n  Deux\n  lignes\ntags: [b, a]\n"
    "links: ['https://a.example', 'mailto:a@b.example']\nsources: [s]\nnote: N\n"
)
REQUIRED = {
    "obsessions": "title: T\n",
    "engagements": "title: T\n",
    "projects": "title: T\n",
    "indicators": "title: T\nof: plan\nbetter: higher\n",
    "organisations": "title: T\n",
    "sources": "title: T\n",
}


@pytest.mark.parametrize("kind", REQUIRED)
def test_every_kind_has_them(kind: str, tmp_path: Path) -> None:
    plan = loaded(tmp_path, {f"{kind}/x.yaml": REQUIRED[kind] + COMMON}).plan
    entity = getattr(plan, kind)["x"]
    assert entity.kind == kind
    assert (entity.id, entity.ref) == ("x", "x")
    assert (entity.summary, entity.note) == ("Deux\nlignes", "N")
    assert (entity.tags, entity.sources) == (("b", "a"), ("s",))
    assert entity.links == ("https://a.example", "mailto:a@b.example")


def test_so_have_the_plan_and_its_milestones(tmp_path: Path) -> None:
    below = "".join(f"    {line}\n" for line in COMMON.splitlines())
    plan = loaded(tmp_path, {"plan.yaml": PLAN + COMMON + "milestones:\n  m:\n    title: M\n" + below}).plan
    for entity in (plan.header, plan.milestones["plan/m"]):
        assert (entity.tags, entity.sources, entity.note) == (("b", "a"), ("s",), "N")


@pytest.mark.parametrize("kind", REQUIRED)
def test_they_may_be_left_out(kind: str, tmp_path: Path) -> None:
    entity = getattr(loaded(tmp_path, {f"{kind}/x.yaml": REQUIRED[kind]}).plan, kind)["x"]
    assert (entity.summary, entity.note, entity.tags, entity.links, entity.sources) == ("", "", (), (), ())


def test_items_that_cannot_be_read_leave_the_others(tmp_path: Path) -> None:
    result = checked(tmp_path, {"projects/x.yaml": "title: T\ntags: [un, Été 2023, deux]\n"})
    assert result.plan.projects["x"].tags == ("un", "deux")
    assert said(result, "invalid-value") == [
        'projects/x.yaml:2:12: "Été 2023" is not an id.'
        ' | Use small letters without accents, digits and hyphens: "ete-2023".'
    ]


UNTITLED = {
    "plan.yaml": "start: 2022\nfinish: 2027\nphases:\n  cap:\n    start: 2022\n    finish: 2027\n",
    "projects/nameless.yaml": (
        f"title: {'A' * 201}\nstart: 2024\nfinish: 2025\nmilestones:\n  unsaid:\n    due: 2025\n    baseline: 2024\n"
    ),
}


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("status", ("plan", "cap", "nameless, unsaid")),
        ("status nameless", ("nameless\n", "unsaid")),
        ("status nameless/unsaid", ("unsaid\n",)),
        ("timeline", ("plan", " cap ", " nameless ")),
        ("timeline --format mermaid", ("title plan", "    nameless (late,", "    unsaid (")),
        ("timeline --format svg", (">nameless<", "<title>unsaid; late")),
    ],
)
def test_what_has_no_title_that_can_be_read_is_called_by_its_id(
    command: str, shown: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, *command.split(), where=around(folder=write(tmp_path, UNTITLED)))
    assert all(each in ran.out for each in shown)


def test_that_is_not_what_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, {**UNTITLED, "projects/other.yaml": "start: 2024\n"}))
    listed = run(capsys, "list", "projects", "--columns", "id,title", "--format", "csv", where=where)
    assert listed.out.splitlines() == ["id,title", "nameless,", "other,"]
