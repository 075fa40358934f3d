"""Plans whose past is in git: what rules over time are tested on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ccictl import rules
from ccictl.check.run import Checked, check
from ccictl.chronicle import history
from ccictl.load import load
from ccictl.revisions import Past
from tests.making import write
from tests.repositories import READER, Repo

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

AS_OF = date(2026, 9, 30)


def checked(folder: Path, texts: Sequence[tuple[str, str]], now: str, rule: str, as_of: date = AS_OF) -> Checked:
    """What one rule says of a project `a` that was committed on some days, each time with its text, and is so now.

    Where the project is written `plan:` something, that is its whole plan.yaml.
    """
    repo = Repo(folder)
    for day, text in texts:
        repo.commit(day, f"of {day}", _files(text))
    write(repo.plan, _files(now))
    loaded = load(repo.plan)
    past = history(Past(repo.plan, READER), loaded.plan, as_of, as_of)
    return check(loaded, rules.every(), as_of, (rule,), history=past)


def _files(text: str) -> Mapping[str, str]:
    whole = text.startswith("plan:")
    return {"plan.yaml": text.removeprefix("plan:")} if whole else {"projects/a.yaml": f"title: A\n{text}"}
