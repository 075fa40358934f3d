"""What the program answers to the shell, as SECURITY.md promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.exits import CannotRunError, ClosedPipeError, ExitStatus
from ccictl.i18n import msg
from tests.making import PLAN, write
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

WRONG = {"projects/p.yaml": "title: P\nlead: nobody\n"}


def test_the_statuses_are_those_that_are_promised() -> None:
    promised = {"FINE": 0, "FINDINGS": 1, "USAGE": 2, "FAULT": 70}
    signals = {"INTERRUPTED": 130, "BROKEN_PIPE": 141, "TERMINATED": 143}
    assert {status.name: int(status) for status in ExitStatus} == promised | signals


@pytest.mark.parametrize(
    ("files", "arguments", "status"),
    [
        ({}, ("validate",), 0),
        (WRONG, ("validate",), 1),
        (WRONG, ("validate", "--ignore", "unknown-reference"), 0),
        ({}, ("validate", "--plan", "elsewhere"), 2),
    ],
)
def test_a_run_answers_by_them(
    files: dict[str, str], arguments: tuple[str, ...], status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, {"plan.yaml": PLAN, **files})
    assert run(capsys, *arguments, where=around(folder=folder)).status == status


def test_what_cannot_run_says_why_and_what_to_do() -> None:
    error = CannotRunError(msg("No plan."), msg("Make one."))
    assert (error.message, error.remedy) == (msg("No plan."), msg("Make one."))


def test_a_closed_pipe_is_no_error_of_the_system() -> None:
    assert not issubclass(ClosedPipeError, OSError)
