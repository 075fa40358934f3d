"""The patterns: each engine of regular expressions takes them for the same."""

from __future__ import annotations

import re

import pytest

from ccictl.schema import patterns

_ALL = {name: value for name, value in vars(patterns).items() if name.isupper() and isinstance(value, str)}


@pytest.mark.parametrize("name", _ALL)
def test_no_class_means_one_thing_here_and_another_there(name: str) -> None:
    assert not re.search(r"\\[wWdDbBpP]|\(\?[a-zP]|\(\?<", _ALL[name])


@pytest.mark.parametrize(
    ("pattern", "right", "wrong"),
    [
        (patterns.WHEN, ("2023", "2023-12", "2023-02-31", "2023-Q4", "2023-S2"), ("0000", "2023-13", "2023-H3", "23")),
        (patterns.PERCENT, ("0", "100", "100.0%", "99.9", "007", "1_00", "-0"), ("101", "100.1", "-1", "1000", "%")),
        (patterns.POSITIVE, ("1", "0.01", "1_000"), ("0", "0.0", "-1", "")),
        (patterns.COUNT, ("0", "-0", "12", "3.0"), ("-1", "1.5")),
        (patterns.NUMBER, ("593_000", "-3", "8.1"), ("8,1", "593 000", "1__0", "1e3")),
        (patterns.ID, ("a", "a-b", "a" * 64), ("A", "a--b", "-a", "a" * 65)),
        (patterns.MILESTONE, ("a", "a/b", "plan/a"), ("a/b/c", "a/", "/a")),
        (
            patterns.LINK,
            ("https://été.fr/x?y", "mailto:a@b.fr?subject=x"),
            ("http://a.fr", "https://u@a.fr", "mailto:a"),
        ),
    ],
)
def test_what_they_take(pattern: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    for form in (patterns.needed, patterns.given_or_not, patterns.key):
        assert all(re.search(form(pattern), text) for text in right)
        assert not any(text and re.search(form(pattern), text) for text in wrong)
    assert re.search(patterns.needed(pattern), f"\n {right[0]} ")
    assert not re.search(patterns.key(pattern), f" {right[0]}")
    assert all(re.search(patterns.given_or_not(pattern), text) for text in ("", "~", "null"))


def test_a_title_is_a_line_of_two_hundred() -> None:
    assert re.search(patterns.TITLE, "x" * 200)
    assert not re.search(patterns.TITLE, "x" * 201)
    assert not re.search(patterns.TITLE, "a\nb")
    assert re.search(patterns.TITLE, "a\n")
    assert not any(re.search(patterns.TITLE, text) for text in ("", "~", "null"))
