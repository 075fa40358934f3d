"""Ids that an eye takes for each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.rules.confusable_id import _rest, _skeletons
from tests.making import PLAN, checked, said
from tests.whens import steady

if TYPE_CHECKING:
    from pathlib import Path

RULE = "confusable-id"


def alike(one: str, other: str) -> bool:
    return not set(_skeletons(one)).isdisjoint(_skeletons(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cci-academie", "cciacademie"),
        ("cci-academie", "ccia-cademie"),
        ("axe-1", "axe-l"),
        ("axe-1", "axe-i"),
        ("axe-i", "axe-l"),
        ("axe1", "axe-1"),
        ("cci-lille", "cci-iille"),
        ("lot-0", "lot-o"),
        ("lot-10", "lot-1o"),
        ("modernisation", "modemisation"),
        ("cci-normandie", "cci-norrnandie"),
        ("developpement", "developement"),
        ("cci-bourgogne", "cci-bourggogne"),
        ("competence", "competences"),
        ("cci-competences-2030", "cci-competence-2030"),
        ("economie-de-proximite", "economies-de-proximite"),
        ("acces", "access"),
        ("plan", "plans"),
        ("modernes", "modeme"),
    ],
)
def test_what_an_eye_misses_is_alike(one: str, other: str) -> None:
    assert alike(one, other)


@given(st.lists(st.text("rnmsil10oa-", min_size=1, max_size=6), min_size=2, max_size=30, unique=True))
@steady
def test_what_is_alike_has_one_rest(names: list[str]) -> None:
    rests: dict[str, frozenset[str]] = {}
    for name in names:
        for skeleton in _skeletons(name):
            assert rests.setdefault(skeleton, _rest(name)) == _rest(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cci-2022", "cci-2023"),
        ("a-1", "a-2"),
        ("a-1", "a-11"),
        ("phase-1-1", "phase-11"),
        ("phase-1-12", "phase-11-2"),
        ("phase-1", "phase-2"),
        ("lot-10", "lot-100"),
        ("lot-1", "lot-10"),
        ("objectif-100", "objectif-1000"),
        ("cci-data", "cci-dato"),
        ("act-ii", "act-iii"),
        ("act-i", "act-ii"),
        ("livre-xvi", "livre-xviii"),
        ("cci", "ci"),
        ("ccir", "cir"),
        ("ccifm", "cifm"),
        ("lot-a", "lot-as"),
        ("cas-1", "ca-1"),
        ("lot-1", "lots-1"),
        ("cci-export", "cci-import"),
        ("engagement-1", "engagement-3"),
    ],
)
def test_what_an_eye_tells_apart_is_not(one: str, other: str) -> None:
    assert not alike(one, other)


IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)


@steady
@given(IDS, st.data())
def test_any_hyphen_but_one_between_digits_may_be_missed(name: str, data: st.DataObject) -> None:
    loose = [n for n, sign in enumerate(name) if sign == "-" and not (name[n - 1].isdigit() and name[n + 1].isdigit())]
    gone = data.draw(st.sampled_from(loose)) if loose else len(name)
    without = name[:gone] + name[gone + 1 :]
    assert alike(name, without)


@steady
@given(st.integers(0, 9999), st.integers(0, 9999))
def test_numbers_that_differ_are_told_apart(one: int, other: int) -> None:
    assert alike(f"cci-{one}", f"cci-{other}") == (one == other)


def test_the_later_of_two_is_found_and_leads_to_the_first(tmp_path: Path) -> None:
    files = {
        "organisations.yaml": "cci-oise: {title: A}\ncci-0ise: {title: B}\n",
        "projects/ccioise.yaml": "title: C\n",
    }
    result = checked(tmp_path, files, select=(RULE,))
    remedy = "Give one of the two a clearly different id; references to it have to follow."
    assert said(result, RULE) == [
        f'organisations.yaml:1:1: "cci-oise" is easily taken for "ccioise". | {remedy}',
        f'organisations.yaml:2:1: "cci-0ise" is easily taken for "ccioise". | {remedy}',
    ]
    ((related,), _) = (diagnostic.related for diagnostic in result.diagnostics)
    assert (related.place.file, related.place.span.line) == ("projects/ccioise.yaml", 1)
    assert Translator("en")(related.message) == "the other id"


def test_an_id_that_is_like_two_others_is_found_once(tmp_path: Path) -> None:
    text = "modernes: {title: A}\nmodemes: {title: B}\nmoderne: {title: C}\n"
    found = said(checked(tmp_path, {"projects.yaml": text}, select=(RULE,)), RULE)
    assert [line.partition(" | ")[0] for line in found] == [
        'projects.yaml:2:1: "modemes" is easily taken for "modernes".',
        'projects.yaml:3:1: "moderne" is easily taken for "modernes".',
    ]


def test_an_id_that_is_seen_alike_is_found_though_its_words_differ(tmp_path: Path) -> None:
    text = "economiesproximite: {title: A}\neconomies-proximite: {title: B}\n"
    (line,) = said(checked(tmp_path, {"projects.yaml": text}, select=(RULE,)), RULE)
    assert line.startswith('projects.yaml:2:1: "economies-proximite" is easily taken for "economiesproximite".')


def test_the_plan_itself_has_an_id(tmp_path: Path) -> None:
    (line,) = said(checked(tmp_path, {"projects.yaml": "plans: {title: A}\n"}, select=(RULE,)), RULE)
    assert '"plans" is easily taken for "plan"' in line


def test_milestones_are_compared_within_their_owner_only(tmp_path: Path) -> None:
    files = {
        "plan.yaml": PLAN + "milestones:\n  bilan-l: {title: A}\n  bilan-1: {title: B}\n",
        "projects/a.yaml": "title: A\nmilestones:\n  bilan1: {title: A}\n",
        "projects/b.yaml": "title: B\nmilestones:\n  lancement: {title: A}\n  lancements: {title: B}\n",
        "projects/bilani.yaml": "title: C\n",
    }
    found = said(checked(tmp_path, files, select=(RULE,)), RULE)
    assert [line.partition(" | ")[0] for line in found] == [
        'plan.yaml:6:3: "bilan-1" is easily taken for "bilan-l".',
        'projects/b.yaml:4:3: "lancements" is easily taken for "lancement".',
    ]
