"""From findings to places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.check import locate
from ccictl.diagnostics import Spot
from ccictl.source.document import parse
from ccictl.source.mark import TOP, Span

if TYPE_CHECKING:
    from pathlib import Path

from tests.making import checked, lines


def test_a_place_without_a_document_is_its_file() -> None:
    assert locate.Locator().place(Spot(None, "x.yaml")) == ("x.yaml", TOP, "", "")


def test_lines_are_those_of_the_file_without_their_ends() -> None:
    document = parse("x.yaml", b"a: 1\r\nb: 2\r\n")
    place = locate.Locator().place(Spot(document, "x.yaml", ("b",)))
    assert place == ("x.yaml", Span(2, 4, 2, 5), "b: 2", "b: 2")


def test_a_place_beyond_the_end_has_no_text() -> None:
    document = parse("x.yaml", b"a: 1")
    assert locate.Locator().place(Spot(document, "x.yaml", span=Span(9, 1, 9, 2))).text == ""


def test_only_the_last_files_are_kept() -> None:
    locator = locate.Locator()
    documents = [parse(f"{number}.yaml", b"a: 1") for number in range(locate._KEPT + 3)]
    for document in documents:
        locator.place(Spot(document, document.path, ("a",)))
    assert len(locator._known) == locate._KEPT
    assert locator.place(Spot(documents[0], "0.yaml", ("a",))).span == Span(1, 4, 1, 5)


def test_findings_are_sorted_by_place(tmp_path: Path) -> None:
    files = {"projects/b.yaml": "titre: B\nzzz: 1\n", "projects/a.yaml": "zzz: 1\ntitre: A\n"}
    places = [line.partition(": ")[0] for line in lines(checked(tmp_path, files)) if "error" in line]
    assert places == [
        "projects/a.yaml:1:1",
        "projects/a.yaml:2:1",
        "projects/b.yaml:1:1",
        "projects/b.yaml:2:1",
    ]
