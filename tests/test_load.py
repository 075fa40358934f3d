"""From a folder to a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import PLAN, checked, lines, loaded, said

if TYPE_CHECKING:
    from pathlib import Path

FORMS = {
    "obsessions.yaml": "$schema: x\no1:\n  title: O1\no2:\n",
    "obsessions/deep/er/o3.yaml": "$schema: x\ntitle: O3\n",
    "obsessions/o4.yml": "title: O4\n",
    "engagements.yml": "e1:\n  title: E1\n",
    "organisations.yaml": "# vide\norg:\n  title: Org\n",
    "sources/s.yaml": "title: S\n",
    "indicators/i.yaml": "title: I\nof: plan\nbetter: higher\n",
    "projects/.hidden.yaml": "zzz: 1\n",
    "projects/p.yaml~": "zzz: 1\n",
    "projects/README.md": "# rien\n",
    "projects/p.yaml": "title: P\nmilestones:\n  m:\n    title: M\n  n: {title: N}\n",
}


def test_a_file_and_a_folder_are_the_same_thing(tmp_path: Path) -> None:
    plan = loaded(tmp_path, FORMS).plan
    assert list(plan.obsessions) == ["o1", "o2", "o3", "o4"]
    assert list(plan.engagements) == ["e1"]
    assert list(plan.organisations) == ["org"]
    assert list(plan.sources) == ["s"]
    assert list(plan.indicators) == ["i"]
    assert list(plan.projects) == ["p"]
    assert list(plan.milestones) == ["p/m", "p/n"]
    assert [entity.ref for entity in plan.entities()][:2] == ["plan", "o1"]
    assert plan.whole


def test_an_entity_without_fields_misses_them(tmp_path: Path) -> None:
    assert said(checked(tmp_path, FORMS), "missing-field") == [
        'obsessions.yaml:4:1: The field "title" is missing. | Add a line "title: ..." here.'
    ]


def test_an_id_is_taken_across_kinds_and_files(tmp_path: Path) -> None:
    files = {
        "engagements.yaml": "x:\n  title: E\n",
        "projects/x.yaml": "title: P\n",
        "sources.yaml": "x:\n  title: S\n",
    }
    result = checked(tmp_path, files)
    found = [d for d in result.diagnostics if d.rule == "duplicate-id"]
    assert [(d.place.file, d.related[0].place.file) for d in found] == [
        ("projects/x.yaml", "engagements.yaml"),
        ("sources.yaml", "engagements.yaml"),
    ]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"projects/CCI Data.yaml": "title: P\n"}, '"CCI Data" is not an id.'),
        ({"engagements.yaml": "Été:\n  title: E\n"}, '"Été" is not an id.'),
        ({"projects/plan.yaml": "title: P\n"}, '"plan" is the name of the plan itself.'),
        ({"sources.yaml": "plan:\n  title: S\n"}, '"plan" is the name of the plan itself.'),
    ],
)
def test_what_is_no_id(files: dict[str, str], message: str, tmp_path: Path) -> None:
    assert any(message in line for line in lines(checked(tmp_path, files)))


def test_references_to_what_could_not_be_read_are_not_called_unknown(tmp_path: Path) -> None:
    files = {
        "projects/broken.yaml": "- a\n- b\n",
        "engagements.yaml": "e: {title: E}\nf: [\n",
        "projects/half.yaml": "title: H\nmilestones: 12\n",
        "projects/p.yaml": "title: P\nafter: [broken, broken/m, half/m]\nengagements: [lost]\nlead: nobody\n",
    }
    unknown = said(checked(tmp_path, files), "unknown-reference")
    assert len(unknown) == 1
    assert '"nobody"' in unknown[0]


def test_a_milestone_of_the_plan_and_of_nothing(tmp_path: Path) -> None:
    files = {
        "plan.yaml": PLAN + "milestones:\n  vote:\n    title: Vote\n",
        "projects/p.yaml": "title: P\nafter: [plan/vote, plan/voter]\n",
    }
    unknown = said(checked(tmp_path, files), "unknown-reference")
    assert unknown == ['projects/p.yaml:2:20: Nothing in the plan is called "plan/voter". | Did you mean "plan/vote"?']


def test_a_folder_that_cannot_be_read_hides_nothing_of_the_rest(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "p").mkdir()
    root = tmp_path / "p"
    (root / "projects").symlink_to(tmp_path / "elsewhere")
    files = {"indicators.yaml": "i: {title: I, of: gone, better: higher}\n"}
    result = checked(root, files)
    assert not result.plan.whole
    assert said(result, "unknown-reference") == []
    assert said(result, "unreadable-file") != []


def test_a_plan_without_a_readable_header(tmp_path: Path) -> None:
    result = checked(tmp_path, {"plan.yaml": "", "projects/p.yaml": "title: P\n"})
    assert result.plan.header.lacks("title")
    assert result.plan.header.title == "plan"
    assert list(result.plan.projects) == ["p"]


def test_a_required_field_under_another_name_is_one_mistake(tmp_path: Path) -> None:
    errors = [line for line in lines(checked(tmp_path, {"projects/p.yaml": "titre: P\n"})) if "error" in line]
    assert errors == ['projects/p.yaml:1:1: error[unknown-field] "titre" is not a field that is known here.']


def test_the_field_of_a_finding_is_named_from_its_entity(tmp_path: Path) -> None:
    shared = checked(tmp_path / "a", {"engagements.yaml": "e:\n  title: E\n  mode: zzz\n"})
    single = checked(tmp_path / "b", {"engagements/e.yaml": "title: E\nmode: zzz\n"})
    names = [[(d.subject, d.field) for d in r.diagnostics if d.rule == "invalid-value"] for r in (shared, single)]
    assert names[0] == names[1] == [("e", "mode")]


VALUES = [
    ("start: [2023]\n", "A date or a period is expected here."),
    ("engagements: e\n", "A list is expected here."),
    ("engagements: {e: 1}\n", "A list is expected here."),
    ("engagements: [~]\n", "This item is empty."),
    ("milestones: [m]\n", "Fields are expected here."),
    ("milestones:\n  m: 3\n", "Fields are expected here."),
    ("milestones:\n  M M: {title: x}\n", '"M M" is not an id.'),
    ("baseline: 2023\n", "Fields are expected here."),
    ("reports:\n  2023-Q2: {weather: sunny}\n  2023-T2: {weather: fair}\n", "is the same as"),
    ("after: [{lag: 3}]\n", 'The field "ref" is missing.'),
    ("totem: oui\n", '"oui" is neither true nor false.'),
    ("weight: 0\n", "This must be greater than zero"),
]


@pytest.mark.parametrize(("text", "message"), VALUES)
def test_what_is_refused(text: str, message: str, tmp_path: Path) -> None:
    found = lines(checked(tmp_path, {"projects/p.yaml": f"title: P\n{text}"}))
    assert any("error" in line and message in line for line in found), found


def test_a_measure_without_a_value(tmp_path: Path) -> None:
    text = "title: I\nof: plan\nbetter: higher\nmeasures:\n  2023: 1\n  2024:\n"
    assert any('"2024" has no value.' in line for line in lines(checked(tmp_path, {"indicators/i.yaml": text})))


def test_records_are_frozen_and_say_what_they_hold(tmp_path: Path) -> None:
    project = loaded(tmp_path, {"projects/p.yaml": "title: P\nzzz: 1\nstart: 2023-02-30\n"}).plan.projects["p"]
    with pytest.raises(AttributeError):
        project.title = "Q"
    assert repr(project).startswith("Project(")
    assert project.gives("title")
    assert project.gives("start")
    assert project.start is None
    assert not project.gives("finish")


def test_what_an_entity_without_an_id_holds_is_read_for_its_mistakes(tmp_path: Path) -> None:
    found = lines(
        checked(
            tmp_path,
            {
                "projects/CCI Export.yaml": "title: E\nstart: 31/12/2024\nfoo: 1\n",
                "projects/p.yaml": "title: P\nafter: [cci-export]\n",
            },
        )
    )
    assert [line.partition(" ")[0] for line in found if "CCI" in line] == ["projects/CCI"] * 3
    # The id that it should have is no unknown one.
    assert not [line for line in found if "cci-export" in line and "p.yaml" in line]
