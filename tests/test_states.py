"""What the files of a plan held, commit by commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.change import flat
from ccictl.exits import CannotRunError
from ccictl.i18n import Translator
from ccictl.model.project import Project
from ccictl.revisions import Past
from ccictl.source.folder import entries
from ccictl.states import Branches, Places, Reader, State, filled, mended
from tests.making import loaded
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from ccictl.git.objects import Commit
    from ccictl.model.entity import Entity

PLACES = Places(("projects/a.yaml",), ("a",))


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "r")


def opened(repo: Repo) -> tuple[Past, Reader, list[Commit]]:
    """The past, and the commits of the main line, which were read and parsed."""
    past = Past(repo.plan, READER)
    line = past.repository.line[0]
    past.repository.read_trees(line)
    reader = Reader(past)
    reader.parse(line)
    return past, reader, line


def held(folder: Path, text: str) -> dict[str, Entity]:
    """What a file of project `a` holds, by reference."""
    plan = loaded(folder, {"projects/a.yaml": text}).plan
    return {"a": plan.projects["a"], **{ref: each for ref, each in plan.milestones.items() if ref != "plan"}}


def finish(found: Mapping[str, Entity]) -> str:
    project = found["a"]
    assert isinstance(project, Project)
    return str(project.finish)


def test_going_on_tells_what_the_files_that_differ_hold(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": "title: A\n", "projects/b.yaml": "title: B\n"})
    repo.commit("2023-01-02", "second", {"projects/a.yaml": "title: A2\n"})
    repo.git("rm", "--quiet", "plan/projects/b.yaml")
    repo.commit("2023-01-03", "third")
    repo.commit("2023-01-04", "nothing")
    _, reader, line = opened(repo)
    state = State(reader)
    moves = [state.move(commit) for commit in line]
    assert [({*before}, {*after}) for before, after in moves] == [
        (set(), {"plan", "a", "b"}),
        ({"a"}, {"a"}),
        ({"b"}, set()),
        (set(), set()),
    ]
    assert {ref: flat(each)["title"] for ref, each in state.all().items()} == {"plan": "Plan d'essai", "a": "A2"}


def test_a_commit_without_the_folder_holds_nothing(repo: Repo) -> None:
    (repo.top / "README").write_text("x")
    repo.commit("2023-01-01", "before")
    repo.commit("2023-01-02", "first", {})
    _, reader, line = opened(repo)
    assert reader.files(line[0]) == {}
    assert reader.entity(line[0], ("plan.yaml",), ("plan",)) is None
    assert reader.entity(line[1], ("no.yaml", "plan.yaml"), ("zzz", "plan")) is not None
    assert reader.entity(line[1], ("plan.yaml",), ("zzz",)) is None


def test_each_tree_and_each_file_is_read_once(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": "title: A\n"})
    repo.commit("2023-01-02", "nothing")
    repo.commit("2023-01-03", "other", {"projects/a.yaml": "title: B\n"})
    _, reader, line = opened(repo)
    files = [reader.files(each) for each in line]
    assert files[0] is files[1]
    one, other = (reader.entities(*each["plan.yaml"]) for each in (files[0], files[2]))
    assert one is other


def test_a_file_that_cannot_be_decoded_holds_nothing(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": b"\xff\xfe\x00"})
    _, reader, line = opened(repo)
    assert reader.entities(*reader.files(line[0])["projects/a.yaml"]) == ({}, False)


def test_a_file_that_is_too_large_holds_nothing(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"projects/a.yaml": f"title: A\nnote: {'x' * 1024 * 1024}\n"})
    _, reader, line = opened(repo)
    assert reader.entities(*reader.files(line[0])["projects/a.yaml"]) == ({}, False)


def test_what_could_not_be_read_is_as_it_was(tmp_path: Path) -> None:
    milestones = "milestones:\n  m: {title: M}\n"
    before = held(tmp_path / "1", f"title: A\nfinish: 2024\n{milestones}")
    soon = held(tmp_path / "2", "title: A\nfinish: soon\n")
    assert finish(mended(soon, before, whole=True)) == "2024"
    assert {*mended(soon, before, whole=True)} == {"a"}
    # The milestone may still be in what could not be read.
    assert {*mended(soon, before, whole=False)} == {"a", "a/m"}
    listed = held(tmp_path / "3", "title: A\nmilestones: 3\n")
    assert {*mended(listed, before, whole=True)} == {"a", "a/m"}
    assert finish(mended(soon, {}, whole=True)) == "None"
    assert {*mended({}, before, whole=True)} == set()
    assert {*mended({}, before, whole=False)} == {"a", "a/m"}


def test_fields_are_filled_where_there_was_something(tmp_path: Path) -> None:
    soon, was = (held(tmp_path / text, f"title: A\nfinish: {text}\n")["a"] for text in ("soon", "2024"))
    assert filled(soon, None) is soon
    assert filled(was, soon) is was
    assert filled(soon, was).broken == frozenset()


def test_a_branch_is_what_a_merge_brings_and_no_merge_before(repo: Repo) -> None:
    def edit(day: str, subject: str, title: str) -> None:
        repo.commit(day, subject, {"projects/a.yaml": f"title: {title}\n"})

    edit("2023-01-01", "first", "A")
    repo.git("switch", "--quiet", "--create", "side")
    edit("2023-01-02", "to B", "B")
    repo.commit("2023-01-03", "beside", {"projects/b.yaml": "title: B\n"})
    repo.git("switch", "--quiet", "main")
    repo.merge("side", "2023-01-04")
    past, reader, line = opened(repo)
    branches = Branches(past, line, reader)
    assert branches.brought(line[0]) == (line[0],)
    brought = branches.brought(line[1])
    assert [each.subject for each in brought] == ["to B", "beside"]
    assert branches.brought(line[1]) == (line[1],)
    branches.read(line[1], brought, [PLACES])
    assert [each.subject for each in branches.authors(line[1], brought, "title", PLACES)] == ["to B"]
    # Nobody is known to have done what none of them did.
    assert branches.authors(line[1], brought, "finish", PLACES) == brought
    assert branches.authors(line[0], (line[0],), "title", PLACES) == (line[0],)


def test_the_files_of_a_plan_are_those_that_a_folder_has(repo: Repo) -> None:
    for day, name in enumerate(
        ("projects/b/b.yaml", "a.yaml", "projects/x.txt", "plan.yml", "projects/\u00e9.yaml"), 1
    ):
        repo.commit(f"2023-01-0{day}", name, {name: "title: A\n"})
    (repo.plan / "projects/link.yaml").symlink_to("b/b.yaml")
    repo.commit("2023-01-07", "link")
    _, reader, line = opened(repo)
    assert [*reader.files(line[0])] == ["plan.yaml", "projects/b/b.yaml"]
    there = [each for each in entries(repo.plan) if not each.fault]
    assert [entry for entry, _ in reader.files(line[-1]).values()] == there
    assert len(there) == 3


def test_only_some_listings_are_kept_and_not_without_end(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(1, 6):
        repo.commit(f"2023-01-0{day}", f"step {day}", {f"projects/p{day}.yaml": "title: P\n"})
    monkeypatch.setattr("ccictl.states._LISTINGS", 2)
    _, reader, line = opened(repo)
    state = State(reader)
    for commit in (*line, *reversed(line)):
        state.move(commit)
    assert {*state.all()} == {"plan", "p1"}
    # Long ones leave room for fewer.
    monkeypatch.setattr("ccictl.states._LISTINGS", 64)
    monkeypatch.setattr("ccictl.states._KEPT", 1)
    _, reader, line = opened(repo)
    assert reader.files(line[0]) is reader.files(line[0])
    assert {*reader.files(line[0])} == {"plan.yaml", "projects/p1.yaml"}
    monkeypatch.setattr("ccictl.states._MOST_LISTED", 4)
    with pytest.raises(CannotRunError) as fault:
        opened(repo)
    assert "too many files" in Translator("en")(fault.value.message)


ENGAGEMENTS = "e: {title: E, summary: S}\nf: {title: F}\n"


def test_of_a_file_of_several_what_stays_is_the_same_entity(repo: Repo) -> None:
    repo.commit("2023-01-01", "first", {"engagements.yaml": ENGAGEMENTS})
    repo.commit("2023-01-02", "second", {"engagements.yaml": ENGAGEMENTS.replace("F}", "G}")})
    _, reader, line = opened(repo)
    state = State(reader)
    state.move(line[0])
    before, after = state.move(line[1])
    assert {*before} == {*after} == {"e", "f"}
    assert before["e"] is after["e"]
    assert before["f"] is not after["f"]


def test_what_was_of_another_kind_fills_nothing(tmp_path: Path) -> None:
    soon = held(tmp_path / "1", "title: A\nfinish: soon\n")["a"]
    other = loaded(tmp_path / "2", {"obsessions.yaml": "a: {title: A}\n"}).plan.obsessions["a"]
    assert filled(soon, other) is soon
    assert filled(soon, other, whole=False) is soon


def test_of_a_file_that_is_not_whole_what_is_missing_is_as_it_was(tmp_path: Path) -> None:
    was, now = (
        held(tmp_path / name, f"title: {name}\n{rest}")["a"] for name, rest in (("A", "finish: 2024\n"), ("B", ""))
    )
    assert flat(filled(now, was, whole=False)) == {**flat(was), "title": "B"}
    assert filled(now, was) is now
