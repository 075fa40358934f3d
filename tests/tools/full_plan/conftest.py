"""The plan, read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tools.full_plan.reading import Read, read
from tools.full_plan.build import write

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh run."""
    path = tmp_path_factory.mktemp("full-plan")
    write(path)
    return path


@pytest.fixture(scope="session")
def plan(folder: Path) -> Read:
    """What the fresh run says."""
    return read(folder)
