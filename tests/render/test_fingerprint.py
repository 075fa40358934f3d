from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from ccictl.render.fingerprint import fingerprint
from ccictl.source.mark import Span
from tests.render.findings.samples import findings, item

if TYPE_CHECKING:
    from ccictl.shapes.findings import Findings


def test_it_stays_when_lines_move_and_files_are_renamed() -> None:
    assert fingerprint(item(span=Span.at(1, 7, 6))) == fingerprint(item(span=Span.at(90, 9, 6)))
    assert fingerprint(item()) == fingerprint(item(file="plan/projects/sub/p.yaml", message="…", remedy="…"))


def test_it_is_known_beforehand() -> None:
    """Whoever keeps fingerprints must find them again with the next version."""
    assert fingerprint(item()) == "cc793f777921bff0b3aa8045b720536915b1fa10ac3e3eac5b2dfd40464449ae"


def test_each_part_counts() -> None:
    others = (item("overdue-milestone"), item(subject="q"), item(field="sponsor"), item(occurrence=1))
    assert len({fingerprint(one) for one in (item(), *others)}) == 5


@given(findings())
def test_no_two_findings_have_the_same(shape: Findings) -> None:
    assert len({fingerprint(one) for one in shape.items}) == len(shape.items)
