"""A report with every kind of block, and texts that would harm each medium."""

from __future__ import annotations

from ccictl.shapes.reports import Bar, Branch, Cell, Column, Facts, Line, Lines, Report, Table, Tree

HOSTILE = "a\x1b[31m\u202e<script>|`*_[x](y)&#64;@all\n=1+1"

TABLE = Table(
    "things",
    (
        Column("id", "Id"),
        Column("title", "Title", fit="wrap"),
        Column("n", "Number", "right"),
        Column("health", "Health", priority=1),
        Column("progress", "Progress", priority=2),
    ),
    (
        (
            Cell("alpha", "alpha"),
            Cell("First of all things", "First of all things"),
            Cell(1250.5, "1,250.5"),
            Cell("late", "late", "late"),
            Cell(50, "50%", bar=Bar(50, 75)),
        ),
        (
            Cell("beta-2", "beta-2"),
            Cell(None, "–"),
            Cell(-3, "-3"),
            Cell("none", "none", "none"),
            Cell(None, "–", bar=Bar(None)),
        ),
    ),
    "Things",
    depths=(0, 1),
)
REPORT = Report(
    "sample",
    "Sample",
    "Data date",
    (("plan", "P"), ("as_of", "2026-09-30")),
    (
        Facts(
            "summary",
            (
                ("a", "Alpha", Cell(("x", "y"), "x, y")),
                ("b", "Beta", Cell({"late": 2}, "2 late", "late")),
                ("c", "Progress", Cell(40, "40%", bar=Bar(40))),
            ),
            "Summary",
        ),
        TABLE,
        Lines(
            "concerns",
            (
                Line("It is late", "late", "p.yaml:3", (("id", "p"), ("days", 3))),
                Line("Nothing else"),
                Line("At a place", "", "p.yaml:4"),
            ),
            "Concerns",
        ),
        Tree(
            "proof",
            (
                Branch(
                    Line("root", "late", "", (("field", "health"),)),
                    (Branch(Line("first", "", "p.yaml:1"), (Branch(Line("below")),)), Branch(Line("second"))),
                ),
            ),
        ),
    ),
)
EMPTY = Report("empty", "Nothing", blocks=(Table("things", (Column("id", "Id"),), (), empty="There is nothing."),))
BARE = Report("bare", "Bare", blocks=(Lines("lines", (Line("one"),)),))
CARD = Report(
    "card",
    "Card",
    blocks=(Facts("facts", (("a", "A", Cell(1.5, "1.5")), ("b", "B", Cell(True, "yes")))),),
)
HARMFUL = Report(
    "harmful",
    HOSTILE,
    HOSTILE,
    blocks=(
        Facts("facts", (("a", HOSTILE, Cell(HOSTILE, HOSTILE)),), HOSTILE),
        Table(
            "things",
            (Column("id", HOSTILE),),
            ((Cell(HOSTILE, HOSTILE, "late"),), (Cell("=cmd()", "=cmd()"),)),
            HOSTILE,
        ),
        Lines("lines", (Line(HOSTILE, "late", HOSTILE),), HOSTILE),
        Tree("tree", (Branch(Line(HOSTILE, "", HOSTILE), (Branch(Line(HOSTILE)),)),), HOSTILE),
    ),
)
