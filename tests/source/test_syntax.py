"""Every common mistake has a sentence of its own, at the place where it is made."""

from __future__ import annotations

import pytest

from tests.reading import assert_sound, document, told

LEFT = "Close it at the end of the value; inside single quotes write an apostrophe twice."
QUOTE = "Put the whole text in quotes."

CASES = {
    # Colons.
    "titre: Pilote : 3 CCI\nb: 1\n": (
        "1:15: This value holds a colon followed by a space, which YAML takes for the end of another key."
        ' | Put the value in quotes: titre: "Pilote : 3 CCI"'
    ),
    'titre: Le "grand" plan : 3 CCI  # note\n': (
        "1:24: This value holds a colon followed by a space, which YAML takes for the end of another key."
        " | Put the value in quotes: titre: 'Le \"grand\" plan : 3 CCI'"
    ),
    "title: A start: 2023\nb: 1\n": (
        '1:10: YAML takes "start" for a second key on this line.'
        ' | Put it on a line of its own, or the whole value in quotes: title: "A start: 2023"'
    ),
    "titre:CCI\nstart: 2023\n": "1:6: A space is missing behind this colon. | Write it as: titre: CCI",
    "a: 1\ntitre:CCI  # note\nstart: 2023\n": "2:6: A space is missing behind this colon. | Write it as: titre: CCI",
    "milestones:\n  a:CCI\n  b: x\n": "2:4: A space is missing behind this colon. | Write it as: a: CCI",
    "after:\n  - ref:a\n    lag: 3\n": "2:8: A space is missing behind this colon. | Write it as: ref: a",
    "a: 1\nb = 2\nc: 3\n": (
        '2:1: This line has no key: a colon and a space ("name: value") are missing. | Write it as: b: 2'
    ),
    "a: 1\nhttps://a.example\nc: 3\n": (
        '2:1: This line has no key: a colon and a space ("name: value") are missing.'
        " | Add the colon and the space, or indent the line if it goes on with the text above."
    ),
    "a: 1\nmilestones\n  m:\n    title: X\nb: 2\n": (
        '2:1: This line has no key: a colon and a space ("name: value") are missing.'
        " | Add the colon and the space, or indent the line if it goes on with the text above."
    ),
    "milestones:\n  m\n    title: X\nb: 2\n": (
        '2:3: This line has no key: a colon and a space ("name: value") are missing.'
        " | Add the colon and the space, or indent the line if it goes on with the text above."
    ),
    "a: 1\ntitle:\u00a0x\nb: 1\n": (
        "2:7: The space behind this colon is not an ordinary one, and YAML does not take it for a space."
        " | Replace it by an ordinary space."
    ),
    "a: 1\n" + "k" * 1100 + ": x\nb: 1\n": (
        "2:1: This line begins with a key of more than 1,024 characters."
        " | Write a short name, a colon and a space before the text."
    ),
    "a: 1\n: 2\nb: 1\n": '2:1: The name of a field is missing before this colon. | Write "name: value".',
    # Quotes.
    "a: 1\ntitle: 'l'avenir'\nb: 1\n": (
        "2:11: The quotes are closed before this."
        ' | Inside single quotes write an apostrophe twice, or use double ones: "l\'avenir"'
    ),
    "a: 1\ntitle: 'l'avenir\nb: 1\n": (
        "2:11: The quotes are closed before this."
        ' | Inside single quotes write an apostrophe twice, or use double ones: "l\'avenir"'
    ),
    "a: 1\ntitle: 'l'avenir \"proche\"'\nb: 1\n": (
        "2:11: The quotes are closed before this. | Inside single quotes write an apostrophe twice."
    ),
    'a: 1\ntitle: "le "plan" est"\nb: 1\n': (
        '2:13: The quotes are closed before this. | Inside double quotes write \\" for a quote,'
        " or put single quotes around the text."
    ),
    'a: 1\ntitle: "le plan": est\nb: 1\n': (
        '2:17: The quotes are closed before this. | Inside double quotes write \\" for a quote,'
        " or put single quotes around the text."
    ),
    "tags: ['l'an', b]\nb: 1\n": (
        "1:11: The quotes are closed before this."
        ' | Inside single quotes write an apostrophe twice, or use double ones: "l\'an"'
    ),
    'a: 1\ntitle: "le plan\nb: 1\n': f"2:8: The quote that opens here is never closed. | {LEFT}",
    "a: 'x\n---\nb: 1\n": f"1:4: The quote that opens here is never closed. | {LEFT}",
    'a: 1\ntitle: "le plan\nb: "x"\nc: 1\n': (
        f"2:8: The quote that opens here is closed only in line 3, where more follows. | {LEFT}"
    ),
    'a: 1\ntitle: "le plan\nb: x"\nc: 1\n': (
        "2:8: The text in quotes that opens here takes in line 3, which is not indented."
        " | Close the quote where the text ends, or indent all its lines deeper than its key."
    ),
    'a: 1\ntitle: "C:\\Documents"\nb: 1\n': (
        "2:11: In double quotes a backslash begins a code, and this is none."
        " | Use single quotes instead, or write two backslashes."
    ),
    'a: 1\ntitle: "C:\\users"\nb: 1\n': (
        "2:11: In double quotes a backslash begins a code, and this is none."
        " | Use single quotes instead, or write two backslashes."
    ),
    'a: 1\ntitle: "\\uD800"\nb: 1\n': (
        "2:9: In double quotes a backslash begins a code, and this is none."
        " | Use single quotes instead, or write two backslashes."
    ),
    # Brackets.
    "a: 1\ntags: [a, b\nc: 1\nd: 2\n": '2:7: What opens here is never closed. | Close it with "]".',
    "a: 1\ntags: {a: 1, b: 2": '2:7: What opens here is never closed. | Close it with "}".',
    "a: 1\ntags:\n  - [a\n  - b\n": '3:5: What opens here is never closed. | Close it with "]".',
    "a: 1\ntags: [a, b]]\nc: 1\n": (
        '2:13: "]" closes nothing here.'
        " | Put the whole value in quotes if it is text; else delete what follows the bracket."
    ),
    "a: 1\ntags: [a, b}\nc: 1\n": '2:12: "}" cannot close what "[" has opened. | Close it with "]".',
    "a: 1\ntitle: [Projet] CCI\nc: 1\n": (
        "2:17: The brackets are closed before this."
        " | Put the whole value in quotes if it is text; else delete what follows the bracket."
    ),
    "a: 1\ntitle: [Projet] CCI : suite\nc: 1\n": (
        "2:17: The brackets are closed before this."
        " | Put the whole value in quotes if it is text; else delete what follows the bracket."
    ),
    'a: 1\ntags: ["a" b]\nc: 1\n': (
        "2:12: A comma is missing before this."
        " | Put a comma between two items, and quotes around a text that holds a comma, a colon or a bracket."
    ),
    "a: 1\ntags: [a,\n  b c: d e: f]\nc: 1\n": (
        "3:11: A comma is missing before this."
        " | Put a comma between two items, and quotes around a text that holds a comma, a colon or a bracket."
    ),
    "a: 1\ntags: [a, , b]\nc: 1\n": (
        '2:11: "," stands where a value is expected.'
        " | Delete it, or put the value in quotes if this sign is part of the text."
    ),
    "a: 1\ntitle: , text\nb: 1\n": (
        '2:8: "," stands where a value is expected.'
        " | Delete it, or put the value in quotes if this sign is part of the text."
    ),
    # Signs.
    "a: 1\nlead: @cci\nb: 1\n": f'2:7: A text cannot begin with "@" unless it is in quotes. | {QUOTE}',
    "a: 1\nlead: `cci`\nb: 1\n": f'2:7: A text cannot begin with "`" unless it is in quotes. | {QUOTE}',
    "a: 1\nlead: %cci\nb: 1\n": f'2:7: A text cannot begin with "%" unless it is in quotes. | {QUOTE}',
    "a: 1\nlead: ** cci **\nb: 1\n": f'2:7: A text cannot begin with "*" unless it is in quotes. | {QUOTE}',
    "a: 1\nlead: & cci\nb: 1\n": f'2:7: A text cannot begin with "&" unless it is in quotes. | {QUOTE}',
    "a: 1\nlead: !<cci\nb: 1\n": f'2:7: A text cannot begin with "!" unless it is in quotes. | {QUOTE}',
    "a: 1\nlead: ? cci\nb: 1\n": f'2:7: A text cannot begin with "?" unless it is in quotes. | {QUOTE}',
    "a: 1\nnote: >text\nb: 1\n": (
        '2:7: A text that ">" announces cannot begin on the same line.'
        " | Begin it on the next line, indented; or put it in quotes if this sign is part of it."
    ),
    "a: 1\nnote: |0\n  x\nb: 1\n": (
        '2:7: A text that "|" announces cannot begin on the same line.'
        " | Begin it on the next line, indented; or put it in quotes if this sign is part of it."
    ),
    "a: 1\ntags: - x\nb: 1\n": (
        "2:7: An item of a list cannot begin here."
        ' | Put each item on a line of its own below the key, or write "[a, b]"; quote a text that begins with "-".'
    ),
    "m:\n\tstart: 2023\n\tfinish: 2024\nb: 1\n": (
        "2:1: A tab stands here, where YAML accepts only spaces."
        " | Replace it by spaces: two for each level where lines begin."
    ),
    "m: abc\n\tdef\nb: 1\n": (
        "2:1: A tab stands here, where YAML accepts only spaces."
        " | Replace it by spaces: two for each level where lines begin."
    ),
    # Columns.
    "start: 2023\n  finish: 2027\n  lead: a\nb: 1\n": (
        "2:3: This line is indented deeper than line 1, which already has a value."
        " | Begin it in column 1; if it goes on with the text above, put the whole text in quotes."
    ),
    "after:\n  - cci\n    lag: 3\nb: 1\n": (
        "3:5: This line is indented deeper than line 2, which already has a value."
        ' | Give the text of line 2 a name of its own ("- name: value").'
    ),
    "m:\n  a:\n    start: 2023\n   finish: 2027\n  b: 1\n": (
        "4:4: This line begins in column 4, where no line above it does."
        " | Begin it in the column of the lines that it belongs with: 1, 3, 5."
    ),
    "tags:\n   - a\n   - b\n  - c\nb: 1\n": (
        "4:3: This line begins in column 3, where no line above it does."
        " | Begin it in the column of the lines that it belongs with: 4."
    ),
    "tags:\n   - a\n  - b\n  - c\nb: 1\n": (
        "2:4: This line begins in column 4, and line 3, which seems to go with it, in column 3."
        " | Begin both in the same column."
    ),
    "  a: 1\nb: 2\n": (
        "1:3: This line begins in column 3, and line 2, which seems to go with it, in column 1."
        " | Begin both in the same column."
    ),
    "note: |\n    un\n  deux : trois\nb: 1\n": (
        "3:3: This line of a text is indented less than the first, in line 2."
        " | Begin every line of the text in column 5 or further."
    ),
    "a: 1\n- text\n- more\nb: 1\n": (
        '2:1: An item of a list begins here, where a field ("name: value") is expected.'
        " | Put it below the key of its list, or delete the hyphen."
    ),
    "- a: 1\nb: 1\n": (
        '1:1: The file begins with a list here, where a field ("name: value") is expected.'
        " | Delete the hyphen, or give the list a key."
    ),
    "tags:\n  - a\n  b\n  - c\n": "3:3: The hyphen of this item of the list is missing. | Write it as: - b",
    "tags:\n  - a\n  -b\n  - c\n": "3:3: A space is missing behind this hyphen. | Write it as: - b",
    "after:\n  - ref: a\n  lag: 3\n  x: y\nb: 1\n": (
        "3:3: This field stands among the items of a list, and has no hyphen."
        " | Begin it in column 5 if it belongs to the item above, with a hyphen if it is an item."
    ),
    # What has no sentence of its own.
    "k" * 1100 + ": x\nb: 1\n": (
        "1:1101: This line cannot be read as YAML here."
        " | Check its indentation and that of the line above, its quotes, and the colon and space after its key."
    ),
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("text", CASES, ids=range(len(CASES)))
def test_a_mistake_has_its_sentence(text: str, line_end: str) -> None:
    read = document(text.replace("\n", line_end))
    assert_sound(read)
    assert told(read.faults) == [CASES[text]]
    assert not read.whole


@pytest.mark.parametrize(
    ("text", "place"), [("- c\n}\n", "2:1"), ("a:\n{i: j\n", "2:6"), ("? p\n}\n", "2:1"), ("[h\n? ? ", "1:1")]
)
def test_what_nobody_writes_is_told_near_all_the_same(text: str, place: str) -> None:
    read = document(text)
    assert_sound(read)
    assert any(line.startswith(f"{place}: ") for line in told(read.faults)), told(read.faults)


def test_the_end_of_a_file_is_no_place_for_a_mistake() -> None:
    assert told(document("a: 1\nb: [\n\n\n").faults)[0].startswith("2:4: What opens here is never closed.")
    assert told(document("a: 1\nb\n\n\n").faults)[0].startswith("2:1: This line has no key")


def test_behind_a_guess_the_next_guess_is_its_echo() -> None:
    read = document("--- a: 1\n--- b: 2\nc: 3\n")
    assert [fault.span.line for fault in read.faults if fault.rule == "invalid-yaml"] == [1]


def test_a_mistake_right_behind_lines_in_the_wrong_column_is_their_echo() -> None:
    read = document("after:\n  - a\nm:\n  a:\n    b: 1\n   baseline:\n  start: 2\nz: 1\n")
    assert [fault.span.line for fault in read.faults] == [6]
    assert read.raw["z"] == "1"

    read = document("b: 1\n   links:\n- a\n- c\nd: 2\n")
    assert [fault.span.line for fault in read.faults] == [2]
    assert read.raw == {"b": "1", "d": "2"}


def test_a_mistake_of_another_kind_behind_them_is_none() -> None:
    read = document('a: 1\n\tb: 2\nc: "d\ne: 3\n')
    assert [fault.span.line for fault in read.faults] == [2, 3]
    assert read.raw == {"a": "1", "e": "3"}


@pytest.mark.parametrize("mistakes", [49, 50, 51, 60])
def test_reading_on_ends_after_many_mistakes(mistakes: int) -> None:
    read = document("a: b: c\n" * mistakes + "z: 1\n")
    assert [fault.span.line for fault in read.faults] == list(range(1, min(mistakes, 50) + 1))
    assert read.raw == ({"z": "1"} if mistakes < 50 else {})
    assert not read.whole


def test_where_no_way_leads_on_the_first_mistake_is_told() -> None:
    for text in ("'g'\n'g'\n\"l\n", "a: [b,\n" + "[" * 100 + "\n"):
        read = document(text)
        assert read.faults
        assert read.raw == {}
        assert not read.whole


def test_directives_are_forbidden_whether_well_written_or_not() -> None:
    for text in ("%YAML 1.2\n---\na: 1\n", "%FOO\na: 1\n", "a: 1\n%FOO\nb: 1\n", "%YAML x\n---\na: 1\n"):
        read = document(text)
        assert [fault.rule for fault in read.faults] == ["forbidden-yaml"], text
        assert read.raw["a"] == "1"
