"""How projects and milestones are called."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.standing import Picture
from ccictl.naming import called
from tests.analysis.building import milestone, plan, project
from tests.french import english, french

if TYPE_CHECKING:
    from ccictl.i18n import Message


def said(text: Message | str, *, in_french: bool = False) -> str:
    return text if isinstance(text, str) else (french() if in_french else english())(text)


def test_a_milestone_is_called_behind_its_project_but_within_it() -> None:
    one = project("p", [milestone("m", title="Pilote")], title="Données")
    of_plan = milestone("bilan", "plan", title="Bilan")
    picture = Picture(plan(one, header={"milestones": {"bilan": of_plan}}), date(2026, 1, 15))
    pilot = picture.plan.milestones["p/m"]
    assert said(called(picture, one)) == "Données"
    assert said(called(picture, pilot)) == "Données: Pilote"
    assert said(called(picture, pilot), in_french=True) == "Données / Pilote"
    assert said(called(picture, pilot, "p")) == "Pilote"
    assert said(called(picture, of_plan)) == "Bilan"
