"""The rows of a history: at most so many, and machines are told all of each."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.change import Change
from ccictl.git.objects import Commit
from ccictl.model.when import When
from ccictl.tracing import Event
from ccictl.views.history import history
from tests.making import loaded
from tests.runs import say

if TYPE_CHECKING:
    from pathlib import Path


COMMIT = Commit("0123456789" * 4, "", (), "Zoé", date(2023, 1, 10), None, "Sujet")


@pytest.fixture
def event(tmp_path: Path) -> Event:
    plan = loaded(tmp_path, {"projects/a.yaml": "title: A\n"}).plan
    change = Change(plan.projects["a"], "changed", "finish", When.parse("2024"), When.parse("2025"), 365)
    return Event(COMMIT, change, {})


def test_rows_are_limited_and_counted(event: Event) -> None:
    report = history("a", event.change.entity, [event] * 3, 2, "HEAD", say("en"))
    assert (report.title, report.subtitle) == ("A", "a: 3 changes in the history of HEAD")
    assert report.facts == (("id", "a"),)
    assert report.table is not None
    rows = [[cell.value for cell in row] for row in report.table.rows]
    text = "A: finish in 2025 instead of 2024"
    machine = ["a", "changed", "finish", "2024", "2025", None]
    assert rows == [["2023-01-10", "Zoé", "0123456789" * 4, text, 365, "Sujet", *machine]] * 2


def test_what_is_called_otherwise_today_is_said_to_be(event: Event) -> None:
    report = history("old", event.change.entity, [event], 0, "HEAD", say("en"))
    assert report.subtitle == "old, renamed to a: 1 change in the history of HEAD"
    assert report.facts == (("id", "old"), ("renamed_to", "a"))
    assert history("old", event.change.entity, [event], 0, "HEAD", say("fr")).subtitle == (
        "old, renommé en a\u00a0: 1\u00a0changement dans l'historique de HEAD"
    )


def test_what_a_merge_discarded_is_said_to_be(event: Event) -> None:
    merge = COMMIT._replace(id="abcdef" * 6)
    report = history("a", event.change.entity, [event._replace(discarded=merge)], 0, "HEAD", say("en"))
    assert report.table is not None
    row = report.table.rows[0]
    assert row[3].text == "A: finish in 2025 instead of 2024 (discarded by the merge abcdefab)"
    assert (row[3].tone, row[-1].value) == ("", "abcdef" * 6)


def test_nobodys_name_or_subject_takes_the_table(event: Event) -> None:
    commit = COMMIT._replace(author="Nom " * 1000, subject="mot " * 1000)
    report = history("a", event.change.entity, [event._replace(commit=commit)], 0, "HEAD", say("en"))
    assert report.table is not None
    author, subject = report.table.rows[0][1], report.table.rows[0][5]
    assert (author.text, author.value) == (f"{'Nom ' * 9}Nom…", "Nom " * 1000)
    assert (len(subject.text), subject.value) == (160, "mot " * 1000)
    commit = COMMIT._replace(author="N" * 10_000, subject=f"Voir {'x' * 5000} : fait")
    report = history("a", event.change.entity, [event._replace(commit=commit)], 0, "HEAD", say("en"))
    assert report.table is not None
    assert [report.table.rows[0][place].text for place in (1, 5)] == [f"{'N' * 23}…", f"Voir {'x' * 23}… : fait"]
