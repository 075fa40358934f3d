"""The catalogue's extraction and its writing."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tools import catalogue
from tools.build_catalogue import compile_catalogues

if TYPE_CHECKING:
    from pathlib import Path


def test_marked_sentences_are_found() -> None:
    tree = ast.parse('msg("a {x}", x=1)\nmsgn("one", "many", 2)\nlater("b")\naround.say("c")\nsay(message)\nf("no")\n')
    assert sorted(catalogue._marked(tree)) == [("a {x}", ""), ("b", ""), ("c", ""), ("one", "many")]


def test_every_page_is_among_the_sentences() -> None:
    texts = {sentence.text for sentence in catalogue.sentences()}
    assert "A reference names something that the plan does not have." in texts
    assert "Check the plan: every mistake at once, with its place and its remedy." in texts


def test_updating_changes_nothing_when_nothing_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "ccictl.po"
    copy.write_bytes(catalogue.PO.read_bytes())
    monkeypatch.setattr(catalogue, "PO", copy)
    monkeypatch.setattr("babel.messages.catalog.VERSION", "99")  # nor because another Babel writes it
    catalogue.update([])
    assert copy.read_bytes() == (catalogue.SOURCE / "locale/fr/LC_MESSAGES/ccictl.po").read_bytes()


def test_compiling(tmp_path: Path) -> None:
    folder = tmp_path / "src" / "ccictl" / "locale" / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "ccictl.po").write_bytes(catalogue.PO.read_bytes())
    assert compile_catalogues(tmp_path) == [folder / "ccictl.mo"]
    assert (folder / "ccictl.mo").stat().st_size > 10_000


@pytest.mark.parametrize("form", ["Lu : rien", "« rien »", "Quoi ?", "Rien !"])
def test_a_line_of_french_does_not_end_before_its_colon(form: str) -> None:
    sentence = catalogue.Sentence("Read", "", "a.py")
    assert catalogue.differences([sentence], {"Read": (form,)}) == [f"a.py: a space that may break in {form!r}"]
    whole = form.replace(" ", "\u00a0")
    assert not catalogue.differences([sentence], {"Read": (whole,)})
    assert not catalogue.differences([sentence], {"Read": ("a: b, :c",)})


@pytest.mark.parametrize("place", ["n", "lag", "all"])
def test_a_line_of_french_does_not_end_behind_a_number(place: str) -> None:
    text, form = f"{{{place}}} days", f"{{{place}}} jours"
    sentence = catalogue.Sentence(text, "", "a.py")
    assert catalogue.differences([sentence], {text: (form,)}) == [f"a.py: a number may end a line in {form!r}"]
    assert not catalogue.differences([sentence], {text: (form.replace(" ", "\u00a0"),)})
    assert not catalogue.differences([catalogue.Sentence("{id} days", "", "a.py")], {"{id} days": ("{id} jours",)})
    assert not catalogue.differences([catalogue.Sentence("Q{n} {year}", "", "a.py")], {"Q{n} {year}": ("T{n} {year}",)})


def test_french_that_was_cut_short() -> None:
    sentence = catalogue.Sentence("Phase", "Phases", "a.py")
    assert catalogue.differences([sentence], {"Phase": ("Phase", "h")}) == ["a.py: cut short: 'h' for 'Phase'"]
    assert not catalogue.differences([sentence], {"Phase": ("Phase", "Phases")})
