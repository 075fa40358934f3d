"""Whether a folder is in a repository: asked before anything that reads one is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def top(folder: Path) -> Path | None:
    """The folder of the nearest `.git` at or above `folder`, which is whole; None where there is none."""
    return next((each for each in (folder, *folder.parents) if (each / ".git").exists()), None)
