"""Plans loaded, checked, and every finding said in both languages."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ccictl import rules
from ccictl.check.run import Checked, check
from ccictl.load import load
from tests.french import english, french
from tests.making import AS_OF, PLAN, lines

if TYPE_CHECKING:
    from pathlib import Path

HARMFUL = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")


def checked(root: Path) -> Checked:
    """What checking the plan in `root` says, once it is known that all of it can be said."""
    if not (root / "plan.yaml").exists() and not (root / "plan.yml").exists() and not (root / "plan.yaml").is_symlink():
        (root / "plan.yaml").write_text(PLAN)
    result = check(load(root), rules.every(), AS_OF)
    for diagnostic in result.diagnostics:
        diagnostic.place.file.encode()
        for say in (english(), french()):
            for message in (
                diagnostic.message,
                diagnostic.remedy,
                *(related.message for related in diagnostic.related),
            ):
                text = say(message)
                assert text
                assert not [c for c in text if unicodedata.category(c) in HARMFUL], text
    return result


def said(root: Path) -> list[str]:
    """What checking says, in English, one line each."""
    return lines(checked(root))
