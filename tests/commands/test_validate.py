"""`ccictl validate` on whole plans."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, write
from tests.repositories import READER, Repo
from tests.runs import ROOT, around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

EIGHT = "tests/plans/bad/eight-defects"
LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_eight_defects_are_found_in_one_run(
    language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "validate", "--plan", EIGHT, where=around(language))
    assert (ran.status, ran.err) == (1, "")
    assert ran.out == snapshot


def test_the_eight_defects_have_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "validate", "--plan", EIGHT, "--format", "json").out
    errors = {
        (f["rule"], f["path"].removeprefix(f"{EIGHT}/"), f["line"], f["column"])
        for f in json.loads(out)["findings"]
        if f["severity"] == "error"
    }
    assert errors == {
        ("invalid-value", "engagements.yaml", 3, 9),
        ("duplicate-id", "projects/accelerer-la-rse.yaml", 1, 1),
        ("unknown-reference", "projects/cci-academie.yaml", 2, 15),
        ("invalid-value", "projects/cci-academie.yaml", 4, 9),
        ("before-predecessor", "projects/cci-academie.yaml", 8, 10),
        ("unknown-field", "projects/cci-academie.yaml", 11, 5),
        ("invalid-yaml", "projects/cci-competences.yaml", 1, 20),
        ("dependency-cycle", "projects/cci-data.yaml", 3, 9),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_plan_has_no_error(
    language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "validate", "--as-of", "2026-09-30", where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_the_full_example_has_no_error(capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "validate", "--plan", "examples/full-plan", "--as-of", "2026-09-30")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


GOOD = {"obsessions.yaml": "agir:\n  title: Agir\n"}
WARNED = {"projects/p.yaml": "title: P\n"}


def test_a_plan_in_order_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "validate", where=around(folder=write(tmp_path, GOOD)))
    assert ran.status == 0
    assert "1 obsession" in ran.out


def test_warnings_fail_only_with_strict(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, WARNED))
    assert run(capsys, "validate", where=where).status == 0
    assert run(capsys, "validate", "--strict", where=where).status == 1


def test_quiet_says_only_what_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, WARNED))
    assert run(capsys, "validate", "--quiet", where=where) == (0, "", "")
    strict = run(capsys, "validate", "-q", "--strict", where=where)
    assert strict.status == 1
    assert "project-without-lead" in strict.out
    assert "info[" not in strict.out


def test_the_gravest_are_kept_when_some_must_go(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, {**WARNED, "projects/q.yaml": "titre: Q\n"}))
    out = run(capsys, "validate", "--max-findings", "1", where=where).out
    assert "unknown-field" in out
    assert "project-without-lead" not in out
    everything = run(capsys, "validate", "--max-findings", "0", where=where).out
    assert "project-without-lead" in everything


def test_select_and_ignore(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, WARNED))
    picked = run(capsys, "validate", "--select", "project-without-lead,unsourced", where=where).out
    assert "project-without-lead" in picked
    assert "unsourced" in picked
    assert "project-without-engagement" not in picked
    assert "project-without-lead" not in run(capsys, "validate", "--ignore", "project-without-lead", where=where).out


def test_severities_of_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = PLAN + "rules:\n  project-without-lead: error\n  project-without-engagement: off\n"
    ran = run(capsys, "validate", where=around(folder=write(tmp_path, {**WARNED, "plan.yaml": plan})))
    assert ran.status == 1
    assert "error[project-without-lead]" in ran.out
    assert "project-without-engagement" not in ran.out


def test_what_makes_a_file_unreadable_cannot_be_lowered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = "title: P\nstart: 2022\nfinish: 2027\nrules:\n  invalid-yaml: off\n"
    files = {"plan.yaml": plan, "projects/p.yaml": "title: a : b # ccictl: ignore[invalid-yaml] non\n"}
    ran = run(capsys, "validate", where=around(folder=write(tmp_path, files)))
    assert ran.status == 1
    assert "error[invalid-yaml]" in ran.out
    assert "cannot be silenced" in ran.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_makes_a_file_unreadable_cannot_be_left_out(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = around(language, write(tmp_path, {}))
    ran = run(capsys, "validate", "--ignore", "project-without-lead,invalid-yaml", where=where)
    assert (ran.status, ran.out) == (2, "")
    said = {
        "en": '"invalid-yaml" cannot be left out: what it finds must not pass unseen.',
        "fr": "« invalid-yaml » ne peut pas être écartée : ce qu'elle trouve ne doit pas passer inaperçu.",
    }
    assert said[language] in ran.err.replace("\u00a0", " ").replace("\u202f", " ")


def test_several_formats_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, WARNED))
    ran = run(capsys, "validate", "--format", "text", "--format", "sarif:out.sarif", "-f", "json:o.json", where=where)
    assert ran.status == 0
    assert "project-without-lead" in ran.out
    assert json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))["format_version"] == 1


def test_output_takes_the_place_of_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = around(folder=write(tmp_path, WARNED))
    ran = run(capsys, "validate", "--format", "junit", "--output", "report.xml", where=where)
    assert ran.out == ""
    assert (tmp_path / "report.xml").read_text(encoding="utf-8").startswith("<?xml")


def test_the_summary_of_a_github_job(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    folder = write(tmp_path / "repo", WARNED)
    where = around(folder=folder, environment={"GITHUB_STEP_SUMMARY": str(summary)})
    ran = run(capsys, "validate", "--format", "github", where=where)
    assert ran.out.startswith("::warning ")
    text = summary.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert "project" in text


def test_the_plan_of_the_environment_and_the_nearest_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "repo" / "plan", GOOD)
    below = tmp_path / "repo" / "src" / "deep"
    below.mkdir(parents=True)
    assert run(capsys, "validate", where=around(folder=below)).status == 0
    elsewhere = around(folder=tmp_path, environment={"CCICTL_PLAN": "repo/plan"})
    assert "1 obsession" in run(capsys, "validate", where=elsewhere).out


def test_paths_lead_from_where_the_program_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "plan", WARNED)
    assert "\nplan/projects/p.yaml:1:1:" in "\n" + run(capsys, "validate", where=around(folder=tmp_path)).out
    inside = around(folder=tmp_path / "plan" / "projects")
    assert "../projects/p.yaml:1:1:" in run(capsys, "validate", where=inside).out


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_plan_at_all(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "validate", where=around(language, folder=tmp_path))
    assert ran.status == 2
    assert "plan.yaml" in ran.err


def test_nothing_is_written_into_the_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, WARNED)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    run(capsys, "validate", where=around(folder=tmp_path))
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.fixture
def rewritten(tmp_path: Path) -> Repo:
    """A plan in which a fact is not what it was."""
    repo = Repo(tmp_path / "r")
    repo.commit("2025-01-10", "first", {"projects/a.yaml": "title: A\nstarted: 2024-05\n"})
    repo.commit("2025-02-10", "second", {"projects/a.yaml": "title: A\nstarted: 2024-07\n"})
    return repo


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_over_time_run_where_the_history_is(
    language: str, rewritten: Repo, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    where = around(language, rewritten.top, READER)
    ran = run(capsys, "validate", "--select", "fact-rewritten", where=where)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    assert "fact-rewritten" in run(capsys, "validate", where=where).out
    assert run(capsys, "validate", "--strict", "--select", "fact-rewritten", where=where).status == 1
    assert "fact-rewritten" not in run(capsys, "validate", "--ignore", "fact-rewritten", where=where).out
    assert "fact-rewritten" not in run(capsys, "validate", "--as-of", "2025-02-01", where=where).out


def test_rules_over_time_are_left_out_where_nothing_is_to_be_read(
    rewritten: Repo, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ccictl.chronicle.history", None)  # whoever calls it fails
    for arguments, environment in ((("--no-history",), READER), ((), {}), (("--select", "missing-field"), READER)):
        ran = run(capsys, "validate", *arguments, where=around(folder=rewritten.top, environment=environment))
        assert (ran.status, ran.err) == (0, "")
        assert "fact-rewritten" not in ran.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_keeps_the_history_from_being_known_is_said(
    language: str, rewritten: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    rewritten.git("clone", "--quiet", "--depth=1", f"file://{rewritten.top}", str(tmp_path / "clone"))
    where = around(language, tmp_path / "clone", READER)
    ran = run(capsys, "validate", where=where)
    assert (ran.status, "fact-rewritten" in ran.out) == (0, False)
    assert ran.err == snapshot
    assert run(capsys, "validate", "--quiet", where=where).err == ""
    (rewritten.top / ".git/objects" / rewritten.git("rev-parse", "HEAD^{tree}")[:2]).rename(tmp_path / "away")
    ran = run(capsys, "validate", where=around(language, rewritten.top, READER))
    assert ran.status == 0
    assert ran.err == snapshot(name="damaged")


def test_a_rule_that_would_fail_is_not_left_out_in_silence(
    rewritten: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rewritten.commit("2025-03-10", "third", {"plan.yaml": f"{PLAN}rules: {{fact-rewritten: error}}\n"})
    assert run(capsys, "validate", where=around(folder=rewritten.top, environment=READER)).status == 1
    rewritten.git("clone", "--quiet", "--depth=1", f"file://{rewritten.top}", str(tmp_path / "clone"))
    ran = run(capsys, "validate", "--quiet", where=around(folder=tmp_path / "clone", environment=READER))
    assert (ran.status, "The rules over time did not run." in ran.err) == (0, True)


def test_that_there_is_no_history_is_said_to_who_asked(
    rewritten: Repo, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = Repo(tmp_path / "empty")
    write(empty.plan, GOOD)
    outside = write(tmp_path / "outside", GOOD)
    for where, reason in (
        (around(folder=empty.top, environment=READER), "Nothing was committed in this repository yet. Commit the plan"),
        (around(folder=outside, environment=READER), "this plan is in no git repository. Go into a clone"),
        (around(folder=rewritten.top), "git is not installed here. Install git"),
    ):
        assert run(capsys, "validate", where=where).err == ""
        ran = run(capsys, "validate", "--select", "stale-project", where=where)
        assert (ran.status, ran.err.startswith("The rules over time did not run. ")) == (0, True)
        assert reason in ran.err


def test_the_examples_are_where_the_tests_look() -> None:
    assert (ROOT / EIGHT / "plan.yaml").exists()


def test_a_comment_that_silences_a_rule_over_time_is_never_needless(
    rewritten: Repo, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "title: A\nstarted: 2024-07 # ccictl: ignore[fact-rewritten] une coquille\n"
    (rewritten.plan / "projects/a.yaml").write_text(text)
    for environment, more in ((READER, ()), (READER, ("--as-of", "2025-02-01")), ({}, ()), (READER, ("--no-history",))):
        where = around(folder=rewritten.top, environment=environment)
        ran = run(capsys, "validate", "--select", "fact-rewritten,unused-ignore", *more, where=where)
        assert (ran.status, "no finding" in ran.out) == (0, True)
