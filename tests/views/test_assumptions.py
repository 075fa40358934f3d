"""What is assumed, as it is said."""

from __future__ import annotations

from datetime import date

import pytest

from ccictl.model.when import When
from ccictl.overlay import Change
from ccictl.shapes.assumption import Assumption
from ccictl.views.assumptions import assumptions
from tests.analysis.building import milestone, plan, project
from tests.french import english, french

PLAN = plan(
    project(
        "p",
        [milestone("m", due="2026-08", title="Pilote"), milestone("n", title="")],
        title="CCI Data",
        start="2026-Q3",
        finish="2026-10-31",
    ),
    project("q", [milestone("m", "q", broken=frozenset(("due",)))], title=""),
    header={"milestones": {"b": milestone("b", "plan", due="2027", title="Bilan")}},
)


def said(ref: str, field: str, when: str, counted: date | None = None) -> tuple[str, str]:
    """The sentence in English and in French."""
    entity = PLAN.milestones[ref] if "/" in ref else PLAN.projects[ref]
    changes = [Change(entity, field, When.parse(when), counted)]
    return assumptions(PLAN, changes, english())[0].text, assumptions(PLAN, changes, french())[0].text


@pytest.mark.parametrize(
    ("found", "in_english", "in_french"),
    [
        (
            said("p", "finish", "2026-12-15"),
            "CCI Data ends on 2026-12-15 instead of 2026-10-31",
            "CCI Data se termine le 15/12/2026 au lieu du 31/10/2026",
        ),
        (
            said("p", "start", "2026-09-01", date(2026, 7, 1)),
            "CCI Data begins on 2026-09-01 instead of Q3 2026 (counted from 2026-07-01)",
            "CCI Data commence le 01/09/2026 au lieu du T3 2026 (compté à partir du 01/07/2026)",
        ),
        (
            said("p/m", "due", "2026-12"),
            "CCI Data / Pilote due in Dec 2026 instead of Aug 2026",
            "CCI Data / Pilote, échéance en déc. 2026 au lieu d'août 2026",
        ),
        (
            said("p/n", "due", "2027-H1"),
            "CCI Data / n due in H1 2027 (nothing is written)",
            "CCI Data / n, échéance au S1 2027 (rien n'est écrit)",
        ),
        (
            said("q/m", "due", "2027"),
            "q / M due in 2027 (what is written could not be read)",
            "q / M, échéance en 2027 (ce qui est écrit n'a pas pu être lu)",
        ),
        (
            said("plan/b", "due", "2028-Q1"),
            "Bilan due in Q1 2028 instead of 2027",
            "Bilan, échéance au T1 2028 au lieu de 2027",
        ),
    ],
)
def test_a_sentence(found: tuple[str, str], in_english: str, in_french: str) -> None:
    assert found == (in_english, in_french)


def test_for_machines_dates_are_as_the_format_writes_them() -> None:
    changes = [
        Change(PLAN.projects["p"], "start", When.parse("2027")),
        Change(PLAN.milestones["p/n"], "due", When.parse("2027-T2")),
    ]
    first, second = assumptions(PLAN, changes, french())
    assert first[:4] == ("p", "start", "2026-Q3", "2027")
    assert second[:4] == ("p/n", "due", None, "2027-Q2")
    assert isinstance(first, Assumption)


def test_a_title_cannot_steer_a_terminal() -> None:
    one = project("p", title="a\x1b[31m", finish="2026")
    found = assumptions(plan(one), [Change(one, "finish", When.parse("2027"))], english())
    assert found[0].text == "a\\u{1b}[31m ends in 2027 instead of 2026"


def test_what_moves_with_a_project_is_told_with_its_end() -> None:
    own = PLAN.projects["p"]
    changes = [
        Change(own, "start", When.parse("2026-09-01")),
        Change(own, "finish", When.parse("2026-12-15")),
        Change(PLAN.milestones["p/m"], "due", When.parse("2026-10-31"), None, "p"),
    ]
    assert [each.text for each in assumptions(PLAN, changes, english())] == [
        "CCI Data begins on 2026-09-01 instead of Q3 2026",
        "CCI Data ends on 2026-12-15 instead of 2026-10-31, with its milestone still to come",
        "",
    ]
