"""Signs as shapes."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from ccictl.render.drawing import signs


def test_every_sign_that_is_used_is_defined_and_no_two_have_one_shape() -> None:
    root = ET.fromstring(signs.definitions())  # noqa: S314
    shapes = {each.get("id"): re.sub(r'"(f-|s-|#)[^"]*"', "", ET.tostring(each, "unicode")) for each in root}
    used = [signs.mark(tone, 0, 0) for tone in (*signs.MARKS, "undated")]
    used += [signs.health(tone, 0, 0) for tone in (*signs.HEALTHS, "?")]
    used += [signs.star(0, 0), signs.chevrons(0, 0)]
    for each in used:
        assert each.split('"')[1].removeprefix("#") in shapes
    # Colour never speaks alone: without colours and names the signs differ still.
    alike = [re.sub(r'id="[^"]*"', "", shape) for name, shape in shapes.items() if (name or "")[:2] in {"m-", "h-"}]
    assert len(set(alike)) == len(signs.MARKS) + len(signs.HEALTHS)


def test_what_is_not_known_looks_like_what_is_to_come_or_is_not_judged() -> None:
    assert signs.mark("?", 1, 2) == signs.mark("planned", 1, 2)
    assert signs.health("?", 1, 2) == signs.health("none", 1, 2)


def test_ends_that_go_on_point_outwards() -> None:
    assert signs.before(5, 6, "") == '<path d="M5 6l7-5v10z"/>'
    assert signs.beyond(5, 6, "") == '<path d="M5 6l-7-5v10z"/>'
