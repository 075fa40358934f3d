"""The types of single values: what they take, what they refuse, and what they say to write instead."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.i18n import Translator
from ccictl.model import scalars
from ccictl.model.log import Refused
from ccictl.model.scalars import Scalar

SAY = Translator("en")
TYPES = {name: value for name, value in vars(scalars).items() if isinstance(value, Scalar)}


def refusal(kind: Scalar[Any], text: str) -> str:
    with pytest.raises(Refused) as caught:
        kind.parse(text)
    return f"{SAY(caught.value.message)} {SAY(caught.value.remedy)}"


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("NUMBER", "593000", 593000),
        ("NUMBER", "593_000", 593000),
        ("NUMBER", "8.1", 8.1),
        ("NUMBER", "-3", -3),
        ("NUMBER", "012", 12),
        ("PERCENT", "40", 40),
        ("PERCENT", "35.6%", 35.6),
        ("POSITIVE", "0.5", 0.5),
        ("WHOLE", "-2", -2),
        ("COUNT", "0", 0),
        ("LAG", "-30", -30),
        ("FLAG", "true", True),
        ("FLAG", "false", False),
        ("ID", "cci-2030", "cci-2030"),
        ("TITLE", "E\u0301te\u0301", "Été"),
        ("TEXT", "deux\nlignes", "deux\nlignes"),
        ("LINK", "https://www.cci.fr/a?b=c#d", "https://www.cci.fr/a?b=c#d"),
        ("LINK", "mailto:a@b.fr", "mailto:a@b.fr"),
    ],
)
def test_what_is_taken(kind: str, text: str, value: object) -> None:
    assert TYPES[kind].parse(text) == value


@pytest.mark.parametrize(
    ("kind", "text", "remedy"),
    [
        ("NUMBER", "8,1", "8.1"),
        ("NUMBER", "593 000", "593_000"),
        ("NUMBER", "1,250,000.5", "1_250_000.5"),
        ("NUMBER", "1,250", "1_250"),
        ("NUMBER", "1e5", "100000"),
        ("NUMBER", "1e999", "Write digits"),
        ("NUMBER", "e", "Write digits"),
        ("NUMBER", "NaN", "Write digits"),
        ("NUMBER", "+5", "5"),
        ("NUMBER", ".5", "0.5"),
        ("NUMBER", "\u2212.5", "-0.5"),
        ("NUMBER", "5.", "5"),
        ("NUMBER", "٤٢", "42"),
        ("NUMBER", "1" * 40, "Round it"),
        ("NUMBER", "x" * 400, "Write digits"),
        ("NUMBER", "1234567890123456", "Round it"),
        ("PERCENT", "40 %", "40%"),
        ("PERCENT", "140", "between 0 and 100"),
        ("PERCENT", "x", "Write digits"),
        ("POSITIVE", "0", "greater than zero"),
        ("WHOLE", "1.5", "without decimals"),
        ("COUNT", "-1", "Write 0 or more"),
        ("LAG", "99999", "longer than a century"),
        ("FLAG", "oui", "Did you mean true?"),
        ("FLAG", "zzz", "Write true or false."),
        ("ID", "Cœur de Ville", '"coeur-de-ville"'),
        ("ID", "a" * 65, "64 characters at most"),
        ("ID", "***", "64 characters at most"),
        ("TITLE", "a\nb", "one line"),
        ("TITLE", "a" * 201, "Shorten it"),
        ("LINK", "http://cci.fr", "https://cci.fr"),
        ("LINK", "www.cci.fr", "https://www.cci.fr"),
        ("LINK", "a@b.fr", "mailto:a@b.fr"),
        ("LINK", "https://moi:secret@cci.fr/", "https://cci.fr/"),
        ("LINK", "https://cci.fr/a b", "https://cci.fr/a%20b"),
        ("LINK", "javascript:alert(1)", "begins with https://"),
        ("WHEN", "31/12/2025", "2025-12-31"),
        ("WHEN", "31/02/2025", "Write 2023-06-30"),
    ],
)
def test_what_is_refused_and_what_to_write(kind: str, text: str, remedy: str) -> None:
    assert remedy in refusal(TYPES[kind], text)


def test_references() -> None:
    kind = scalars.Reference("projects", "milestones")
    assert kind.parse("a/b") == "a/b"
    assert "plan/milestone-id" in refusal(kind, "a/b/c")
    assert "is not an id" in refusal(kind, "a/")
    assert 'Write the id alone: "a".' in refusal(scalars.Reference("projects"), "a/b")
    assert "[a, b]" in refusal(scalars.Reference("projects"), "a - b")
    assert "[a, b]" in refusal(scalars.Reference("projects"), "a; b")


def test_choices() -> None:
    kind = scalars.Choice("sunny", "fair")
    assert kind.parse("fair") == "fair"
    assert '"sunny"' in refusal(kind, "soleil")
    assert "Write one of sunny, fair." in refusal(kind, "zzz")


@given(st.sampled_from(sorted(TYPES)), st.text(max_size=40))
def test_whatever_is_written_is_taken_or_refused_with_a_remedy(name: str, text: str) -> None:
    said = "taken"
    try:
        TYPES[name].parse(text)
    except Refused as refused:
        said = SAY(refused.remedy)
    assert said
