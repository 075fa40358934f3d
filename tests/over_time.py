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

    # A project `a` but for its title; behind `plan:`, a whole plan.yaml; files, None for one that is taken out.
    State = str | Mapping[str, str | None]

AS_OF = date(2026, 9, 30)


def checked(folder: Path, states: Sequence[tuple[str, State]], now: State, rule: str, as_of: date = AS_OF) -> Checked:
    """What one rule says of a plan that was committed in some states, each on its day, and is in another now."""
    repo = Repo(folder)
    for day, state in states:
        _put(repo, state)
        repo.commit(day, f"of {day}")
    _put(repo, now)
    loaded = load(repo.plan)
    past = history(Past(repo.plan, READER), loaded.plan, as_of, as_of)
    return check(loaded, rules.every(), as_of, (rule,), history=past)


def _put(repo: Repo, state: State) -> None:
    if isinstance(state, str):
        whole = state.startswith("plan:")
        state = {"plan.yaml": state.removeprefix("plan:")} if whole else {"projects/a.yaml": f"title: A\n{state}"}
    write(repo.plan, {name: text for name, text in state.items() if text is not None})
    for name, text in state.items():
        if text is None:
            (repo.plan / name).unlink(missing_ok=True)
