"""The rows of a history: at most so many, and machines are told all of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.changes import Change
from ccictl.git.objects import Commit
from ccictl.model.when import When
from ccictl.tracing import Event
from ccictl.views.history import history
from tests.making import loaded
from tests.runs import say

if TYPE_CHECKING:
    from pathlib import Path


def test_rows_are_limited_and_counted(tmp_path: Path) -> None:
    plan = loaded(tmp_path, {"projects/a.yaml": "title: A\n"}).plan
    commit = Commit("0123456789" * 4, "", (), "Zoé", date(2023, 1, 10), None, "Sujet")
    change = Change(plan.projects["a"], "changed", "finish", When.parse("2024"), When.parse("2025"), 365)
    report = history("a", "A", [Event(commit, change, {})] * 3, 2, "HEAD", say("en"))
    assert report.subtitle == "a: 3 changes in the history of HEAD"
    assert report.table is not None
    rows = [[cell.value for cell in row] for row in report.table.rows]
    text = "A: finish in 2025 instead of 2024"
    machine = ["a", "changed", "finish", "2024", "2025"]
    assert rows == [["2023-01-10", "Zoé", "0123456789" * 4, text, 365, "Sujet", *machine]] * 2
