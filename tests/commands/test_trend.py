"""`ccictl trend`: how often and how far milestones moved, from the history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.making import write
from tests.repositories import READER, Repo
from tests.runs import Ran, around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

A = "title: Données\nengagements: [e]\nmilestones:\n  m: {{title: Pilote, due: {}}}\n  n: {{title: Essai, due: 2024}}\n"
COMMON = {"engagements.yaml": "e: {title: E, obsession: o}\n", "obsessions.yaml": "o: {title: O}\n"}
TOP = (
    "title: Plan d'essai\nstart: 2022\nfinish: 2027\nmilestones:\n  p: {title: Point, due: 2023-06}\n  q: {title: Q}\n"
)


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    found = Repo(tmp_path / "r")
    (found.top / "README").write_text("x")
    found.commit("2022-12-10", "before the plan")
    files = {**COMMON, "plan.yaml": TOP}
    found.commit("2023-01-10", "first", {**files, "projects/a.yaml": A.format("2023-05-15")})
    found.commit("2023-02-10", "second", {"plan.yaml": TOP, "projects/a.yaml": A.format("2023-08-15")})
    found.commit("2023-04-20", "third", {"plan.yaml": TOP, "projects/a.yaml": A.format("2023-07-15, done: 2023-04-18")})
    return found


def asked(capsys: pytest.CaptureFixture[str], repo: Repo, *arguments: str, language: str = "en") -> Ran:
    return run(capsys, "trend", *arguments, where=around(language, repo.top, READER))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("format_", ["terminal", "csv"])
def test_each_milestone_has_its_course(
    capsys: pytest.CaptureFixture[str], repo: Repo, format_: str, language: str, snapshot: SnapshotAssertion
) -> None:
    ran = asked(capsys, repo, "--to", "2023-05-15", "--every", "month", "--format", format_, language=language)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_reviews_are_ends_of_periods_and_the_last_day(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    def reviews(*arguments: str) -> list[str]:
        found: list[str] = json.loads(asked(capsys, repo, *arguments, "--format", "json").out)["reviews"]
        return found

    assert reviews("--to", "2023-05-15") == ["2023-03-31", "2023-05-15"]
    assert reviews("--to", "2023-03-31") == ["2023-03-31"]
    assert reviews("--to", "2023-02-28", "--every", "month") == ["2023-01-31", "2023-02-28"]
    assert reviews("--to", "2023-04-01") == ["2023-03-31", "2023-04-01"]
    assert len(reviews()) == 13


def test_whose_milestones(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    def refs(*arguments: str) -> list[str]:
        data = json.loads(asked(capsys, repo, *arguments, "--to", "2023-04-30", "--format", "json").out)
        return [row["id"] for row in data["milestones"]]

    assert refs() == ["a/n", "plan/p", "a/m"]
    assert refs("--limit", "1") == ["a/n"]
    assert refs("a") == refs("e") == refs("o") == ["a/n", "a/m"]
    assert refs("a/m") == ["a/m"]
    assert refs("plan/q") == []
    assert refs("plan") == ["a/n", "plan/p", "a/m"]
    assert "No milestone was dated" in asked(capsys, repo, "plan/q").out


def test_what_cannot_be_is_told(capsys: pytest.CaptureFixture[str], repo: Repo, tmp_path: Path) -> None:
    for arguments, said in (
        (("zzz",), 'Nothing in the plan is called "zzz".'),
        (("--every", "week"), '--every does not know "week".'),
        (("--to", "2022-01-01"), "Nothing was committed by 2022-01-01 yet."),
        (("--to", "2022-12-31"), 'there is no folder "plan"'),
        (("--output", "plan/x.md"), "in the folder of the plan"),
    ):
        ran = asked(capsys, repo, *arguments)
        assert (ran.status, ran.out) == (2, "")
        assert said in ran.err
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.top}", str(tmp_path / "clone"))
    ran = run(capsys, "trend", where=around("en", tmp_path / "clone", READER))
    assert (ran.status, "This clone is shallow" in ran.err) == (0, True)


def test_a_commit_of_no_day_alone_is_no_crash(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    write(repo.plan, {"plan.yaml": TOP})
    only = repo.raw("999999999999999999 +0000", repo.git("rev-parse", "HEAD^{tree}"))
    repo.git("reset", "--quiet", "--hard", only)
    ran = asked(capsys, repo)
    assert (ran.status, "Nothing was committed by" in ran.err) == (2, True)
