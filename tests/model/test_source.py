"""Sources: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, loaded, said
from tests.whens import when

if TYPE_CHECKING:
    from pathlib import Path


def test_every_field_is_read(tmp_path: Path) -> None:
    text = "title: Le plan\npublisher: CCI France\npublished: 2022-03\nurl: https://www.cci.example/plan.pdf\n"
    source = loaded(tmp_path, {"sources/s.yaml": text}).plan.sources["s"]
    assert (source.title, source.publisher) == ("Le plan", "CCI France")
    assert (source.published, source.url) == (when("2022-03"), "https://www.cci.example/plan.pdf")


def test_all_but_the_title_may_be_left_out(tmp_path: Path) -> None:
    source = loaded(tmp_path, {"sources/s.yaml": "title: S\n"}).plan.sources["s"]
    assert (source.publisher, source.published, source.url) == ("", None, None)


def test_a_title_is_asked_for(tmp_path: Path) -> None:
    result = checked(tmp_path, {"sources/s.yaml": "publisher: CCI\n"})
    assert said(result, "missing-field") == [
        'sources/s.yaml:1:1: The field "title" is missing. | Add a line "title: ..." here.'
    ]


def test_an_address_is_safe_to_follow(tmp_path: Path) -> None:
    result = checked(tmp_path, {"sources/s.yaml": "title: S\nurl: http://cci.example/a\n"})
    assert said(result, "invalid-value") == [
        'sources/s.yaml:2:6: "http://cci.example/a" is not a link that can be followed safely.'
        " | Write it as: https://cci.example/a"
    ]
    assert result.plan.sources["s"].url is None


def test_an_unknown_field_is_told_with_a_proposal(tmp_path: Path) -> None:
    result = checked(tmp_path, {"sources/s.yaml": "title: S\néditeur: CCI\n"})
    assert said(result, "unknown-field") == [
        'sources/s.yaml:2:1: "éditeur" is not a field that is known here. | Did you mean "publisher"?'
    ]
