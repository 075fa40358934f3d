"""What became of one entity, commit by commit: who changed what, when, and under which subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.differing import TONES, plain, sentence
from ccictl.i18n import msg, msgn
from ccictl.shapes.reports import Cell, Column, Report, Table
from ccictl.wording import UNKNOWN, day, days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Translator
    from ccictl.tracing import Event


def history(ref: str, title: str, events: Sequence[Event], most: int, head: str, say: Translator) -> Report:
    """The changes in the history of the revision `head`, the last first; at most so many where that is not 0."""
    subtitle = msgn(
        "{id}: {n} change in the history of {rev}",
        "{id}: {n} changes in the history of {rev}",
        len(events),
        id=ref,
        rev=head,
    )
    columns = (
        Column("date", say(msg("Date"))),
        Column("author", say(msg("Author")), fit="words", priority=2),
        Column("commit", say(msg("Commit")), priority=1),
        Column("text", say(msg("Change")), fit="words"),
        Column("days", say(msg("Days")), "right"),
        Column("subject", say(msg("Subject")), fit="words", under="text", priority=9),
        *(Column(key, key, silent=True) for key in ("id", "what", "field", "before", "after")),
    )
    rows = tuple(_row(event, say) for event in (events[:most] if most else events))
    table = Table("history", columns, rows, empty=say(msg("Nothing of it was ever changed.")))
    return Report("history", title, say(subtitle), (("id", ref),), (table,))


def _row(event: Event, say: Translator) -> tuple[Cell, ...]:
    commit, change = event.commit, event.change
    said = say(sentence(change, event.projects, say))
    written = commit.written
    return (
        Cell(None if written is None else written.isoformat(), UNKNOWN if written is None else day(written, say)),
        Cell(commit.author, commit.author),
        Cell(commit.id, commit.short),
        Cell(said, said, TONES[change.severity]),
        Cell(change.days, days(change.days, say) if change.days else ""),
        Cell(commit.subject, commit.subject),
        *(
            Cell(value, "")
            for value in (
                change.entity.ref,
                change.what,
                change.field or None,
                plain(change.before),
                plain(change.after),
            )
        ),
    )
