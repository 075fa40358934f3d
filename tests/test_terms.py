"""The field's words in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.diagnostics import Severity
from ccictl.terms import A_KIND, NONE_OF_A_KIND, SEVERITIES, one_of
from tests.french import english, french
from tests.making import PLAN, loaded

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("kinds", "in_english", "in_french"),
    [
        (("projects",), "a project", "un projet"),
        (("projects", "milestones"), "a project or a milestone", "un projet ou un jalon"),
        (
            ("plan", "obsessions", "projects"),
            "the plan, an obsession or a project",
            "le plan, une obsession ou un projet",
        ),
    ],
)
def test_kinds_are_listed_with_their_articles(kinds: tuple[str, ...], in_english: str, in_french: str) -> None:
    assert english()(one_of(kinds)) == in_english
    assert french()(one_of(kinds)) == in_french


def test_every_kind_but_the_plan_has_a_word_for_having_none() -> None:
    assert set(NONE_OF_A_KIND) == set(A_KIND) - {"plan"}


def test_every_severity_has_a_word() -> None:
    assert set(SEVERITIES) == {severity.word for severity in Severity}
    assert [french()(SEVERITIES[word]) for word in ("error", "warning")] == ["erreur", "avertissement"]


def test_everything_that_a_plan_holds_has_a_kind_with_a_name(tmp_path: Path) -> None:
    files = {f"{kind}.yaml": f"{kind[:-1]}: {{title: T}}\n" for kind in A_KIND if kind not in ("plan", "milestones")}
    plan = loaded(tmp_path, {"plan.yaml": PLAN + "milestones: {m: {title: M}}\n", **files}).plan
    assert [one.kind for one in (*plan.entities(), *plan.milestones.values())] == list(A_KIND)
