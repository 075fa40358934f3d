"""What the bytes of commits and trees say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.git.objects import Checked, Item, checked, commit, contents, items
from ccictl.git.repository import repository
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from pathlib import Path

TREE = "1" * 40


def made(*lines: bytes) -> bytes:
    return b"\n".join((b"tree " + TREE.encode(), *lines))


def test_a_commit_says_who_and_when_there() -> None:
    data = made(
        b"parent " + b"2" * 40,
        b"parent " + b"3" * 40,
        "author Aïcha Martin <a@example.org> 1688169600 -0300".encode(),
        b"committer Paul <p@example.org> 1688169600 +0200",
        b"gpgsig -----BEGIN",
        b" parent of nothing",
        b"",
        "Décale l'échéance\n\nParce que.\n".encode(),
    )
    found = commit("f" * 40, data)
    assert found.parents == ("2" * 40, "3" * 40)
    # 2023-07-01 at midnight in Greenwich: still June to the west of it.
    assert (found.author, found.written, found.day) == ("Aïcha Martin", date(2023, 6, 30), date(2023, 7, 1))
    assert (found.tree, found.short, found.subject) == (TREE, "ffffffff", "Décale l'échéance")


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        (b"-62135596800 +0000", date(1, 1, 1)),
        (b"-62135596800 -0100", None),
        (b"4102444800 +0000", date(2100, 1, 1)),
        (b"999999999999999999 +0000", None),
        (b"yesterday", None),
        (b"1688169600 +9999", date(2023, 7, 5)),
    ],
)
def test_days_of_no_calendar_are_unknown(stamp: bytes, day: date | None) -> None:
    found = commit("f", made(b"author A <a> " + stamp, b"committer A <a> " + stamp, b"", b"x"))
    assert (found.written, found.day) == (day, day)


@pytest.mark.parametrize(
    ("encoding", "data", "text"),
    [
        (b"ISO-8859-1", b"\xe9t\xe9", "été"),
        (b"utf-8", b"\xe9t\xe9", "été"),
        (b"no-such", "été".encode(), "été"),
        (b"rot13", "été".encode(), "été"),
        (b"a\0b", "été".encode(), "été"),
        (b"utf-16", b"abc", "abc"),
    ],
)
def test_texts_are_in_the_encoding_that_is_said_or_in_what_they_seem_to_be(
    encoding: bytes, data: bytes, text: str
) -> None:
    found = commit("f", made(b"author " + data + b" <a> 0 +0000", b"encoding " + encoding, b"", data))
    assert (found.author, found.subject) == (text, text)


def test_who_has_no_name_has_an_address_and_a_commit_of_nothing_says_nothing() -> None:
    assert commit("f", made(b"author <a@example.org> 0 +0000", b"", b"")).author == "a@example.org"
    empty = commit("f", b"")
    assert (empty.tree, empty.parents, empty.author, empty.day, empty.subject) == ("", (), "", None, "")


def test_a_tree_says_what_is_what() -> None:
    one = b"\1" * 20
    modes = (b"100644", b"40000", b"120000", b"160000", b"100755")
    data = b"".join(
        mode + b" " + name + b"\0" + one for mode, name in zip(modes, (b"a", b"b", b"c", b"d", b"\xe9"), strict=True)
    )
    whats = [(each.name, each.what) for each in items(data, 20)]
    assert whats == [("a", "file"), ("b", "folder"), ("c", "link"), ("d", "submodule"), ("\udce9", "file")]
    assert items(b"40000 x\0" + b"\2" * 32, 32) == [Item("x", "folder", "02" * 32)]


def test_what_names_lead_to(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    head = repo.commit("2023-01-01", "x", {"notes.txt": "x" * 100})
    blob = repo.git("rev-parse", "HEAD:plan/notes.txt")
    git = repository(repo.plan, READER).git
    first, *rest = checked(git, ["HEAD", "not-there", blob, "0" * 40])
    assert first is not None
    assert (first.id, first.kind) == (head, "commit")
    assert rest == [None, Checked(blob, "blob", 100), None]
    assert checked(git, []) == []


def test_what_is_too_large_or_missing_is_not_read(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit("2023-01-01", "x", {"notes.txt": "x" * 100, "empty.txt": ""})
    large, empty = (repo.git("rev-parse", f"HEAD:plan/{name}.txt") for name in ("notes", "empty"))
    git = repository(repo.plan, READER).git
    missing = "0" * 40
    assert contents(git, [large, empty, missing, large], "blob", 99) == {large: None, empty: b""}
    assert contents(git, [large, missing], "blob") == {large: b"x" * 100}
    assert contents(git, [missing], "blob", 10) == {}
    assert contents(git, [], "blob", 10) == contents(git, [], "blob") == {}
