"""`ccictl history`: who moved this date, when and why."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from tests.repositories import READER, Repo
from tests.runs import Ran, around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

A = "title: Données\ntotem: true\nfinish: {}\nmilestones:\n  m: {{title: Pilote, due: {}}}\n"


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    found = Repo(tmp_path / "r")
    found.commit("2023-01-10", "Premier jet", {"projects/a.yaml": A.format("2024-06", "2023-05-15")})
    found.commit("2023-02-10", "Comité du 9 février", {"projects/a.yaml": A.format("2024-09-30", "2023-06-15")})
    found.commit("2023-03-10", "Recale", {"projects/a.yaml": A.format("2024-08-31", "2023-06-15")})
    return found


def asked(capsys: pytest.CaptureFixture[str], repo: Repo, *arguments: str, language: str = "en") -> Ran:
    ran = run(capsys, "history", *arguments, where=around(language, repo.top, READER))
    out = ran.out
    for n, id_ in enumerate(repo.git("rev-list", "HEAD").split()):
        out = out.replace(id_, f"COMMIT{n}").replace(id_[:8], f"COMMIT-{n}")
        out = out.replace(f"<span>{id_[:6]}</span>{id_[6:8]}", f"MARKED-{n}")  # in Markdown, where none is a link
    return ran._replace(out=out)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("format_", ["terminal", "markdown", "csv", "json"])
def test_every_change(
    capsys: pytest.CaptureFixture[str], repo: Repo, format_: str, language: str, snapshot: SnapshotAssertion
) -> None:
    ran = asked(capsys, repo, "a", "--format", format_, language=language)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_one_field_and_some_rows(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    def rows(*arguments: str) -> list[tuple[str, ...]]:
        out = asked(capsys, repo, *arguments, "--format", "csv").out
        return [(row["date"], row["days"], row["subject"]) for row in csv.DictReader(io.StringIO(out))]

    finish = [
        ("2023-03-10", "-30", "Recale"),
        ("2023-02-10", "92", "Comité du 9 février"),
        ("2023-01-10", "", "Premier jet"),
    ]
    assert rows("a", "finish") == finish
    assert rows("a", "finish", "--limit", "2") == finish[:2]
    assert rows("a/m", "due") == [("2023-02-10", "31", "Comité du 9 février"), ("2023-01-10", "", "Premier jet")]
    assert rows("a", "due")[0] == ("2023-02-10", "31", "Comité du 9 février")
    assert rows("a", "cancelled") == []
    assert "Nothing of it was ever changed." in asked(capsys, repo, "a", "cancelled").out


def test_a_commit_of_no_day_is_of_an_unknown_one(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    head = repo.git("rev-parse", "HEAD")
    (repo.plan / "projects/a.yaml").write_text(A.format("2025", "2023-06-15"))
    tree = repo.git("rev-parse", f"{repo.commit('2023-04-01', 'x')}^{{tree}}")
    repo.git("reset", "--quiet", "--soft", repo.raw("999999999999999999 +0000", tree, head, message="sans date"))
    lines = asked(capsys, repo, "a", "finish").out.splitlines()
    row = next(line for line in lines if "2025" in line)
    assert row.startswith("–")


def test_what_is_not_there_is_told(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    ran = asked(capsys, repo, "a/n")
    assert (ran.status, ran.out) == (2, "")
    assert 'Nothing in the history of HEAD is called "a/n".' in ran.err
    assert 'Did you mean "a/m"?' in ran.err
    ran = asked(capsys, repo, "a", "finsh")
    assert (ran.status, ran.out) == (2, "")
    assert 'There is no field "finsh" here.' in ran.err
    assert 'Did you mean "finish"?' in ran.err
    assert asked(capsys, repo, "a/m", "finish").status == 2
    ran = asked(capsys, repo, "a", "--output", "plan/x.md")
    assert (ran.status, "in the folder of the plan" in ran.err) == (2, True)


def test_a_shallow_clone_is_told(capsys: pytest.CaptureFixture[str], repo: Repo, tmp_path: Path) -> None:
    repo.git("clone", "--quiet", "--depth=1", f"file://{repo.top}", str(tmp_path / "clone"))
    ran = run(capsys, "history", "a", where=around("en", tmp_path / "clone", READER))
    assert ran.status == 0
    assert ran.err == "This clone is shallow, its older history is not here: git fetch --unshallow --tags.\n"


@pytest.mark.parametrize("width", [80, 100])
def test_a_name_without_end_takes_no_column(capsys: pytest.CaptureFixture[str], repo: Repo, width: int) -> None:
    repo.git("commit", "--quiet", "--amend", f"--author={'N' * 10_000} <n@example.org>", f"--message={'S' * 5000}")
    ran = run(capsys, "history", "a", where=around("en", repo.top, READER, width=width))
    assert f"{'N' * 23}…" in ran.out
    assert f"{'S' * 23}…" in ran.out
    assert "Left out" not in ran.out


@pytest.mark.parametrize("format_", ["terminal", "markdown", "html", "csv", "tsv", "json", "yaml"])
def test_what_a_commit_says_steers_nothing(capsys: pytest.CaptureFixture[str], repo: Repo, format_: str) -> None:
    repo.commit(
        "2023-04-10", "=1+1 \x1b[31m <script>alert(1)</script> \u202e |", {"projects/a.yaml": A.format("2025", "2024")}
    )
    out = asked(capsys, repo, "a", "--format", format_).out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert format_ not in {"html", "markdown"} or "<script>alert" not in out
    assert format_ != "csv" or ",'=1+1" in out or "\"'=1+1" in out


def test_the_history_may_end_with_any_revision(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    repo.git("switch", "--quiet", "--create", "side", "HEAD~1")
    repo.commit("2023-05-10", "À part", {"projects/b.yaml": A.format("2025", "2023-06-15")})
    repo.git("switch", "--quiet", "main")
    out = asked(capsys, repo, "a", "finish", "--at", "HEAD~1").out
    assert "a: 2 changes in the history of HEAD~1" in out
    assert "Recale" not in out
    assert "À part" in asked(capsys, repo, "b", "--at", "side").out
    assert "1 change in the history of @2023-01-31" in asked(capsys, repo, "a", "finish", "--at", "@2023-01-31").out
    ran = asked(capsys, repo, "b", "--at", "HEAD~1")
    assert (ran.status, 'Nothing in the history of HEAD~1 is called "b".' in ran.err) == (2, True)
    ran = asked(capsys, repo, "a", "--at", "v9")
    assert (ran.status, 'There is no revision "v9" here.' in ran.err) == (2, True)
