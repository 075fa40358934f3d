"""A rule's page on a terminal."""

from __future__ import annotations

from ccictl.render.page import render
from ccictl.shapes.medium import Medium
from ccictl.shapes.page import Page
from tests.french import english

PAGE = Page(
    "some-rule",
    (
        ("One two three four five six seven eight nine ten.", False),
        ("# projects/a-rather-long-name.yaml\n\ntitle: A  # <--\n  b: [x]", True),
        ("End.", False),
    ),
)


def test_prose_is_wrapped_and_examples_are_indented_and_never_wrapped() -> None:
    lines = render(PAGE, Medium(english(), width=20)).splitlines()
    assert [line.rstrip() for line in lines] == [
        "some-rule",
        "",
        "One two three four",
        "five six seven eight",
        "nine ten.",
        "",
        "    # projects/a-rather-long-name.yaml",
        "",
        "    title: A  # <--",
        "      b: [x]",
        "",
        "End.",
    ]


def test_colour_shows_the_title_and_the_lines_that_are_wrong() -> None:
    lines = render(PAGE, Medium(english(), colour=True)).splitlines()
    assert lines[0] == "\x1b[1msome-rule\x1b[0m"
    assert "\x1b[1;31m    title: A  # <--\x1b[0m" in lines
    assert "\x1b[36m      b: [x]\x1b[0m" in lines
    assert lines[-1] == "End."


def test_what_looks_like_markup_is_text() -> None:
    page = Page("r", (("[bold]a[/bold] :smile:", False), ("[red]b[/red]", True)))
    for colour in (False, True):
        text = render(page, Medium(english(), colour=colour))
        assert "[bold]a[/bold] :smile:\n" in text
        assert "    [red]b[/red]" in text
