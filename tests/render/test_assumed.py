"""What is assumed, in one sentence."""

from __future__ import annotations

from ccictl.render.assumed import headed, lines, sentence
from ccictl.shapes.assumption import Assumption
from ccictl.shapes.medium import Medium
from tests.french import english, french

THREE = tuple(Assumption(name, "due", None, "2027", f"{name} due in 2027") for name in "abc")


def test_one_and_several() -> None:
    assert sentence(THREE[:1], english()) == "What if: a due in 2027"
    assert sentence(THREE, english()) == "What if: a due in 2027; b due in 2027; c due in 2027"
    assert sentence(THREE[:1], french()) == "Hypothèse\u00a0: a due in 2027"
    assert sentence(THREE[:2], french()).startswith("Hypothèses\u00a0: a due in 2027")
    assert sentence((), english()) == ""


def test_how_many_more_there_are() -> None:
    assert sentence(THREE, english(), 2) == "What if: a due in 2027; b due in 2027; and 1 other"
    assert sentence(THREE, english(), 1) == "What if: a due in 2027; and 2 others"
    assert sentence(THREE, english(), 3) == sentence(THREE, english(), 9) == sentence(THREE, english())


def test_a_title_behind_it() -> None:
    assert headed(THREE[:1], "Plan", english()) == "What if: a due in 2027 – Plan"
    assert headed((), "Plan", english()) == "Plan"


def test_lines_of_a_terminal() -> None:
    assert lines(THREE, Medium(english(), width=24)) == [
        "What if: a due in 2027;",
        "b due in 2027; c due in",
        "2027",
    ]
    assert lines(THREE[:1], Medium(english(), colour=True)) == ["\x1b[1;35mWhat if: a due in 2027\x1b[0m"]
    assert lines((), Medium(english())) == []
