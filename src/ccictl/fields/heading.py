"""Where a project or a milestone is heading: the figures of the schedule."""

from __future__ import annotations

from ccictl.analysis import outlook
from ccictl.fields.field import Field, proven
from ccictl.i18n import msg


def heading() -> tuple[Field, ...]:
    """Forecast, its slip, total and free float, and whether it is on the critical path."""
    return (
        proven("forecast", "date", msg("Forecast"), msg("When it is heading to be reached."), outlook.forecast),
        proven(
            "forecast_slip",
            "days",
            msg("Forecast slip"),
            msg("How far its forecast is from its baseline, in days."),
            outlook.forecast_slip,
        ),
        proven(
            "total_float",
            "days",
            msg("Float"),
            msg("By how many days it may slip without moving the end of the plan."),
            outlook.total_float,
        ),
        proven(
            "free_float",
            "days",
            msg("Free float"),
            msg("By how many days it may slip without moving what waits for it."),
            outlook.free_float,
        ),
        proven(
            "critical",
            "flag",
            msg("Critical"),
            msg("Whether a day of it is a day of the end of the plan."),
            outlook.is_critical,
        ),
    )
