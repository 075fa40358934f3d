"""Single values: what each type accepts, and what it says of the rest."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.model import scalars
from ccictl.model.log import Log, Refused
from ccictl.model.scalars import Choice, Reference, Scalar, identifier
from tests.french import english, french
from tests.reading import document
from tests.whens import steady

if TYPE_CHECKING:
    from ccictl.source.document import Raw

TYPES: dict[str, Scalar[Any]] = {
    name: value for name, value in vars(scalars).items() if name.isupper() and isinstance(value, Scalar)
} | {"CHOICE": Choice("sunny", "fair"), "REFERENCE": Reference("projects", "milestones")}


def read(kind: str, raw: Raw) -> tuple[Any, str]:
    log = Log(document("title: x\n"), "x")
    value = TYPES[kind].read(raw, ("field",), log)
    return value, " ".join(f"{english()(problem.message)} | {english()(problem.remedy)}" for problem in log)


def test_every_type_has_a_name_in_both_languages() -> None:
    assert len(TYPES) == 14
    for kind in TYPES.values():
        assert english()(kind.name) != ""
        assert french()(kind.name) != ""


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("ID", "cci-academie-2", "cci-academie-2"),
        ("ID", "a" * 64, "a" * 64),
        ("TEXT", "un\ndeux", "un\ndeux"),
        ("TEXT", " e\u0301 ", "é"),
        ("TITLE", "e\u0301te\u0301", "été"),
        ("TITLE", "e\u0301" * 200, "é" * 200),
        ("PERCENT", "40%", 40),
        ("NUMBER", "8.1", 8.1),
        ("POSITIVE", "0.5", 0.5),
        ("WHOLE", "-3", -3),
        ("WHOLE", "3.0", 3),
        ("COUNT", "0", 0),
        ("LAG", "-36525", -36525),
        ("FLAG", "true", True),
        ("FLAG", "false", False),
        ("LINK", "https://a.example", "https://a.example"),
        ("CHOICE", "fair", "fair"),
        ("REFERENCE", "a/b", "a/b"),
        ("REFERENCE", "a", "a"),
    ],
)
def test_a_value_is_read(kind: str, text: str, value: object) -> None:
    assert read(kind, text) == (value, "")


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        (
            "ID",
            "Accélérer la RSE",
            '"Accélérer la RSE" is not an id. | Use small letters without accents, digits and hyphens:'
            ' "accelerer-la-rse".',
        ),
        ("ID", "œuvre", '"œuvre" is not an id. | Use small letters without accents, digits and hyphens: "oeuvre".'),
        (
            "ID",
            "日本",
            '"日本" is not an id. | Use small letters without accents, digits and hyphens, 64 characters at most.',
        ),
        (
            "ID",
            "œ" * 64,
            '"' + "œ" * 64 + '" is not an id.'
            " | Use small letters without accents, digits and hyphens, 64 characters at most.",
        ),
        ("TITLE", "un\ndeux", "A title is one line of text. | Write it on one line, or move the rest to summary."),
        (
            "TITLE",
            "x" * 201,
            "This title has 201 characters, more than 200. | Shorten it, or move the rest to summary.",
        ),
        ("POSITIVE", "0", "This must be greater than zero, and is 0. | Write 1, or leave it out."),
        ("WHOLE", "1.5", "1.5 is not a whole number. | Write it without decimals."),
        ("COUNT", "-1", "-1 is less than zero. | Write 0 or more."),
        ("LAG", "36526", "A lag of 36526 days is longer than a century. | Write a number of days, such as 30."),
        ("FLAG", "oui", '"oui" is neither true nor false. | Did you mean true?'),
        ("FLAG", "NO", '"NO" is neither true nor false. | Did you mean false?'),
        ("FLAG", "1", '"1" is neither true nor false. | Write true or false.'),
        ("CHOICE", "soleil", '"soleil" is not one of sunny, fair. | Did you mean "sunny"?'),
        ("CHOICE", "x", '"x" is not one of sunny, fair. | Write one of sunny, fair.'),
        (
            "REFERENCE",
            "a/b/c",
            '"a/b/c" is not a reference to a milestone. | Write project-id/milestone-id, or plan/milestone-id.',
        ),
        ("REFERENCE", "a/B", '"B" is not an id. | Use small letters without accents, digits and hyphens: "b".'),
    ],
)
def test_what_is_none_is_refused_with_what_to_write(kind: str, text: str, line: str) -> None:
    assert read(kind, text) == (None, line)


def test_a_very_long_id_is_refused_without_much_ado() -> None:
    with pytest.raises(Refused) as refused:
        identifier("\ufdfa" * 100_000)
    assert len(english()(refused.value.message)) < 300


def test_a_list_is_no_single_value() -> None:
    assert read("WHEN", ["2023"]) == (
        None,
        "A date or a period is expected here. | Write one value, not a list or fields.",
    )
    assert read("FLAG", {"a": "b"}) == (
        None,
        "true or false is expected here. | Write one value, not a list or fields.",
    )


@steady
@given(st.sampled_from(sorted(TYPES)), st.text(max_size=80))
def test_any_text_is_read_or_refused_in_both_languages(kind: str, text: str) -> None:
    log = Log(document("title: x\n"), "x")
    value = TYPES[kind].read(text, (), log)
    assert (value is None) == bool(log)
    for problem in log:
        for say in (english(), french()):
            assert say(problem.message).isprintable() or "\u00a0" in say(problem.message) + say(problem.remedy)


ACCEPTED = {
    "ID": st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}", fullmatch=True),
    "TEXT": st.text(min_size=1).map(str.strip).filter(bool),
    "WHOLE": st.integers(-(10**14), 10**14).map(str),
    "COUNT": st.integers(0, 10**14).map(str),
    "LAG": st.integers(-36_525, 36_525).map(str),
    "PERCENT": st.integers(0, 100).map(str),
}


@steady
@given(st.sampled_from(sorted(ACCEPTED)).flatmap(lambda kind: st.tuples(st.just(kind), ACCEPTED[kind])))
def test_what_is_accepted_is_what_was_written(case: tuple[str, str]) -> None:
    kind, text = case
    value, problems = read(kind, text)
    assert not problems
    assert str(value) == unicodedata.normalize("NFC", text)


def test_marks_without_end_on_a_letter_are_refused_before_they_take_the_time_of_their_square() -> None:
    heap = "e" + "\u0301\u0316" * 100_000
    assert read("TEXT", heap)[1] == "More than 30 marks stand on one letter here. | Delete them, or write it anew."
    assert read("TEXT", "e" + "\u0301" * 30)[1] == ""
    assert read("TEXT", "\u4e2d" * 100)[0] == "\u4e2d" * 100
