"""Who changed what of an entity, and when: through renames, merges, and a plan that did not parse for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ccictl.model.when import When
from ccictl.revisions import Past
from ccictl.tracing import only, trace
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from pathlib import Path

A = "title: Données\nfinish: {}\nmilestones:\n  m: {{title: Pilote, due: {}}}\n"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "r")


def plain(value: Any) -> Any:
    return str(value) if isinstance(value, When) else value


def told(repo: Repo, ref: str, field: str = "") -> list[tuple[Any, ...]]:
    """Subject, what, reference, field, before, after of each change, the last first."""
    events = trace(Past(repo.plan, READER), ref).events
    return [
        (
            event.commit.subject,
            event.change.what,
            event.change.entity.ref,
            event.change.field,
            plain(event.change.before),
            plain(event.change.after),
        )
        for event in (only(events, field) if field else events)
    ]


def test_each_change_has_its_commit(repo: Repo) -> None:
    repo.commit("2023-01-01", "none", {})
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-01-03", "nothing", {"projects/b.yaml": "title: B\n"})
    repo.commit("2023-01-04", "both", {"projects/a.yaml": A.format("2025", "2023-06")})
    repo.git("rm", "--quiet", "plan/projects/a.yaml")
    repo.commit("2023-01-05", "gone")
    assert told(repo, "a") == [
        ("gone", "removed", "a", "", "a", None),
        ("both", "changed", "a", "finish", "2024", "2025"),
        ("both", "changed", "a/m", "due", "2023-05", "2023-06"),
        ("first", "added", "a", "", None, "a"),
    ]
    assert told(repo, "a/m") == [
        ("gone", "removed", "a/m", "", "a/m", None),
        ("both", "changed", "a/m", "due", "2023-05", "2023-06"),
        ("first", "added", "a/m", "", None, "a/m"),
    ]
    assert told(repo, "a", "finish") == [
        ("gone", "changed", "a", "finish", "2025", None),
        ("both", "changed", "a", "finish", "2024", "2025"),
        ("first", "changed", "a", "finish", None, "2024"),
    ]
    assert told(repo, "a", "weight") == []
    assert told(repo, "zzz") == []
    assert trace(Past(repo.plan, READER), "zzz").entity is None


def test_a_milestone_comes_and_goes(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": "title: A\n"})
    repo.commit("2023-01-02", "in", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-01-03", "out", {"projects/a.yaml": "title: A\n"})
    assert [each[:3] for each in told(repo, "a") if each[2] == "a/m"] == [
        ("out", "removed", "a/m"),
        ("in", "added", "a/m"),
    ]


def test_fields_within_others_are_found_by_either_name(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": "title: A\nbaseline: {finish: 2024}\n"})
    repo.commit("2023-01-02", "second", {"projects/a.yaml": "title: A\nbaseline: {start: 2023, finish: 2025}\n"})
    moved = ("second", "changed", "a", "baseline.finish", "2024", "2025")
    first = ("first", "changed", "a", "baseline.finish", None, "2024")
    start = ("second", "changed", "a", "baseline.start", None, "2023")
    assert told(repo, "a", "baseline_finish") == [moved, first]
    assert told(repo, "a", "baseline.finish") == [moved, first]
    assert set(told(repo, "a", "baseline")) == {moved, start, first}
    assert told(repo, "a", "base") == []


def test_a_file_that_moves_is_followed_and_an_id_that_changes(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects.yaml": "x: {title: Données, finish: 2024}\ny: {title: Y}\n"})
    (repo.plan / "projects.yaml").write_text("y: {title: Y}\n")
    repo.commit("2023-01-02", "own file", {"projects/x.yaml": "title: Données\nfinish: 2024\n"})
    (repo.plan / "projects/sub").mkdir()
    repo.git("mv", "plan/projects/x.yaml", "plan/projects/sub/x.yml")
    repo.commit("2023-01-03", "moved")
    repo.git("mv", "plan/projects/sub/x.yml", "plan/projects/donnees.yaml")
    repo.commit("2023-01-04", "renamed", {"projects/donnees.yaml": "title: Données\nfinish: 2025\n"})
    repo.commit("2023-01-05", "later", {"projects/donnees.yaml": "title: Données\nfinish: 2026\n"})
    assert told(repo, "donnees") == [
        ("later", "changed", "donnees", "finish", "2025", "2026"),
        ("renamed", "renamed", "donnees", "", "x", "donnees"),
        ("renamed", "changed", "donnees", "finish", "2024", "2025"),
        ("first", "added", "x", "", None, "x"),
    ]
    # What is asked for by its old name ends with it.
    assert [each[:2] for each in told(repo, "x")] == [("renamed", "removed"), ("first", "added")]


def test_a_merge_changes_only_what_neither_side_has(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("2023-01-02", "side", {"projects/a.yaml": A.format("2025", "2023-05")})
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-03", "main", {"projects/b.yaml": "title: B\n"})
    repo.git("merge", "--quiet", "--no-ff", "side", "--message=merge", day="2023-01-04")
    assert [each[0] for each in told(repo, "a")] == ["side", "first"]
    repo.git("checkout", "--quiet", "-b", "other")
    repo.commit("2023-01-05", "other", {"projects/a.yaml": A.format("2026", "2023-05")})
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-06", "mine", {"projects/a.yaml": A.format("2027", "2023-05")})
    repo.git("merge", "--quiet", "--no-commit", "--strategy=ours", "other")
    repo.commit("2023-01-07", "evil", {"projects/a.yaml": A.format("2028", "2023-05")})
    assert [each[0] for each in told(repo, "a", "finish")] == ["evil", "other", "mine", "side", "first"]


def test_what_one_side_of_a_merge_never_had(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("2023-01-02", "side", {"projects/a.yaml": A.format("2025", "2023-05")})
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-03", "main", {"projects/b.yaml": "title: B\n"})
    repo.git("merge", "--quiet", "--no-ff", "side", "--message=merge", day="2023-01-04")
    assert [each[:2] for each in told(repo, "a")] == [("side", "added")]


def test_what_one_side_of_a_merge_took_out(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.git("rm", "--quiet", "plan/projects/a.yaml")
    repo.commit("2023-01-02", "side")
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-03", "main", {"projects/b.yaml": "title: B\n"})
    repo.git("merge", "--quiet", "--no-ff", "side", "--message=merge", day="2023-01-04")
    assert [each[:2] for each in told(repo, "a")] == [("side", "removed"), ("first", "added")]


def test_a_plan_that_did_not_parse_for_a_while(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-01-02", "broken", {"projects/a.yaml": "title: [\n"})
    repo.commit("2023-01-03", "still", {"projects/a.yaml": "title: Autre\nfinish: {\n"})
    repo.commit("2023-01-04", "no date", {"projects/a.yaml": A.format("soon", "2023-05")})
    repo.commit("2023-01-05", "no milestones", {"projects/a.yaml": "title: Données\nmilestones: none\nfinish: 2025\n"})
    repo.commit("2023-01-06", "too large", {"projects/a.yaml": "#" * 1_100_000})
    repo.commit("2023-01-07", "mended", {"projects/a.yaml": A.format("2026", "2023-06")})
    assert told(repo, "a") == [
        ("mended", "changed", "a", "finish", "2025", "2026"),
        ("mended", "changed", "a/m", "due", "2023-05", "2023-06"),
        ("no milestones", "changed", "a", "finish", "2024", "2025"),
        ("first", "added", "a", "", None, "a"),
    ]


def test_the_plan_itself_and_a_folder_that_was_not_there(repo: Repo) -> None:
    repo.top.joinpath("README").write_text("x")
    repo.commit("2023-01-01", "before")
    repo.plan.mkdir()
    (repo.plan / "projects.yaml").write_text("b: {title: B}\n")
    repo.commit("2023-01-02", "no plan.yaml")
    repo.commit("2023-01-03", "first", {"projects/a.yaml": "title: A\n"})
    repo.commit("2023-01-04", "title", {"plan.yaml": "title: Autre\nstart: 2022\nfinish: 2027\n"})
    assert told(repo, "plan") == [
        ("title", "changed", "plan", "title", "Plan d'essai", "Autre"),
        ("first", "added", "plan", "", None, "plan"),
    ]
    assert [each[:2] for each in told(repo, "a")] == [("first", "added")]


def test_a_shallow_clone_begins_where_it_does(repo: Repo, tmp_path: Path) -> None:
    for month in (1, 2, 3):
        repo.commit(f"2023-0{month}-10", f"month {month}", {"projects/a.yaml": A.format("2024", f"2023-0{month}")})
    repo.git("clone", "--quiet", "--depth=2", f"file://{repo.top}", str(tmp_path / "clone"))
    events = trace(Past(tmp_path / "clone/plan", READER), "a").events
    assert [(each.commit.subject, each.change.what) for each in events] == [
        ("month 3", "changed"),
        ("month 2", "added"),
    ]
