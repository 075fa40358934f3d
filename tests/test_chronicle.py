"""How a plan was written, step by step: through renames, merges, and files that did not parse for a while."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.history import History
from ccictl.chronicle import Mark, history, reviews, steps
from ccictl.exits import CannotRunError
from ccictl.load import load
from ccictl.revisions import Past
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.analysis.moves import Review

A = "title: Données\nlead: o\nfinish: {}\nmilestones:\n  m: {{title: Pilote, due: {}}}\n"
TODAY = date(2023, 12, 31)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "r")


def past(repo: Repo) -> Past:
    return Past(repo.plan, READER)


def told(repo: Repo, until: date = TODAY) -> History:
    return history(past(repo), load(repo.plan).plan, until, TODAY)


def lines(repo: Repo, until: date = TODAY) -> list[str]:
    """Each rewrite: day, reference and field, before and after, subjects of its commits."""
    return [
        f"{each.day} {ref}.{each.change.field} {each.change.before} > {each.change.after}"
        f" ({', '.join(commit.subject for commit in each.commits)})"
        for ref, several in told(repo, until).rewrites.items()
        for each in several
    ]


def test_each_rewrite_has_its_day_and_its_commit(repo: Repo) -> None:
    repo.commit("2023-01-01", "none", {})
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-01-03", "nothing", {"projects/b.yaml": "title: B\n"})
    repo.commit("2023-01-04", "both", {"projects/a.yaml": A.format("2025", "2023-06")})
    assert lines(repo) == ["2023-01-04 a.finish 2024 > 2025 (both)", "2023-01-04 a/m.due 2023-05 > 2023-06 (both)"]
    found = told(repo)
    assert found.begins == date(2023, 1, 1)
    assert found.touched == {"a": date(2023, 1, 4), "b": date(2023, 1, 3)}
    assert [(each.day.day, str(each.when)) for each in found.ends["a"]] == [(2, "2024"), (4, "2025")]
    assert [(each.day.day, str(each.when)) for each in found.ends["b"]] == []


def test_what_comes_after_the_data_date_is_not_known(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-03-02", "second", {"projects/a.yaml": A.format("2025", "2023-05")})
    assert lines(repo, date(2023, 3, 1)) == []
    assert told(repo, date(2023, 3, 1)).touched == {"a": date(2023, 1, 2)}
    assert told(repo, date(2022, 1, 1)) == History(date(2022, 1, 1))
    # It is told under the names that things have now, though that they were renamed is not known yet.
    repo.git("mv", "plan/projects/a.yaml", "plan/projects/z.yaml")
    repo.commit("2023-04-02", "renamed")
    assert told(repo, date(2023, 3, 2)).rewrites.keys() == {"z"}


def test_what_is_not_committed_was_written_today(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    (repo.plan / "projects/a.yaml").write_text(A.format("2025", "2023-05"))
    assert lines(repo) == ["2023-12-31 a.finish 2024 > 2025 ()"]
    assert lines(repo, date(2023, 12, 30)) == []
    assert told(repo).touched == {"a": TODAY}


def test_a_plan_that_is_in_no_commit_has_no_past(repo: Repo, tmp_path: Path) -> None:
    (repo.top / "README").write_text("x")
    repo.commit("2023-01-01", "before")
    repo.plan.mkdir()
    (repo.plan / "plan.yaml").write_text("title: P\nstart: 2022\nfinish: 2027\n")
    assert told(repo) == History(TODAY)
    assert [step.held for step in steps(past(repo))] == [{}]
    empty = Repo(tmp_path / "empty")
    empty.plan.mkdir()
    (empty.plan / "plan.yaml").write_text("title: P\nstart: 2022\nfinish: 2027\n")
    with pytest.raises(CannotRunError):
        told(empty)


def test_names_that_change_are_followed(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-02-02", "moved", {"projects/a.yaml": A.format("2025", "2023-06")})
    repo.git("mv", "plan/projects/a.yaml", "plan/projects/b.yaml")
    repo.commit("2023-03-02", "renamed")
    repo.commit("2023-04-02", "again", {"projects/b.yaml": A.format("2026", "2023-06")})
    assert lines(repo) == [
        "2023-02-02 b.finish 2024 > 2025 (moved)",
        "2023-04-02 b.finish 2025 > 2026 (again)",
        "2023-02-02 b/m.due 2023-05 > 2023-06 (moved)",
    ]
    assert told(repo).touched == {"b": date(2023, 4, 2)}
    assert len(told(repo).ends["b"]) == 3


def test_what_is_renamed_and_written_otherwise_at_once_is_told(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    (repo.plan / "projects/a.yaml").unlink()
    repo.commit("2023-02-02", "both", {"projects/b.yaml": A.format("2025", "2023-05")})
    assert lines(repo) == ["2023-02-02 b.finish 2024 > 2025 (both)"]


def test_a_file_that_did_not_parse_stayed_as_it_was(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-01-03", "broken", {"projects/a.yaml": "title: [\n"})
    repo.commit("2023-01-03", "broken below", {"projects/a.yaml": "title: Données\nfinish: [\n"})
    repo.commit("2023-01-04", "in part", {"projects/a.yaml": A.format("soon", "2023-05")})
    repo.commit("2023-01-05", "no list", {"projects/a.yaml": "title: Données\nlead: o\nfinish: 2024\nmilestones: 3\n"})
    repo.commit("2023-01-06", "mended", {"projects/a.yaml": A.format("2024", "2023-07")})
    assert lines(repo) == ["2023-01-06 a/m.due 2023-05 > 2023-07 (mended)"]
    (repo.plan / "projects/a.yaml").write_text("title: [\n")
    assert lines(repo) == ["2023-01-06 a/m.due 2023-05 > 2023-07 (mended)"]


def test_another_kind_under_the_same_name_is_another_thing(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": "title: A\nsummary: x\n"})
    (repo.plan / "projects/a.yaml").unlink()
    repo.commit("2023-01-03", "an obsession", {"obsessions.yaml": "a: {title: B, summary: y}\n"})
    (repo.plan / "obsessions.yaml").unlink()
    repo.commit("2023-01-04", "a project again", {"projects/a.yaml": "title: A\nsummary: z\n"})
    assert lines(repo) == []
    assert told(repo).touched == {"a": date(2023, 1, 4)}


def test_a_milestone_that_comes_or_goes_touches_its_project(repo: Repo) -> None:
    text = A.format("2024", "2023-05")
    repo.commit("2023-01-02", "first", {"projects/a.yaml": text})
    repo.commit("2023-01-03", "in", {"projects/a.yaml": f"{text}  n: {{title: N}}\n"})
    repo.commit("2023-01-04", "comment", {"projects/a.yaml": f"{text}  n: {{title: N}} # y\n"})
    assert told(repo).touched == {"a": date(2023, 1, 3)}
    repo.commit("2023-01-05", "out", {"projects/a.yaml": text})
    assert told(repo).touched == {"a": date(2023, 1, 5)}


def branched(repo: Repo, *edits: dict[str, str]) -> None:
    """A branch of a commit for each of the edits (`edit 1`...), merged on 2023-03-01 by `merge`; `main` moves too."""
    files = {"projects/a.yaml": A.format("2024", "2023-05"), "projects/b.yaml": "title: B\nfinish: 2024\n"}
    repo.commit("2023-01-01", "first", files)
    repo.git("switch", "--quiet", "--create", "side")
    for rank, edit in enumerate(edits, 1):
        repo.commit(f"2023-02-0{rank}", f"edit {rank}", edit)
    repo.git("switch", "--quiet", "main")
    repo.commit("2023-02-15", "beside", {"projects/c.yaml": "title: C\n"})
    repo.merge("side", "2023-03-01")


def test_what_a_merge_brings_is_dated_by_it_and_done_by_the_branch(repo: Repo) -> None:
    one, other = {"projects/a.yaml": A.format("2025", "2023-05")}, {"projects/b.yaml": "title: B\nfinish: 2025\n"}
    branched(repo, one, other, {"projects/b.yaml": "title: B\nfinish: 2026\n"})
    assert lines(repo) == [
        "2023-03-01 a.finish 2024 > 2025 (edit 1)",
        "2023-03-01 b.finish 2024 > 2026 (edit 2, edit 3)",
    ]


def test_of_a_branch_that_renames_all_names_are_looked_for(repo: Repo) -> None:
    moved = A.format("2025", "2023-05")
    branched(repo, {"projects/a.yaml": moved}, {"projects/a.yaml": f"{moved}# x\n"})
    repo.git("switch", "--quiet", "--create", "names")
    repo.git("mv", "plan/projects/a.yaml", "plan/projects/z.yaml")
    repo.commit("2023-04-01", "renamed")
    repo.commit("2023-04-02", "moved again", {"projects/z.yaml": A.format("2026", "2023-05")})
    repo.git("switch", "--quiet", "main")
    repo.merge("names", "2023-05-01", subject="merge of names")
    assert lines(repo) == [
        "2023-03-01 z.finish 2024 > 2025 (edit 1)",
        "2023-05-01 z.finish 2025 > 2026 (moved again)",
    ]


def test_what_only_the_merge_wrote_was_done_by_the_merge(repo: Repo) -> None:
    branched(repo, {"projects/a.yaml": A.format("2025", "2023-05")}, {"projects/b.yaml": "title: B\n"})
    # An evil merge: what no commit of the branch wrote.
    (repo.plan / "projects/a.yaml").write_text(A.format("2025", "2023-09"))
    repo.git("commit", "--quiet", "--all", "--amend", "--message=merge", day="2023-03-01")
    assert "2023-03-01 a/m.due 2023-05 > 2023-09 (merge)" in lines(repo)


def test_a_branch_that_merged_the_main_line_is_told_once(repo: Repo) -> None:
    branched(repo, {"projects/a.yaml": A.format("2025", "2023-05")})
    repo.git("switch", "--quiet", "side")
    repo.merge("main", "2023-03-02", subject="main into side")
    repo.commit("2023-03-03", "edit 9", {"projects/a.yaml": A.format("2026", "2023-05")})
    repo.git("switch", "--quiet", "main")
    repo.merge("side", "2023-03-09", subject="again")
    assert lines(repo) == [
        "2023-03-01 a.finish 2024 > 2025 (edit 1)",
        "2023-03-09 a.finish 2025 > 2026 (edit 9)",
    ]


def test_histories_that_were_apart_are_merged(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("switch", "--quiet", "--orphan", "other")
    repo.commit("2023-01-02", "apart", {"projects/a.yaml": A.format("2025", "2023-05"), "plan.yaml": "title: Q\n"})
    repo.commit("2023-01-03", "apart again", {"projects/b.yaml": "title: B\n"})
    repo.git("switch", "--quiet", "main")
    theirs = ("--allow-unrelated-histories", "--strategy-option=theirs", "--no-edit")
    repo.git("merge", "--quiet", *theirs, "other", day="2023-02-01")
    assert "2023-02-01 a.finish 2024 > 2025 (apart, apart again)" in lines(repo)


def reviewed(repo: Repo, *marks: Mark) -> list[tuple[str, dict[str, str], dict[str, list[str]]]]:
    """Each review: its day or name, the dates due, the subjects of the commits that wrote them otherwise."""
    found: tuple[Review, ...] = reviews(past(repo), marks)
    return [
        (
            each.name or each.day.isoformat(),
            {ref: str(milestone.due) for ref, milestone in each.milestones.items()},
            {ref: [commit.subject for commit in several] for ref, several in each.commits.items()},
        )
        for each in found
    ]


def test_reviews_of_days_see_what_was_written_by_then(repo: Repo) -> None:
    repo.commit("2023-01-10", "none", {})
    repo.commit("2023-02-10", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-03-10", "second", {"projects/a.yaml": A.format("2024", "2023-06")})
    repo.commit("2023-03-20", "third", {"projects/a.yaml": A.format("2025", "2023-07")})
    days = [Mark(date(2023, month, 1)) for month in (1, 2, 3, 4, 5)]
    # There was a plan on the first of February, though nothing in it was dated.
    assert reviewed(repo, *days) == [
        ("2023-02-01", {}, {}),
        ("2023-03-01", {"a/m": "2023-05"}, {}),
        ("2023-04-01", {"a/m": "2023-07"}, {"a/m": ["second", "third"]}),
        ("2023-05-01", {"a/m": "2023-07"}, {}),
    ]
    # A commit of the day itself counts.
    assert reviewed(repo, Mark(date(2023, 3, 10))) == [("2023-03-10", {"a/m": "2023-06"}, {"a/m": ["second"]})]
    assert reviewed(repo) == []


def test_reviews_have_the_names_of_now(repo: Repo) -> None:
    repo.commit("2023-01-10", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.commit("2023-02-10", "second", {"projects/a.yaml": A.format("2024", "2023-06")})
    repo.git("mv", "plan/projects/a.yaml", "plan/projects/z.yaml")
    repo.commit("2023-03-10", "renamed")
    assert reviewed(repo, Mark(date(2023, 1, 31)), Mark(date(2023, 2, 28)), Mark(date(2023, 3, 31))) == [
        ("2023-01-31", {"z/m": "2023-05"}, {}),
        ("2023-02-28", {"z/m": "2023-06"}, {"z/m": ["second"]}),
        ("2023-03-31", {"z/m": "2023-06"}, {}),
    ]


def test_reviews_at_commits_see_those_and_what_came_before(repo: Repo) -> None:
    ids = [
        repo.commit("2023-01-10", f"step {month}", {"projects/a.yaml": A.format("2024", f"2023-0{month}")})
        for month in (5, 6, 7)
    ]
    # All of one day: which of them a review sees is said by the commit.
    marks = [Mark(date(2023, 1, 10), name, ids[rank]) for name, rank in (("v1", 0), ("v2", 2))]
    assert reviewed(repo, *marks) == [
        ("v1", {"a/m": "2023-05"}, {}),
        ("v2", {"a/m": "2023-07"}, {"a/m": ["step 6", "step 7"]}),
    ]


def test_a_commit_of_no_calendar_day_comes_first(repo: Repo) -> None:
    repo.commit("2023-01-10", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    tree = repo.git("rev-parse", "HEAD^{tree}")
    repo.git("reset", "--quiet", "--hard", repo.raw("999999999999999999 +0000", tree))
    assert [step.day for step in steps(past(repo))] == [date.min]


def pulled(repo: Repo, subject: str) -> None:
    """Two moves on main, and a branch that merged main under a subject and was then put in its place."""
    repo.commit("2023-01-01", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    repo.git("switch", "--quiet", "--create", "mine")
    repo.commit("2023-02-01", "mine", {"projects/b.yaml": "title: B\nfinish: 2024\n"})
    repo.git("switch", "--quiet", "main")
    repo.commit("2023-02-02", "one", {"projects/a.yaml": A.format("2025", "2023-05")})
    repo.commit("2023-03-02", "two", {"projects/a.yaml": A.format("2026", "2023-05")})
    repo.git("switch", "--quiet", "mine")
    repo.merge("main", "2023-04-01", subject=subject)
    repo.git("switch", "--quiet", "main")
    repo.git("merge", "--quiet", "--ff-only", "mine")


@pytest.mark.parametrize(
    "subject",
    [
        "Merge branch 'main' into mine",
        "Merge branch 'main' of github.com:cci/plan",
        "Merge remote-tracking branch 'origin/main' into mine",
        "Merge branch 'main' into 'mine'",
    ],
)
def test_who_pulls_and_pushes_does_not_hide_the_main_line(repo: Repo, subject: str) -> None:
    pulled(repo, subject)
    assert lines(repo) == [
        "2023-02-02 a.finish 2024 > 2025 (one)",
        "2023-03-02 a.finish 2025 > 2026 (two)",
    ]
    assert [str(each.when) for each in told(repo).ends["b"]] == ["2024"]


def test_other_merges_go_on_with_the_first_parent(repo: Repo) -> None:
    pulled(repo, "Merge branch 'other' into mine")
    assert lines(repo) == ["2023-04-01 a.finish 2024 > 2026 (one, two)"]


def test_the_branch_that_is_checked_out_is_a_main_line(repo: Repo) -> None:
    pulled(repo, "Merge branch 'plan-2027' of git.example.org:plan into plan-2027")
    assert len(lines(repo)) == 1
    repo.git("branch", "--move", "plan-2027")
    assert len(lines(repo)) == 2


def test_nothing_is_hidden_by_a_clock_that_is_ahead(repo: Repo) -> None:
    repo.commit("2023-01-02", "first", {"projects/a.yaml": A.format("2024", "2023-05")})
    for year in (2025, 2026, 2027):
        repo.commit("2099-01-01", f"ahead {year}", {"projects/a.yaml": A.format(year, "2023-05")})
    past = Past(repo.plan, READER, today=TODAY)
    found = history(past, load(repo.plan).plan, TODAY, TODAY).rewrites["a"]
    assert [(str(each.day), str(each.change.after)) for each in found] == [
        ("2023-01-02", year) for year in ("2025", "2026", "2027")
    ]


def test_what_a_branch_took_out_was_done_by_the_branch(repo: Repo) -> None:
    text = A.format("2024", "2023-05")
    without = text.partition("milestones")[0]
    branched(repo, {"projects/b.yaml": "title: B\n"}, {"projects/a.yaml": without}, {"projects/d.yaml": "title: D\n"})
    (one,) = told(repo).removed
    assert (one.change.entity.ref, one.day, [each.subject for each in one.commits]) == (
        "a/m",
        date(2023, 3, 1),
        ["edit 2"],
    )
    repo.commit("2023-04-01", "back", {"projects/a.yaml": text})
    assert told(repo).removed == ()


STORY = (
    {"a": A.format("2024", "2023-05"), "b": "title: B\nfinish: 2024\n"},
    {"a": A.format("2025", "2023-05"), "b": "title: B\nfinish: 2024\n"},
    {"a": "title: [\n", "b": "title: B\nfinish: 2024\n"},
    {"a": A.format("soon", "2023-05"), "b": "title: B\nfinish: 2025\n"},
    {"b": "title: B\nfinish: 2025\n"},
    {"c": A.format("2026", "2023-06"), "b": "title: B\nfinish: 2026\n"},
)


def test_one_file_or_many_is_the_same(tmp_path: Path) -> None:
    one, many = Repo(tmp_path / "one"), Repo(tmp_path / "many")
    for day, state in enumerate(STORY, 1):
        joined = "".join(
            f"{name}:\n" + "".join(f"  {line}\n" for line in text.splitlines()) for name, text in state.items()
        )
        one.commit(f"2023-01-0{day}", f"step {day}", {"projects.yaml": joined})
        for gone in {path.stem for path in many.plan.rglob("projects/*.yaml")} - {*state}:
            (many.plan / f"projects/{gone}.yaml").unlink()
        many.commit(f"2023-01-0{day}", f"step {day}", {f"projects/{name}.yaml": text for name, text in state.items()})
    assert lines(one) == lines(many) != []
    assert (told(one).touched, told(one).ends) == (told(many).touched, told(many).ends)
    marks = [Mark(date(2023, 1, day)) for day in range(1, 7)]
    assert reviewed(one, *marks) == reviewed(many, *marks)
