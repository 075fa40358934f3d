"""Reading commands on a plan made to harm: the ends of the calendar, circles, texts that steer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "plan.yaml": (
        'title: "Plan <script>alert(1)</script> =1+1 | [x]"\nstart: 0001\nfinish: 9999\n'
        "phases: {a: {title: A, start: 9999, finish: 0001}}\n"
        'milestones: {x: {title: "=cmd", due: 9999-12-31, baseline: 0001-01-01, after: [p]}}\n'
    ),
    "projects/p.yaml": (
        'title: "P 👩‍🔧 مرحبا @all ::set-output \\x1b[31m"\nstart: 9999\nbaseline: {start: 0001, finish: 0001}\n'
        "finish: 9999\nafter: [q, q/m, p]\n"
        "milestones: {m: {title: M, due: 0001, after: [q/m], weight: 0.0000001}}\n"
        'reports: {0001: {weather: sunny, progress: 100, decision: "=HYPERLINK()"}, 9999: {progress: 1}}\n'
    ),
    "projects/q.yaml": (
        "title: Q\nafter: [{ref: p, lag: 36525}]\n"
        "milestones: {m: {title: M, due: 9999-12, after: [p/m], weight: 999999999999}}\n"
    ),
    "indicators/i.yaml": (
        "title: I\nof: plan\nbetter: lower\nevery: year\nstart: {date: 9999, value: 1}\ntargets: {0001: 0, 9999: 0}\n"
        "measures: {9999-12-31: 5, 0001: -0.0}\n"
    ),
}
COMMANDS = (
    ("status",),
    ("status", "p"),
    ("status", "plan"),
    ("status", "--by", "health", "--level", "project"),
    ("next", "--weeks", "99999999"),
    ("indicators",),
    ("why", "p"),
    ("why", "i", "--depth", "0"),
    ("why", "plan"),
    ("show", "p"),
    ("list", "milestones", "--sort", "-slip"),
    ("list", "projects", "--columns", "all"),
    ("sql", "SELECT * FROM projects"),
    ("forecast",),
    ("critical",),
    ("impact", "q"),
    ("curve",),
    ("curve", "--by", "year", "--where", "id = p"),
)
NAMELESS = (("status", "p"), ("status", "plan"), ("why", "p"), ("why", "i"), ("why", "plan"), ("show", "p"))


@pytest.mark.parametrize("day", ["0001-01-01", "2026", "9999-12-31"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_it_answers_and_steers_nothing(
    command: tuple[str, ...], day: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, FILES)
    for form in ("terminal", "json", "csv", "html", "markdown", "yaml", "tsv", "names"):
        ran = run(capsys, *command, "--as-of", day, "--format", form, where=around("fr", folder))
        # The circle and the dates that contradict each other are errors of the plan, shown all the same.
        # What is no list has no names.
        assert ran.status == (2 if form == "names" and command[:2] in NAMELESS else 1)
        assert "\x1b" not in ran.out
        assert "<script" not in ran.out or form != "html"
        assert not any(line.lstrip().startswith("::") for line in ran.out.splitlines())
    assert sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()) == sorted(FILES)
