"""What rules are given, and what they answer."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from ccictl.diagnostics import Severity
from ccictl.i18n import msg
from ccictl.rule import Context, found, rule, see
from tests.making import AS_OF, PLAN, loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "plan.yaml": PLAN + "milestones: {vote: {title: V}}\n",
    "obsessions.yaml": "o: {title: O}\n",
    "organisations.yaml": "equipe: {title: R}\n",
    "projects/accueil.yaml": "title: A\nlead: equipe\nengagements: [o, nowhere]\nmilestones: {bilan: {title: M}}\n",
}
WHAT, REMEDY = msg("Wrong."), msg("Mend it.")


def context(folder: Path) -> Context:
    return Context(loaded(folder, FILES).plan, AS_OF)


def test_everything_that_a_reference_may_name_has_a_kind(tmp_path: Path) -> None:
    assert context(tmp_path).kinds == {
        "plan": "plan",
        "plan/vote": "milestones",
        "o": "obsessions",
        "equipe": "organisations",
        "accueil": "projects",
        "accueil/bilan": "milestones",
    }


def test_references_that_lead_nowhere_or_to_another_kind_are_astray(tmp_path: Path) -> None:
    astray = [(entity.ref, reference.target, kind) for entity, reference, kind in context(tmp_path).astray]
    assert astray == [("accueil", "o", "obsessions"), ("accueil", "nowhere", None)]


def test_a_proposal_is_the_nearest_name_of_a_kind(tmp_path: Path) -> None:
    given = context(tmp_path)
    assert given.proposal("acueil", ("projects",)) == "accueil"
    assert given.proposal("acueil", ("obsessions",)) is None
    assert given.proposal("bilan", ("projects", "milestones")) == "accueil/bilan"


def test_proposals_are_made_for_the_first_few_only(tmp_path: Path) -> None:
    given = context(tmp_path)
    assert [given.proposal("accuei" + "l" * n, ("projects",)) for n in range(2, 22)] == ["accueil"] * 9 + [None] * 11
    assert given.proposal("acueil", ("projects",)) is None
    assert given.proposal("accueill", ("projects",)) == "accueil"


def test_what_is_found_is_at_a_field_or_where_the_id_is_written(tmp_path: Path) -> None:
    project = context(tmp_path).plan.projects["accueil"]
    assert found(project, "lead", message=WHAT, remedy=REMEDY) == (project, ("lead",), WHAT, REMEDY, False, ())
    assert found(project, "lead", message=WHAT, remedy=REMEDY, key=True).key
    assert found(project, message=WHAT, remedy=REMEDY) == (project, (), WHAT, REMEDY, True, ())


def test_another_place_is_a_field_or_where_the_id_is_written(tmp_path: Path) -> None:
    milestone = context(tmp_path).plan.milestones["accueil/bilan"]
    message, where = see(milestone, "due", message=WHAT)
    assert (message, where.path, where.key) == (WHAT, ("milestones", "bilan", "due"), False)
    _, where = see(milestone, message=WHAT)
    assert (where.file, where.path, where.key) == ("projects/accueil.yaml", ("milestones", "bilan"), True)


def test_a_rule_is_what_its_module_says() -> None:
    module = ModuleType("never", "\nNever\n  found.\n\nWhy it matters.\n")
    module.__dict__["SEVERITY"] = Severity.INFO
    made = rule("never-found", module)
    assert (made.name, made.severity, made.summary) == ("never-found", Severity.INFO, "Never found.")
    assert (made.page, made.check) == ("Never\n  found.\n\nWhy it matters.", None)
    assert (made.fixed, made.from_absence, made.ahead, made.over_time) == (False, False, False, False)
    module.__dict__.update(FIXED=True, FROM_ABSENCE=True, AHEAD=True, OVER_TIME=True)
    assert rule("never-found", module)[-4:] == (True, True, True, True)
