"""The page that explains every figure: each that is worked by hand there is what the program computes."""

from __future__ import annotations

import json
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
from tests.runs import ROOT, run

PLAN, AS_OF = "tests/plans/good/worked-example", date(2026, 9, 30)
PAGES = {"docs/figures.md": english(), "docs/figures.fr.md": french()}
_FIGURE = re.compile(r"\*\*([^*\n]+)\*\*<!-- (\S+) (\S+) -->")


@cache
def picture() -> Picture:
    return Picture(load(ROOT / PLAN).plan, AS_OF)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_worked_by_hand_is_what_is_computed(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    say = PAGES[page]
    found = _FIGURE.findall((ROOT / page).read_text(encoding="utf-8"))
    curve = json.loads(run(capsys, "curve", "--plan", PLAN, "--as-of", str(AS_OF), "-f", "json").out)["summary"]
    computed = []
    for _, name, field_name in found:
        if name == "curve":
            computed.append((say.number(curve[field_name]), name, field_name))
            continue
        entity = entity_of(picture(), name)
        field = fields(entity.kind)[field_name]
        computed.append((text(field, field.read(picture(), entity), say), name, field_name))
    # Spaces that do not break are written as plain ones.
    assert found == [(re.sub("[\u00a0\u202f]", " ", value), *rest) for value, *rest in computed]


def test_both_pages_work_the_same_figures() -> None:
    one, other = ([found[1:] for found in _FIGURE.findall((ROOT / page).read_text("utf-8"))] for page in PAGES)
    assert one == other
    # Every sort of figure that a project, a milestone or an indicator has is among them.
    names = {name for _, name in one}
    assert names >= {"health", "progress", "planned_progress", "slip", "forecast", "forecast_slip", "total_float"}
    assert names >= {"free_float", "expected", "gap", "attainment", "pace", "projected", "within_reach", "spi_t"}
