"""What a run finds around it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from ccictl.outside import surroundings
from ccictl.outside.cache import Cache


@pytest.mark.parametrize(
    ("environment", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colour(environment: dict[str, str], terminal: bool, colour: bool) -> None:
    assert surroundings.wants_colour(environment, terminal) is colour


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ("80", 80),
        ("0", 57),
        ("1", 40),
        ("99999", 400),
        ("999999999999", 57),
        ("-5", 57),
        ("x", 57),
        ("٨٠", 57),
        ("", 57),
    ],
)
def test_the_width_is_clamped(columns: str, expected: int, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def fileno(self) -> int:
            return 1

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((57, 20)))
    assert surroundings.width({"COLUMNS": columns}, terminal=True) == expected


def test_a_terminal_that_does_not_say_its_width(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> os.terminal_size:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", refuse)
    assert surroundings.width({}, terminal=True) == surroundings.WIDTH_OFF_TERMINAL


def test_off_a_terminal_the_width_is_fixed() -> None:
    assert surroundings.width({"COLUMNS": "33"}, terminal=False) == surroundings.WIDTH_OFF_TERMINAL


def test_looking_around(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CCICTL_LANG", "en")
    around = surroundings.look_around([])
    assert around.say.language == "en"
    assert around.folder == tmp_path
    assert not around.colour
    assert not around.terminal
    assert surroundings.look_around(["--lang", "fr"]).say.language == "fr"
    assert around.cache is None
    for name in ("CCICTL_NO_CACHE", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CCICTL_CACHE_DIR", str(tmp_path / "cache"))
    assert surroundings.look_around([]).cache == Cache(tmp_path / "cache")


def test_a_folder_that_was_deleted_meanwhile_is_only_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    assert surroundings.look_around([]).folder == Path()
