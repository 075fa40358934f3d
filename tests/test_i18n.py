"""Messages, translators and the choice of the language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ccictl.i18n import Translator, choose_language, later, msg, msgn, translator
from ccictl.model.when import When
from tests.french import french
from tools import catalogue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "fr"),
        (["--lang", "en"], {"CCICTL_LANG": "fr"}, "en"),
        (["validate", "--lang=en"], {}, "en"),
        (["--", "--lang", "en"], {}, "fr"),
        (["--lang"], {}, "fr"),
        (["--lang", "de"], {"CCICTL_LANG": "en"}, "fr"),
        ([], {"CCICTL_LANG": "en", "LC_ALL": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_ALL": "en_GB.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "en_US"}, "en"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "de_DE.UTF-8"}, "fr"),
        ([], {"LANG": "de_DE.UTF-8", "LANGUAGE": "it:en:fr"}, "en"),
        ([], {"LANG": "C.UTF-8", "LANGUAGE": "en"}, "fr"),
        ([], {"LANG": "POSIX"}, "fr"),
        ([], {"LANG": "enm"}, "fr"),
    ],
)
def test_the_language(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert choose_language(arguments, environment) == language


def test_a_sentence_is_said_in_its_language() -> None:
    message = msg('There is no option "{name}".', name="--x")
    assert Translator("en")(message) == 'There is no option "--x".'
    assert french()(message) == "L'option «\u00a0--x\u00a0» n'existe pas."
    assert french()("Usage: {line}") == "Utilisation\u00a0: {line}"
    assert Translator("en")(later("x")) == "x"
    assert french()("") == ""


@pytest.mark.parametrize(
    ("count", "english", "french_"),
    [(0, "0 errors", "0\u00a0erreur"), (1, "1 error", "1\u00a0erreur"), (2, "2 errors", "2\u00a0erreurs")],
)
def test_plurals(count: int, english: str, french_: str) -> None:
    message = msgn("{n} error", "{n} errors", count)
    assert Translator("en")(message) == english
    assert french()(message) == french_


def test_values_inside_a_sentence() -> None:
    say = Translator("en")
    assert say(msg("{a}", a=msg("inner {b}", b=1234567))) == "inner 1,234,567"
    assert french()(msg("{a}", a=1234567)) == "1\u202f234\u202f567"
    assert say(msg("{a}", a=("x", "y"))) == "x, y"
    assert say(msg("{a}", a=["x", "y"])) == "x, y"
    assert say(msg("{a}", a=When.parse("2023-T2"))) == "2023-Q2"
    assert say(msg("{a}", a="\x1b[31m")) == "\\u{1b}[31m"


def test_days() -> None:
    assert Translator("en").day("2026-09-30") == "2026-09-30"
    assert french().day("2026-09-30") == "30/09/2026"


def test_without_a_compiled_catalogue_the_program_still_speaks(tmp_path: Path) -> None:
    assert translator("fr", tmp_path)("Options:") == "Options:"
    assert translator("en", tmp_path)("Options:") == "Options:"
    (tmp_path / "fr" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "fr" / "LC_MESSAGES" / "ccictl.mo").write_bytes(b"cut")
    assert translator("fr", tmp_path)("Options:") == "Options:"


def test_everything_that_is_shown_has_french_with_the_same_places() -> None:
    assert catalogue.differences(catalogue.sentences(), catalogue.translations(catalogue.PO)) == []


def test_the_check_of_the_catalogue_can_fail() -> None:
    sentence = catalogue.Sentence("a {b}", "", "x.py")
    assert catalogue.differences([sentence], {}) != []
    assert catalogue.differences([sentence], {"a {b}": ("c {d}",)}) != []
    assert catalogue.differences([sentence], {"a {b}": ("c {b}", "c {b}")}) != []
    assert catalogue.differences([], {"a": ("b",)}) != []
    assert catalogue.differences([sentence], {"a {b}": ("c {b}",)}) == []
