"""Organisations: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path


def test_every_field_is_read(tmp_path: Path) -> None:
    text = "title: CCI Nice\nlevel: local\nparent: cci-paca\ncontact: Mme Martin, bureau 12\n"
    organisation = loaded(tmp_path, {"organisations/cci-nice.yaml": text}).plan.organisations["cci-nice"]
    assert (organisation.title, organisation.level) == ("CCI Nice", "local")
    assert (organisation.parent, organisation.contact) == ("cci-paca", "Mme Martin, bureau 12")


def test_all_but_the_title_may_be_left_out(tmp_path: Path) -> None:
    organisation = loaded(tmp_path, {"organisations.yaml": "o: {title: O}\n"}).plan.organisations["o"]
    assert (organisation.level, organisation.parent, organisation.contact) == (None, None, "")


def test_a_title_is_asked_for(tmp_path: Path) -> None:
    result = checked(tmp_path, {"organisations.yaml": "o:\n  level: team\n"})
    assert said(result, "missing-field") == [
        'organisations.yaml:1:1: The field "title" is missing. | Add a line "title: ..." here.'
    ]


@pytest.mark.parametrize("level", ["national", "regional", "local", "partner", "team"])
def test_a_level_is_one_of_five(level: str, tmp_path: Path) -> None:
    plan = loaded(tmp_path, {"organisations.yaml": f"o: {{title: O, level: {level}}}\n"}).plan
    assert plan.organisations["o"].level == level


def test_any_other_level_is_refused(tmp_path: Path) -> None:
    result = checked(tmp_path, {"organisations.yaml": "o: {title: O, level: équipe}\n"})
    assert said(result, "invalid-value") == [
        'organisations.yaml:1:22: "équipe" is not one of national, regional, local, partner, team.'
        ' | Did you mean "team"?'
    ]


def test_an_unknown_field_is_told_with_a_proposal(tmp_path: Path) -> None:
    result = checked(tmp_path, {"organisations.yaml": "o: {title: O, niveau: team}\n"})
    assert said(result, "unknown-field") == [
        'organisations.yaml:1:15: "niveau" is not a field that is known here. | Did you mean "level"?'
    ]
