"""What a slip would delay, on a chain by hand: base → data → campus, with ten days of float before the last."""

from __future__ import annotations

from datetime import date

from ccictl.analysis.impact import impact, slipping
from ccictl.analysis.standing import Picture
from ccictl.model.after import After
from ccictl.model.engagement import Engagement
from ccictl.shapes.reports import Facts, Table
from ccictl.views.impact import impact_of
from tests.analysis.building import milestone, origin, plan, project
from tests.french import french

AS_OF = date(2026, 1, 15)
PICTURE = Picture(
    plan(
        project("base", [milestone("socle", "base", due="2026-03-01")], finish="2026-03-01", start="2026-01-20"),
        project("data", after=(After(ref="base/socle", lag=0),), start="2026-03-01", finish="2026-04-01"),
        project(
            "campus",
            after=(After(ref="data", lag=0),),
            start="2026-04-11",
            finish="2026-06-30",
            totem=True,
            engagements=("seul",),
        ),
        engagements={"seul": Engagement(id="seul", origin=origin(), title="Seul")},
    ),
    AS_OF,
)


def told(days: int) -> tuple[dict[str, str], list[tuple[str, ...]], list[tuple[str, ...]]]:
    """The summary, what is delayed (id, with the slip, delay) and what float absorbs (id, behind, days, left)."""
    socle = PICTURE.plan.milestones["base/socle"]
    report = impact_of(PICTURE, socle, impact(PICTURE, slipping(PICTURE, socle), days), french())
    summary, delays, absorbed = report.blocks
    assert isinstance(summary, Facts)
    assert isinstance(delays, Table)
    assert isinstance(absorbed, Table)
    figures = {key: cell.text.replace("\u00a0", " ").replace("\u202f", " ") for key, _, cell in summary.items}
    rows = [
        [tuple(cell.text.replace("\u00a0", " ") for cell in row) for row in table.rows] for table in (delays, absorbed)
    ]
    return figures, [(r[0], r[2], r[4], r[5]) for r in rows[0]], [(r[0], r[2], r[3], r[4]) for r in rows[1]]


def test_float_absorbs_what_there_is_of_it() -> None:
    figures, delays, absorbed = told(4)
    assert delays == [
        ("base", "fin", "05/03/2026", "+4 j"),
        ("data", "début", "05/03/2026", "+4 j"),
        ("data", "fin", "05/04/2026", "+4 j"),
    ]
    assert absorbed == [("campus", "data", "4 j", "6 j")]
    assert figures == {
        "forecast": "01/03/2026",
        "free_float": "0 j",
        "total_float": "10 j",
        "milestones": "0",
        "projects": "2 : BASE, DATA",
        "totems": "–",
        "engagements": "–",
        "end": "30/06/2026 : elle ne bouge pas",
    }


def test_beyond_it_the_rest_goes_on() -> None:
    figures, delays, absorbed = told(30)
    assert delays[3:] == [("campus", "début", "01/05/2026", "+20 j"), ("campus", "fin", "20/07/2026", "+20 j")]
    assert absorbed == [("campus", "data", "10 j", "0 j")]
    assert figures["totems"] == "1 : CAMPUS"
    assert figures["engagements"] == "1 : Seul"
    assert figures["end"] == "20/07/2026 : 20 jours plus tard"
