"""The command line as a whole: statuses, help, and what is said of a command line that cannot be understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl import cli, typed
from ccictl.exits import ClosedPipeError
from ccictl.i18n import Translator
from tests.runs import around, run

if TYPE_CHECKING:
    from pathlib import Path

    from syrupy.assertion import SnapshotAssertion

LANGUAGES = ("en", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "arguments", [("--help",), ("validate", "--help"), ("explain", "-h"), ("rules", "--help"), ()], ids=" ".join
)
def test_help(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, *arguments, where=around(language))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == snapshot


@pytest.mark.parametrize("arguments", [("--help",), ("validate", "--help"), ("explain", "-h"), ("rules", "--help")])
def test_no_english_is_left_in_french_help(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    english = {line.strip() for line in run(capsys, *arguments, where=around("en")).out.splitlines()}
    french = [line.strip() for line in run(capsys, *arguments, where=around("fr")).out.splitlines()]
    same = {line for line in french if line and line in english and not line.startswith("ccictl ")}
    assert not same
    assert "Usage" not in "\n".join(french)


WRONG = [
    ("validte",),
    ("validate", "--fromat", "json"),
    ("validate", "--zzzzzz"),
    ("validate", "--format"),
    ("validate", "--strict=yes"),
    ("validate", "un", "deux"),
    ("explain",),
    ("explain", "unknown-refrence"),
    ("explain", "zzz"),
    ("--lang", "de", "validate"),
    ("--lang=de", "validate"),
    ("--lang",),
    ("validate", "--as-of", "demain"),
    ("validate", "--as-of", "31/12/2025"),
    ("validate", "--max-findings", "-3"),
    ("validate", "--format", "xml"),
    ("validate", "--format", "json", "--format", "sarif"),
    ("validate", "--select", "no-such-rule"),
    ("validate", "--ignore", "unknown-refrence"),
    ("validate", "--plan", "docs"),
    ("validate", "--plan", "plan", "--output", "plan/plan.yaml"),
    ("validate", "-x"),
    ("rules", "--format", "xlsx"),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_a_wrong_command_line_is_said_with_a_remedy(
    arguments: tuple[str, ...], language: str, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    ran = run(capsys, *arguments, where=around(language))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == snapshot


def test_behind_two_hyphens_nothing_is_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    ran = run(capsys, "explain", "--", "--lang")
    assert ran.status == 2
    assert '"--lang"' in ran.err


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    for flag in ("--version", "-V"):
        assert run(capsys, flag).out == "ccictl 0.1.0\n"


def _broken(error: BaseException) -> object:
    def refuse(*_: object, **__: object) -> int:
        raise error

    return refuse


def test_a_fault_of_ours_is_said_shortly(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_invoke", _broken(ZeroDivisionError("boom")))
    ran = run(capsys, "validate")
    assert ran.status == 70
    assert "ZeroDivisionError" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err


def test_debug_shows_where(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "_invoke", _broken(ZeroDivisionError("boom")))
    ran = run(capsys, "validate", "--debug")
    assert ran.status == 70
    assert "Traceback" in ran.err
    assert "boom" in ran.err


@pytest.mark.parametrize(("error", "status"), [(KeyboardInterrupt(), 130), (ClosedPipeError(), 141)])
def test_signals_are_quiet(
    error: BaseException, status: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "_invoke", _broken(error))
    assert run(capsys, "validate") == (status, "", "")


def test_a_usage_error_without_a_sentence_of_ours_is_still_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from typer._click.exceptions import UsageError

    monkeypatch.setattr(typed._Commands, "main", _broken(UsageError("something new in Typer")))
    ran = run(capsys, "validate", "--strange")
    assert ran.status == 2
    assert "something new" not in ran.err


def test_colour_marks_headings_only_where_it_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in run(capsys, "validate", "--help").out
    assert "\x1b[1m" in run(capsys, "validate", "--help", where=around(colour=True)).out


def test_a_narrow_help_is_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    out = run(capsys, "validate", "--help", where=around(width=60)).out
    assert max(len(line) for line in out.splitlines()) <= 62


def test_help_stays_in_its_width_and_says_arguments(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = run(capsys, "explain", "--help", where=around(folder=tmp_path)).out
    assert "Usage: ccictl explain [OPTIONS] RULE" in out


def test_typers_parameters_build_no_adapter() -> None:
    """The seam of usage.py: if Typer renames `_runtime_param`, starting is slow again and this says so."""
    from ccictl import commands, discover
    from ccictl.usage import _AsWritten

    for name in discover.names(commands):
        command = typed.command(name, discover.module(commands, name), around())
        needed = ["projects" for param in command.params if param.required]
        context = command.make_context("ccictl", needed, obj=around())
        for param in command.get_params(context):
            assert hasattr(param, "_runtime_param"), "Typer has renamed what usage.py replaces"
            assert isinstance(param.get_runtime_param(), _AsWritten)


def test_the_translator_is_the_one_of_the_surroundings() -> None:
    assert isinstance(around("fr").say, Translator)
