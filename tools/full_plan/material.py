"""All that is written by hand, in the order in which it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.full_plan.titles.commerce import COMMERCE
from tools.full_plan.titles.competences import COMPETENCES
from tools.full_plan.titles.creation import CREATION
from tools.full_plan.titles.donnees import DONNEES
from tools.full_plan.titles.gauges_of_firms import GAUGES_OF_FIRMS
from tools.full_plan.titles.gauges_of_places import GAUGES_OF_PLACES
from tools.full_plan.titles.numerique import ABROAD, DIGITAL
from tools.full_plan.titles.reseau import RESEAU
from tools.full_plan.titles.territoires import TERRITOIRES
from tools.full_plan.titles.transitions import TRANSITIONS

if TYPE_CHECKING:
    from tools.full_plan.sketch import Sketch

FOLDERS = (CREATION, TRANSITIONS, DIGITAL, ABROAD, COMPETENCES, COMMERCE, TERRITOIRES, DONNEES, RESEAU)
GAUGES = (*GAUGES_OF_FIRMS, *GAUGES_OF_PLACES)


def sketches() -> tuple[Sketch, ...]:
    """Every project, folder by folder."""
    return tuple(sketch for folder in FOLDERS for sketch in folder.sketches)
