"""unknown-field: told with the field that was probably meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import checked, said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("field", "meant"), [("strat", "start"), ("pilote", "lead"), ("Lead", "lead"), ("zzz", None)])
def test_what_was_meant_is_proposed(tmp_path: Path, field: str, meant: str | None) -> None:
    found = said(checked(tmp_path, {"projects/a.yaml": f"title: A\n{field}: x\n"}), "unknown-field")
    assert len(found) == 1
    message, _, remedy = found[0].partition(" | ")
    assert message == f'projects/a.yaml:2:1: "{field}" is not a field that is known here.'
    if meant:
        assert remedy == f'Did you mean "{meant}"?'
    else:
        assert remedy.startswith("The fields known here: title, ")


def test_a_field_that_is_there_already_is_not_proposed(tmp_path: Path) -> None:
    found = said(checked(tmp_path, {"projects/a.yaml": "title: A\ntitre: B\n"}), "unknown-field")
    assert '"title"?' not in found[0]


def test_many_in_one_file_are_all_found(tmp_path: Path) -> None:
    text = "title: A\n" + "".join(f"x{number}: y\n" for number in range(300))
    assert len(said(checked(tmp_path, {"projects/a.yaml": text}), "unknown-field")) == 300
