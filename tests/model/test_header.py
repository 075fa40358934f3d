"""The plan itself: its fields, what it misses, and what it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import PLAN, checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


FULL = """title: CCI 2027
ambition: Servir
language: en
adopted: 2022-11-15
start: 2022
finish: 2027-S1
launch: {start: 2023, finish: 2024}
phases: {un: {title: Un, start: 2022, finish: 2023-T4}}
consultation: {platform: Purpoz, participants: 12_000, proposals: 40, votes: 0, interviews: 25}
milestones: {vote: {title: Vote}}
thresholds: {soon: 15, slip: 0, report_every: 31}
rules: {unsourced: warning, stale-report: "off"}
"""


def test_every_field_is_read(tmp_path: Path) -> None:
    header = loaded(tmp_path, {"plan.yaml": FULL}).plan.header
    assert (header.id, header.ref, header.title, header.ambition) == ("plan", "plan", "CCI 2027", "Servir")
    assert (header.language, header.adopted) == ("en", when("2022-11-15"))
    assert (header.start, header.finish) == (when("2022"), when("2027-H1"))
    assert (header.launch.start, header.launch.finish) == (when("2023"), when("2024"))
    phases = {name: (phase.title, phase.start, phase.finish) for name, phase in header.phases.items()}
    assert phases == {"un": ("Un", when("2022"), when("2023-Q4"))}
    assert list(header.milestones) == ["vote"]
    assert header.rules == {"unsourced": "warning", "stale-report": "off"}


def test_its_groups_are_read(tmp_path: Path) -> None:
    header = loaded(tmp_path, {"plan.yaml": FULL}).plan.header
    how, limits = header.consultation, header.thresholds
    assert (how.platform, how.participants, how.proposals, how.votes, how.interviews) == ("Purpoz", 12000, 40, 0, 25)
    assert (limits.soon, limits.slip, limits.report_every) == (15, 0, 31)


def test_the_rest_may_be_left_out(tmp_path: Path) -> None:
    header = loaded(tmp_path, {}).plan.header
    assert (header.ambition, header.language, header.adopted) == ("", "fr", None)
    assert (header.launch.start, header.launch.finish) == (None, None)
    assert (dict(header.phases), dict(header.milestones), dict(header.rules)) == ({}, {}, {})
    how, limits = header.consultation, header.thresholds
    assert (how.platform, how.participants, how.proposals, how.votes, how.interviews) == ("", None, None, None, None)
    assert (limits.soon, limits.slip, limits.report_every) == (30, 30, 92)


def test_a_threshold_alone_leaves_the_others(tmp_path: Path) -> None:
    limits = loaded(tmp_path, {"plan.yaml": PLAN + "thresholds: {slip: 60}\n"}).plan.header.thresholds
    assert (limits.soon, limits.slip, limits.report_every) == (30, 60, 92)


def test_the_title_and_the_horizon_are_asked_for(tmp_path: Path) -> None:
    result = checked(tmp_path, {"plan.yaml": "language: fr\nphases: {un: {title: Un}}\n"})
    missing = [("1:1", "title"), ("1:1", "start"), ("1:1", "finish"), ("2:10", "start"), ("2:10", "finish")]
    assert said(result, "missing-field") == [
        f'plan.yaml:{place}: The field "{name}" is missing. | Add a line "{name}: ..." here.' for place, name in missing
    ]


def test_languages_and_severities_are_a_few_words(tmp_path: Path) -> None:
    result = checked(tmp_path, {"plan.yaml": PLAN + "language: de\nrules: {unsourced: erreur}\n"})
    assert said(result, "invalid-value") == [
        'plan.yaml:4:11: "de" is not one of fr, en. | Write one of fr, en.',
        'plan.yaml:5:20: "erreur" is not one of error, warning, info, off. | Did you mean "error"?',
    ]


def test_the_french_name_of_a_field_leads_to_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"plan.yaml": PLAN + "seuils: {slip: 60}\n"})
    assert said(result, "unknown-field") == [
        'plan.yaml:4:1: "seuils" is not a field that is known here. | Did you mean "thresholds"?'
    ]
