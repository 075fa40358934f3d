"""Lists of entities."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.standing import Picture
from ccictl.fields import fields
from ccictl.views.listing import Asked, listing, sorted_by
from tests.french import english
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "projects/b.yaml": "title: Éclair\nfinish: 2027-06\n",
    "projects/a.yaml": "title: abricot\nfinish: 2027-T2\n",
    "projects/c.yaml": "title: Zèbre\n",
}


def names(tmp_path: Path, field: str, *, turned: bool = False) -> list[str]:
    picture = Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))
    found = sorted_by(fields("projects")[field], picture, tuple(picture.plan.projects.values()), turned=turned)
    return [entity.id for entity in found]


def test_dates_by_their_last_day_then_their_first_and_the_unknown_last(tmp_path: Path) -> None:
    assert names(tmp_path, "finish") == ["a", "b", "c"]
    assert names(tmp_path, "finish", turned=True) == ["b", "a", "c"]


def test_texts_without_regard_to_case(tmp_path: Path) -> None:
    assert names(tmp_path, "title") == ["a", "c", "b"]


def test_a_limit_is_told(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))
    chosen = [fields("projects")["id"]]
    report = listing(picture, Asked("projects", chosen, limit=2), english())
    assert report.subtitle == "Plan d'essai; data date 2026-01-15; 2 of 3"
    assert report.table is not None
    assert [row[0].value for row in report.table.rows] == ["a", "b"]


def test_a_limit_does_not_hide_how_many_answer(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))
    chosen = [fields("projects")["id"]]

    def said(limit: int) -> str:
        asked = Asked("projects", chosen, lambda each: getattr(each, "finish", None) is not None, limit=limit)
        return listing(picture, asked, english()).subtitle

    assert said(1).endswith("; 1 of 2 (3 in all)")
    assert said(2).endswith("; 2 of 3")
    assert said(0).endswith("; 2 of 3")


def test_what_was_asked_for_is_as_important_as_anything(tmp_path: Path) -> None:
    picture = Picture(loaded(tmp_path, FILES).plan, date(2026, 1, 15))
    chosen = [fields("projects")[name] for name in ("title", "lead")]
    for firm, priorities in ((False, [0, 12]), (True, [0, 0])):
        table = listing(picture, Asked("projects", chosen, firm=firm), english()).table
        assert table is not None
        assert [column.priority for column in table.columns] == priorities
