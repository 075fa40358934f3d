"""Where output may go: anywhere but into the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.i18n import msg
from ccictl.options import UsageFault

if TYPE_CHECKING:
    from pathlib import Path


def in_folder(name: str, folder: Path) -> Path:
    """The file that `name` says, seen from `folder`. Raises UsageFault where a symbolic link in `folder` is on the way.

    What is in the current folder may be the work of somebody else, as on a pull request: a link there could have any
    file written over. Links outside of it, such as /dev/stdout, are those of whoever runs the program.
    """
    path = folder / name
    at = type(path)()
    for part in path.parts:
        at = at.parent if part == ".." else at / part
        if at != folder and at.is_relative_to(folder) and at.is_symlink():
            raise UsageFault(
                msg('"{path}" is a symbolic link, and what it leads to is not written over.', path=str(at)),
                msg("Name the file itself, or delete the link."),
            )
    return path


def outside_plan(name: str, root: Path, folder: Path) -> Path:
    """The same, and UsageFault for a file that is in the plan at `root`.

    Who works in the folder of the plan itself may write there, but no YAML: that would be a part of the plan.
    """
    path = in_folder(name, folder)
    target, plan = path.resolve(), root.resolve()
    at_home = folder.resolve().is_relative_to(plan) and not target.name.lower().endswith((".yaml", ".yml"))
    if name and target.is_relative_to(plan) and not at_home:
        raise UsageFault(
            msg('"{path}" is in the folder of the plan, and reading a plan writes nothing into it.', path=name),
            msg("Choose a file outside the plan."),
        )
    return path
