"""Examples and prose of a rule's page."""

from __future__ import annotations

import pytest

from ccictl.page import Example, examples, prose

PAGE = """What it finds.

Why it
matters.

Bad:

    # as of 2026-09-30
    # projects/a.yaml
    title: A\\u{200b}\\t\\r\\xe9  # <--

    # projects/b.yaml -> ../x.yaml  # <--

Good:

    # plan.yaml
    title: P
"""


def test_prose_joins_lines_and_keeps_examples() -> None:
    parts = prose(PAGE)
    assert parts[1] == ("Why it matters.", False)
    assert parts[3][1]
    assert parts[3][0].startswith("# as of")
    assert "\n\n# projects/b.yaml" in parts[3][0]
    assert [text for text, code in parts if not code] == ["What it finds.", "Why it matters.", "Bad:", "Good:"]


def test_examples_are_small_plans() -> None:
    bad, good = examples(PAGE)
    assert bad.as_of == "2026-09-30"
    assert bad.files["projects/a.yaml"] == b"title: A\xe2\x80\x8b\t\r\xe9\n"
    assert bad.links == {"projects/b.yaml": "../x.yaml"}
    assert bad.expected == (("projects/a.yaml", 1), ("projects/b.yaml", 1))
    assert "plan.yaml" in bad.files
    assert good == Example({"plan.yaml": b"title: P\n"}, {}, (), "2026-01-15")


def test_a_page_without_an_example_is_refused() -> None:
    with pytest.raises(ValueError, match="Good:"):
        examples("What.\n\nBad:\n\n    # a.yaml\n    x: 1\n\nGood:\n\nnothing")


OVER_TIME = """What.

Bad:

    # as of 2026-09-30
    # committed on 2026-01-12

    # plan.yaml
    title: P
    # projects/a.yaml
    title: A
    # committed on 2026-02-12
    # projects/a.yaml
    title: B
    # now
    # projects/a.yaml
    title: C  # <--

Good:

    # a.yaml
    title: A
"""


def test_an_example_may_have_a_past() -> None:
    bad, good = examples(OVER_TIME)
    whole = b"title: P\n"
    assert bad.past == (
        ("2026-01-12", {"plan.yaml": whole, "projects/a.yaml": b"title: A\n"}),
        ("2026-02-12", {"plan.yaml": whole, "projects/a.yaml": b"title: B\n"}),
    )
    assert (bad.files, bad.as_of) == ({"plan.yaml": whole, "projects/a.yaml": b"title: C\n"}, "2026-09-30")
    assert bad.expected == (("projects/a.yaml", 1),)
    assert good.past == ()
