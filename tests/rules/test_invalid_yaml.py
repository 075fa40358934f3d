"""invalid-yaml: one mistake is one finding, and what could not be read is not called missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, lines, said

if TYPE_CHECKING:
    from pathlib import Path


def test_the_lines_around_a_mistake_are_checked(tmp_path: Path) -> None:
    text = "title: Pilote : 3 CCI\nstart: 2023-02-30\nlaed: cci\n"
    result = checked(tmp_path, {"projects/a.yaml": text})
    assert said(result, "invalid-yaml") == [
        "projects/a.yaml:1:15: This value holds a colon followed by a space, which YAML takes for the end of another"
        ' key. | Put the value in quotes: title: "Pilote : 3 CCI"'
    ]
    assert 'projects/a.yaml:2:8: error[invalid-value] "2023-02-30" is not in the calendar.' in lines(result)
    assert said(result, "unknown-field") == [
        'projects/a.yaml:3:1: "laed" is not a field that is known here. | Did you mean "lead"?'
    ]
    assert not said(result, "missing-field")


def test_mending_each_mistake_leaves_the_others(tmp_path: Path) -> None:
    broken = {1: "lead: @cci", 3: "note: 'l'an'", 4: "tags: [a"}
    mended = {1: "lead: cci", 3: "note: l'an", 4: "tags: [a]"}
    for bad in ({1}, {3, 4}, {1, 3, 4}):
        text = "title: A\n"
        text += "".join((broken if n in bad else mended).get(n, f"start: 202{n}") + "\n" for n in range(1, 5))
        found = said(checked(tmp_path, {"projects/a.yaml": text}), "invalid-yaml")
        assert [int(line.split(":")[1]) - 1 for line in found] == sorted(bad)
