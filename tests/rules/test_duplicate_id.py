"""duplicate-id: told at the second, with the place of the first, whatever their kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


def test_ids_are_unique_across_kinds(tmp_path: Path) -> None:
    files = {"engagements.yaml": "e:\n  title: E\na:\n  title: A\n", "projects/a.yaml": "title: A\n"}
    result = checked(tmp_path, files)
    assert said(result, "duplicate-id") == [
        'projects/a.yaml:1:1: The id "a" is already taken.'
        " | Give one of the two another id; references to it may have to follow."
    ]
    (finding,) = [d for d in result.diagnostics if d.rule == "duplicate-id"]
    assert [(related.place.file, related.place.span.line) for related in finding.related] == [("engagements.yaml", 3)]
    assert "a" in result.plan.engagements
    assert "a" not in result.plan.projects


def test_within_one_file_it_is_a_key_written_twice(tmp_path: Path) -> None:
    result = checked(tmp_path, {"sources.yaml": "a:\n  title: A\na:\n  title: B\n"})
    assert not said(result, "duplicate-id")
    assert len(said(result, "duplicate-key")) == 1
