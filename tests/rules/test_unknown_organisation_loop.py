"""Organisations that are part of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.rule import Context
from ccictl.rules.unknown_organisation_loop import _MOST_RELATED, check
from tests.making import AS_OF, checked, loaded, said
from tests.whens import steady

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RULE = "unknown-organisation-loop"
REMEDY = 'Delete the line "parent" of the one that is above the others.'


def tree(*pairs: str) -> dict[str, str]:
    """Organisations of one letter each, every one part of the next letter where there is one."""
    return {
        "organisations.yaml": "".join(
            f"{name[0]}:\n  title: T\n" + (f"  parent: {name[1]}\n" if name[1:] else "") for name in pairs
        )
    }


def loop(place: str, path: str) -> str:
    return f"{place}: Each of these organisations is part of the next, without end: {path}. | {REMEDY}"


def test_each_loop_is_shown_once_at_its_first_line(tmp_path: Path) -> None:
    result = checked(tmp_path, tree("x", "cb", "ba", "ac", "dx", "fe", "ef", "ga"), select=(RULE,))
    assert said(result, RULE) == [
        loop("organisations.yaml:5:11", "a → c → b → a"),
        loop("organisations.yaml:17:11", "e → f → e"),
    ]
    say = Translator("en")
    assert [[(r.place.span.line, say(r.message)) for r in d.related] for d in result.diagnostics] == [
        [(8, "part of the circle"), (11, "part of the circle")],
        [(20, "part of the circle")],
    ]


def test_an_organisation_may_not_be_part_of_itself(tmp_path: Path) -> None:
    result = checked(tmp_path, tree("aa", "ba"), select=(RULE,))
    assert said(result, RULE) == [f'organisations.yaml:3:11: "a" is its own parent. | {REMEDY}']


def test_a_parent_that_is_unknown_or_no_organisation_is_the_business_of_other_rules(tmp_path: Path) -> None:
    files = tree("ab", "bp", "cd") | {"projects/p.yaml": "title: P\nlead: a\n"}
    assert said(checked(tmp_path, files, select=(RULE,)), RULE) == []


def test_a_loop_of_3_000_is_cut_in_its_middle(tmp_path: Path) -> None:
    count = 3_000
    text = "".join(f"o{n:04}: {{title: T, parent: o{(n + 1) % count:04}}}\n" for n in range(count))
    result = checked(tmp_path, {"organisations.yaml": text}, select=(RULE,))
    (line,) = said(result, RULE)
    assert "o0004 → o0005 → (… 2,989 more) → o2995 → o2996" in line
    assert len(result.diagnostics[0].related) == _MOST_RELATED


def test_a_chain_of_3_000_is_no_loop(tmp_path: Path) -> None:
    text = "".join(f"o{n}: {{title: T, parent: o{n + 1}}}\n" for n in range(3_000)) + "o3000: {title: T}\n"
    assert said(checked(tmp_path, {"organisations.yaml": text}, select=(RULE,)), RULE) == []


@steady
@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefz"), min_size=1))
def test_there_is_a_finding_for_each_loop(tmp_path_factory: pytest.TempPathFactory, parents: dict[str, str]) -> None:
    files = tree(*(f"{name}{parent}" for name, parent in parents.items()))
    plan = loaded(tmp_path_factory.mktemp("plan"), files).plan
    loops = list(nx.simple_cycles(nx.DiGraph(list(parents.items()))))
    result = list(check(Context(plan, AS_OF)))
    assert len(result) == len(loops)
    order = list(parents)
    assert {one.entity.id for one in result} == {min(loop, key=order.index) for loop in loops}
    assert sorted(len(one.related) for one in result) == sorted(len(loop) - 1 for loop in loops)
