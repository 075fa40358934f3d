"""What signs mean, in rows that fit."""

from __future__ import annotations

from ccictl.render.rows.legend import Entry, legend
from ccictl.shapes.medium import Medium
from tests.french import english

ENTRIES = (Entry("✔", "32", "reached"), Entry("..", "", "the diagonal"), Entry("▼", "2", "data date"))


def test_entries_are_not_broken() -> None:
    assert legend(ENTRIES, Medium(english(), width=100)) == ["✔ reached  .. the diagonal  ▼ data date"]
    assert legend(ENTRIES, Medium(english(), width=26)) == ["✔ reached  .. the diagonal", "▼ data date"]
    assert legend(ENTRIES, Medium(english(), width=15)) == ["✔ reached", ".. the diagonal", "▼ data date"]
    assert legend((), Medium(english())) == []


def test_one_that_no_row_holds_goes_on_below() -> None:
    rows = ["✔ reached", ".. the", "   diagonal", "▼ data date"]
    assert legend(ENTRIES, Medium(english(), width=12)) == rows
    assert legend(ENTRIES[1:], Medium(english(), width=12)) == rows[1:]


def test_samples_have_their_colours() -> None:
    (row,) = legend(ENTRIES[:2], Medium(english(), colour=True))
    assert row == "\x1b[32m✔\x1b[0m reached  \x1b[1m..\x1b[0m the diagonal"
