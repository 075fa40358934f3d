"""From the bytes of a file to its document."""

from __future__ import annotations

import pytest

from ccictl.source.document import parse
from tests.reading import told


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# rien\n", b"---\n", b"~\n", b"null\n", b"\xef\xbb\xbf", b"''\n"])
def test_an_empty_file_says_so(data: bytes) -> None:
    read = parse("plan.yaml", data)
    assert told(read.faults) == [
        '1:1: This file is empty. | Write its fields, at least "title: ...", or delete the file.'
    ]
    assert not read.whole


@pytest.mark.parametrize(
    ("text", "place"), [("du texte\n", "1:1"), ("- a\n- b\n", "1:1"), ("\n[a]\n", "2:1"), ("titre:CCI\n", "1:1")]
)
def test_what_is_no_set_of_fields_says_so(text: str, place: str) -> None:
    read = parse("plan.yaml", text.encode())
    assert told(read.faults) == [
        f'{place}: This file is not a set of fields ("name: value").'
        ' | Begin each line with the name of a field, a colon and a space, as in "title: ...".'
    ]
    assert not read.whole


def test_the_text_is_kept_as_it_was_written_and_the_clean_one_line_for_line() -> None:
    read = parse("x.yaml", b"title: A\nlead: @b\n  more\nnote: \xe9\n")
    assert read.path == "x.yaml"
    assert read.text == "title: A\nlead: @b\n  more\nnote: é\n"
    assert read.clean == "title: A\n\n\nnote: é\n"
    assert read.raw == {"title": "A", "note": "é"}


def test_a_schema_for_editors_is_no_mistake() -> None:
    read = parse("x.yaml", b"# yaml-language-server: $schema=a.json\n$schema: a.json\ntitle: A\n")
    assert not read.faults
