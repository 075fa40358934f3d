"""What a pace comes to, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from ccictl.analysis.indicators import last_target
from ccictl.analysis.outcome import amount, at_pace, rate, reach, rough
from ccictl.analysis.trend import Trend, trend
from ccictl.i18n import Message, msg
from tests.analysis.building import indicator
from tests.french import english, french

if TYPE_CHECKING:
    from ccictl.i18n import Translator

DAY = date(2026, 9, 30)
SPEAKERS = (english(), french())


def found(measures: dict[str, float], targets: dict[str, float], **fields: Any) -> Trend:
    return trend(indicator(measures, targets, **fields), DAY)


def said(one: Trend) -> list[str]:
    target = last_target(one.indicator)
    assert target is not None
    return [say(reach(one, target, str)) for say in SPEAKERS]


# One a day, and no more than that to go.
DAILY = {"2025-12-30": 0, "2025-12-31": 1}
YEARLY = {"2024": 10, "2025": 20}


@pytest.mark.parametrize(
    ("measures", "targets", "english_", "french_"),
    [
        (DAILY, {"2026": 366}, "reached in 2026-12, in time", "atteinte en 2026-12, à temps"),
        (DAILY, {"2026": 367}, "reached in 2027-01, 1 day late", "atteinte en 2027-01, avec 1\u00a0jour de retard"),
        (DAILY, {"2026": 426}, "reached in 2027-03, 60 days late", "atteinte en 2027-03, avec 60\u00a0jours de retard"),
        (DAILY, {"2026": 427}, "reached in 2027-03, 3 months late", "atteinte en 2027-03, avec 3\u00a0mois de retard"),
        (
            YEARLY,
            {"2026": 60},
            "reached in 2029-12, 36 months late",
            "atteinte en 2029-12, avec 36\u00a0mois de retard",
        ),
        (YEARLY, {"2026": 61}, "reached in 2030-02, 3 years late", "atteinte en 2030-02, avec 3\u00a0ans de retard"),
        (YEARLY, {"2026": 5}, "reached already, and is kept", "déjà atteinte, et le reste"),
    ],
)
def test_how_late(measures: dict[str, float], targets: dict[str, float], english_: str, french_: str) -> None:
    [value] = targets.values()
    assert said(found(measures, targets)) == [
        f"its target (2026: {value}) is {english_}",
        f"sa cible (2026\u00a0: {value}) est {french_}",
    ]


@pytest.mark.parametrize(
    ("measures", "english_", "french_"),
    [
        ({"2024": 20, "2025": 9}, "is reached already, but is not kept", "est déjà atteinte, mais ne le reste pas"),
        ({"2024": 0, "2025": 0}, "is never reached", "n'est jamais atteinte"),
        ({"2024": 0, "2025": 0.01}, "is not reached by the end of 2077", "n'est pas atteinte d'ici à la fin de 2077"),
    ],
)
def test_what_comes_to_nothing(measures: dict[str, float], english_: str, french_: str) -> None:
    assert said(found(measures, {"2027": 8})) == [
        f"its target (2027: 8) {english_}",
        f"sa cible (2027\u00a0: 8) {french_}",
    ]


def test_the_pace() -> None:
    # By the year: 2.49, 3.00, 3.25, 3.33, 3.50 and 4.00; the median is between the third and the fourth.
    one = found({"2022": 10, "2023": 13.5, "2024": 16, "2025": 20}, {}, unit="%")
    assert [say(at_pace(one)) for say in SPEAKERS] == [
        "At the pace of its measures (+3.29 pts a year over 4 measures)",
        "Au rythme de ses mesures (+3,29\u00a0pts par an sur 4\u00a0mesures)",
    ]


def spoken(what: Message | float, say: Translator) -> str:
    return say(msg("{decision}", decision=what))


@pytest.mark.parametrize(
    ("value", "unit", "amounts", "rates"),
    [
        (3.25, "%", ("3.25%", "3,25\u202f%"), ("+3.25 pts", "+3,25\u00a0pts")),
        (-1, "€", ("-1 €", "\u22121 €"), ("-1 €", "\u22121 €")),
        (1234.5, "boutiques", ("1,234.5 boutiques", "1\u202f234,5 boutiques"), ("+1,234 boutiques",) * 2),
        # More words are those of the language of the plan, and said with the title.
        (12, "tonnes par an", ("12", "12"), ("+12", "+12")),
        (0, "", ("0", "0"), ("0", "0")),
        (0.0049, "", ("0", "0"), ("almost 0", "presque 0")),
        (-0.0049, "%", ("0%", "0\u202f%"), ("almost 0", "presque 0")),
        (0.005, "", ("0.01", "0,01"), ("+0.01", "+0,01")),
    ],
)
def test_amounts_and_rates(value: float, unit: str, amounts: tuple[str, str], rates: tuple[str, str]) -> None:
    for say, one, other in zip(SPEAKERS, amounts, rates, strict=True):
        assert spoken(amount(value, unit), say) == one
        assert spoken(rate(value, unit), say).replace("\u202f234", ",234") == other


def test_what_is_rough() -> None:
    assert [rough(each) for each in (99.99, 100.4, -250.6)] == [99.99, 100, -251]
