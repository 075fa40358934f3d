"""Every input of yaml-test-suite: read without a crash, refused with a place, said in both languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from ccictl import rules
from ccictl.check.run import check
from ccictl.load import load
from tests.making import AS_OF, write
from tests.reading import assert_sound, document
from tests.yaml_suite.collect import INPUTS, collect, main

if TYPE_CHECKING:
    from pathlib import Path

CASES: list[dict[str, Any]] = json.loads(INPUTS.read_text(encoding="utf-8"))


def test_the_suite_is_whole() -> None:
    assert len(CASES) == 402
    assert len({case["name"] for case in CASES}) == 402
    assert sum(case["expected"] == "error" for case in CASES) == 77


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_an_input_is_read_and_checked(case: dict[str, Any], tmp_path: Path) -> None:
    read = document(case["text"])
    assert_sound(read)
    if case["expected"] == "error":
        assert read.faults, case["label"]

    folder = write(tmp_path, {"projects/x.yaml": case["text"]})
    found = check(load(folder), rules.every(), AS_OF).diagnostics
    if read.faults:
        assert any(diagnostic.severity.word == "error" for diagnostic in found)


def test_the_inputs_are_written_as_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "manifest.csv").write_text("name,path,expected_code,label\na.yaml,a,error,An é\n", encoding="utf-8")
    (tmp_path / "a").write_bytes("é: [\r\n".encode())
    monkeypatch.setattr("tests.yaml_suite.collect.INPUTS", tmp_path / "inputs.json")
    main(tmp_path)
    assert json.loads((tmp_path / "inputs.json").read_text(encoding="utf-8")) == collect(tmp_path)
    assert collect(tmp_path) == [{"name": "a", "label": "An é", "expected": "error", "text": "é: [\r\n"}]
