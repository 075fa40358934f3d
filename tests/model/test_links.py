"""Links: only those that can be followed safely."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.model.links import link
from ccictl.model.log import Refused
from tests.french import english
from tests.whens import steady


@pytest.mark.parametrize(
    "text",
    [
        "https://www.cci.fr",
        "https://www.cci.fr/",
        "https://a.example:8080/a/b?c=d&e=%20f#g",
        "https://économie.example/été",
        "https://a?b",
        "https://a.example/l'an(1),@x",
        "mailto:a.b@cci.example",
        "mailto:a@b?subject=c",
    ],
)
def test_a_safe_link_is_itself(text: str) -> None:
    assert link(text) == text


UNSAFE = "Write an address that begins with https:// or mailto:."


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        ("http://a.example/b", "", "Write it as: https://a.example/b"),
        ("HTTPS://a.example", "", "Write it as: https://a.example"),
        ("www.cci.fr", "", "Write it as: https://www.cci.fr"),
        ("a@cci.fr", "", "Write it as: mailto:a@cci.fr"),
        ("https://a.example/b c\u00a0d", "", "Write it as: https://a.example/b%20c%20d"),
        ("https://a.example/\u200bb", "", "Write it as: https://a.example/b"),
        ("https://a.example/b\x07", "", "Write it as: https://a.example/b"),
        ("https://u:p@a.example/b", "This link carries a name or a password.", "Write it as: https://a.example/b"),
        ("http://u@a.example", "This link carries a name or a password.", "Write it as: https://a.example"),
        ("https://u@[", "This link carries a name or a password.", UNSAFE),
        ("javascript:alert(1)", "", UNSAFE),
        ("data:text/html,x", "", UNSAFE),
        ("file:///etc/passwd", "", UNSAFE),
        ("//a.example", "", UNSAFE),
        ("https://", "", UNSAFE),
        ("https:///a", "", UNSAFE),
        ("https://.a", "", UNSAFE),
        ("https://a\\@b", "", UNSAFE),
        ("https://a.example/<script>", "", UNSAFE),
        ('https://a.example/"onclick', "", UNSAFE),
        ("mailto:a", "", UNSAFE),
        ("mailto:a@b@c", "", UNSAFE),
        ("ftp://a", "", UNSAFE),
        ("", "", UNSAFE),
    ],
)
def test_any_other_is_refused_with_what_to_write(text: str, message: str, remedy: str) -> None:
    with pytest.raises(Refused) as refused:
        link(text)
    said = english()(refused.value.message)
    assert said == message or (not message and said.endswith("is not a link that can be followed safely."))
    assert english()(refused.value.remedy) == remedy


@steady
@given(st.one_of(st.text(max_size=60), st.text(max_size=60).map("https://a".__add__), st.from_regex(r"https://.*")))
def test_any_text_is_safe_or_refused(text: str) -> None:
    try:
        assert link(text) == text
    except Refused:
        return
    assert text.startswith(("https://", "mailto:"))
    assert text.isprintable()
    assert not set(text) & set(' <>"\\^`{|}')
    if text.startswith("https://"):
        assert "@" not in text.removeprefix("https://").partition("/")[0].partition("?")[0].partition("#")[0]
