"""What pushes something, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl.analysis.schedule import chain
from ccictl.analysis.standing import Picture
from ccictl.causes import link
from tests.french import english, french
from tests.making import loaded

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "plan.yaml": "title: Plan\nstart: 2025\nfinish: 2030\nmilestones:\n"
    "  bilan: {title: Bilan, due: 2026-02, after: [{ref: b, lag: -3}]}\n",
    "projects/a.yaml": "title: A\nstarted: 2025\nmilestones:\n  m: {title: M, done: 2026-01-10}\n"
    "  n: {title: N, after: [{ref: a/m, lag: 30}]}\n  o: {title: O, after: [a/n]}\n",
    "projects/b.yaml": "title: B\nstart: 2026-01-01\nfinish: 2026-03-01\nafter: [{ref: a/o, lag: 1}]\n",
    "projects/c.yaml": "title: C\nfinish: 2026-01-02\n",
    "projects/d.yaml": "title: D\nstart: 2026-01-02\nfinish: 2026-06\n",
    "projects/e.yaml": "title: E\n",
}


def said(folder: Path, event: str, language: str = "en") -> list[str]:
    picture = Picture(loaded(folder, FILES).plan, date(2026, 1, 15))
    say = english() if language == "en" else french()
    names = chain(picture.schedule, event)
    found = [link(picture, names, rank, say) for rank in range(len(names))]
    return [f"{each.forecast} {say(each.message)} @{each.entity.ref}" for each in found]


def test_each_step_of_a_chain(tmp_path: Path) -> None:
    assert said(tmp_path, "plan/bilan") == [
        '2026-04-07 "Bilan" waits for "B", less 3 days @plan/bilan',
        '2026-04-10 "B" begins later, and keeps its durations @b',
        '2026-02-10 "B" cannot begin before "A: O", and then 1 day @b',
        '2026-02-09 "A: O" waits for "A: N" @a/o',
        '2026-02-09 "A: N" waits for "A: M", and then 30 days @a/n',
        '2026-01-10 "A: M" was reached on 2026-01-10 @a/m',
    ]
    assert said(tmp_path, "a")[0] == '2026-02-09 "A" ends with its milestone "N" @a/n'


def test_the_first_cause(tmp_path: Path) -> None:
    assert said(tmp_path, "c") == ['2026-01-15 "C" was to end 2026-01-02, and has not @c']
    assert said(tmp_path, "d")[-1] == '2026-01-15 "D" was to begin 2026-01-02, and has not @d'
    assert said(tmp_path, "e") == ['None nothing dates "E" @e']


def test_dates_are_in_the_language_of_the_reader(tmp_path: Path) -> None:
    assert said(tmp_path, "c", "fr") == [
        "2026-01-15 «\u00a0C\u00a0» n'est pas terminé (fin prévue\u00a0: 02/01/2026) @c"
    ]
