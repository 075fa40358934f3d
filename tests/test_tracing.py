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
    # What is asked for by its old name is the same.
    assert told(repo, "x") == told(repo, "donnees")


def test_a_merge_changes_only_what_neither_side_has(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("2023-01-02", "side", {"projects/a.yaml": A.format("2025", "2023-05")})
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-03", "main", {"projects/b.yaml": "title: B\n"})
    repo.merge("side", "2023-01-04")
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
    repo.merge("side", "2023-01-04")
    assert [each[:2] for each in told(repo, "a")] == [("side", "added")]


def test_what_one_side_of_a_merge_took_out(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.git("rm", "--quiet", "plan/projects/a.yaml")
    repo.commit("2023-01-02", "side")
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-03", "main", {"projects/b.yaml": "title: B\n"})
    repo.merge("side", "2023-01-04")
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


def test_one_file_or_many_is_the_same(tmp_path: Path) -> None:
    b = "title: B\nfinish: 2024\n"
    story = (
        {"a": A.format("2024", "2023-05"), "b": b},
        {"a": A.format("2025", "2023-05"), "b": b},
        {"a": "title: [\n", "b": b},
        {"a": A.format("soon", "2023-06"), "b": b},
        {"a": A.format("2026", "2023-06"), "b": b.replace("2024", "2025")},
        {"b": b.replace("2024", "2025")},
        {"a": A.format("2026", "2023-07"), "b": b},
    )
    one, many = Repo(tmp_path / "one"), Repo(tmp_path / "many")
    for day, state in enumerate(story, 1):
        texts = (f"{name}:\n" + "".join(f"  {line}\n" for line in text.splitlines()) for name, text in state.items())
        one.commit(f"2023-01-0{day}", f"step {day}", {"projects.yaml": "".join(texts)})
        (many.plan / "projects/a.yaml").unlink(missing_ok=True)
        many.commit(f"2023-01-0{day}", f"step {day}", {f"projects/{name}.yaml": text for name, text in state.items()})
    for ref in ("a", "a/m", "b"):
        assert told(one, ref) == told(many, ref) != []
    assert told(one, "a", "finish") == told(many, "a", "finish")


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


def renaming(repo: Repo, day: str, subject: str, one: str, other: str, text: str = "") -> None:
    """Commit a project under another id, with another text where one is given."""
    repo.git("mv", f"plan/projects/{one}.yaml", f"plan/projects/{other}.yaml")
    repo.commit(day, subject, {f"projects/{other}.yaml": text} if text else None)


def test_a_milestone_whose_id_changes_is_renamed_in_its_project_too(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    text = A.format("2024", "2023-06").replace("  m:", "  n:")
    repo.commit("2023-01-02", "renamed", {"projects/a.yaml": text})
    renaming(repo, "2023-01-03", "both", "a", "b", text.replace("  n:", "  o:"))
    renaming(repo, "2023-01-04", "project", "b", "c")
    of_milestone = [
        ("both", "renamed", "b/o", "", "a/n", "b/o"),
        ("renamed", "renamed", "a/n", "", "a/m", "a/n"),
        ("renamed", "changed", "a/n", "due", "2023-05", "2023-06"),
    ]
    assert told(repo, "c") == [
        ("project", "renamed", "c", "", "b", "c"),
        ("both", "renamed", "b", "", "a", "b"),
        *of_milestone,
        ("first", "added", "a", "", None, "a"),
    ]
    assert told(repo, "c/o") == [
        ("project", "renamed", "c/o", "", "b/o", "c/o"),
        *of_milestone,
        ("first", "added", "a/m", "", None, "a/m"),
    ]


def test_what_is_called_otherwise_today_is_followed_to_its_name(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    renaming(repo, "2023-01-02", "one", "a", "b", A.format("2025", "2023-05"))
    renaming(repo, "2023-01-03", "two", "b", "c", A.format("2026", "2023-05").replace("  m:", "  n:"))
    for name in ("a", "b", "c"):
        assert [each[:3] for each in told(repo, name, "finish")] == [
            ("two", "changed", "c"),
            ("one", "changed", "b"),
            ("first", "changed", "a"),
        ]
    assert told(repo, "a/m") == told(repo, "b/m") == told(repo, "c/n") != []
    last = trace(Past(repo.plan, READER), "a/m").entity
    assert last is not None
    assert last.ref == "c/n"
    repo.git("rm", "--quiet", "plan/projects/c.yaml")
    repo.commit("2023-01-04", "gone")
    assert told(repo, "a")[0] == ("gone", "removed", "c", "", "c", None)
    # Something else has that name today, and had it once.
    repo.commit("2023-01-05", "another", {"projects/a.yaml": "title: Autre\n"})
    assert [each[:2] for each in told(repo, "a")][:1] == [("another", "added")]
    repo.git("rm", "--quiet", "plan/projects/a.yaml")
    repo.commit("2023-01-06", "out", {})
    assert [each[:2] for each in told(repo, "a")][:2] == [("out", "removed"), ("another", "added")]


def test_names_that_two_branches_gave_are_followed_through_their_merge(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("2023-01-02", "side", {"projects/z.yaml": "title: Z\n"})
    repo.git("checkout", "--quiet", "main")
    renaming(repo, "2023-01-03", "renamed", "a", "b")
    repo.commit("2023-01-04", "title", {"projects/b.yaml": A.format("2024", "2023-05").replace("Données", "Base")})
    repo.merge("side", "2023-01-05")
    assert [each[:2] for each in told(repo, "a")] == [
        ("title", "changed"),
        ("renamed", "renamed"),
        ("first", "added"),
    ]


def test_another_name_of_what_it_waits_for_is_no_change(repo: Repo) -> None:
    waits = (
        "title: B\nlead: x\nafter: [{}, z]\nmilestones:\n  m: {{title: M, after: [{}/m, b/n]}}\n  {}: {{title: N}}\n"
    )
    files = {"organisations.yaml": "x: {title: X}\n", "projects/z.yaml": "title: Z\n"}
    repo.commit(
        "2023-01-01",
        "first",
        {**files, "projects/a.yaml": A.format("2024", "2023"), "projects/b.yaml": waits.format("a", "a", "n")},
    )
    renaming(repo, "2023-01-02", "renamed", "a", "c")
    repo.commit("2023-01-03", "follow", {"projects/b.yaml": waits.format("a", "a", "n")})
    repo.git("reset", "--quiet", "--soft", "HEAD~2")
    text = waits.format("c", "c", "p").replace("b/n", "b/p").replace("lead: x", "lead: y")
    repo.commit("2023-01-02", "renamed", {"projects/b.yaml": text, "organisations.yaml": "y: {title: X}\n"})
    assert told(repo, "b") == [
        ("renamed", "renamed", "b/p", "", "b/n", "b/p"),
        ("first", "added", "b", "", None, "b"),
    ]
    repo.commit("2023-01-03", "more", {"projects/b.yaml": text.replace("z]", "x]")})
    assert told(repo, "b")[0][:4] == ("more", "changed", "b", "after")


def test_where_there_is_no_plan_names_are_taken_as_they_are(repo: Repo) -> None:
    repo.plan.mkdir()
    for day, name in (("01", "a"), ("02", "c")):
        (repo.plan / "projects.yaml").write_text(f"{name}: {{title: A}}\nb: {{title: B, after: [{name}]}}\n")
        repo.git("add", "--all")
        repo.git("commit", "--quiet", f"--message=day {day}", day=f"2023-01-{day}")
    assert told(repo, "b") == [
        ("day 02", "changed", "b", "after", ("a",), ("c",)),
        ("day 01", "added", "b", "", None, "b"),
    ]


def fates(repo: Repo, ref: str, field: str = "") -> list[tuple[str, str, str]]:
    """Subject, what, and the subject of the merge that discarded it, of each change."""
    events = trace(Past(repo.plan, READER), ref).events
    return [
        (event.commit.subject, event.change.what, "" if event.discarded is None else event.discarded.subject)
        for event in (only(events, field) if field else events)
    ]


def branched(repo: Repo, *texts: str) -> None:
    """A project, and a branch `side` that writes it otherwise; what is checked out is `main`."""
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "-b", "side")
    for number, text in enumerate(texts, 1):
        repo.commit("2023-01-02", f"side {number}", {"projects/a.yaml": text})
    repo.git("checkout", "--quiet", "main")


def test_what_a_merge_discards_is_told_as_such(repo: Repo) -> None:
    branched(repo, A.format("2025", "2023-06"), A.format("2026", "2023-06").replace("  m:", "  n:"))
    repo.commit("2023-01-04", "main", {"projects/a.yaml": A.format("2024", "2023-07")})
    repo.merge("side", "2023-01-05", "--strategy=ours")
    repo.commit("2023-01-06", "after", {"projects/a.yaml": A.format("2027", "2023-07")})
    assert fates(repo, "a") == [
        ("after", "changed", ""),
        ("side 2", "changed", "merge"),
        ("side 2", "renamed", "merge"),
        ("side 1", "changed", "merge"),
        ("side 1", "changed", "merge"),
        ("main", "changed", ""),
        ("first", "added", ""),
    ]
    assert fates(repo, "a/m", "due") == [
        ("side 1", "changed", "merge"),
        ("main", "changed", ""),
        ("first", "changed", ""),
    ]


def test_what_a_merge_keeps_of_a_branch_is_not_discarded(repo: Repo) -> None:
    branched(repo, A.format("2025", "2023-05"), A.format("2025", "2023-06"), A.format("2025", "2023-05"))
    repo.commit("2023-01-04", "main", {"projects/a.yaml": A.format("2024", "2023-07")})
    # Both sides have changed, each something else; what a branch took back was not discarded.
    repo.git("merge", "--quiet", "--no-ff", "--no-commit", "--strategy=ours", "side")
    repo.commit("2023-01-05", "merge", {"projects/a.yaml": A.format("2025", "2023-07")})
    assert {each[2] for each in fates(repo, "a")} == {""}
    repo.git("checkout", "--quiet", "side")
    # A branch that only lacks what came later discards nothing.
    repo.commit("2023-01-06", "other", {"projects/z.yaml": "title: Z\n"})
    repo.merge("main", "2023-01-07")
    assert {each[2] for each in fates(repo, "a")} == {""}


def test_what_a_merge_writes_otherwise_comes_after_both(repo: Repo) -> None:
    branched(repo, A.format("2025", "2023-05"))
    repo.commit("2023-01-04", "main", {"projects/a.yaml": A.format("2026", "2023-05")})
    repo.git("merge", "--quiet", "--no-ff", "--no-commit", "--strategy=ours", "side")
    repo.commit("2023-01-05", "merge", {"projects/a.yaml": A.format("2027", "2023-05")})
    assert fates(repo, "a", "finish")[:3] == [
        ("merge", "changed", ""),
        ("side 1", "changed", ""),
        ("main", "changed", ""),
    ]


def test_what_both_sides_wrote_and_one_wrote_on_is_not_discarded(repo: Repo) -> None:
    branched(repo, A.format("2025", "2023-05"))
    repo.commit("2023-01-04", "same", {"projects/a.yaml": A.format("2025", "2023-05")})
    repo.commit("2023-01-05", "on", {"projects/a.yaml": A.format("2026", "2023-05")})
    repo.merge("side", "2023-01-06", "--strategy=ours")
    assert {each[2] for each in fates(repo, "a")} == {""}


def test_what_comes_by_another_way_is_not_discarded(repo: Repo) -> None:
    branched(repo, A.format("2025", "2023-05"))
    repo.git("checkout", "--quiet", "-b", "other", "main")
    repo.commit("2023-01-03", "other", {"projects/a.yaml": A.format("2030", "2023-05")})
    repo.merge("side", "2023-01-04", "--strategy=ours")
    repo.git("checkout", "--quiet", "main")
    repo.merge("side", "2023-01-05")
    repo.merge("other", "2023-01-06", "--strategy=ours", subject="last")
    assert fates(repo, "a", "finish")[:2] == [("other", "changed", "last"), ("side 1", "changed", "")]


def test_what_a_branch_took_out_or_added_may_be_discarded(repo: Repo) -> None:
    branched(repo)
    repo.git("checkout", "--quiet", "side")
    repo.git("rm", "--quiet", "plan/projects/a.yaml")
    repo.commit("2023-01-02", "out", {"projects/b.yaml": "title: B\nfinish: 2024\n"})
    repo.commit("2023-01-03", "later", {"projects/b.yaml": "title: B\nfinish: 2025\n"})
    repo.git("checkout", "--quiet", "main")
    repo.merge("side", "2023-01-05", "--strategy=ours")
    assert fates(repo, "a") == [("out", "removed", "merge"), ("first", "added", "")]
    assert fates(repo, "b") == [("later", "changed", "merge"), ("out", "added", "merge")]


def test_a_history_of_its_own_that_is_merged_adds_nothing_that_is_there(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("checkout", "--quiet", "--orphan", "side")
    repo.commit("2023-01-02", "orphan", {"projects/b.yaml": "title: B\n"})
    repo.git("checkout", "--quiet", "main")
    repo.commit("2023-01-03", "on", {"projects/a.yaml": A.format("2024", "2023-06")})
    repo.merge("side", "2023-01-04", "--strategy=ours", "--allow-unrelated-histories")
    assert fates(repo, "a") == [("on", "changed", ""), ("first", "added", "")]
    assert fates(repo, "a/m") == [("on", "changed", ""), ("first", "added", "")]
    assert fates(repo, "b") == [("orphan", "added", "merge")]
