"""What is not UTF-8 is said to be what it is, on the right line, and read all the same."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading import assert_sound, document, told
from tests.whens import steady

SAVE = 'Save it again as UTF-8 (in most editors: "Save with encoding").'
BACK = "Bring back its last good version with git."
TEXT = "title: Académie\nstart: 2023\n"


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_utf8_with_or_without_mark_is_fine(mark: bytes, end: str) -> None:
    read = document(mark + TEXT.replace("\n", end).encode())
    assert not read.faults
    assert read.raw == {"title": "Académie", "start": "2023"}


def test_a_second_mark_is_a_hidden_character() -> None:
    read = document(codecs.BOM_UTF8 * 2 + TEXT.encode())
    assert told(read.faults)[0].startswith("1:1: [hidden-character]")
    assert read.raw == {"title": "Académie", "start": "2023"}


def test_latin_1_is_told_at_its_first_letter_and_read() -> None:
    read = document("start: 2023\ntitle: Académie d'été\n".encode("latin-1"))
    assert told(read.faults) == [
        "2:12: [not-utf8] This file is not UTF-8: byte 0xE9 here. It looks like Latin-1 or Windows-1252, where it is"
        f' "é". | {SAVE}'
    ]
    assert read.raw == {"start": "2023", "title": "Académie d'été"}
    assert read.whole


def test_a_byte_that_windows_1252_does_not_have_is_of_an_older_encoding() -> None:
    read = document("title: École\n".encode("cp850"))
    assert told(read.faults) == [
        f"1:8: [not-utf8] This file is not UTF-8: byte 0x90 here. It is in an older encoding. | {SAVE}"
    ]


def test_only_the_stray_bytes_are_read_as_latin_1() -> None:
    read = document("title: Évitée à Saint-Maixent ".encode() + b"\x80 \xe9\n")
    assert [fault.rule for fault in read.faults] == ["not-utf8"]
    assert read.raw == {"title": "Évitée à Saint-Maixent € é"}


@pytest.mark.parametrize("mark", [True, False])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_told_and_read(encoding: str, mark: bool) -> None:
    if not mark and "32" in encoding:
        pytest.skip("nobody writes UTF-32 without a mark, and it looks filled with NUL")
    data = (("\ufeff" if mark else "") + TEXT).encode(encoding)
    read = document(data)
    assert told(read.faults) == [
        f"1:1: [not-utf8] This file is written in {encoding[:6].upper()}, not in UTF-8. | {SAVE}"
    ]
    assert read.raw == {"title": "Académie", "start": "2023"}
    cut = document(data[:-1])
    assert [fault.rule for fault in cut.faults][:2] == ["not-utf8", "not-utf8"]
    assert told(cut.faults)[1].startswith("2:12: [not-utf8] This file ends in the middle of a character: it was cut.")
    assert not cut.whole
    assert_sound(cut)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (TEXT.encode() + "note: é".encode()[:-1], "3:7"),
        (b"note: \xe2\x82", "1:7"),
        ("note: é 🎉".encode()[:-2], "1:9"),
    ],
)
def test_a_file_that_was_cut_says_so(data: bytes, place: str) -> None:
    read = document(data)
    assert told(read.faults) == [
        f"{place}: [not-utf8] This file ends in the middle of a character: it was cut. | {BACK}"
    ]
    assert not read.whole


def test_one_stray_byte_at_the_end_is_a_letter_of_another_encoding() -> None:
    assert told(document(b"title: Caf\xe9").faults)[0].startswith("1:11: [not-utf8] This file is not UTF-8: byte 0xE9")


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"\0" * 500, "1:1"),
        (b"title: A\nnote: \0\0\0\0\0\0", "2:7"),
        (TEXT.encode() * 20 + b"\0" * 10 + b"\nlead: x\n", "41:1"),
        ("é".encode() + b"\0" * 9, "1:2"),
    ],
)
def test_a_file_filled_with_nul_says_so_on_its_line(data: bytes, place: str) -> None:
    read = document(data)
    assert told(read.faults)[0] == (
        f"{place}: [not-utf8] This file is filled with NUL bytes: its text was lost, as when writing is interrupted."
        f" | {BACK}"
    )
    assert not read.whole
    assert_sound(read)


def test_one_nul_byte_is_a_hidden_character() -> None:
    assert [fault.rule for fault in document(b"title: A\0B\n").faults] == ["hidden-character"]


def test_carriage_returns_alone_are_told_once() -> None:
    read = document("title: A\rstart: 2023\r")
    assert told(read.faults) == [
        "1:1: [hidden-character] The lines of this file end in a carriage return alone, which most programs do not see."
        " | Save it again with the line ends of Unix (LF) or of Windows (CRLF)."
    ]
    assert read.raw == {"title": "A", "start": "2023"}


def test_a_git_lfs_pointer_says_so() -> None:
    text = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
    for data in (text.encode(), codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode()):
        read = document(data)
        assert told(read.faults) == [
            "1:1: This file is a Git LFS pointer: its real text has not been fetched."
            ' | Run "git lfs pull", and keep YAML files out of Git LFS.'
        ]
        assert not read.whole
        assert read.raw == {}


@steady
@given(st.binary(max_size=60))
def test_any_bytes_are_read(data: bytes) -> None:
    assert_sound(document(data))
