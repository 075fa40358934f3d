"""The problems met while values are read."""

from __future__ import annotations

import pytest

from ccictl.i18n import msg
from ccictl.model.log import Log, Problem, Refused
from tests.reading import document

WHAT, REMEDY = msg("Wrong."), msg("Mend it.")


def test_problems_are_kept_in_the_order_in_which_they_are_met() -> None:
    log = Log(document("a: 1\n"), "x")
    log.refuse(("b", 0), WHAT, REMEDY)
    log.append(Problem("missing-field", (), WHAT, REMEDY, key=True))
    log.refuse(("a",), WHAT, REMEDY, key=True)
    assert [(problem.rule, problem.path, problem.key) for problem in log] == [
        ("invalid-value", ("b", 0), False),
        ("missing-field", (), True),
        ("invalid-value", ("a",), True),
    ]
    assert {(problem.message, problem.remedy, problem.first) for problem in log} == {(WHAT, REMEDY, None)}


def test_a_log_knows_whose_it_is() -> None:
    read = document("a: 1\n")
    log = Log(read, "x")
    assert (log.owner, log.document) == ("x", read)
    assert not log


def test_a_refusal_carries_both_sentences() -> None:
    with pytest.raises(Refused) as caught:
        raise Refused(WHAT, REMEDY)
    assert (caught.value.message, caught.value.remedy) == (WHAT, REMEDY)
