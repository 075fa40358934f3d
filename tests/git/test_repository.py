"""Revisions, by the names that git knows and by days, and what the plan's folder held in them."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError
from ccictl.git import repository as module
from ccictl.git.objects import commit
from ccictl.git.repository import Repository, repository
from ccictl.git.run import Answer, Git
from ccictl.i18n import Translator
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

say = Translator("en")


def told(fault: pytest.ExceptionInfo[CannotRunError]) -> str:
    return f"{say(fault.value.message)} | {say(fault.value.remedy)}"


def opened(repo: Repo) -> Repository:
    return repository(repo.plan, READER)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "r")


def test_a_revision_is_whatever_git_knows(repo: Repo) -> None:
    first = repo.commit("2023-01-10", "first", {})
    repo.git("tag", "--annotate", "v1", "--message=x")
    second = repo.commit("2023-02-10", "second", {})
    found = opened(repo)
    for name, id_ in {
        "HEAD": second,
        "main": second,
        "@": second,
        "v1": first,
        "HEAD~1": first,
        first[:9]: first,
    }.items():
        assert found.commit(name).id == id_
    assert found.commit("v1").day == date(2023, 1, 10)


@pytest.mark.parametrize("text", ["", "v9", "--all", "-h", "HEAD:plan", "HEAD..main", "HEAD~9", "0" * 40, "é"])
def test_an_unknown_revision_is_told_with_what_to_write(repo: Repo, text: str) -> None:
    repo.commit("2023-01-10", "first", {})
    with pytest.raises(CannotRunError) as fault:
        opened(repo).commit(text)
    assert told(fault) == (
        f'There is no revision "{text}" here. | Write a branch, a tag, a commit, HEAD~1, or a day: @2023-06-30.'
    )


@pytest.mark.parametrize("text", ["a\nb", "HEAD\0", "x" * 401])
def test_what_no_revision_is_called_is_not_even_asked_for(repo: Repo, text: str) -> None:
    repo.commit("2023-01-10", "first", {})
    with pytest.raises(CannotRunError) as fault:
        opened(repo).commit(text)
    assert "There is no revision" in told(fault)


def test_what_a_shallow_clone_lacks_is_told(repo: Repo, tmp_path: Path) -> None:
    for month in (1, 2, 3):
        repo.commit(f"2023-0{month}-10", "x", {})
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.top}", str(tmp_path / "clone"))
    found = repository(tmp_path / "clone/plan", READER)
    assert found.commit("HEAD").day == date(2023, 3, 10)
    shallow = "This clone is shallow, its older history is not here: git fetch --unshallow --tags."
    with pytest.raises(CannotRunError) as fault:
        found.commit("HEAD~1")
    assert told(fault) == f'There is no revision "HEAD~1" here. | {shallow}'
    with pytest.raises(CannotRunError) as fault:
        found.by(date(2023, 1, 31))
    assert told(fault) == f"Nothing was committed by 2023-01-31 yet. | {shallow}"


def test_an_empty_repository_is_told(repo: Repo) -> None:
    repo.plan.mkdir()
    found = opened(repo)
    asks: tuple[Callable[[], object], ...] = (lambda: found.commit("HEAD"), lambda: found.by(date(2023, 1, 1)))
    for ask in asks:
        with pytest.raises(CannotRunError) as fault:
            ask()
        assert told(fault) == "Nothing was committed in this repository yet. | Commit the plan: git add, git commit."


def test_a_repository_of_somebody_else_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = Answer(128, b"", "fatal: detected dubious ownership in repository at '/r'")
    monkeypatch.setattr(Git, "run", lambda *_, **__: answer)
    with pytest.raises(CannotRunError) as fault:
        Repository(Git("git", tmp_path, {}), "").commit("HEAD")
    assert told(fault) == (
        "git does not read this repository: its folder belongs to somebody else. | "
        f"If you trust it: git config --global --add safe.directory {tmp_path}"
    )


def test_a_day_is_the_last_commit_of_the_main_line_by_then(repo: Repo) -> None:
    first = repo.commit("2023-01-10", "first", {})
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit("2023-01-20", "aside", {"projects/a.yaml": "title: A\n"})
    repo.git("checkout", "--quiet", "main")
    second = repo.commit("2023-02-01", "second", {"projects/b.yaml": "title: B\n"})
    repo.merge("side", "2023-03-01")
    found = opened(repo)
    merge = found.commit("HEAD").id
    for day, id_ in (
        (date(2023, 1, 10), first),
        (date(2023, 1, 31), first),
        (date(2023, 2, 1), second),
        (date(2023, 3, 1), merge),
        (date(9999, 12, 31), merge),
    ):
        assert found.by(day).id == id_
    with pytest.raises(CannotRunError) as fault:
        found.by(date(2023, 1, 9))
    assert told(fault) == "Nothing was committed by 2023-01-09 yet. | The history here begins on 2023-01-10."


def test_clocks_that_were_wrong_change_nothing(repo: Repo) -> None:
    first = repo.commit("2023-01-10", "first", {})
    tree = repo.git("rev-parse", "HEAD^{tree}")
    old = repo.raw("-62135596800 +0000", tree, first)
    late = repo.raw("4102444800 +0000", tree, old)
    repo.git("reset", "--quiet", "--hard", late)
    last = repo.commit("2023-03-01", "last", {})
    found = opened(repo)
    assert [each.day for each in found.commits([old, late])] == [date(1, 1, 1), date(2100, 1, 1)]
    assert found.by(date(2023, 1, 10)).id == late  # it follows the first, and no clock says when
    assert found.by(date(2023, 2, 28)).id == late
    assert found.by(date(2023, 3, 1)).id == last
    with pytest.raises(CannotRunError):
        found.by(date(2023, 1, 9))


def test_no_day_at_all_is_no_crash(repo: Repo) -> None:
    first = repo.commit("2023-01-10", "first", {})
    only = repo.raw("999999999999999999 +0000", repo.git("rev-parse", f"{first}^{{tree}}"))
    repo.git("reset", "--quiet", "--hard", only)
    with pytest.raises(CannotRunError) as fault:
        opened(repo).by(date(2023, 1, 1))
    assert "begins on ?" in told(fault)


def test_files_are_those_of_the_plan_in_that_revision(repo: Repo) -> None:
    repo.commit("2023-01-10", "first", {"projects/sub/a.yaml": "title: A\n"})
    repo.git("mv", "plan/projects/sub/a.yaml", "plan/projects/b.yaml")
    repo.commit("2023-01-11", "renamed", {"projects/c.yaml": "title: C\n"})
    found = opened(repo)
    head, before = found.commit("HEAD"), found.commit("HEAD~1")
    assert [file.path for file in found.files(head, "HEAD")] == ["plan.yaml", "projects/b.yaml", "projects/c.yaml"]
    assert [file.path for file in found.files(before, "HEAD~1")] == ["plan.yaml", "projects/sub/a.yaml"]
    top = repository(repo.top, READER)
    assert top.prefix == ""
    assert "plan/plan.yaml" in {file.path for file in top.files(head, "HEAD")}


def test_a_folder_that_was_not_there_is_told(repo: Repo) -> None:
    (repo.top / "README").write_text("x")
    repo.commit("2023-01-10", "first")
    repo.commit("2023-01-11", "second", {})
    found = repository(repo.plan, READER)
    with pytest.raises(CannotRunError) as fault:
        found.files(found.commit("HEAD~1"), "HEAD~1")
    assert told(fault).startswith('In the revision "HEAD~1" there is no folder "plan". | Name a revision')
    deeper = Repository(found.git, "plan/no/where")
    deeper.read_trees([found.commit("HEAD~1")])
    assert deeper.folder(found.commit("HEAD~1")) is None


def test_a_damaged_repository_is_told(repo: Repo) -> None:
    repo.commit("2023-01-10", "first", {})
    tree = repo.git("rev-parse", "HEAD:plan")
    (repo.top / ".git/objects" / tree[:2] / tree[2:]).unlink()
    found = opened(repo)
    with pytest.raises(CannotRunError) as fault:
        found.files(found.commit("HEAD"), "HEAD")
    assert told(fault).startswith("The repository lacks an object")


def test_a_commit_that_is_lacking_is_told(repo: Repo) -> None:
    repo.commit("2023-01-10", "first", {})
    with pytest.raises(CannotRunError) as fault:
        opened(repo).commits(["0" * 40])
    assert told(fault).startswith("The repository lacks an object")


def test_longer_ids_are_read_as_well(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "r")
    shutil.rmtree(repo.top / ".git")
    repo.git("init", "--quiet", "--initial-branch=main", "--object-format=sha256")
    id_ = repo.commit("2023-01-10", "first", {"projects/a.yaml": "title: A\n"})
    found = opened(repo)
    assert len(id_) == 64
    assert found.commit("main").id == id_
    assert [each.path for each in found.files(found.commit("main"), "main")] == ["plan.yaml", "projects/a.yaml"]


def test_trees_without_end_are_refused(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    blob = repo.git("hash-object", "-w", "--stdin", given=b"x")
    tree = repo.git("mktree", given=f"100644 blob {blob}\tx\n".encode())
    wide = tree
    for _ in range(12):
        wide = repo.git("mktree", given="".join(f"040000 tree {wide}\t{n}\n" for n in range(10)).encode())
    found = opened(repo)
    bomb = commit("f" * 40, f"tree {wide}\n\n".encode())
    monkeypatch.setattr(module, "_MOST_FILES", 1000)
    top = Repository(found.git, "")
    with pytest.raises(CannotRunError) as fault:
        top.files(bomb, "bomb")
    assert told(fault).startswith("The folder of the plan holds too many files")
    monkeypatch.setattr(module, "_DEEPEST", 5)
    with pytest.raises(CannotRunError):
        Repository(found.git, "").files(bomb, "bomb")


def test_a_plan_in_no_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotRunError) as fault:
        repository(tmp_path, READER)
    assert told(fault) == (
        "The past of a plan is read from git, and this plan is in no git repository. | "
        "Go into a clone of its repository, or begin one: git init."
    )


def test_tags_lead_to_commits(repo: Repo) -> None:
    assert not Repo(repo.top.parent / "none").git("tag")
    first = repo.commit("2023-01-10", "first", {})
    assert opened(repo).tags() == {}
    repo.git("tag", "light")
    repo.git("tag", "--annotate", "noted", "--message=x")
    repo.git("tag", "--annotate", "of-a-tag", "noted", "--message=x")
    repo.git("tag", "dir/é", first)
    repo.git("tag", "a-tree", "HEAD^{tree}")
    # A branch of the same name, and one that looks like an option, are no tags.
    repo.git("branch", "light")
    second = repo.commit("2023-01-11", "second", {})
    repo.git("update-ref", "refs/tags/-x", second)
    assert opened(repo).tags() == {"light": first, "noted": first, "of-a-tag": first, "dir/é": first, "-x": second}


@pytest.mark.parametrize("shape", ["blob", "mode", "end"])
def test_a_tree_that_is_none_is_damage(repo: Repo, shape: str) -> None:
    head = repo.commit("2023-01-10", "first", {})
    blob = repo.git("rev-parse", "HEAD:plan/plan.yaml")
    entry = {"mode": b"1x0644 a\0", "end": b"100644 a"}.get(shape, b"") + bytes.fromhex(blob)
    tree = (
        repo.git("hash-object", "-t", "tree", "-w", "--stdin", "--literally", given=entry) if shape != "blob" else blob
    )
    bad = repo.raw("1673352000 +0000", tree, head)
    found = opened(repo)
    with pytest.raises(CannotRunError) as fault:
        found.files(found.commit(bad), "bad")
    assert "or one is damaged" in told(fault)


def test_a_commit_that_is_missing_is_damage(repo: Repo) -> None:
    first = repo.commit("2023-01-10", "first", {})
    repo.commit("2023-01-11", "second", {})
    (repo.top / ".git/objects" / first[:2] / first[2:]).unlink()
    found = opened(repo)
    with pytest.raises(CannotRunError) as fault:
        _ = found.line
    assert "or one is damaged" in told(fault)


def test_trees_without_end_are_not_read(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit("2023-01-10", "first", {f"projects/p{number}.yaml": "title: P\n" for number in range(20)})
    monkeypatch.setattr(module, "_MOST_ITEMS", 20)
    found = opened(repo)
    with pytest.raises(CannotRunError) as fault:
        found.files(found.commit("HEAD"), "HEAD")
    assert "too many files" in told(fault)


def test_a_tree_that_many_commits_have_counts_once(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit("2023-01-01", "first", {f"projects/p{number}.yaml": "title: P\n" for number in range(20)})
    for number in range(10):
        repo.commit("2023-01-02", "next", {"plan.yaml": f"title: P{number}\nstart: 2022\nfinish: 2027\n"})
    # Twenty files once, and for each of the commits its top and its folder of two.
    monkeypatch.setattr(module, "_MOST_ITEMS", 20 + 11 * 3)
    found = opened(repo)
    found.read_trees(found.line[0])
