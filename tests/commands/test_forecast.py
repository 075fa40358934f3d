"""`ccictl forecast`: where the plan is heading, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.making import write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

FULL = ("--plan", "examples/full-plan", "--as-of", "2026-09-30")
REAL = ("--plan", "plan", "--as-of", "2026-09-30")
LATE = {
    "engagements.yaml": "e: {title: E}\n",
    "projects/base.yaml": "title: Base\nengagements: [e]\ntotem: true\nstarted: 2025-01\nfinish: 2026-02-01\n"
    "milestones: {socle: {title: Socle, due: 2025-12-31}}\n",
    "projects/campus.yaml": "title: Campus\nengagements: [e]\ntotem: true\nstart: 2026-01-20\nfinish: 2026-06-30\n"
    "after: [{ref: base/socle, lag: 15}]\nbaseline: {finish: 2026-05-31}\n",
    "projects/nu.yaml": "title: Nu\nengagements: [e]\n",
    "projects/oral.yaml": "title: Oral\nfinish: 2026-12-31\nbaseline: {finish: 2026-12-31}\nafter: [perdu]\n"
    "milestones: {m: {title: M, due: 2026-11, after: [{ref: campus, lag: -10}]}}\n",
    "projects/pause.yaml": "title: Pause\nstarted: 2025-02\npaused: 2025-11-03\nfinish: 2026-09-30\n",
    "projects/perdu.yaml": "title: Perdu\nfinish: 2026-03\ncancelled: 2025-12\n",
}
DAY = ("--as-of", "2026-01-15")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "arguments",
    [
        FULL,
        (*FULL, "--most", "0"),
        REAL,
        ("cci-data", *FULL),
        ("exporter", *FULL),
        ("cci-data/usage-courant", *FULL),
        ("doublons", *FULL),
    ],
    ids=["full", "all", "real", "project", "engagement", "milestone", "indicator"],
)
def test_where_it_is_heading(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "forecast", *arguments, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
def test_causes_of_every_sort(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    folder = write(tmp_path, LATE)
    out = "".join(
        run(capsys, "forecast", *name, *DAY, where=around(language, folder)).out
        for name in ((), ("campus",), ("oral",), ("e",), ("nu",), ("perdu",), ("plan",))
    )
    assert out == snapshot


def test_machines_are_told_every_cause_and_its_chain(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "forecast", *FULL, "-f", "json", "--most", "1").out)
    first = found["causes"][0]
    assert (first["id"], first["slip"], first["against"]) == ("cci-data", 124, "baseline")
    assert first["chain"][0] == "cci-data"
    assert first["chain"][-1] == "referentiel-des-entreprises/dedoublonnage"
    assert first["place"].endswith("referentiel-des-entreprises.yaml:33")
    assert len(found["causes"]) == 7
    assert [row["id"] for row in found["engagements"]][:1] == ["accueillir-les-createurs"]
    assert {row["id"]: row["total_float"] for row in found["totems"]}["cci-data"] == 0


def test_a_chain_of_thousands_is_told_by_its_ends(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    milestones = "".join(f"  m{n}: {{title: M, after: [{{ref: p/m{n - 1}, lag: 1}}]}}\n" for n in range(1, 3000))
    files = {"projects/p.yaml": f"title: P\nstarted: 2025\nmilestones:\n  m0: {{title: M, due: 2026-03}}\n{milestones}"}
    out = run(capsys, "forecast", "p", *DAY, "-f", "json", where=around("en", write(tmp_path, files))).out
    chain = json.loads(out)["chain"]
    assert [len(chain), chain[20], chain[0]["event"], chain[-1]["event"]] == [41, {"more": 2961}, "p", "p/m0"]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("command", [("forecast",), ("critical",), ("impact", "a")], ids=" ".join)
def test_a_circle_is_refused_with_its_way(
    command: tuple[str, ...],
    language: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    snapshot: SnapshotAssertion,
) -> None:
    files = {"projects/a.yaml": "title: A\nafter: [b]\n", "projects/b.yaml": "title: B\nafter: [a]\n"}
    ran = run(capsys, *command, where=around(language, write(tmp_path, files)))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == snapshot


@pytest.mark.parametrize("language", ["en", "fr"])
def test_lags_that_leave_the_calendar_and_an_empty_plan(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    far = {
        "projects/p.yaml": "title: P\nfinish: 9999-12-30\n",
        "projects/q.yaml": "title: Q\nstart: 9999\nfinish: 9999\nafter: [{ref: p, lag: 36525}]\n",
        "projects/r.yaml": "title: R\nfinish: 2027\nafter: [{ref: q, lag: -36525}]\n",
    }
    out = run(capsys, "forecast", *DAY, where=around(language, write(tmp_path / "far", far))).out
    out += run(capsys, "forecast", "q", *DAY, where=around(language, tmp_path / "far")).out
    out += run(capsys, "forecast", *DAY, where=around(language, write(tmp_path / "empty", {}))).out
    assert out == snapshot


def test_a_source_leads_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "forecast", "revue-2025", *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert '"revue-2025" has no forecast: it is a source.' in ran.err


@pytest.mark.parametrize("language", ["en", "fr"])
def test_chances_of_meeting_dates(
    language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, "forecast", *FULL, "--simulate", "500", "--seed", "3", where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot
    again = run(capsys, "forecast", *FULL, "--simulate", "500", "--seed", "3", where=around(language))
    assert again.out == ran.out


def test_chances_of_one_and_for_machines(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "forecast", "cci-data", *FULL, "--simulate", "500", "-f", "json").out)
    assert [row["id"] for row in found["odds"]] == ["cci-data"]
    assert found["odds"][0]["p50"] <= found["odds"][0]["p80"]
    late = ("--what-if", "referentiel-des-entreprises/dedoublonnage=2027-03-31")
    later = json.loads(run(capsys, "forecast", "cci-data", *FULL, "--simulate", "500", "-f", "json", *late).out)
    assert later["odds"][0]["p50"] > found["odds"][0]["p50"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--simulate", "10"), "from 100 to 1,000,000 runs, not 10"),
        (("--simulate", "x"), "--simulate takes a whole number"),
        (("--simulate", "500", "--seed", "-1"), "--seed takes a whole number"),
        (("doublons", "--simulate", "500"), '"doublons" cannot be simulated'),
    ],
)
def test_what_cannot_be_simulated(arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "forecast", *arguments, *FULL)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


def test_a_record_that_is_too_small_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "forecast", *REAL, "--simulate", "500")
    assert (ran.status, ran.out) == (2, "")
    assert "too few to judge by: 12 are needed" in ran.err
