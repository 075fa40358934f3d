"""The first and the last years, long chains, large numbers: no rule breaks on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hazards.saying import checked
from tests.making import write

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 3_000


@pytest.mark.parametrize("year", ["0001", "9999"])
@pytest.mark.parametrize("lag", ["-36525", "0", "36525"])
def test_the_first_and_the_last_years(tmp_path: Path, year: str, lag: str) -> None:
    fields = "".join(
        f"{name}: {year}{part}\n"
        for name, part in (
            ("start", ""),
            ("finish", "-12-31"),
            ("started", "-01"),
            ("finished", "-Q4"),
            ("paused", "-H1"),
            ("resumed", "-T2"),
            ("cancelled", "-S2"),
        )
    )
    root = write(
        tmp_path,
        {
            "plan.yaml": f"title: P\nadopted: {year}\nstart: {year}\nfinish: {year}\n"
            f"launch: {{start: {year}, finish: {year}}}\n"
            "thresholds: {soon: 999999999, slip: 999999999999, report_every: 999999999999999}\n",
            "projects/a.yaml": f"title: A\n{fields}baseline: {{start: {year}, finish: {year}}}\n"
            f"after: [{{ref: b, lag: {lag}}}, {{ref: b/m, lag: {lag}}}]\n"
            f"reports:\n  {year}-12-31: {{weather: sunny, progress: 0}}\n",
            "projects/b.yaml": f"title: B\nstart: {year}\n"
            f"milestones:\n  m: {{title: M, due: {year}, baseline: {year}}}\n"
            f"reports:\n  {year}-01-01: {{weather: stormy}}\n",
            "indicators/i.yaml": f"title: I\nof: plan\nbetter: higher\nstart: {{date: {year}, value: 0}}\n"
            f"targets: {{{year}: 999999999999999}}\nmeasures: {{{year}-06: -999999999999999}}\nevery: month\n",
            "sources/s.yaml": f"title: S\npublished: {year}-12-31\n",
        },
    )  # fmt: skip
    result = checked(root)
    assert not [d for d in result.diagnostics if d.rule in ("invalid-value", "invalid-yaml", "unknown-field")]
    assert set(result.plan.projects) == {"a", "b"}


@pytest.mark.parametrize("closed", [False, True], ids=["a chain", "a cycle"])
def test_a_chain_of_thousands_is_no_recursion(tmp_path: Path, closed: bool) -> None:
    text = "".join(f"p{n}:\n  title: P\n  after: [p{(n + 1) % LONGEST}]\n" for n in range(LONGEST - 1))
    text += f"p{LONGEST - 1}:\n  title: P\n" + ("  after: [p0]\n" if closed else "")
    parents = "".join(f"o{n}:\n  title: O\n  parent: o{(n + 1) % LONGEST}\n" for n in range(LONGEST - (not closed)))
    parents += "" if closed else f"o{LONGEST - 1}:\n  title: O\n"
    result = checked(write(tmp_path, {"projects.yaml": text, "organisations.yaml": parents}))
    assert len(result.plan.projects) == LONGEST
    found = {d.rule for d in result.diagnostics}
    assert ("dependency-cycle" in found) == closed


@pytest.mark.parametrize("field", ["weight", "order", "number"])
def test_a_number_of_many_digits_is_refused_with_its_place(tmp_path: Path, field: str) -> None:
    kind = {"weight": "projects", "order": "obsessions", "number": "engagements"}[field]
    root = write(tmp_path, {f"{kind}/a.yaml": f"title: A\n{field}: {'9' * 500}\n"})
    found = [d for d in checked(root).diagnostics if d.rule == "invalid-value"]
    assert [(d.place.span.line, d.place.span.column) for d in found] == [(2, len(field) + 3)]
