"""The examples on a rule's page, as small plans that can be run."""

from __future__ import annotations

import itertools
import re
import textwrap

from ccictl.named import NamedTuple

_FILE = re.compile(r"# (?P<path>\S+\.ya?ml)(?: -> (?P<link>\S+))?")
_AS_OF = re.compile(r"# as of (?P<date>[0-9-]+)")
_ON = re.compile(r"# (?:committed on (?P<date>[0-9-]+)|now)")
_MARK = re.compile(r"[ ]*# <--$")
_ESCAPE = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}|\\x(?P<byte>[0-9a-f]{2})|\\(?P<name>[tr])")
AS_OF = "2026-01-15"
_PLAN = "title: Plan d'essai\nstart: 2022\nfinish: 2027\n"


class Example(NamedTuple):
    """A plan of a few files: their bytes by path, the links by path, the lines that a finding is expected on.

    `past` are the files that were committed before, each time with its day, the oldest first.
    """

    files: dict[str, bytes]
    links: dict[str, str]
    expected: tuple[tuple[str, int], ...]
    as_of: str
    past: tuple[tuple[str, dict[str, bytes]], ...] = ()


def examples(page: str) -> tuple[Example, Example]:
    """The bad and the good example of a page."""
    bad, good = (_block(page, heading) for heading in ("Bad:", "Good:"))
    return _example(bad), _example(good)


def prose(page: str) -> list[tuple[str, bool]]:
    """The paragraphs of a page, each with whether it is an example; two examples in a row are one."""
    parts: list[tuple[str, bool]] = []
    for part in re.split(r"\n\n(?=\S)|\n\n(?=    )", page.strip()):
        code = part.startswith("    ")
        if code and parts and parts[-1][1]:
            parts[-1] = (f"{parts[-1][0]}\n\n{textwrap.dedent(part)}", True)
        else:
            parts.append((textwrap.dedent(part) if code else " ".join(part.split()), code))
    return parts


def _block(page: str, heading: str) -> str:
    parts = prose(page)
    for (text, code), (following, is_example) in itertools.pairwise(parts):
        if not code and text == heading and is_example:
            return following
    raise ValueError(heading)


def _example(block: str) -> Example:
    files: dict[str, list[str]] = {}
    links: dict[str, str] = {}
    expected: list[tuple[str, int]] = []
    past: list[tuple[str, dict[str, bytes]]] = []
    as_of, current, day = AS_OF, "", ""
    for line in block.split("\n"):
        date, file, on = _AS_OF.fullmatch(line), _FILE.match(line), _ON.fullmatch(line)
        if date:
            as_of = date["date"]
            continue
        if on:
            if day:
                past.append((day, _contents(files, links)))
            day, current = on["date"] or "", ""
            continue
        if file:
            current = file["path"]
            files[current] = []
            if file["link"]:
                links[current] = file["link"]
            if _MARK.search(line):
                expected.append((current, 1))
            continue
        if _MARK.search(line):
            expected.append((current, len(files[current]) + 1))
        if current:
            files[current].append(_MARK.sub("", line))
    return Example(_contents(files, links), links, tuple(expected), as_of, tuple(past))


def _contents(files: dict[str, list[str]], links: dict[str, str]) -> dict[str, bytes]:
    content = {path: _bytes("\n".join(lines).rstrip("\n") + "\n") for path, lines in files.items() if path not in links}
    return {"plan.yaml": _PLAN.encode(), **content}


def _bytes(text: str) -> bytes:
    r"""The bytes of a text in which `\u{200b}` is a character, `\xe9` a byte, `\t` a tab, `\r` a return."""
    parts, end = [], 0
    for match in _ESCAPE.finditer(text):
        parts.append(text[end : match.start()].encode())
        if match["code"]:
            parts.append(chr(int(match["code"], 16)).encode())
        elif match["byte"]:
            parts.append(bytes([int(match["byte"], 16)]))
        else:
            parts.append({"t": b"\t", "r": b"\r"}[match["name"]])
        end = match.end()
    return b"".join([*parts, text[end:].encode()])
