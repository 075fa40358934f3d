"""The page that explains every figure: each that is worked by hand there is what the program computes."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest

from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.fields import fields
from ccictl.load import load
from ccictl.reading import text
from tests.french import english, french
from tests.runs import ROOT

PAGES = {"docs/figures.md": english(), "docs/figures.fr.md": french()}
_FIGURE = re.compile(r"\*\*([^*\n]+)\*\*<!-- (\S+) (\S+) -->")


@cache
def picture() -> Picture:
    return Picture(load(ROOT / "tests/plans/good/worked-example").plan, date(2026, 9, 30))


@pytest.mark.parametrize("page", PAGES)
def test_what_is_worked_by_hand_is_what_is_computed(page: str) -> None:
    say = PAGES[page]
    found = _FIGURE.findall((ROOT / page).read_text(encoding="utf-8"))
    computed = []
    for _, name, field_name in found:
        entity = entity_of(picture(), name)
        field = fields(entity.kind)[field_name]
        computed.append((text(field, field.read(picture(), entity), say), name, field_name))
    assert found == computed


def test_both_pages_work_the_same_figures() -> None:
    one, other = ([found[1:] for found in _FIGURE.findall((ROOT / page).read_text("utf-8"))] for page in PAGES)
    assert one == other
    # Every sort of figure that a project, a milestone or an indicator has is among them.
    names = {name for _, name in one}
    assert names >= {"health", "progress", "planned_progress", "slip", "forecast", "forecast_slip", "total_float"}
