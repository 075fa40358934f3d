"""Finding the folder of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.exits import CannotRunError
from ccictl.i18n import msg

if TYPE_CHECKING:
    from pathlib import Path

_FILES = ("plan.yaml", "plan.yml")


def find(asked: str, folder: Path) -> Path:
    """The folder that holds `plan.yaml`: the one asked for, else the nearest going up from `folder`.

    `asked` is a folder, one that holds a folder `plan`, or the file itself; empty when nothing was asked for.
    Raises CannotRunError where there is no plan.
    """
    if asked:
        found = _asked(folder / asked)
        if found is None:
            raise CannotRunError(
                msg('There is no plan in "{folder}": it holds no plan.yaml.', folder=asked),
                msg("Give the folder that holds plan.yaml."),
            )
        return found
    for candidate in (folder, *folder.parents):
        for place in (candidate / "plan", candidate):
            if _holds_plan(place):
                return place
    raise CannotRunError(
        msg("There is no plan here: no plan.yaml or plan/plan.yaml in this folder or above it."),
        msg(
            "Go into the folder of your plan, or name it with --plan DIR or CCICTL_PLAN."
            " To begin one: ccictl init, or ccictl init demo --example."
        ),
    )


def relative(root: Path, folder: Path) -> str:
    """The way from `folder` to `root`, with `/`; empty where they are the same."""
    import os

    way = os.path.relpath(root, folder).replace(os.sep, "/")
    return "" if way == "." else way


def _asked(path: Path) -> Path | None:
    if path.name in _FILES and path.is_file():
        return path.parent
    return next((place for place in (path, path / "plan") if _holds_plan(place)), None)


def _holds_plan(folder: Path) -> bool:
    try:
        return any((folder / name).is_file() for name in _FILES)
    except OSError:
        return False
