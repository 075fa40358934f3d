"""Why entities are as they are."""

from __future__ import annotations

from datetime import date

import pytest

from ccictl.analysis.computed import Written
from ccictl.analysis.reasons import reasons
from ccictl.analysis.standing import Picture
from ccictl.asking import entity_of
from ccictl.i18n import Translator
from tests.making import loaded

DAY = date(2026, 1, 15)
FILES = {
    "obsessions.yaml": "agir: {title: Agir}\nvide: {title: Vide}\nslow: {title: Slow}\n",
    "engagements.yaml": "e: {title: E, obsession: agir}\nf: {title: F, obsession: slow}\n",
    "organisations.yaml": "cci: {title: CCI}\n",
    "sources.yaml": "s: {title: S}\n",
    "projects/p.yaml": "title: P\nengagements: [e]\nlead: cci\nmilestones:\n"
    "  a: {title: A, due: 2026-01-05}\n  b: {title: B, due: 2026-01-10}\n  c: {title: C, due: 2026-02}\n",
    "projects/q.yaml": "title: Q\nengagements: [e]\nstart: 2025\n",
    "projects/r.yaml": "title: R\nengagements: [e, f]\nreports: {2026-01-10: {weather: stormy}}\n",
    "projects/t.yaml": "title: T\nengagements: [f]\nstart: 2027\n",
    "indicators.yaml": """
off:
  title: Off
  of: plan
  unit: "%"
  better: higher
  targets: {2025-12: 40, 2026-12: 60}
  measures: {2025-12: 35, 2026-01: 90}
given:
  title: Given
  of: plan
  unit: jours
  better: lower
  tolerance: 50
  start: {date: 2024, value: 10}
  targets: {2025-12: 0}
  measures: {2026-01-10: 8}
stale: {title: Stale, of: plan, better: higher, every: month, targets: {2026: 1}, measures: {2025-06: 0}}
fine: {title: Fine, of: plan, better: higher, targets: {2025: 1}, measures: {2026-01-10: 1}}
none: {title: None, of: plan, better: higher, targets: {2026: 1}}
""",
}


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Picture:
    return Picture(loaded(tmp_path_factory.mktemp("plan"), FILES).plan, DAY)


def told(picture: Picture, name: str) -> list[str]:
    """Each reason: of what it is one, its level, what it says, the field that it rests on."""
    say = Translator("en")
    return [
        f"{about.entity.ref} {about.reason.level}: {say(about.reason.message)}"
        f" [{', '.join('.'.join(map(str, part.path)) for part in about.reason.inputs if isinstance(part, Written))}]"
        for about in reasons(picture, entity_of(picture, name))
    ]


def test_of_a_project_every_one_the_worst_first(picture: Picture) -> None:
    assert told(picture, "p") == [
        'p late: milestone "a" is 10 days late [due]',
        'p late: milestone "b" is 5 days late [due]',
    ]
    assert told(picture, "t") == []


@pytest.mark.parametrize("name", ["agir", "e", "plan"])
def test_of_a_group_the_projects_that_make_it_late_each_with_its_first(name: str, picture: Picture) -> None:
    assert told(picture, name) == [
        "q late: it was to start 15 days ago [start]",
        'p late: milestone "a" is 10 days late [due]',
    ]


def test_of_a_group_that_is_at_risk_those_that_are(picture: Picture) -> None:
    assert told(picture, "slow") == told(picture, "f") == ["r at-risk: its last weather is stormy [weather]"]


def test_of_an_organisation_what_it_leads(picture: Picture) -> None:
    assert told(picture, "cci") == ['p late: milestone "a" is 10 days late [due]']


@pytest.mark.parametrize("name", ["vide", "s", "p/c", "fine", "none"])
def test_what_is_well_or_holds_nothing_has_none(name: str, picture: Picture) -> None:
    assert told(picture, name) == []


def test_of_a_late_milestone_its_date(picture: Picture) -> None:
    assert told(picture, "p/a") == ["p/a late: it was due 10 days ago [due]"]


def test_of_an_indicator_off_track_what_it_is_judged_by(picture: Picture) -> None:
    assert told(picture, "off") == [
        "off off-track: gap: -5\u00a0pt; tolerated: 2\u00a0pt (5%) []",
        "off : measured: 35% [measures.2025-12]",
        "off : expected on that day: 40% [targets.2025-12]",
    ]
    # Where zero is expected the tolerance is of the way from the start to the target.
    assert told(picture, "given") == [
        "given off-track: gap: -8\u00a0jours; tolerated: 5\u00a0jours (50%) [tolerance]",
        "given : measured: 8\u00a0jours [measures.2026-01-10]",
        "given : expected on that day: 0\u00a0jours [targets.2025-12]",
    ]


def test_of_a_stale_indicator_how_old_its_last_measure_is(picture: Picture) -> None:
    assert told(picture, "stale") == ["stale stale: its last measure is 199 days old [measures.2025-06]"]
