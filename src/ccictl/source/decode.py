"""From bytes to text: UTF-8 or a sentence that says what the file is instead."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from ccictl.i18n import Message, msg
from ccictl.source.fault import Fault
from ccictl.source.mark import TOP, Span

# The Windows code page that French editors write when they do not write UTF-8.
_WESTERN = "cp1252"
_LFS = "version https://git-lfs.github.com/spec/"
_CONFLICT = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)


class Decoded(NamedTuple):
    """A file's text, its line numbers those that git counts. `whole` is false where part of it was lost."""

    text: str
    faults: tuple[Fault, ...] = ()
    whole: bool = True


def decode(data: bytes) -> Decoded:
    """The text of `data` with a leading BOM dropped.

    What is not UTF-8 is reported, then read in the encoding that it seems to be in, so that the rest of the file
    can still be checked.
    """
    encoding, skip = _utf_16_or_32(data)
    if encoding:
        return Decoded(data[skip:].decode(encoding, "replace"), (_wide(encoding),))
    if data.count(0) * 4 > len(data):
        return Decoded("", (_filled_with_nul(data),), whole=False)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    if text.startswith(_LFS):
        return Decoded("", (_lfs_pointer(),), whole=False)
    if "<<<<<<<" in text and _CONFLICT.search(text):
        return _without_conflicts(text)
    return Decoded(text)


def _utf_16_or_32(data: bytes) -> tuple[str, int]:
    """The wide encoding that `data` is in and the length of its mark, or an empty name."""
    marks = (
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    )
    for mark, encoding in marks:
        if data.startswith(mark):
            return encoding, len(mark)
    head = data[:200]
    even, odd = head[0::2], head[1::2]
    if len(head) >= 4 and odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.3 * len(even):
        return "utf-16-le", 0
    if len(head) >= 4 and even.count(0) > 0.7 * len(even) and odd.count(0) < 0.3 * len(odd):
        return "utf-16-be", 0
    return "", 0


def _wide(encoding: str) -> Fault:
    return Fault(
        "not-utf8",
        msg("This file is written in {encoding}, not in UTF-8.", encoding=encoding.upper()[:6]),
        _save_as_utf8(),
    )


def _save_as_utf8() -> Message:
    return msg('Save it again as UTF-8 (in most editors: "Save with encoding").')


def _filled_with_nul(data: bytes) -> Fault:
    place = data.index(0)
    line = data.count(b"\n", 0, place) + 1
    return Fault(
        "not-utf8",
        msg("This file is filled with NUL bytes: its text was lost, as when writing is interrupted."),
        msg("Bring back its last good version with git."),
        Span.at(line, 1),
    )


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Decoded:
    line_start = data.rfind(b"\n", 0, error.start) + 1
    line = data.count(b"\n", 0, error.start) + 1
    column = len(data[line_start : error.start].decode("utf-8", "replace")) + 1
    span = Span.at(line, column)
    if error.end >= len(data) and error.reason == "unexpected end of data":
        message = msg("This file ends in the middle of a character: it was cut.")
        remedy = msg("Bring back its last good version with git.")
        return Decoded(data.decode("utf-8", "replace"), (Fault("not-utf8", message, remedy, span),), whole=False)
    letter = data[error.start : error.start + 1].decode(_WESTERN, "replace")
    message = msg(
        'This file is not UTF-8: byte 0x{byte} here. It looks like Latin-1 or Windows-1252, where it is "{letter}".',
        byte=f"{data[error.start]:02X}",
        letter=letter,
    )
    return Decoded(data.decode(_WESTERN, "replace"), (Fault("not-utf8", message, _save_as_utf8(), span),))


def _lfs_pointer() -> Fault:
    return Fault(
        "invalid-yaml",
        msg("This file is a Git LFS pointer: its real text has not been fetched."),
        msg('Run "git lfs pull", and keep YAML files out of Git LFS.'),
        TOP,
    )


def _without_conflicts(text: str) -> Decoded:
    """`text` with our side of each merge conflict, the markers and the other side turned into empty lines."""
    kept: list[str] = []
    faults: list[Fault] = []
    ours, inside = True, False
    for number, line in enumerate(text.split("\n"), start=1):
        marker = line.rstrip("\r")
        if _CONFLICT.match(marker):
            faults.append(_conflict(Span.at(number, 1, len(marker))))
            ours, inside = True, True
            kept.append("")
        elif inside and re.fullmatch(r"(\|{7}|={7}|>{7})(?: .*)?", marker):
            ours, inside = marker.startswith(">"), not marker.startswith(">")
            kept.append("")
        else:
            kept.append(line if ours else "")
    return Decoded("\n".join(kept), tuple(faults), whole=False)


def _conflict(span: Span) -> Fault:
    return Fault(
        "invalid-yaml",
        msg("A merge conflict was left here."),
        msg("Keep the right lines, delete the <<<<<<<, ======= and >>>>>>> lines, and commit again."),
        span,
    )
