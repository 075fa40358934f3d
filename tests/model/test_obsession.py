"""Obsessions: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path


def test_every_field_is_read(tmp_path: Path) -> None:
    text = "title: Proximité\nsponsor: direction\norder: -2\n"
    obsession = loaded(tmp_path, {"obsessions/o.yaml": text}).plan.obsessions["o"]
    assert (obsession.id, obsession.ref) == ("o", "o")
    assert (obsession.title, obsession.sponsor, obsession.order) == ("Proximité", "direction", -2)


def test_all_but_the_title_may_be_left_out(tmp_path: Path) -> None:
    obsession = loaded(tmp_path, {"obsessions.yaml": "o: {title: O}\n"}).plan.obsessions["o"]
    assert (obsession.sponsor, obsession.order) == (None, None)


def test_a_title_is_asked_for_where_the_id_is_written(tmp_path: Path) -> None:
    result = checked(tmp_path, {"obsessions.yaml": "a: {title: A}\no:\n  order: 1\n"})
    assert said(result, "missing-field") == [
        'obsessions.yaml:2:1: The field "title" is missing. | Add a line "title: ..." here.'
    ]


def test_an_order_is_a_whole_number(tmp_path: Path) -> None:
    result = checked(tmp_path, {"obsessions/o.yaml": "title: O\norder: 1.5\n"})
    assert said(result, "invalid-value") == [
        "obsessions/o.yaml:2:8: 1.5 is not a whole number. | Write it without decimals."
    ]


def test_the_french_name_of_a_field_leads_to_it(tmp_path: Path) -> None:
    result = checked(tmp_path, {"obsessions/o.yaml": "title: O\nordre: 2\n"})
    assert said(result, "unknown-field") == [
        'obsessions/o.yaml:2:1: "ordre" is not a field that is known here. | Did you mean "order"?'
    ]
