"""What became of one entity, commit by commit: who changed what, when, and under which subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ccictl.differing import TONES, plain, sentence
from ccictl.i18n import msg, msgn
from ccictl.shapes.reports import Cell, Column, Report, Table
from ccictl.show import shortened
from ccictl.wording import UNKNOWN, day, days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ccictl.i18n import Translator
    from ccictl.model.entity import Entity
    from ccictl.tracing import Event


# Columns of a name, of a subject and of each of their words that people are shown: nobody's take the whole table.
_NAME, _SUBJECT, _WORD = 40, 160, 24


def history(ref: str, last: Entity, events: Sequence[Event], most: int, head: str, say: Translator) -> Report:
    """The changes in the history of the revision `head`, the last first; at most so many where that is not 0.

    `ref` is what was asked for, `last` what became of it.
    """
    title = last.title
    moved = last.ref != ref
    named = msg("{id}, renamed to {name}", id=ref, name=last.ref) if moved else ref
    subtitle = msgn(
        "{id}: {n} change in the history of {rev}",
        "{id}: {n} changes in the history of {rev}",
        len(events),
        id=named,
        rev=head,
    )
    columns = (
        Column("date", say(msg("Date"))),
        Column("author", say(msg("Author")), fit="words", priority=2),
        Column("commit", say(msg("Commit")), priority=1),
        Column("text", say(msg("Change")), fit="words"),
        Column("days", say(msg("Days")), "right"),
        Column("subject", say(msg("Subject")), fit="words", under="text", priority=9),
        *(Column(key, key, silent=True) for key in ("id", "what", "field", "before", "after", "discarded")),
    )
    rows = tuple(_row(event, say) for event in (events[:most] if most else events))
    table = Table("history", columns, rows, empty=say(msg("Nothing of it was ever changed.")))
    facts = (("id", ref), *((("renamed_to", last.ref),) if moved else ()))
    return Report("history", title, say(subtitle), facts, (table,))


def _short(text: str, most: int) -> str:
    return shortened(" ".join(shortened(word, _WORD) for word in text.split(" ")), most)


def _row(event: Event, say: Translator) -> tuple[Cell, ...]:
    commit, change, merge = event.commit, event.change, event.discarded
    said = say(sentence(change, event.projects, say))
    if merge is not None:
        said = say(msg("{sentence} (discarded by the merge {commit})", sentence=said, commit=merge.short))
    written = commit.written
    return (
        Cell(None if written is None else written.isoformat(), UNKNOWN if written is None else day(written, say)),
        Cell(commit.author, _short(commit.author, _NAME)),
        Cell(commit.id, commit.short),
        Cell(said, said, TONES[change.severity] if merge is None else ""),
        Cell(change.days, days(change.days, say) if change.days else ""),
        Cell(commit.subject, _short(commit.subject, _SUBJECT)),
        *(
            Cell(value, "")
            for value in (
                change.entity.ref,
                change.what,
                change.field or None,
                plain(change.before),
                plain(change.after),
                None if merge is None else merge.id,
            )
        ),
    )
