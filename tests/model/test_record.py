"""Records: fields declared in a line, read from a file, and never changed."""

from __future__ import annotations

import pytest

from ccictl.model.log import Log
from ccictl.model.record import Record, optional, read_record, required
from ccictl.model.scalars import COUNT, TEXT, TITLE
from tests.french import english
from tests.reading import document


class Base(Record):
    note: str = optional(TEXT, "")


class Thing(Base):
    title: str = required(TITLE, "?")
    size: int | None = optional(COUNT)


def read(text: str) -> tuple[Thing, list[str]]:
    log = Log(document(text), "x")
    thing = read_record(Thing, log.document.raw["f"], ("f",), log)
    say = english()
    return thing, [f"{p.rule} {'.'.join(map(str, p.path))}: {say(p.message)} | {say(p.remedy)}" for p in log]


def test_what_is_written_is_read() -> None:
    thing, problems = read("f: {title: ' T ', size: 3, note: N}\n")
    assert (thing.title, thing.size, thing.note) == ("T", 3, "N")
    assert problems == []


def test_what_is_not_given_has_its_default() -> None:
    thing, problems = read("f: {size: ~, note: }\n")
    assert (thing.title, thing.size, thing.note) == ("?", None, "")
    assert [thing.gives(name) for name in ("title", "size", "note")] == [False, False, False]
    assert problems == ['missing-field f: The field "title" is missing. | Add a line "title: ..." here.']


def test_what_cannot_be_read_is_given_all_the_same() -> None:
    thing, problems = read("f: {title: T, size: [1]}\n")
    assert (thing.size, thing.broken, thing.gives("size")) == (None, frozenset({"size"}), True)
    assert problems == [
        "invalid-value f.size: A whole number is expected here. | Write one value, not a list or fields."
    ]


def test_a_kinds_own_fields_are_named_before_those_of_every_kind() -> None:
    _, problems = read("f: {title: T, xyz: 1}\n")
    assert problems == [
        'unknown-field f.xyz: "xyz" is not a field that is known here. | The fields known here: title, size, note.'
    ]


def test_what_is_computed_is_not_taken_for_a_field_that_is_spelt_alike() -> None:
    _, problems = read("f: {title: T, statut: vert}\n")
    assert problems == [
        'unknown-field f.statut: "statut" is not a field that is known here. | '
        'Delete it: this follows from dates and reports, and "ccictl status" shows it.'
    ]


def test_what_is_inside_of_a_misspelt_field_is_read_as_what_was_meant() -> None:
    _, problems = read("f: {title: T, sise: x}\n")
    assert [problem.partition(" ")[0] for problem in problems] == ["unknown-field", "invalid-value"]
    # Two names for one field are two mistakes, and one value.
    _, problems = read("f: {title: T, sise: x, sizes: y}\n")
    assert [problem.partition(":")[0] for problem in problems] == [
        "unknown-field f.sise",
        "invalid-value f.sise",
        "unknown-field f.sizes",
    ]


def test_names_are_proposed_for_the_first_mistakes_alone() -> None:
    fields = ", ".join(f"sise{n}: 1" for n in range(300))
    _, problems = read(f"f: {{title: T, {fields}}}\n")
    assert len(problems) == 300
    assert "Did you mean" in problems[0]
    assert "Did you mean" not in problems[-1]


def test_a_field_that_is_there_is_not_proposed_again() -> None:
    thing, problems = read("f: {titre: A, size: 1}\n")
    assert problems == ['unknown-field f.titre: "titre" is not a field that is known here. | Did you mean "title"?']
    # It is given, under a name of its own: no rule may call it absent.
    assert (thing.title, thing.broken, thing.gives("title")) == ("?", frozenset({"title"}), True)
    _, problems = read("f: {title: T, titre: A}\n")
    assert problems == [
        'unknown-field f.titre: "titre" is not a field that is known here. | The fields known here: title, size, note.'
    ]


@pytest.mark.parametrize("text", ["f: T\n", "f: [T]\n"])
def test_where_there_are_no_fields_all_are_broken(text: str) -> None:
    thing, problems = read(text)
    assert thing.broken == {"title", "size", "note"}
    assert problems == ['invalid-value f: Fields are expected here. | Write each as "name: value" on a line, indented.']


def test_a_record_is_never_changed_and_says_what_it_holds() -> None:
    thing = Thing(title="T", size=2)
    with pytest.raises(AttributeError):
        thing.size = 3
    assert repr(thing) == "Thing(title='T', size=2)"


def test_a_copy_has_other_values_and_knows_which_are_assumed() -> None:
    thing = Thing(title="T", size=2, broken=frozenset({"note", "size"}))
    found = thing.assuming(size=3)
    assert (found.title, found.size, found.assumed, found.broken) == ("T", 3, frozenset({"size"}), frozenset({"note"}))
    assert found.assuming(title="U").assumed == {"size", "title"}
    assert isinstance(found, Thing)
    assert (thing.size, thing.assumed, thing.broken) == (2, frozenset(), frozenset({"note", "size"}))
    assert (found.replaced(title="V").title, found.replaced(title="V").assumed) == ("V", frozenset({"size"}))
