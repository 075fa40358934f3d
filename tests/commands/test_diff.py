"""`ccictl diff`: what changed between two revisions, or since one, in sentences and for machines."""

from __future__ import annotations

import csv
import io
import json
import shutil
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.changes import changes
from ccictl.analysis.standing import Picture
from ccictl.load import load
from ccictl.show import cells
from tests.making import PLAN, write
from tests.repositories import READER, Repo
from tests.runs import ROOT, TODAY, Ran, around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

OLD = {
    "plan.yaml": PLAN + "milestones:\n  point: {title: Point, due: 2026-06}\nexpects: {totems: 2}\n",
    "obsessions.yaml": "o: {title: Être réseau}\np: {title: Exporter}\n",
    "engagements.yaml": "e: {title: La donnée, obsession: o}\nf: {title: Le salon, obsession: p}\n",
    "organisations.yaml": "x: {title: X}\ny: {title: Y}\n",
    "projects/a.yaml": (
        "title: Données\nengagements: [e]\ntotem: true\nlead: x\nstart: 2026-02-01\nfinish: 2026-06-30\n"
        "baseline: {finish: 2026-06-30}\nsummary: Un.\ntags: [u, v]\n"
        "milestones:\n  m: {title: Pilote, due: 2026-04-30}\n  n: {title: Essai, due: 2026-05}\n"
        "reports:\n  2026-01-05: {weather: sunny, progress: 10%, note: Bien.}\n"
    ),
    "projects/b.yaml": "title: Salon\nengagements: [f]\nstart: 2026-10-15\nfinish: 2026-12-31\nafter: [a]\n",
    "projects/c.yaml": "title: Orphelin\nfinish: 2026-09-30\n",
    "projects/d.yaml": "title: Ancien nom\nengagements: [f]\nnote: Texte.\n",
    "indicators/i.yaml": "title: Part\nof: e\nbetter: higher\ntargets: {2026: 50}\nmeasures: {2024: 3, 2025: 4}\n",
    "indicators/j.yaml": "title: Visites\nof: b\nbetter: higher\nevery: year\ntolerance: 5%\n",
    "indicators/k.yaml": "title: Tout\nof: plan\nbetter: higher\n",
}
NEW = {
    **OLD,
    "plan.yaml": PLAN + "milestones:\n  point: {title: Point, due: 2026-05}\nexpects: {totems: 3}\n",
    "projects/a.yaml": (
        "title: Les données\nengagements: [e, f]\ntotem: true\nlead: y\nstart: 2026-02-01\nfinish: 2026-09-30\n"
        "baseline: {finish: 2026-07-31}\nsummary: Deux.\ntags: [v, u]\nstarted: 2026-01-10\nweight: 2\n"
        "milestones:\n  m: {title: Pilote, due: 2026-07-31}\n"
        "reports:\n  2026-01-05: {weather: sunny, progress: 20%}\n"
        "  2026-01-12: {weather: stormy, note: Mal.}\n"
    ),
    "projects/b.yaml": f"{OLD['projects/b.yaml']}totem: true\n",
    "projects/c.yaml": "title: Orphelin\n",
    "projects/dd.yaml": "title: Ancien nom\nengagements: [f]\nnote: Texte.\n",
    "projects/g.yaml": "title: Neuf\nengagements: [e]\n",
    "indicators/i.yaml": "title: Part\nof: e\nbetter: higher\ntargets: {2026: 60}\nmeasures: {2025: 5, 2023: 1}\n",
    "indicators/j.yaml": "title: Visites\nof: b\nbetter: lower\nevery: month\ntolerance: 6%\nmethod: Compter.\n",
    "indicators/k.yaml": "title: Tout\nof: plan\nbetter: higher\nunit: k\n",
}
del NEW["projects/d.yaml"]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    found = Repo(tmp_path / "r")
    found.commit("2026-01-10", "first", OLD)
    found.git("tag", "v1")
    (found.plan / "projects/d.yaml").unlink()
    write(found.plan, NEW)
    return found


def asked(
    capsys: pytest.CaptureFixture[str], repo: Repo, *arguments: str, language: str = "en", width: int = 100
) -> Ran:
    ran = run(capsys, "diff", *arguments, where=around(language, repo.top, READER, width=width))
    short = _short(repo)
    out = ran.out.replace(f"<span>{short[:6]}</span>{short[6:]}", "MARKED")  # in Markdown, no forge makes a link of it
    return ran._replace(out=out.replace(repo.git("rev-parse", "v1"), "COMMIT").replace(short, "SHORT"))


def _short(repo: Repo) -> str:
    return repo.git("rev-parse", "v1")[:8]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("format_", ["terminal", "markdown", "csv", "json", "html"])
def test_what_changed_since_the_last_commit(
    capsys: pytest.CaptureFixture[str], repo: Repo, format_: str, language: str, snapshot: SnapshotAssertion
) -> None:
    ran = asked(capsys, repo, "--format", format_, language=language)
    assert ran.status == 0
    if (format_, language) not in {("json", "fr"), ("html", "en")}:
        assert ran.out == snapshot


def test_the_summary_counts_dates_still_to_come_and_baselines_that_moved(
    capsys: pytest.CaptureFixture[str], repo: Repo
) -> None:
    project = "title: A\nstart: 2026-02\nbaseline: {{start: {}}}\nmilestones:\n{}"
    milestones = "  m: {{title: M, due: {}, baseline: {}}}\n  n: {{title: N, due: 2025-12, done: {}}}\n"
    milestones += "  p: {{title: P, due: {}}}\n"

    def write_one(start: str, *dates: str) -> None:
        write(repo.plan, {"projects/z.yaml": project.format(start, milestones.format(*dates))})

    write_one("2026-02", "2026-05", "2026-04", "2025-12-01", "2026-07-31")
    repo.commit("2026-01-14", "second")
    write_one("2026-02-01", "2026-06", "2026-05", "2025-12-15", "2026-07-01")
    summary = json.loads(asked(capsys, repo, "--format", "json").out)["summary"]
    assert {name: summary[name] for name in ("later", "earlier", "baselines")} == {
        "later": 1,
        "earlier": 1,
        "baselines": 1,
    }


def test_no_line_is_wider_than_the_terminal(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    for width in (60, 80):
        out = asked(capsys, repo, width=width).out
        assert [line for line in out.splitlines() if cells(line) > width] == []


def test_two_revisions_by_any_name(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    repo.commit("2026-01-14", "second")
    first = json.loads(asked(capsys, repo, "v1..HEAD", "--format", "json").out)
    assert first["as_of"] == "2026-01-14"
    assert len(first["changes"]) > 20
    for arguments in (("v1", "HEAD"), ("v1", "main"), ("@2026-01-13", "@2026-01-14"), ("HEAD~1..",), ("v1..@2026",)):
        data = json.loads(asked(capsys, repo, *arguments, "--format", "json").out)
        assert data["changes"] == first["changes"]
    assert json.loads(asked(capsys, repo, "..v1", "--format", "json").out)["summary"]["earlier"] == 2
    out = asked(capsys, repo, "--format", "terminal").out
    assert "Nothing changed in the plan." in out


@pytest.mark.parametrize("arguments", [("v1...HEAD",), ("v1..HEAD", "v1"), ("v1..HEAD..v1",)])
def test_what_does_not_name_two_revisions_is_told(
    capsys: pytest.CaptureFixture[str], repo: Repo, arguments: tuple[str, ...]
) -> None:
    ran = asked(capsys, repo, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "does not name two revisions" in ran.err


A, M = OLD["projects/a.yaml"], "  m: {title: Pilote, due: 2026-04-30}\n"
APPROVED = "  m: {title: Pilote, due: 2026-04-30, baseline: 2026-04-30}\n"


@pytest.fixture
def gate(repo: Repo) -> Repo:
    """Before, `a` is a totem with a milestone that was approved; `b` waits for it."""
    repo.git("reset", "--quiet", "--hard", "v1")
    repo.git("clean", "--quiet", "-fd")
    write(repo.plan, {"projects/a.yaml": A.replace(M, APPROVED)})
    repo.commit("2026-01-11", "approved")
    return repo


def edited(repo: Repo, *edits: str, project: str = "a") -> None:
    """Write a project with each `old -> new` in it replaced."""
    path = repo.plan / f"projects/{project}.yaml"
    text = path.read_text("utf-8")
    for edit in edits:
        old, new = edit.split(" -> ")
        assert old in text
        text = text.replace(old, new.replace("|", "\n"), 1)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("edits", "status"),
    [
        (["finish: 2026-06-30 -> finish: 2026-07-31"], 1),
        (["baseline: {finish: 2026-06-30} -> baseline: {finish: 2026-05-31}"], 1),
        (["baseline: {finish: 2026-06-30} -> weight: 1"], 1),
        ([", baseline: 2026-04-30 -> "], 1),
        (["baseline: 2026-04-30 -> baseline: 2026-05-01"], 1),
        (["finish: 2026-06-30 -> note: x"], 1),
        (["totem: true -> totem: false"], 1),
        (["totem: true -> note: x", "finish: 2026-06-30 -> finish: 2027-06-30"], 1),
        (["  m: {title: Pilote ->   x: {title: Autre"], 1),
        (["start: 2026-02-01 -> cancelled: 2026-01-12"], 1),
        (["title: Données -> title: D", "lead: x -> lead: y", "due: 2026-04-30 -> due: 2026-05-02"], 0),
        (["summary: Un. -> summary: Deux."], 0),
        # The same days, with another precision; what was not written yet.
        (["finish: 2026-06-30 -> finish: 2026-06", "{finish: 2026-06-30} -> {finish: 2026-06}"], 0),
        (["{finish: 2026-06-30} -> {finish: 2026-06-30, start: 2026-02}"], 0),
        (["due: 2026-05} -> due: 2026-05, baseline: 2026-05}"], 0),
    ],
)
def test_the_exit_code_is_for_what_was_approved(
    capsys: pytest.CaptureFixture[str], gate: Repo, edits: list[str], status: int
) -> None:
    assert asked(capsys, gate, "--exit-code").status == 0
    edited(gate, *edits)
    assert asked(capsys, gate, "--exit-code").status == status


def test_the_exit_code_is_for_what_is_taken_out(capsys: pytest.CaptureFixture[str], gate: Repo) -> None:
    one, other = gate.plan / "projects/a.yaml", gate.plan / "projects/aa.yaml"
    text = one.read_text("utf-8")
    one.rename(other)
    edited(gate, "after: [a] -> after: [aa]", project="b")
    assert asked(capsys, gate, "--exit-code").status == 0
    # Under another id and another title nobody knows it.
    other.write_text(text.replace("Données", "Neuf").replace("2026-06-30", "2027-06-30"), "utf-8")
    assert asked(capsys, gate, "--exit-code").status == 1
    # No totem, but one of its milestones was approved.
    one.write_text(text.replace("totem: true\n", "").replace("baseline: {finish: 2026-06-30}\n", ""), "utf-8")
    other.unlink()
    gate.commit("2026-01-12", "no totem")
    one.unlink()
    assert asked(capsys, gate, "--exit-code").status == 1
    gate.git("checkout", "--quiet", ".")
    (gate.plan / "projects/c.yaml").unlink()
    assert asked(capsys, gate, "--exit-code").status == 0


def test_the_end_of_a_totem_moves_by_what_it_waits_for(capsys: pytest.CaptureFixture[str], gate: Repo) -> None:
    edited(gate, "after: [a] -> after: [a, c]|totem: true", project="b")
    edited(gate, "finish: 2026-09-30 -> finish: 2026-06-30", project="c")
    gate.commit("2026-01-12", "waits")
    edited(gate, "finish: 2026-06-30 -> finish: 2027-06-30", project="c")
    ran = asked(capsys, gate, "--exit-code")
    assert (ran.status, "Salon (totem): as a consequence, forecast" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("edit", "project", "status"),
    [
        ("finish: 2026-06-30 -> finish: soon", "a", 2),
        ("baseline: {finish: 2026-06-30} -> baseline: {finish: soon}", "a", 2),
        ("totem: true -> totem: perhaps", "a", 2),
        ("baseline: 2026-04-30 -> baseline: soon", "a", 2),
        ("lead: x -> lead: [", "a", 2),
        ("finish: 2026-09-30 -> finish: soon", "c", 0),
    ],
)
def test_what_cannot_be_read_is_not_certain(
    capsys: pytest.CaptureFixture[str], gate: Repo, edit: str, project: str, status: int
) -> None:
    edited(gate, edit, project=project)
    ran = asked(capsys, gate, "--exit-code")
    assert (ran.status, "is not certain, for something cannot be read: mend" in ran.err) == (status, status == 2)
    assert "The plan has 1 error" in ran.err
    assert asked(capsys, gate).status == 1


def test_a_revision_that_cannot_be_read_is_not_certain(capsys: pytest.CaptureFixture[str], gate: Repo) -> None:
    write(gate.plan, {"projects/z.yaml": "title: [\n"})
    gate.commit("2026-01-12", "cannot be read")
    ran = asked(capsys, gate, "HEAD~1..HEAD", "--exit-code")
    assert (ran.status, "something in revision HEAD (" in ran.err) == (2, True)
    (gate.plan / "projects/z.yaml").unlink()
    ran = asked(capsys, gate, "--exit-code")
    assert (ran.status, "something in revision HEAD (" in ran.err) == (2, True)
    # What is grave is, whatever else there is.
    edited(gate, "baseline: {finish: 2026-06-30} -> baseline: {finish: 2026-05-31}")
    assert asked(capsys, gate, "--exit-code").status == 1


def test_an_error_that_leaves_all_to_be_read_does_not_count(capsys: pytest.CaptureFixture[str], gate: Repo) -> None:
    edited(gate, "lead: x -> lead: nobody")
    ran = asked(capsys, gate, "--exit-code")
    assert (ran.status, "The plan has 1 error" in ran.err) == (0, True)
    assert asked(capsys, gate).status == 1
    # Where errors are to count, they are told from what was approved.
    ran = asked(capsys, gate, "--exit-code", "--strict")
    assert (ran.status, ran.out, "The plan has 1 error" in ran.err) == (2, "", True)
    assert asked(capsys, gate, "--strict").status == 1


def test_what_if_is_laid_over_the_second(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    ran = asked(capsys, repo, "v1..v1", "--what-if", "a+40d", "--exit-code", "--as-of", "2026-01-15")
    assert ran.status == 1
    assert "Données ends on 2026-08-09 instead of" in ran.out.splitlines()[0]
    assert "Données (totem): finish on 2026-08-09 instead of 2026-06-30" in " ".join(ran.out.split())


def test_a_plan_that_did_not_parse_for_a_while(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    write(repo.plan, {**NEW, "projects/a.yaml": "title: [\n", "projects/b.yaml": "title: Salon\nfinish: soon\n"})
    repo.commit("2026-01-14", "broken")
    write(repo.plan, NEW)
    ran = asked(capsys, repo, "--format", "json")
    assert (ran.status, "Some files of revision HEAD" in ran.err) == (0, True)
    # What follows from what could not be read is not known.
    assert {each["what"] for each in json.loads(ran.out)["changes"]} == {"changed"}


def test_the_whole_plan_against_itself_and_one_date(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    repo = Repo(tmp_path / "r")
    shutil.copytree(ROOT / "examples/full-plan", repo.plan)
    repo.commit("2026-01-10", "first")
    repo.git("tag", "v1")
    one = next(repo.plan.rglob("cci-data.yaml"))
    one.write_text(one.read_text("utf-8").replace("due: 2027-08-27", "due: 2027-11-27"), "utf-8")
    data = csv.DictReader(io.StringIO(asked(capsys, repo, "--format", "csv").out))
    rows = [(row["id"], row["what"], row["days"]) for row in data]
    assert ("cci-data/tableaux-de-bord", "changed", "92") in rows
    assert {row[1] for row in rows} <= {"changed", "forecast", "health"}
    before = load(ROOT / "examples/full-plan").plan
    told = changes(Picture(before, TODAY), Picture(load(repo.plan).plan, TODAY))
    assert len(rows) == len(told)
