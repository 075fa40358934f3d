"""`--at` on every command that reads: the plan as it was written, said first, its places in that revision."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ccictl import commands, discover
from ccictl.parameters import parameters
from tests.making import PLAN
from tests.repositories import READER, Repo
from tests.runs import Ran, around, run

if TYPE_CHECKING:
    from pathlib import Path

A = (
    "title: Guichet\nfinish: {finish}\nbaseline: {{finish: 2023-06-30}}\n"
    "milestones:\n  m: {{title: Pilote, due: 2023-03-31}}\n"
)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    found = Repo(tmp_path / "r")
    found.commit("2023-01-10", "first", {"projects/a.yaml": A.format(finish="2023-06-30")})
    found.git("tag", "v1")
    found.commit("2023-02-10", "second", {"projects/a.yaml": A.format(finish="2023-09-30")})
    return found


def asked(capsys: pytest.CaptureFixture[str], repo: Repo, *arguments: str, language: str = "en") -> Ran:
    return run(capsys, *arguments, where=around(language, repo.top, READER))


def test_every_command_with_what_if_has_it() -> None:
    for name, module in discover.modules(commands).items():
        names = {each.name for each in parameters(module.run)}
        # `diff` names its revisions otherwise; `history` and `trend` are told up to one.
        assert ("what_if" in names and name != "diff") == ("baseline" in names)
        assert ("at" in names) == ("baseline" in names or name in {"history", "trend"})


def test_a_value_is_that_of_the_revision(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    for arguments, finish in (((), "2023-09-30"), (("--at", "v1"), "2023-06-30"), (("--at", "@2023-01"), "2023-06-30")):
        ran = asked(capsys, repo, "list", "projects", "--columns", "id,finish", "--format", "json", *arguments)
        assert ran.status == 0
        assert json.loads(ran.out)["projects"] == [{"id": "a", "finish": finish}]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "revision v1 ({}, 2023-01-10)"), ("fr", "révision v1 ({}, 10/01/2023)")]
)
@pytest.mark.parametrize("arguments", [("status",), ("timeline",), ("forecast",), ("show", "a")])
def test_which_revision_it_is_is_said(
    capsys: pytest.CaptureFixture[str], repo: Repo, arguments: tuple[str, ...], language: str, said: str
) -> None:
    ran = asked(capsys, repo, *arguments, "--at", "v1", language=language)
    assert (ran.status, ran.err) == (0, "")
    head = ran.out[: ran.out.index("\n\n", 5)]
    assert said.format(repo.git("rev-parse", "v1")[:8]) in head


def test_a_table_stays_a_table_and_it_is_said_aside(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    arguments = ("list", "projects", "--format", "names", "--at", "v1", "--what-if", "a+10d")
    ran = asked(capsys, repo, *arguments)
    first, second = ran.err.splitlines()
    assert first.startswith("revision v1 (")
    assert first.endswith('(said here, for the format "names" has no place for it)')
    assert second.startswith("What if: Guichet ends on 2023-07-10")
    assert ran.out == "a\n"


def test_the_data_date_is_the_day_of_its_commit(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    data = json.loads(asked(capsys, repo, "status", "--format", "json", "--at", "v1").out)
    assert (data["as_of"], data["revision"]) == ("2023-01-10", repo.git("rev-parse", "v1"))
    data = json.loads(asked(capsys, repo, "status", "--format", "json", "--at", "v1", "--as-of", "2023-05-01").out)
    assert data["as_of"] == "2023-05-01"


def test_places_are_in_the_revision(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    assert "v1:plan/projects/a.yaml:2" in asked(capsys, repo, "why", "a", "slip", "--at", "v1").out
    top = Repo(repo.top / "top")
    (top.top / "plan.yaml").write_text(PLAN)
    top.commit("2023-01-10", "first")
    assert "HEAD:plan.yaml:1" in asked(capsys, top, "show", "plan", "--at", "HEAD").out


def test_what_is_wrong_is_told_and_is_no_crash(capsys: pytest.CaptureFixture[str], repo: Repo, tmp_path: Path) -> None:
    ran = asked(capsys, repo, "status", "--at", "v2")
    assert (ran.status, ran.out) == (2, "")
    assert 'There is no revision "v2" here.' in ran.err
    ran = run(capsys, "status", "--at", "v1", where=around("fr", repo.top, {}))
    assert ran.status == 2
    assert "git n'est pas installé ici" in ran.err
    (repo.plan / "projects/a.yaml").write_text("title: [\n")
    broken = repo.commit("2023-03-10", "broken")
    ran = asked(capsys, repo, "status", "--at", broken)
    assert (ran.status, "The plan has 1 error" in ran.err) == (1, True)
    shutil_less = tmp_path / "alone"
    (shutil_less / "plan").mkdir(parents=True)
    (shutil_less / "plan/plan.yaml").write_text(PLAN)
    ran = run(capsys, "status", "--at", "v1", where=around("en", shutil_less, READER))
    assert (ran.status, "in no git repository" in ran.err) == (2, True)


def test_slips_are_measured_against_another_revision(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    def slip(*arguments: str) -> tuple[str, int]:
        options = ("--columns", "baseline_finish,slip", "--format", "json")
        ran = asked(capsys, repo, "list", "projects", *options, "--as-of", "2023-02-10", *arguments)
        assert ran.status == 0
        (row,) = json.loads(ran.out)["projects"]
        return row["baseline_finish"], row["slip"]

    repo.git("mv", "plan/projects/a.yaml", "plan/projects/b.yaml")
    repo.commit("2023-03-10", "third", {"projects/b.yaml": A.format(finish="2023-12-31")})
    assert slip() == ("2023-06-30", 184)
    assert slip("--baseline", "v1") == ("2023-06-30", 184)
    assert slip("--baseline", "HEAD~1") == ("2023-09-30", 92)
    assert slip("--baseline", "HEAD") == ("2023-12-31", 0)
    assert slip("--baseline", "HEAD~1", "--at", "v1") == ("2023-09-30", 0)  # that of its milestone
    assert slip("--baseline", "HEAD", "--what-if", "b+10d") == ("2023-12-31", 10)


def test_what_it_is_measured_against_is_said_and_is_a_place(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    id_ = repo.git("rev-parse", "v1")
    out = asked(capsys, repo, "why", "a", "slip", "--baseline", "v1", language="fr").out
    assert f"référence : révision v1 ({id_[:8]}, 10/01/2023)" in " ".join(out.replace("\u00a0", " ").split())
    assert "v1:plan/projects/a.yaml:2" in out
    out = asked(capsys, repo, "why", "a/m", "slip", "--baseline", "v1").out
    assert "v1:plan/projects/a.yaml:5" in out
    data = json.loads(asked(capsys, repo, "status", "--baseline", "v1", "--at", "HEAD", "--format", "json").out)
    assert (data["baseline_revision"], data["revision"]) == (id_, repo.git("rev-parse", "HEAD"))
    ran = asked(capsys, repo, "list", "projects", "--baseline", "v1", "--format", "names")
    assert ran.err.startswith("baseline: revision v1 (")


def test_what_was_not_there_yet_has_no_baseline(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    repo.commit("2023-03-10", "third", {"projects/c.yaml": A.format(finish="2023-12-31")})
    arguments = ("list", "milestones", "--columns", "id,baseline", "--format", "json", "--baseline", "v1")
    rows = json.loads(asked(capsys, repo, *arguments).out)["milestones"]
    assert rows == [{"id": "a/m", "baseline": "2023-03-31"}, {"id": "c/m", "baseline": None}]
