"""The plan as it was written in a revision: what a folder checked out would have given, and nothing checked out."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.check.locate import Locator
from ccictl.exits import CannotRunError
from ccictl.git.repository import Repository
from ccictl.i18n import Translator
from ccictl.load import load
from ccictl.revisions import Past
from ccictl.source.document import Document, parse
from ccictl.source.mark import Span
from tests.making import PLAN
from tests.repositories import READER, Repo
from tests.runs import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

say = Translator("en")


def told(fault: pytest.ExceptionInfo[CannotRunError]) -> str:
    return f"{say(fault.value.message)} | {say(fault.value.remedy)}"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    return Repo(tmp_path / "r")


def test_the_whole_plan_is_what_its_folder_gives(repo: Repo) -> None:
    shutil.copytree(ROOT / "examples/full-plan", repo.plan)
    repo.commit("2023-01-10", "first")
    past = Past(repo.plan, READER)
    there, here = past.load(past.revision("HEAD")), load(repo.plan)
    assert repr(there.plan) == repr(here.plan)
    assert (there.findings, there.documents) == (here.findings, here.documents)
    assert repo.git("status", "--porcelain") == ""


def test_what_is_wrong_is_found_as_in_a_folder(repo: Repo) -> None:
    repo.commit(
        "2023-01-10",
        "first",
        {
            "projects/a.yaml": "title: [\n",
            "projects/large.yaml": "x" * (1024 * 1024 + 1),
            "projects/latin.yaml": "title: \xe9t\xe9\n".encode("latin-1"),
            "misplaced.yaml": "title: A\n",
        },
    )
    (repo.plan / "projects/b.yaml").symlink_to("a.yaml")
    (repo.plan / "projects/picture.png").symlink_to("a.yaml")
    (repo.plan / "projects/up").symlink_to("../..")
    repo.commit("2023-01-11", "links")
    past = Past(repo.plan, READER)
    there, here = past.load(past.revision("HEAD")), load(repo.plan)
    assert there.findings == here.findings
    assert len({finding.spot.file for finding in there.findings}) == 6


def test_each_distinct_file_is_read_and_parsed_once(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    from ccictl import revisions

    repo.commit("2023-01-10", "first", {"projects/a.yaml": "title: A\n", "projects/b.yaml": "title: A\n"})
    repo.commit("2023-01-11", "second", {"projects/c.yaml": "title: C\n"})
    parsed: list[str] = []

    def counted(path: str, data: bytes) -> Document:
        parsed.append(path)
        return parse(path, data)

    monkeypatch.setattr(revisions, "parse", counted)
    past = Past(repo.plan, READER)
    for name in ("HEAD~1", "HEAD"):
        plan = past.load(past.revision(name)).plan
    assert parsed == ["plan.yaml", "projects/a.yaml", "projects/c.yaml"]
    assert {key: each.origin.document.path for key, each in plan.projects.items()} == {
        key: f"projects/{key}.yaml" for key in "abc"
    }


def test_of_a_file_of_several_the_places_are_those_of_the_file(repo: Repo) -> None:
    text = "a: {title: A}\n# between\nb:\n  title: B\n  finish: soon\n"
    repo.commit("2023-01-10", "first", {"projects.yaml": text})
    past = Past(repo.plan, READER)
    there, here = past.load(past.revision("HEAD")), load(repo.plan)
    assert there.findings == here.findings
    finding = next(each for each in there.findings if each.rule == "invalid-value")
    assert Locator().place(finding.spot).span == Span(5, 11, 5, 15)


def test_files_are_asked_for_a_few_at_once_where_they_are_large(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit("2023-01-10", "first", {f"projects/{name}.yaml": f"title: {name * 90}\n" for name in "abcdefghij"})
    asked: list[int] = []
    blobs = Repository.blobs

    def counted(repository: Repository, ids: Sequence[str], most: int) -> Mapping[str, bytes | None]:
        asked.append(len(ids))
        return blobs(repository, ids, most)

    monkeypatch.setattr(Repository, "blobs", counted)
    monkeypatch.setattr("ccictl.revisions._FEWEST", 1)
    monkeypatch.setattr("ccictl.revisions._BYTES", 300)
    past = Past(repo.plan, READER)
    assert {*past.load(past.revision("HEAD")).plan.projects} == {*"abcdefghij"}
    # Behind a small plan.yaml more than behind a project.
    assert sum(asked) == 11
    assert asked[0] == 1 < asked[1]
    assert {*asked[2:-1]} == {3}


def test_a_day_names_a_revision(repo: Repo) -> None:
    first = repo.commit("2023-01-10", "first", {})
    second = repo.commit("2023-02-10", "second", {"projects/c.yaml": "title: C\n"})
    past = Past(repo.plan, READER)
    for text, id_ in {"@2023-01-10": first, "@2023-01": first, "@2023": second, "@": second}.items():
        found = past.revision(text)
        assert (found.commit.id, found.name, found.prefix) == (id_, text, "plan")
    assert past.revision("@2023").folder == f"{second[:8]}:plan"
    assert past.revision("HEAD").folder == "HEAD:plan"
    assert past.revision("@2023").day == date(2023, 2, 10)
    said = past.revision("@2023").said(say)
    assert say(said) == f"revision @2023 ({second[:8]}, 2023-02-10)"
    for text in (second, second[:12]):
        assert say(past.revision(text).said(say)) == f"revision {second[:8]} (2023-02-10)"
    with pytest.raises(CannotRunError) as fault:
        past.revision("@2023-02-30")
    assert told(fault) == '"2023-02-30" is not in the calendar. | The last day of that month is 2023-02-28.'


def test_a_folder_without_a_plan_is_told(repo: Repo) -> None:
    repo.plan.mkdir()
    (repo.plan / "README").write_text("x")
    repo.commit("2023-01-10", "first")
    past = Past(repo.plan, READER)
    with pytest.raises(CannotRunError) as fault:
        past.load(past.revision("HEAD"))
    assert told(fault).startswith('In the revision "HEAD" there is no plan in "plan": it holds no plan.yaml. | Name')


def test_a_day_of_no_calendar_is_told(repo: Repo) -> None:
    repo.commit("2023-01-10", "first", {"plan.yaml": PLAN})
    only = repo.raw("999999999999999999 +0000", repo.git("rev-parse", "HEAD^{tree}"))
    past = Past(repo.plan, READER)
    found = past.revision(only)
    assert say(found.said(say)) == f"revision {only[:8]} (?)"
    with pytest.raises(CannotRunError) as fault:
        _ = found.day
    assert told(fault).endswith("no calendar has. | Give the data date: --as-of 2023-06-30.")
    assert past.load(found).plan.header.title == "Plan d'essai"
