"""Names of files that could steer a terminal, mislead an eye, or not be names at all."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.hazards.saying import checked, said
from tests.making import write

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [
    "a\nb",
    "a\x1b[31mb",
    "[red]a[/red]",
    "a\u202eb",
    "a\u200bb",
    "a b",
    "A",
    "é",
    unicodedata.normalize("NFD", "é"),
    "-a",
    "--help",
    "a'b\"c",
    "$(id)",
    "%s{0}",
    "::error::",
    "x" * 200,
]


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_name_that_is_no_id_is_told_and_shown_harmless(tmp_path: Path, name: str) -> None:
    root = write(tmp_path, {f"projects/{name}.yaml": "title: A\n"})
    result = checked(root)
    assert [d.rule for d in result.diagnostics if d.place.file == f"projects/{name}.yaml"] == ["invalid-value"]
    assert not result.plan.projects


def test_a_name_that_is_not_utf8_is_told_and_its_file_read(tmp_path: Path) -> None:
    root = write(tmp_path, {})
    (root / "projects").mkdir()
    for name, text in ((b"caf\xe9", b"titel: A\n"), (b"\xff\xfe", b"title: [\n")):
        (root / "projects" / os.fsdecode(name + b".yaml")).write_bytes(text)
    found = said(root)
    assert 'projects/caf\\xe9.yaml:1:1: error[invalid-value] "caf\\xe9" is not an id.' in found
    assert "projects/\\xff\\xfe.yaml:1:8: error[invalid-yaml] What opens here is never closed." in found


def test_names_equal_but_for_case_or_form_are_not_one(tmp_path: Path) -> None:
    composed, decomposed = "é", unicodedata.normalize("NFD", "é")
    names = ("a", "A", composed, decomposed)
    root = write(tmp_path, {f"projects/{name}.yaml": "title: A\n" for name in names})
    if len(os.listdir(root / "projects")) < len(names):  # noqa: PTH208 - names as the system keeps them
        pytest.skip("this file system takes them for one")
    result = checked(root)
    assert list(result.plan.projects) == ["a"]
    assert {d.place.file for d in result.diagnostics if d.rule == "invalid-value"} == {
        f"projects/{name}.yaml" for name in names[1:]
    }


def test_the_same_id_with_both_endings_is_a_duplicate(tmp_path: Path) -> None:
    root = write(tmp_path, {"projects/a.yaml": "title: A\n", "projects/sub/a.yml": "title: B\n"})
    assert 'projects/sub/a.yml:1:1: error[duplicate-id] The id "a" is already taken.' in said(root)
    assert checked(root).plan.projects["a"].title == "A"


@pytest.mark.parametrize("path", ["Projects/a.yaml", "PROJECTS.yaml", "projects/a.YAML", "projets/a.yaml", "Plan.yaml"])
def test_a_kind_in_capital_letters_is_not_skipped(tmp_path: Path, path: str) -> None:
    root = write(tmp_path, {path: "title: A\n"})
    assert any(line.startswith(f"{path}:1:1: warning[misplaced-file]") for line in said(root))
