"""References to something of another kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.model.references import references
from ccictl.rule import _MOST_PROPOSALS
from tests.making import PLAN, checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path

RULE = "wrong-kind-reference"
NAMED = {
    "plan.yaml": PLAN + "milestones:\n  vote: {title: V}\n",
    "obsessions.yaml": "entreprendre: {title: O}\n",
    "engagements.yaml": "accelerer-rse: {title: E}\n",
    "organisations.yaml": "cci-france: {title: C}\n",
    "sources.yaml": "journal: {title: J}\n",
    "indicators.yaml": "satisfaction: {title: I, of: plan, better: higher}\n",
    "projects/cci-france-2030.yaml": "title: D\nmilestones:\n  entrepot: {title: E}\n",
}


@pytest.mark.parametrize(
    ("path", "text", "place", "message", "remedy"),
    [
        (
            "projects/a.yaml",
            "title: A\nlead: cci-france-2030\n",
            "2:7",
            '"cci-france-2030" is a project; an organisation is expected here.',
            'Did you mean "cci-france"?',
        ),
        (
            "projects/a.yaml",
            "title: A\nengagements: [accelerer-rse, entreprendre]\n",
            "2:30",
            '"entreprendre" is an obsession; an engagement is expected here.',
            "Write the id of an engagement, or delete the reference.",
        ),
        (
            "projects/a.yaml",
            "title: A\nafter: [{ref: cci-france, lag: 2}]\n",
            "2:15",
            '"cci-france" is an organisation; a project or a milestone is expected here.',
            'Did you mean "cci-france-2030"?',
        ),
        (
            "projects/a.yaml",
            "title: A\nafter: [plan]\n",
            "2:9",
            '"plan" is the plan; a project or a milestone is expected here.',
            'Did you mean "plan/vote"?',
        ),
        (
            "projects/a.yaml",
            "title: A\nmilestones:\n  m: {title: M, owner: journal}\n",
            "3:24",
            '"journal" is a source; an organisation is expected here.',
            "Write the id of an organisation, or delete the reference.",
        ),
        (
            "engagements/a.yaml",
            "title: A\nobsession: satisfaction\n",
            "2:12",
            '"satisfaction" is an indicator; an obsession is expected here.',
            "Write the id of an obsession, or delete the reference.",
        ),
        (
            "engagements/a.yaml",
            "title: A\nsources: [accelerer-rse]\n",
            "2:11",
            '"accelerer-rse" is an engagement; a source is expected here.',
            "Write the id of a source, or delete the reference.",
        ),
        (
            "indicators/a.yaml",
            "title: A\nbetter: lower\nof: cci-france\n",
            "3:5",
            ('"cci-france" is an organisation; the plan, an obsession, an engagement or a project is expected here.'),
            'Did you mean "cci-france-2030"?',
        ),
    ],
)
def test_the_message_says_what_it_is_and_what_is_asked(
    tmp_path: Path, path: str, text: str, place: str, message: str, remedy: str
) -> None:
    result = checked(tmp_path, {**NAMED, path: text}, select=(RULE,))
    assert said(result, RULE) == [f"{path}:{place}: {message} | {remedy}"]


def test_what_nothing_is_called_is_the_business_of_another_rule(tmp_path: Path) -> None:
    files = {**NAMED, "projects/a.yaml": "title: A\nlead: gone\nafter: [cci-france/m]\n"}
    assert said(checked(tmp_path, files), RULE) == []


def test_references_of_the_right_kind_are_fine(tmp_path: Path) -> None:
    text = "title: A\nlead: cci-france\nengagements: [accelerer-rse]\nafter: [cci-france-2030/entrepot, plan/vote]\n"
    assert said(checked(tmp_path, {**NAMED, "projects/a.yaml": text}), RULE) == []


def test_beyond_the_first_few_names_the_nearest_is_no_longer_searched(tmp_path: Path) -> None:
    count = _MOST_PROPOSALS + 5
    projects = "".join(f"projet-{n:03}: {{title: P, lead: projet-{n:03}, sponsor: projet-000}}\n" for n in range(count))
    organisations = "".join(f"projet{n:03}: {{title: O}}\n" for n in range(count))
    files = {"projects.yaml": projects, "organisations.yaml": organisations}
    plan = loaded(tmp_path, files).plan
    assert sum(len(list(references(project))) for project in plan.projects.values()) == 2 * count
    found = said(checked(tmp_path, files, select=(RULE,)), RULE)
    assert len(found) == 2 * count
    leads, sponsors = found[::2], found[1::2]
    assert leads[_MOST_PROPOSALS - 1].endswith(f'Did you mean "projet{_MOST_PROPOSALS - 1:03}"?')
    assert leads[_MOST_PROPOSALS].endswith("Write the id of an organisation, or delete the reference.")
    assert all(line.endswith('Did you mean "projet000"?') for line in sponsors)
