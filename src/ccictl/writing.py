"""Where output may go: anywhere but into the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.options import UsageFault

if TYPE_CHECKING:
    from pathlib import Path


def outside_plan(name: str, root: Path, folder: Path) -> Path:
    """The file that `name` says, seen from `folder`. Raises UsageFault for one that is in the plan, links followed.

    Who works in the folder of the plan itself may write there, but no YAML: that would be a part of the plan.
    """
    path = folder / name
    target, plan = path.resolve(), root.resolve()
    at_home = folder.resolve().is_relative_to(plan) and not target.name.lower().endswith((".yaml", ".yml"))
    if name and target.is_relative_to(plan) and not at_home:
        raise UsageFault(
            msg('"{path}" is in the folder of the plan, and reading a plan writes nothing into it.', path=name),
            msg("Choose a file outside the plan."),
        )
    return path
