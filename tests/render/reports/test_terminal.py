"""Reports on a terminal."""

from __future__ import annotations

import pytest

from ccictl.render.reports.terminal import render
from ccictl.shapes.medium import Medium
from ccictl.shapes.reports import Branch, Line, Lines, Report, Tree
from ccictl.show import cells
from tests.french import english
from tests.render.reports_sample import BARE, EMPTY, HARMFUL, REPORT


def test_every_block() -> None:
    assert render(REPORT, Medium(english(), width=80)) == (
        "Sample\n"
        "Data date\n"
        "\n"
        "Summary\n"
        "Alpha     x, y\n"
        "Beta      ✖ 2 late\n"
        "Progress  ████████░░░░░░░░░░░░  40%\n"
        "\n"
        "Things\n"
        "Id        Title                 Number  Health  Progress\n"
        "────────  ───────────────────  ───────  ──────  ─────────────────────────\n"
        "alpha     First of all things  1,250.5  ✖ late  ██████████░░░░░│░░░░░ 50%\n"
        "  beta-2  –                         -3  ○ none  ░░░░░░░░░░░░░░░░░░░░  –\n"
        "\n"
        "Concerns\n"
        "✖ It is late (p.yaml:3)\n"
        "Nothing else\n"
        "At a place (p.yaml:4)\n"
        "\n"
        "✖ root\n"
        "├─ first (p.yaml:1)\n"
        "│  └─ below\n"
        "└─ second\n"
    )


def test_in_ascii() -> None:
    out = render(REPORT, Medium(english(), width=80, ascii=True))
    assert "x It is late" in out
    assert "##########.....|..... 50%" in out
    assert "`- second" in out
    assert "|- first" in out
    assert out.isascii()


def test_colour_goes_with_the_sign() -> None:
    out = render(REPORT, Medium(english(), colour=True, width=80))
    assert "\x1b[31m✖ late" in out
    assert "\x1b[1mThings\x1b[0m" in out
    assert "\x1b[2m(p.yaml:3)\x1b[0m" in out


def test_what_there_is_no_room_for_is_said() -> None:
    out = render(REPORT, Medium(english(), width=40))
    assert "Left out for lack of room: Progress." in " ".join(out.split())
    assert "beta-2" in out


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_line_is_wider(width: int) -> None:
    assert all(cells(line) <= width for line in render(REPORT, Medium(english(), width=width)).splitlines())


def test_what_is_copied_is_broken_at_spaces_as_shells_want_it_and_comes_forward() -> None:
    def out(*lines: Line, width: int) -> list[str]:
        report = Report("r", "T", blocks=(Lines("lines", lines),))
        return render(report, Medium(english(), width=width)).splitlines()[2:]

    more = Line("and 3 more", place='ccictl list projects --where "health = late" --sort -slip')
    assert out(more, width=80) == ['and 3 more (ccictl list projects --where "health = late" --sort -slip)']
    assert out(more, width=40) == [
        "and 3 more",
        "  (ccictl list projects --where \\",
        '  "health = late" --sort -slip)',
    ]
    place = Line("It is late", place="a/" + "b" * 30 + ".yaml:3")
    assert out(place, width=44) == ["It is late", f"  ({place.place})"]
    assert out(place, width=42) == ["It is late", f"({place.place})"]
    assert out(place, width=20) == ["It is late", f"({place.place})"]


def test_a_place_in_a_tree_comes_forward_by_whole_steps() -> None:
    place = "b" * 30 + ".yaml:3"
    tree = Tree("t", (Branch(Line("root"), (Branch(Line("one"), (Branch(Line("two", place=place)),)),)),))
    report = Report("r", "T", blocks=(tree,))
    assert render(report, Medium(english(), width=60)).splitlines()[-1] == f"   └─ two ({place})"
    assert render(report, Medium(english(), width=48)).splitlines()[-1] == f"         ({place})"
    assert render(report, Medium(english(), width=46)).splitlines()[-1] == f"      ({place})"


def test_a_title_of_a_block_wraps() -> None:
    report = Report("r", "T", blocks=(Lines("lines", (Line("x"),), "one two three four " * 4),))
    assert all(cells(line) <= 40 for line in render(report, Medium(english(), width=40)).splitlines())


def test_nothing_is_a_sentence() -> None:
    assert render(EMPTY, Medium(english())) == "Nothing\n\nThere is nothing.\n"
    assert render(BARE, Medium(english())) == "Bare\n\none\n"


def test_a_place_too_long_for_its_line_stands_below_whole() -> None:
    out = render(HARMFUL, Medium(english(), width=40))
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\\u{1b}" in out
