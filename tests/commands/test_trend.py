"""`ccictl trend`: how often and how far milestones moved, from the history."""

from __future__ import annotations

import json
import string
from datetime import date
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from ccictl.show import cells
from tests.making import write
from tests.repositories import READER, Repo
from tests.runs import ROOT, TODAY, Ran, around, run

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


def asked(
    capsys: pytest.CaptureFixture[str],
    repo: Repo,
    *arguments: str,
    language: str = "en",
    width: int = 100,
    today: date = TODAY,
) -> Ran:
    where = around(language, repo.top, READER, width=width)._replace(today=today)
    return run(capsys, "trend", *arguments, where=where)


# What a project stated at each review: each milestone with its title and its dates, a `!` behind a fact.
STORY = {
    "entrepot": ("Entrepôt national ouvert", ["2024-05", "2024-07", "2024-10", "2024-10-15!"]),
    "services": ("Trois premiers services", ["2024-11", *["2025-01"] * 3, "2025-03", "2025-06", "2025-07-10!"]),
    "tableaux": ("Tableaux de bord en service", ["2025-09", *["2025-12"] * 3, *["2025-11"] * 2, "2025-12", "2026-03"]),
    "usage": ("Usage courant partout", [*["2026-03"] * 4, "2026-06", "2026-06", "2026-09", "2026-12"]),
}
REVIEWS = [f"{year}-{day}" for year in (2024, 2025) for day in ("03-31", "06-30", "09-30", "12-31")]


@pytest.fixture
def story(tmp_path: Path) -> Repo:
    found = Repo(tmp_path / "story")
    for rank, day in enumerate(REVIEWS):
        text = "title: CCI Data\ntotem: true\nlead: data\nmilestones:\n"
        for name, (title, stated) in STORY.items():
            date = stated[min(rank, len(stated) - 1)]
            fact = f", done: {date[:-1]}" if date.endswith("!") else ""
            text += f"  {name}: {{title: {title}, due: {date.rstrip('!')}{fact}}}\n"
        files = {
            "plan.yaml": "title: Projet stratégique\nstart: 2023\nfinish: 2026\n",
            "organisations.yaml": "data: {title: Direction des données}\n",
            "projects/cci-data.yaml": text,
        }
        found.commit(f"{day[:-2]}15", f"revue {rank}", files)
    return found


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
    assert reviews("--from", "2023-04-01", "--to", "2023-07-31") == ["2023-06-30", "2023-07-31"]
    assert reviews("--from", "2020", "--to", "2023-05-15") == ["2023-03-31", "2023-05-15"]
    assert reviews("--from", "2023-07-31", "--to", "2023-07-31") == ["2023-07-31"]


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
        (("--by", "year"), '--by does not know "year".'),
        (("--limit", "many"), "--limit takes a whole number"),
        (("--format", "gif"), '--format does not know "gif".'),
        (("--lead", "zzz"), '--lead does not know "zzz".'),
        (("--where", "totme"), "--where:"),
        (("--from", "2024", "--to", "2023"), "--to (2023) is before --from (2024)."),
        (("--from", "2027"), "--from (2027) is after the last review (2026-01-15)."),
        (("--every", "month", "--tags", "v*"), "Reviews are either the ends of periods or tags."),
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


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [60, 100, 200])
def test_the_chart_is_above_the_table(
    capsys: pytest.CaptureFixture[str], story: Repo, width: int, language: str, snapshot: SnapshotAssertion
) -> None:
    ran = asked(capsys, story, "cci-data", "--to", "2025-12-31", "--moves", language=language, width=width)
    assert (ran.status, ran.err) == (0, "")
    assert all(cells(line) <= width for line in ran.out.splitlines())
    assert ran.out == snapshot


@pytest.mark.parametrize(("page", "language"), [("README.md", "en"), ("README.fr.md", "fr")])
def test_the_front_page_shows_what_is_printed(
    capsys: pytest.CaptureFixture[str], story: Repo, page: str, language: str
) -> None:
    ran = asked(capsys, story, "cci-data", "--to", "2025-12-31", language=language)
    assert ran.out in (ROOT / page).read_text(encoding="utf-8")


def test_groups_and_choices(capsys: pytest.CaptureFixture[str], repo: Repo, snapshot: SnapshotAssertion) -> None:
    to = ("--to", "2023-05-15", "--every", "month")
    assert asked(capsys, repo, *to, "--by", "project", width=80).out == snapshot
    rows = json.loads(asked(capsys, repo, *to, "--by", "obsession", "--format", "json").out)["milestones"]
    assert [(row["id"], row["group"]) for row in rows] == [("a/n", "o"), ("a/m", "o"), ("plan/p", "plan")]
    # Of what is chosen, the plan itself is no part.
    assert "plan/p" not in asked(capsys, repo, *to, "--engagement", "e", "--format", "names").out
    assert "No milestone was dated" in asked(capsys, repo, *to, "--totem").out
    assert asked(capsys, repo, "a/m", *to, "--where", "engagements = e", "--format", "names").out == "a/m\n"
    assert "No milestone was dated" in asked(capsys, repo, "a/m", *to, "--totem", "--by", "lead").out


def test_signs_that_any_font_has(capsys: pytest.CaptureFixture[str], story: Repo) -> None:
    out = asked(capsys, story, "cci-data", "--to", "2025-12-31", "--moves", "--ascii").out
    assert not {*out} - {*string.printable} - {*"éôï"}  # of names and titles
    assert "+- ! 2024-06-30: May 2024 -> Jul 2024 (+61 d)" in out.replace("|-", "+-")


def test_one_review_is_no_line(capsys: pytest.CaptureFixture[str], repo: Repo) -> None:
    out = asked(capsys, repo, "--to", "2023-03-31").out
    assert "Nothing is drawn: there is one review" in out
    assert "a/m" in out


@pytest.mark.parametrize("format_", ["svg", "html"])
def test_drawings_go_to_a_file(capsys: pytest.CaptureFixture[str], story: Repo, format_: str) -> None:
    printed = asked(capsys, story, "--format", format_, language="fr")
    ran = asked(capsys, story, "--format", format_, "--output", f"o.{format_}", language="fr")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (story.top / f"o.{format_}").read_text(encoding="utf-8") == printed.out
    if format_ == "svg":
        ET.fromstring(printed.out)  # noqa: S314 - our own


@pytest.mark.parametrize("format_", ["json", "yaml", "csv", "tsv", "markdown", "names", "html", "svg", "terminal"])
def test_the_same_history_has_the_same_bytes(capsys: pytest.CaptureFixture[str], story: Repo, format_: str) -> None:
    ran = asked(capsys, story, "--by", "lead", "--moves", "--format", format_, "--to", "2025-12-31")
    assert ran.status == 0
    assert asked(capsys, story, "--by", "lead", "--moves", "--format", format_, "--to", "2025-12-31").out == ran.out


def test_machines_are_told_each_point_and_each_move(capsys: pytest.CaptureFixture[str], story: Repo) -> None:
    data = json.loads(asked(capsys, story, "--to", "2025-12-31", "--moves", "--format", "json").out)
    points = next(row for row in data["milestones"] if row["id"] == "cci-data/entrepot")["points"]
    assert [(each["review"], each["stated"], each["reached"]) for each in points] == [
        ("2024-03-31", "2024-05", False),
        ("2024-06-30", "2024-07", False),
        ("2024-09-30", "2024-10", False),
        ("2024-12-31", "2024-10-15", True),
    ]
    assert {*points[0]} == {"review", "stated", "reached", "commits"}
    assert [(each["review"], each["days"]) for each in data["moves"] if each["id"] == "cci-data/entrepot"] == [
        ("2024-06-30", 61),
        ("2024-09-30", 92),
        ("2024-12-31", -16),
    ]
    # The one table of a spreadsheet is that which was asked for.
    ran = asked(capsys, story, "--to", "2025-12-31", "--moves", "--format", "csv")
    assert ran.out.startswith("id,title,review,before,after,days,commits")
    assert "Left out: milestones" in ran.err


def test_years_at_the_ends_of_the_calendar(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    far = Repo(tmp_path / "far")
    for horizon in ("", "start: 0001\nfinish: 9999\n"):
        for day, due in (("2023-01-10", "0001"), ("2023-02-10", "9999")):
            text = f"title: P\n{horizon}milestones: {{p: {{title: P, due: {due}}}}}\n"
            far.commit(day, "moved", {"plan.yaml": text})
        ran = asked(capsys, far, "--to", "2023-03-31", "--every", "month", width=80)
        assert ran.status == 0
        assert ran.out == snapshot
        assert asked(capsys, far, "--to", "2023-03-31", "--every", "month", "--format", "svg").status == 0


@pytest.fixture
def tagged(story: Repo) -> Repo:
    """The story, in which every second review has a tag of its committee."""
    for rank, commit in enumerate(story.git("rev-list", "--reverse", "HEAD").split()):
        if rank % 2:
            story.git("tag", f"copil-{REVIEWS[rank][:7]}", commit)
    story.git("tag", "v1", "HEAD~2")
    story.git("switch", "--quiet", "--orphan", "beside")
    story.commit("2025-01-01", "beside")
    story.git("tag", "copil-beside")
    story.git("switch", "--quiet", "main")
    return story


@pytest.mark.parametrize("language", ["en", "fr"])
def test_reviews_may_be_tags(
    capsys: pytest.CaptureFixture[str], tagged: Repo, language: str, snapshot: SnapshotAssertion
) -> None:
    ran = asked(capsys, tagged, "cci-data", "--tags", "copil-*", "--moves", language=language)
    assert ran.status == 0
    assert ran.err == snapshot(name="beside")
    assert ran.out == snapshot


def test_tags_are_told_in_the_order_of_the_main_line(capsys: pytest.CaptureFixture[str], tagged: Repo) -> None:
    def reviews(*arguments: str) -> list[str]:
        found: list[str] = json.loads(asked(capsys, tagged, *arguments, "--format", "json").out)["reviews"]
        return found

    assert reviews("--tags", "copil-*") == ["2024-06-15", "2024-12-15", "2025-06-15", "2025-12-15"]
    assert reviews("--tags", "copil-2025-*") == ["2025-06-15", "2025-12-15"]
    assert reviews("--tags", "copil-*", "--from", "2024-07", "--to", "2025-06") == ["2024-12-15", "2025-06-15"]
    assert reviews("--tags", "v1") == ["2025-06-15"]


@pytest.mark.parametrize("arguments", [("zzz*",), ("copil-*", "--to", "2023-12-31"), ("copil-beside",)])
def test_no_tag_of_that_form_is_said(
    capsys: pytest.CaptureFixture[str], tagged: Repo, arguments: tuple[str, ...]
) -> None:
    ran = asked(capsys, tagged, "--tags", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert f'No tag of the form "{arguments[0]}" is on the main line by' in ran.err


def test_the_reviews_may_end_with_any_revision(capsys: pytest.CaptureFixture[str], story: Repo) -> None:
    data = json.loads(asked(capsys, story, "--at", "HEAD~5", "--format", "json").out)
    assert data["reviews"] == ["2024-03-31", "2024-06-30", "2024-09-15"]
    data = json.loads(asked(capsys, story, "--at", "HEAD~5", "--to", "2024-12-31", "--format", "json").out)
    assert data["reviews"][-1] == "2024-12-31"
    assert asked(capsys, story, "--at", "v9").status == 2


def test_a_revision_of_no_day_is_looked_at_today(capsys: pytest.CaptureFixture[str], story: Repo) -> None:
    head = story.git("rev-parse", "HEAD")
    only = story.raw("999999999999999999 +0000", story.git("rev-parse", "HEAD^{tree}"), head)
    data = json.loads(asked(capsys, story, "--at", only, "--format", "json").out)
    assert data["reviews"][-1] == "2026-01-15"


@pytest.fixture
def gone(story: Repo) -> Repo:
    """The story, in which a milestone, then a project, is taken out, and a milestone loses its date."""
    path = story.plan / "projects/cci-data.yaml"
    (story.plan / "projects/essais.yaml").write_text(
        "title: Essais\nlead: data\nmilestones:\n  e: {title: E, due: 2026}\n"
    )
    story.commit("2026-01-10", "un essai")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = "".join(line for line in lines if "usage:" not in line)
    story.commit("2026-04-10", "plus d'usage", {"projects/cci-data.yaml": kept.replace(", due: 2026-03", "")})
    (story.plan / "projects/essais.yaml").unlink()
    story.commit("2026-07-10", "plus d'essais")
    return story


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("by", ["", "project", "lead"])
def test_what_was_taken_out_is_told(
    capsys: pytest.CaptureFixture[str], gone: Repo, by: str, language: str, snapshot: SnapshotAssertion
) -> None:
    ran = asked(capsys, gone, *(("--by", by) if by else ()), language=language, today=date(2026, 9, 30))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


def test_what_was_taken_out_can_be_asked_for(capsys: pytest.CaptureFixture[str], gone: Repo) -> None:
    def ids(*arguments: str) -> set[str]:
        return {*asked(capsys, gone, *arguments, "--format", "names", today=date(2026, 9, 30)).out.split()}

    assert ids("essais/e") == {"essais/e"}
    assert ids("cci-data/usage") == {"cci-data/usage"}
    assert ids("cci-data") == {f"cci-data/{name}" for name in STORY}
    assert ids("data") == {f"cci-data/{name}" for name in STORY}
    assert ids("plan") == ids() == {"essais/e", *ids("data")}
    assert ids("--totem") == ids("data")


def test_machines_are_told_the_tags(capsys: pytest.CaptureFixture[str], tagged: Repo) -> None:
    data = json.loads(asked(capsys, tagged, "--tags", "copil-2025-*", "--format", "json").out)
    assert data["tags"] == ["copil-2025-06", "copil-2025-12"]
    assert {point["tag"] for row in data["milestones"] for point in row["points"]} <= {*data["tags"]}
    assert asked(capsys, tagged, "--tags", "v1", "--format", "csv").out.count("v1") == 4


def test_several_tags_of_a_day_are_several_reviews(capsys: pytest.CaptureFixture[str], story: Repo) -> None:
    for name, year in (("a", 2026), ("b", 2027), ("c", 2028)):
        text = f"title: D\nmilestones: {{m: {{title: M, due: {year}}}}}\n"
        story.commit("2025-12-20", name, {"projects/cci-data.yaml": text})
        story.git("tag", f"same-{name}")
    csv = asked(capsys, story, "cci-data/m", "--tags", "same-*", "--format", "csv").out
    for stated in ("same-a=2026", "same-b=2027", "same-c=2028"):
        assert stated in csv


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_plan_without_milestones_has_nothing_to_draw(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, language: str, snapshot: SnapshotAssertion
) -> None:
    bare = Repo(tmp_path / "bare")
    bare.commit("2025-01-10", "first", {})
    ran = asked(capsys, bare, language=language)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    assert asked(capsys, bare, "--format", "svg").status == 0
    assert asked(capsys, bare, "--by", "project").status == 0


def test_what_has_not_been_is_no_review(capsys: pytest.CaptureFixture[str], story: Repo) -> None:
    data = json.loads(asked(capsys, story, "--to", "2030", "--format", "json").out)
    assert data["reviews"][-1] == "2026-01-15"
