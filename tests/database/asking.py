"""Questions about the whole example, and what is said of those that are refused."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from ccictl.analysis.standing import Picture
from ccictl.database.ask import SqlFault, ask
from ccictl.database.tables import database
from ccictl.i18n import Translator
from ccictl.load import load
from tests.runs import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

DAY = date(2026, 9, 30)
PICTURE = Picture(load(ROOT / "examples/full-plan").plan, DAY)


def rows(question: str) -> list[tuple[object, ...]]:
    """The rows of an answer."""
    with closing(database(PICTURE)) as connection:
        return list(ask(connection, question, DAY).rows)


def refused(question: str, expired: Callable[[], bool] = lambda: False) -> str:
    """The sentence with which a question is refused."""
    with closing(database(PICTURE)) as connection, pytest.raises(SqlFault) as caught:
        ask(connection, question, DAY, expired)
    return Translator("en")(caught.value.message)
