"""From bytes to text: UTF-8 or a sentence that says what the file is instead."""

from __future__ import annotations

import codecs

from ccictl.i18n import Message, msg
from ccictl.named import NamedTuple
from ccictl.source.fault import Fault
from ccictl.source.mark import Span

_LFS = "version https://git-lfs.github.com/spec/"
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", 4),
    (codecs.BOM_UTF32_BE, "utf-32-be", 4),
    (codecs.BOM_UTF16_LE, "utf-16-le", 2),
    (codecs.BOM_UTF16_BE, "utf-16-be", 2),
)
# So many NUL bytes in a row are no slip of a keyboard.
_FILLING = b"\0" * 4


class Decoded(NamedTuple):
    """A file's text, and what of it is to be read, line for line. `whole` is false where part of it was lost."""

    text: str
    kept: str
    faults: tuple[Fault, ...] = ()
    whole: bool = True


def decode(data: bytes) -> Decoded:
    """The text of `data` with a leading BOM dropped.

    What is not UTF-8 is reported, then read in the encoding that it seems to be in, so that the rest of the file
    can still be checked.
    """
    encoding, skip, width = _wide(data)
    if encoding:
        text = data[skip:].decode(encoding, "replace")
        faults = [_not_narrow(encoding)]
        whole = len(data) % width == 0
        if not whole:
            text = text.removesuffix("\ufffd")
            faults.append(_cut(_end(text)))
    else:
        text, faults, whole = _narrow(data.removeprefix(codecs.BOM_UTF8))
    if text.startswith(_LFS):
        return Decoded(text, "", (*faults, _lfs_pointer()), whole=False)
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return Decoded(text, text, tuple(faults), whole)
    from ccictl.source.conflicts import without_conflicts

    kept, conflicts = without_conflicts(text)
    return Decoded(text, kept, (*faults, *conflicts), whole and not conflicts)


def _wide(data: bytes) -> tuple[str, int, int]:
    """The wide encoding that `data` is in, the length of its mark, and how many bytes make a unit of it."""
    for mark, encoding, width in _MARKS:
        if data.startswith(mark):
            return encoding, len(mark), width
    head = data[:200]
    even, odd = head[0::2], head[1::2]
    if len(head) >= 4 and odd.count(0) > 0.7 * len(odd) and even.count(0) < 0.3 * len(even):
        return "utf-16-le", 0, 2
    if len(head) >= 4 and even.count(0) > 0.7 * len(even) and odd.count(0) < 0.3 * len(odd):
        return "utf-16-be", 0, 2
    return "", 0, 1


def _narrow(data: bytes) -> tuple[str, list[Fault], bool]:
    faults = []
    whole = True
    if b"\r" in data and b"\n" not in data and data.strip(b"\r"):
        data = data.replace(b"\r", b"\n")
        faults.append(_carriage_returns())
    if _FILLING in data:
        faults.append(_filled_with_nul(data))
        data = data.replace(b"\0", b" ")
        whole = False
    try:
        return data.decode("utf-8"), faults, whole
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "surrogateescape")
        if _was_cut(data, error):
            text = text[: error.start - error.end]
            return text, [*faults, _cut(_end(text))], False
        fault = _not_utf8(data, error)
        return text.translate({0xDC00 + byte: _western(byte) for byte in range(0x80, 0x100)}), [*faults, fault], whole


def _western(byte: int) -> str:
    """What a stray byte is in the Windows code page that French editors write when they do not write UTF-8.

    Python reads such a byte as a lone surrogate, 0xDC00 further.
    """
    return bytes([byte]).decode("cp1252", "replace")


def _was_cut(data: bytes, error: UnicodeDecodeError) -> bool:
    """Whether the end of the file lies within a character. One last byte alone may be a letter of another encoding."""
    if error.reason != "unexpected end of data":
        return False
    return error.end - error.start > 1 or not data[: error.start].isascii()


def _not_narrow(encoding: str) -> Fault:
    message = msg("This file is written in {encoding}, not in UTF-8.", encoding=encoding.upper()[:6])
    return Fault("not-utf8", message, _save_as_utf8())


def _save_as_utf8() -> Message:
    return msg('Save it again as UTF-8 (in most editors: "Save with encoding").')


def _filled_with_nul(data: bytes) -> Fault:
    place = data.index(_FILLING)
    line = data.count(b"\n", 0, place) + 1
    before = data[data.rfind(b"\n", 0, place) + 1 : place]
    return Fault(
        "not-utf8",
        msg("This file is filled with NUL bytes: its text was lost, as when writing is interrupted."),
        _bring_back(),
        Span.at(line, len(before.decode("utf-8", "replace")) + 1),
    )


def _cut(span: Span) -> Fault:
    return Fault("not-utf8", msg("This file ends in the middle of a character: it was cut."), _bring_back(), span)


def _bring_back() -> Message:
    return msg("Bring back its last good version with git.")


def _end(text: str) -> Span:
    line = text.count("\n") + 1
    return Span.at(line, len(text) - text.rfind("\n"), 0)


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Fault:
    line_start = data.rfind(b"\n", 0, error.start) + 1
    line = data.count(b"\n", 0, error.start) + 1
    column = len(data[line_start : error.start].decode("utf-8", "replace")) + 1
    byte = data[error.start]
    if _western(byte) == "\ufffd":
        message = msg("This file is not UTF-8: byte 0x{byte} here. It is in an older encoding.", byte=f"{byte:02X}")
        return Fault("not-utf8", message, _save_as_utf8(), Span.at(line, column))
    message = msg(
        'This file is not UTF-8: byte 0x{byte} here. It looks like Latin-1 or Windows-1252, where it is "{letter}".',
        byte=f"{byte:02X}",
        letter=_western(byte),
    )
    return Fault("not-utf8", message, _save_as_utf8(), Span.at(line, column))


def _carriage_returns() -> Fault:
    return Fault(
        "hidden-character",
        msg("The lines of this file end in a carriage return alone, which most programs do not see."),
        msg("Save it again with the line ends of Unix (LF) or of Windows (CRLF)."),
        Span(1, 1, 1, 1),
    )


def _lfs_pointer() -> Fault:
    return Fault(
        "invalid-yaml",
        msg("This file is a Git LFS pointer: its real text has not been fetched."),
        msg('Run "git lfs pull", and keep YAML files out of Git LFS.'),
    )
