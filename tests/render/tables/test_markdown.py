"""A table as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.render.tables.markdown import escaped, render
from ccictl.shapes import Cell, Column, Medium, Table
from tests.french import english
from tests.whens import steady

TABLE = Table(
    "things",
    (Column("name", "Name"), Column("size", "Size"), Column("about", "About")),
    (
        (Cell("a", "a"), Cell("error", "grave", "error"), Cell("One.", "One two three four.")),
        (Cell("long", "long"), Cell(None, "—"), Cell("É", "É")),
    ),
)


def test_it_is_a_pipe_table_of_what_people_read() -> None:
    assert render(TABLE, Medium(english(), width=20)) == (
        "| Name | Size | About |\n| --- | --- | --- |\n| a | grave | One two three four. |\n| long | — | É |\n"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Été 2023, l'an (1) - 40 %", "Été 2023, l'an (1) - 40 %"),
        ("a|b", r"a\|b"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        ("**g** _i_ `c` ~s~", r"\*\*g\*\* \_i\_ \`c\` \~s\~"),
        ("![x](y) #12", r"\!\[x\](y) \#12"),
        ("\\|", r"\\\|"),
        ("@equipe", "@&#8203;equipe"),
        ("a\nb\x1b[31m", r"a\\u{a}b\\u{1b}\[31m"),
    ],
)
def test_a_text_means_nothing_in_markdown(text: str, written: str) -> None:
    assert escaped(text) == written


@steady
@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_whatever_is_shown_a_row_is_one_line_with_its_columns(texts: list[tuple[str, str]]) -> None:
    rows = tuple((Cell("", one), Cell("", other)) for one, other in texts)
    lines = render(Table("t", (Column("a", "A"), Column("b", "B")), rows), Medium(english())).splitlines()
    assert len(lines) == len(texts) + 2
    for line in lines:
        assert line.replace(r"\\", "").replace(r"\|", "").count("|") == 3
