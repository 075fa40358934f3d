"""Engagements: their fields, what they miss, and what they do not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, loaded, said

if TYPE_CHECKING:
    from pathlib import Path


def test_every_field_is_read(tmp_path: Path) -> None:
    text = "title: E\nobsession: o\nmode: accelerate\nnumber: 12\nsponsor: direction\n"
    engagement = loaded(tmp_path, {"engagements/e.yaml": text}).plan.engagements["e"]
    assert (engagement.title, engagement.obsession, engagement.mode) == ("E", "o", "accelerate")
    assert (engagement.number, engagement.sponsor) == (12, "direction")


def test_all_but_the_title_may_be_left_out(tmp_path: Path) -> None:
    engagement = loaded(tmp_path, {"engagements/e.yaml": "title: E\n"}).plan.engagements["e"]
    assert (engagement.obsession, engagement.mode, engagement.number, engagement.sponsor) == (None, None, None, None)


def test_a_title_is_asked_for_at_the_first_field_of_its_file(tmp_path: Path) -> None:
    result = checked(tmp_path, {"engagements/e.yaml": "# sans titre\nnumber: 1\n"})
    assert said(result, "missing-field") == [
        'engagements/e.yaml:2:1: The field "title" is missing. | Add a line "title: ..." here.'
    ]


@pytest.mark.parametrize(
    ("mode", "remedy"),
    [
        ("renforcer", 'Did you mean "strengthen"?'),
        ("acelerate", 'Did you mean "accelerate"?'),
        ("zzz", "Write one of strengthen, accelerate, explore."),
    ],
)
def test_a_mode_is_one_of_three(mode: str, remedy: str, tmp_path: Path) -> None:
    result = checked(tmp_path, {"engagements/e.yaml": f"title: E\nmode: {mode}\n"})
    message = f'"{mode}" is not one of strengthen, accelerate, explore.'
    assert said(result, "invalid-value") == [f"engagements/e.yaml:2:7: {message} | {remedy}"]


def test_an_unknown_field_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    result = checked(tmp_path, {"engagements/e.yaml": "title: E\nxyz: 1\n"})
    assert said(result, "unknown-field") == [
        'engagements/e.yaml:2:1: "xyz" is not a field that is known here. | The fields known here:'
        " title, obsession, mode, number, sponsor, summary, tags, links, sources, note."
    ]
