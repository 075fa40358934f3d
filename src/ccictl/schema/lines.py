"""The first line of a file, by which an editor finds its schema: put into what is there, of which no byte is lost."""

from __future__ import annotations

import re

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(rb"#[ \t]+(?:yaml-language-server[ \t]*:|\$schema:)[^\r\n]*")
_KEY = re.compile(rb"""^["']?\$schema["']?[ \t]*:""", re.MULTILINE)


def with_line(data: bytes, line: str, ours: str) -> bytes:
    """A file below the line that names its schema; as it is where it names one already, or is no text.

    `ours` is the folder whose schemas are made with the line: one of those is brought up to date, for a file that was
    moved; any other was chosen by somebody.
    """
    if _is_other(data):
        return data
    body = data.removeprefix(_BOM)
    bom = data[: len(data) - len(body)]
    at = 0
    for each in body.splitlines(keepends=True):
        if each.strip() and not each.startswith(b"#"):
            break
        found = _LINE.match(each)
        if found is not None:
            if f"{ours}/".encode() not in found.group():
                return data
            return bom + body[:at] + line.encode() + body[at + found.end() :]
        at += len(each)
    if _KEY.search(body):
        return data
    first, _, _ = body.partition(b"\n")
    return bom + line.encode() + (b"\r\n" if first.endswith(b"\r") else b"\n") + body


def _is_other(data: bytes) -> bool:
    """Whether it is no text in UTF-8."""
    try:
        return "\0" in data.decode("utf-8")
    except UnicodeDecodeError:
        return True
