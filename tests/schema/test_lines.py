"""The first line of a file: put in, and nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccictl.schema.lines import with_line

OURS = ".ccictl/schema"
LINE = f"# yaml-language-server: $schema=../{OURS}/project.json"


def lined(data: bytes) -> bytes:
    return with_line(data, LINE, OURS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"title: A\n", f"{LINE}\ntitle: A\n"),
        (b"", f"{LINE}\n"),
        (b"title: A", f"{LINE}\ntitle: A"),
        (b"# About.\n\ntitle: A\n", f"{LINE}\n# About.\n\ntitle: A\n"),
        (b"title: A\r\nlead: b\r\n", f"{LINE}\r\ntitle: A\r\nlead: b\r\n"),
        (b"\xef\xbb\xbftitle: A\n", f"\ufeff{LINE}\ntitle: A\n"),
        # No line that names a schema, but what looks like it.
        (b"#yaml-language-server: $schema=x\n", f"{LINE}\n#yaml-language-server: $schema=x\n"),
        (b"note: |\n  # yaml-language-server: $schema=x\n", f"{LINE}\nnote: |\n  # yaml-language-server: $schema=x\n"),
    ],
)
def test_it_comes_first(before: bytes, after: str) -> None:
    assert lined(before) == after.encode()
    assert lined(after.encode()) == after.encode()


@pytest.mark.parametrize(
    "data",
    [
        b"# yaml-language-server: $schema=https://x/y.json\ntitle: A\n",
        b"# About.\n#  yaml-language-server : $schema=C:\\x\\y.json\r\ntitle: A\n",
        b"# $schema: ../x.json\ntitle: A\n",
        b"$schema: ../x.json\ntitle: A\n",
        b'title: A\n"$schema": ../x.json\n',
        b"title: \xe9\n",
        "title: A\n".encode("utf-16"),
        b"title: A\n\0",
    ],
)
def test_what_somebody_chose_and_what_is_no_text_is_left_alone(data: bytes) -> None:
    assert lined(data) == data


def test_a_line_of_ours_follows_a_file_that_was_moved() -> None:
    moved = f"# About.\r\n# yaml-language-server: $schema=../../{OURS}/project.json\r\ntitle: A\r\n"
    assert lined(moved.encode()) == f"# About.\r\n{LINE}\r\ntitle: A\r\n".encode()


@given(st.binary() | st.text().map(str.encode))
def test_no_byte_is_lost_and_a_second_time_nothing_changes(data: bytes) -> None:
    once = lined(data)
    assert once == data or once.replace(f"{LINE}\n".encode(), b"", 1).replace(f"{LINE}\r\n".encode(), b"", 1) == data
    assert lined(once) == once
