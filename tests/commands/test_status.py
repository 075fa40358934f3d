"""`ccictl status` on whole plans."""

from __future__ import annotations

import csv
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ccictl.show import cells
from tests.making import PLAN, write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")
REAL = ("--plan", "plan", "--as-of", "2026-09-30")
LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_real_plan(language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "status", *REAL, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_the_full_example(
    width: int, language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "status", *FULL, where=around(language, width=width))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    # A place or a command is never broken: it is to be copied.
    assert all(cells(line) <= width or "(examples/" in line or "(ccictl " in line for line in ran.out.splitlines())


@pytest.mark.parametrize("format_", ["json", "yaml", "csv", "tsv", "markdown", "html", "names"])
def test_each_format(format_: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    ran = run(capsys, "status", *FULL, "--format", format_, where=around("fr"))
    assert ran.status == 0
    # What a format of one table leaves out is said.
    assert ran.err.startswith(f"Le format «\u00a0{format_}\u00a0» contient un seul tableau" if "sv" in format_ else "")
    assert bool(ran.err) == ("sv" in format_)
    assert ran.out == snapshot


@pytest.mark.parametrize("format_", ["json", "yaml"])
def test_data_are_whole(format_: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = yaml.safe_load(run(capsys, "status", *FULL, "--format", format_).out)
    assert len(found["slips"]) > 5
    assert found["summary"]["progress"] != round(found["summary"]["progress"], 2)
    for topic in ("late-milestones", "slips", "watermelons", "off-track", "decisions"):
        assert {tuple(line) for line in found[topic]} == {("id", "message", "place")}
    assert found["summary"]["planned_progress"] == found["groups"][-1]["planned_progress"]


def test_sections_with_nothing_in_them_are_empty_for_machines_and_absent_for_people(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ("status", *FULL, "--where", "id = accueil-sous-huit-jours")
    found = json.loads(run(capsys, *asked, "-f", "json").out)
    assert all(found[topic] == [] for topic in ("late-milestones", "slips", "watermelons", "off-track", "decisions"))
    for format_ in ("terminal", "markdown", "html"):
        assert "Late milestones" not in run(capsys, *asked, "-f", format_).out
    assert run(capsys, *asked, "-f", "csv").err.endswith("Left out: summary; json and yaml hold everything.\n")


def test_a_table_of_groups_can_be_summed_at_one_level(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "status", *FULL, "--by", "totem", "--level", "project", "-f", "csv").out
    rows = list(csv.DictReader(out.splitlines()))
    levels = {level: [row for row in rows if row["level"] == level] for level in ("totem", "project", "plan")}
    assert [sum(int(row["projects"]) for row in level) for level in levels.values()] == [72, 72, 72]
    assert {row["parent"] for row in levels["project"]} == {row["id"] for row in levels["totem"]} == {"true", "false"}
    assert [row["title"] for row in levels["totem"]] == ["Totems", "Other projects"]
    assert [(row["id"], row["parent"]) for row in levels["plan"]] == [("plan", "")]


def test_only_the_groups_that_were_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    within = groups(capsys, "--obsession", "etre-reseau")
    assert [row["id"] for row in within if row["level"] == "obsession"] == ["etre-reseau"]
    assert {row["parent"] for row in within if row["level"] == "engagement"} == {"etre-reseau"}
    alone = groups(capsys, "--engagement", "la-donnee-en-commun")
    assert [(row["id"], row["projects"], row["all_projects"]) for row in alone] == [
        ("la-donnee-en-commun", 4, 4),
        ("plan", 4, 72),
    ]
    out = run(capsys, "status", *FULL, "--engagement", "la-donnee-en-commun").out
    assert "\nEngagement  " in out
    assert "\nObsession  " not in out


def test_a_group_of_which_only_some_projects_were_chosen_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "status", *FULL, "--obsession", "etre-reseau", "--by", "lead", where=around(width=120)).out
    assert re.search("Direction des études et de la donnée +3 of 4 ", out)
    assert "23 of 72" in out
    assert " of 72" not in run(capsys, "status", *FULL, where=around(width=120)).out
    for width in (60, 80):
        assert "8\u00a0sur 72" in run(capsys, "status", *FULL, "--totem", where=around("fr", width=width)).out
    partial = [row for row in groups(capsys, "--totem") if row["projects"] != row["all_projects"]]
    assert partial


@pytest.mark.parametrize("format_", ["csv", "tsv"])
def test_the_card_in_a_spreadsheet(
    format_: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "status", "cci-data", *FULL, "--format", format_)
    assert ran.out == snapshot
    assert ran.err == (
        f'The format "{format_}" holds one table: figures. Left out: reasons, milestones, reports, indicators,'
        " waits_for; json and yaml hold everything.\n"
    )


def test_a_card_has_no_names(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "status", "cci-data", *FULL, "--format", "names")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        'error: The format "names" can write nothing of this answer.\n'
        "These can: csv, html, json, markdown, terminal, tsv, yaml.\n"
    )


def test_the_card_of_an_empty_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {})
    ran = run(capsys, "status", "plan", "-f", "csv", where=around(folder=folder))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("field,value\r\n")
    assert "health,none\r\n" in ran.out


@pytest.mark.parametrize("language", ["en", "fr"])
def test_as_much_as_was_asked_for(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    two = run(capsys, "status", *FULL, "--obsession", "etre-reseau", "--most", "2", where=around(language)).out
    every = run(capsys, "status", *FULL, "--obsession", "etre-reseau", "--most", "0", where=around(language)).out
    assert "--most 0" in two
    assert "--most 0" not in every
    assert len(every.splitlines()) > len(two.splitlines())


OWN = {
    "plan.yaml": PLAN + "milestones: {m: {title: M, baseline: 2026-02, due: 2026-05}}\n",
    "projects/p.yaml": "title: P\nmilestones: {n: {title: N, baseline: 2026-06-01, due: 2026-06-03}}\n",
    "projects/q.yaml": "title: Q\npaused: 2026-01-10\nmilestones: {o: {title: O, baseline: 2025, due: 2026-01-05}}\n",
}


def test_milestones_of_the_plan_count_wherever_all_of_it_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = around(folder=write(tmp_path, OWN))

    def found(*arguments: str) -> dict[str, Any]:
        return json.loads(run(capsys, *arguments, "-f", "json", where=where).out)  # type: ignore[no-any-return]

    whole = found("status")
    assert (whole["summary"]["next"], whole["summary"]["slip"]) == ("plan/m", 92)
    assert (whole["groups"][-1]["next_due"], whole["groups"][-1]["slip"]) == ("2026-05", 92)
    assert [line["id"] for line in whole["slips"]] == ["plan/m"]
    card = found("status", "plan")["figures"]
    assert (card["next_milestone"], card["next_due"], card["slip"]) == ("plan/m", "2026-05", 92)
    [row] = found("list", "plan", "--columns", "next_due,slip")["plan"]
    assert row == {"next_due": "2026-05", "slip": 92}
    [proof] = found("why", "plan", "next_due")["proof"]
    assert proof["below"][0]["id"] == "plan/m"
    some = found("status", "--where", "id = p")
    assert (some["summary"]["next"], some["summary"]["slip"], some["groups"][-1]["slip"]) == ("p/n", 2, 2)


def test_a_milestone_of_what_is_paused_slips_as_its_project_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = around(folder=write(tmp_path, OWN))
    for kind, id_ in (("projects", "q"), ("milestones", "q/o")):
        asked = ("--where", f'id = "{id_}"', "--columns", "slip", "--as-of", "2026-09")
        [row] = json.loads(run(capsys, "list", kind, *asked, "-f", "json", where=where).out)[kind]
        assert row == {"slip": 5}


@pytest.mark.parametrize("by", ["engagement", "lead", "totem", "health"])
def test_each_grouping(by: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    assert run(capsys, "status", *FULL, "--by", by).out == snapshot


def test_ascii(capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    assert run(capsys, "status", *FULL, "--totem", "--level", "project", "--ascii").out == snapshot


def test_colour_comes_with_signs(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "status", *FULL, where=around(colour=True)).out
    assert "\x1b[31m✖" in out
    plain = run(capsys, "status", *FULL).out
    assert "✖" in plain
    assert "\x1b" not in plain


def groups(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    """The rows of the table."""
    out = run(capsys, "status", *FULL, *arguments, "--format", "json").out
    return json.loads(out)["groups"]  # type: ignore[no-any-return]


def test_a_project_of_several_engagements_counts_once_in_the_whole(capsys: pytest.CaptureFixture[str]) -> None:
    rows = groups(capsys)
    assert rows[-1]["projects"] == 72
    obsessions = [row["projects"] for row in rows if row["id"] in ("etre-reseau", "territoires-intelligents")]
    assert sum(obsessions) + 42 > 72  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (("--totem",), 8),
        (("--late",), 7),
        (("--obsession", "etre-reseau"), 23),
        (("--engagement", "la-donnee-en-commun"), 4),
        (("--where", "status = paused"), 2),
        (("--totem", "--where", "health = at-risk or health = late"), 2),
    ],
)
def test_only_some_projects(arguments: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert groups(capsys, *arguments)[-1]["projects"] == count


def test_the_rows_of_projects_below_their_group(capsys: pytest.CaptureFixture[str]) -> None:
    rows = groups(capsys, "--by", "lead", "--level", "project", "--lead", "cci-france")
    names = [row["id"] for row in rows]
    assert names[0] == "cci-france"
    assert len(names) == 1 + rows[0]["projects"] + 1  # type: ignore[operator]
    assert rows[0]["projects"] == rows[-1]["projects"]


@pytest.mark.parametrize(
    "identifier",
    ["cci-data", "etre-reseau", "la-donnee-en-commun", "cci-france", "presse-adoption", "emissions-a-quai", "plan"],
)
def test_a_card(identifier: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    assert run(capsys, "status", identifier, *FULL, where=around("fr")).out == snapshot


def test_why_in_the_card_of_a_group(capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(run(capsys, "status", "plan", *FULL, "-f", "json").out)["reasons"]
    assert len(whole) == 7
    assert {tuple(line) for line in whole} == {("id", "level", "message", "place")}
    assert "and 2 more: --most 0 shows all" in run(capsys, "status", "plan", *FULL).out
    assert "--most 0 shows" not in run(capsys, "status", "plan", *FULL, "--most", "0").out


def test_the_card_of_a_late_milestone_and_of_an_indicator_off_track(
    capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    late = "friches-a-rouvrir/plans-de-financement"
    assert run(capsys, "status", late, *FULL, where=around("fr")).out == snapshot
    assert run(capsys, "status", "delai-des-certificats", *FULL, where=around("fr")).out == snapshot


def test_the_card_of_a_milestone_and_of_an_indicator(
    capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    assert run(capsys, "status", "cci-data/tableaux-de-bord", *FULL).out == snapshot
    assert run(capsys, "status", "hectares-rouverts", *FULL).out == snapshot


def test_the_card_of_an_indicator_says_where_it_is_heading(capsys: pytest.CaptureFixture[str]) -> None:
    card = json.loads(run(capsys, "status", "hectares-rouverts", *FULL, "-f", "json").out)
    assert [row["date"] for row in card["trajectory"]] == ["2026", "2027"]
    assert card["heading"][0]["pace"] == card["figures"]["pace"]
    # A start alone leads nowhere.
    assert "heading" not in json.loads(run(capsys, "status", "usages-du-referentiel", *FULL, "-f", "json").out)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("cci-dat",), 'Did you mean "cci-data"?'),
        (("campus",), 'Did you mean "campus-numerique"?'),
        (("tableaux-de-bord",), 'Did you mean "cci-data/tableaux-de-bord"?'),
        (("cci-data", "--by", "lead"), "error: The card of one entity takes no --by.\nLeave the id out to see"),
        (("cci-data", "--late", "--where", "totem"), "The card of one entity takes no --late, --where."),
        (("cci-data", "--level", "project", "--totem"), "The card of one entity takes no --level, --totem."),
        (("cci-data", "--obsession", "x", "--engagement", "y", "--lead", "z"), "no --obsession, --engagement, --lead."),
        (("--where", "lead = cci-data"), '"cci-data" is a project; an organisation is expected here.'),
        (("--where", "progress < planned_progress"), "a field stands on the left only."),
        (("--by", "obsessions"), 'Did you mean "obsession"?'),
        (("--level", "totem"), "Write one of"),
        (("--obsession", "etre-resau"), 'Did you mean "etre-reseau"?'),
        (("--lead", "cci-franc"), 'Did you mean "cci-france"?'),
        (("--where", "helth = late"), 'Did you mean "health"?'),
        (("--format", "jsn"), 'Did you mean "json"?'),
        (("--csv-dialect", "de"), "fr"),
    ],
)
def test_what_there_is_not(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "status", *FULL, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_condition_is_pointed_at(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "status", *FULL, "--where", "totem and helth = late")
    assert ran.err.splitlines() == [
        'error: --where: There is no field "helth" here.',
        "totem and helth = late",
        "          ^^^^^",
        'Did you mean "health"?',
    ]


def test_outside_any_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "status", where=around(folder=tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert "There is no plan here" in ran.err


def test_mistakes_are_told_beside_the_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"projects/p.yaml": "title: P\nstart: 2022-13\n"})
    ran = run(capsys, "status", where=around(folder=folder))
    assert ran.status == 1
    assert "P" in ran.out
    assert ran.err == "The plan has 1 error: figures may be wrong. ccictl validate says where, and what to do.\n"
    strict = run(capsys, "status", "--strict", where=around(folder=folder))
    assert (strict.status, strict.out) == (1, "")
    assert strict.err.startswith("error: The plan has 1 error")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2021-12-31", "The data date (2021-12-31) is before the plan begins (2022).\n"),
        ("2022-01-01", ""),
        ("2027", ""),
        ("2028-01-01", "The data date (2028-01-01) is after the plan ends (2027).\n"),
    ],
)
def test_a_data_date_outside_the_horizon_is_said(
    day: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "status", "--as-of", day, "--strict", where=around(folder=write(tmp_path, {})))
    assert (ran.status, ran.err) == (0, said)


def test_a_data_date_outside_the_horizon_is_said_in_the_language_of_the_reader(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = PLAN.replace("2027", "2027-06-30")
    folder = write(tmp_path, {"plan.yaml": plan})
    ran = run(capsys, "status", "--as-of", "2027-07-01", where=around("fr", folder=folder))
    assert ran.err == "La date des données (01/07/2027) suit la fin du plan (30/06/2027).\n"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2021", "0\u202f% écoulé"),
        ("2022-01-01", "1\u202f% écoulé"),
        ("2022-01-20", "1\u202f% écoulé"),
        ("2022-02-15", "2\u202f% écoulés"),
    ],
)
def test_what_is_less_than_two_is_singular_in_french(
    day: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = run(capsys, "status", "--as-of", day, where=around("fr", folder=write(tmp_path, {})))
    assert f"{said}\n" in ran.out


def test_an_empty_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
    assert run(capsys, "status", where=around(folder=write(tmp_path, {}))).out == snapshot


def test_a_horizon_that_ends_before_it_begins_is_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path, {"plan.yaml": PLAN.replace("2027", "2021")})
    assert "Horizon" not in run(capsys, "status", where=around(folder=folder)).out


def test_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write(tmp_path / "plan", {})
    ran = run(capsys, "status", "-o", "../status.md", "-f", "markdown", where=around(folder=folder, colour=True))
    assert ran.out == ""
    assert (tmp_path / "status.md").read_text(encoding="utf-8").startswith("# Plan d'essai\n")
