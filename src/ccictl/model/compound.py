"""The types of values made of others: lists, mappings, records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ccictl.diagnostics import Origin
from ccictl.i18n import msg
from ccictl.model.log import Log, Problem, Refused
from ccictl.model.record import Reader, Record, read_record

if TYPE_CHECKING:
    from ccictl.model.scalars import Scalar
    from ccictl.source.document import Path, Raw

R = TypeVar("R", bound=Record)


class Sequence:
    """A list of values of one type."""

    def __init__(self, item: Reader) -> None:
        self.item = item

    def read(self, raw: Raw, path: Path, log: Log) -> tuple[Any, ...] | None:
        """The values that could be read, in their order."""
        if not isinstance(raw, list):
            remedy = msg('Begin each item with a hyphen and a space, or write "[a, b]".')
            # A hyphen without its space makes one text of all that was to be items.
            if isinstance(raw, str) and not raw.startswith("-"):
                remedy = msg("Write it in brackets: [{value}].", value=_listed(raw))
            log.refuse(path, msg("A list is expected here."), remedy)
            return None
        items = []
        for position, value in enumerate(raw):
            if value is None:
                log.refuse((*path, position), msg("This item is empty."), msg("Write it, or delete the hyphen."))
                continue
            item = self.item.read(value, (*path, position), log)
            if item is not None:
                items.append(item)
        return tuple(items)


def _listed(text: str) -> str:
    """What was meant to be a list, one item a line or with bullets, with commas between."""
    words = [word for word in re.split(r"[\s,;•–\[\]]+", text) if word not in ("", "-", "*")]
    return ", ".join(words) if all(re.fullmatch(r"[a-z0-9/-]+", word) for word in words) else text


class Group(Generic[R]):
    """Fields of one record."""

    def __init__(self, cls: type[R]) -> None:
        self.cls = cls

    def read(self, raw: Raw, path: Path, log: Log) -> R:
        """The record, with whatever could be read in it."""
        return read_record(self.cls, raw, path, log)


class Table:
    """A mapping from keys of one type to values of another. Not given inside means an empty record."""

    def __init__(self, key: Scalar[Any], value: Reader) -> None:
        self.key = key
        self.value = value

    def read(self, raw: Raw, path: Path, log: Log) -> dict[Any, Any] | None:
        """The entries that could be read, in the order in which they are written.

        Two keys written differently may be the same: `2023-Q2` and `2023-T2`, or `2023` and `2023-12-31`.
        """
        if not isinstance(raw, dict):
            log.refuse(path, msg("Fields are expected here."), msg('Write each as "name: value" on a line, indented.'))
            return None
        entries: dict[Any, Any] = {}
        written: dict[Any, str] = {}
        for name, value in raw.items():
            try:
                key = self.key.parse(name)
            except Refused as refused:
                log.refuse((*path, name), refused.message, refused.remedy, key=True)
                # What is below is read all the same: its mistakes are to be told too.
                self._item(name, value if value is not None else {}, (*path, name), log)
                continue
            # What is dated counts from the last day of its period: 2024 and 2024-12-31 are the same day.
            same = getattr(key, "last", key)
            if same in written:
                log.append(_twice(name, written[same], path, alike=key in entries))
                continue
            written[same] = name
            if value is None and not isinstance(self.value, Group | Keyed):
                log.refuse((*path, name), msg('"{key}" has no value.', key=name), msg("Write it, or delete the line."))
                continue
            item = self._item(key, value if value is not None else {}, (*path, name), log)
            if item is not None:
                entries[key] = item
        return entries

    def _item(self, key: Any, raw: Raw, path: Path, log: Log) -> Any:
        if isinstance(self.value, Keyed):
            return self.value.read_as(key, raw, path, log)
        return self.value.read(raw, path, log)


class Keyed(Group[R]):
    """Fields of a record that knows its key (its `id`), the entity that it is part of and where it is written."""

    def read_as(self, key: Any, raw: Raw, path: Path, log: Log) -> R:
        """The record whose id is `key`."""
        return read_record(self.cls, raw, path, log, id=key, owner_id=log.owner, origin=Origin(log.document, path))


def _twice(name: str, first: str, path: Path, *, alike: bool) -> Problem:
    message = msg('"{key}" ends on the same day as "{first}", which is already written.', key=name, first=first)
    if alike:
        message = msg('"{key}" is the same as "{first}", which is already written.', key=name, first=first)
    return Problem(
        "duplicate-key",
        (*path, name),
        message,
        msg("Keep one of the two."),
        key=True,
        first=(*path, first),
    )
