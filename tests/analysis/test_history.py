"""What became of a plan: dates that are to come, ends that were put off, fields that are not what they were."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from ccictl.analysis.change import Change
from ccictl.analysis.history import History, Rewrite, Stated, end, one_after_another, open_dates, put_off, rewritten
from ccictl.git.objects import Commit
from ccictl.i18n import Translator
from ccictl.model.when import When
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

    from ccictl.plan import Plan

AS_OF = date(2026, 9, 30)
say = Translator("en")


def plan(folder: Path, *projects: str) -> Plan:
    """A plan of projects `a`, `b`..., each with its lines."""
    files = {f"projects/{name}.yaml": f"title: P\n{text}" for name, text in zip("abcdef", projects, strict=False)}
    return loaded(folder, files).plan


def written(plan: Plan, *changes: tuple[str, object, object, int | None]) -> History:
    """The history of `a`, in which fields were changed one after the other, each with the days that it moved by."""
    found = [Rewrite(Change(plan.projects["a"], "changed", *change), AS_OF) for change in changes]
    return History(AS_OF, {"a": tuple(found)})


def test_of_many_dates_the_first_and_the_last_are_told() -> None:
    dates = [When.parse(f"20{year}") for year in range(20, 29)]
    assert one_after_another(dates[:6]) == "2020 → 2021 → 2022 → 2023 → 2024 → 2025"
    assert one_after_another(dates[:7]) == "2020 → … → 2023 → 2024 → 2025 → 2026"


def test_a_project_ends_with_its_finish_or_its_last_milestone(tmp_path: Path) -> None:
    dated = "milestones:\n  m: {title: M, due: 2026}\n  n: {title: N, due: 2025}\n"
    gone = "milestones:\n  m: {title: M, due: 2026, cancelled: 2025}\n  n: {title: N, due: 2025}\n  o: {title: O}\n"
    every = plan(tmp_path, f"finish: 2024\n{dated}", dated, gone, "note: x\n").projects.values()
    assert [str(end(each)) for each in every] == ["2024", "2026", "2025", "None"]


def test_dates_to_come_are_of_what_is_not_over(tmp_path: Path) -> None:
    milestones = "milestones:\n  m: {title: M}\n  n: {title: N, done: 2025}\n  o: {title: O, cancelled: 2025}\n"
    every = plan(tmp_path, milestones, f"started: 2024\n{milestones}", f"finished: 2025\n{milestones}", "")
    every = every._replace(header=every.header.replaced(milestones=every.projects["a"].milestones))
    found = [(entity.ref, field) for entity, field in open_dates(every, AS_OF)]
    # What has reached a milestone has begun.
    begun = [("a", "finish"), ("a/m", "due"), ("b", "finish"), ("b/m", "due")]
    assert found == [*begun, ("d", "start"), ("d", "finish"), ("a/m", "due")]
    assert [*open_dates(plan(tmp_path / "2", "cancelled: 2025\n"), AS_OF)] == []


def stated(*each: tuple[str, str]) -> list[Stated]:
    return [Stated(date.fromisoformat(day), When.parse(text)) for day, text in each]


def test_an_end_is_put_off_once_a_period() -> None:
    # Periods of 30 days end on 30 September, 31 August, 1 August, 2 July.
    moved = stated(("2026-07-02", "2026-10"), ("2026-07-20", "2026-11"), ("2026-08-10", "2026-12"))
    assert [(str(one.when), str(other.when)) for one, other in put_off(moved, AS_OF, 30)] == [
        ("2026-10", "2026-11"),
        ("2026-11", "2026-12"),
    ]
    # There and back within a period, or sooner, is none; the first date alone is none either.
    assert put_off(stated(("2026-07-02", "2027"), ("2026-07-20", "2028"), ("2026-07-30", "2027")), AS_OF, 30) == []
    assert put_off(stated(("2026-07-02", "2027"), ("2026-09-20", "2026")), AS_OF, 30) == []
    assert put_off(moved[:1], AS_OF, 30) == []
    assert put_off([], AS_OF, 30) == []
    # All in one long period: only how it stands at the end counts.
    assert put_off(moved, AS_OF, 365) == []


@given(
    st.lists(st.tuples(st.dates(date(2025, 1, 1), AS_OF), st.integers(2022, 2027)), max_size=12), st.integers(0, 400)
)
def test_it_is_never_put_off_more_often_than_it_was_stated(several: list[tuple[date, int]], every: int) -> None:
    found = [Stated(day, When.parse(str(year))) for day, year in sorted(several)]
    slips = put_off(found, AS_OF, every)
    assert len(slips) <= max(len(found) - 1, 0)
    assert all(one.when.last < other.when.last and one.day <= other.day for one, other in slips)


def test_a_move_is_from_a_date_to_another(tmp_path: Path) -> None:
    a = plan(tmp_path, "finish: 2026\n")
    told = written(
        a,
        ("finish", None, When.parse("2025"), None),
        ("finish", When.parse("2025"), When.parse("2026"), 365),
        ("title", "O", "P", None),
        ("finish", When.parse("2026"), When.parse("2026-12"), 0),
    )
    assert len(told.of("a", "finish")) == 3
    assert [str(each.change.after) for each in told.moves("a", "finish")] == ["2026"]
    assert [str(each.change.before) for each in told.since("a", "finish")] == ["2025", "2026"]
    assert told.since("a", "start") == ()
    assert told.fields("a") == ("finish", "title")
    assert told.fields("b") == ()


def test_what_is_otherwise_than_first_is_rewritten(tmp_path: Path) -> None:
    a = plan(tmp_path, "finish: 2027\n")
    steps = ((None, 1), (1, 2), (2, 3))
    told = written(
        a, *[("finish", *step, None) for step in steps], ("title", "O", "P", None), ("title", "P", "O", None)
    )
    (one,) = rewritten(a, told)
    assert (one.entity.ref, one.field, one.first, one.now) == ("a", "finish", 1, 3)
    assert [each.change.after for each in one.rewrites] == [2, 3]
    assert [*rewritten(a, written(a, ("finish", None, 1, None)))] == []
    assert [*rewritten(a, History(AS_OF))] == []
    unread = loaded(tmp_path / "2", {"projects/a.yaml": "title: P\nfinish: soon\n"}).plan
    assert [*rewritten(unread, told)] == []


def test_who_did_it_is_told_shortly(tmp_path: Path) -> None:
    change = Change(plan(tmp_path, "").projects["a"], "changed", "title", "O", "P")
    one, other = (
        Commit(
            id=letter * 40,
            tree="t",
            parents=(),
            author=author,
            day=AS_OF,
            written=AS_OF,
            subject=f"s{letter}" + "x" * 99,
        )
        for letter, author in (("a", "A"), ("b", "B" * 99))
    )
    assert say(Rewrite(change, AS_OF).by) == "not committed yet"
    told = say(Rewrite(change, AS_OF, (one, other)).by)
    assert told.startswith("bbbbbbbb, BBB")
    assert '…, "sbxx' in told
    assert len(told) < 130
