"""Inputs made to exhaust time, memory or the stack, read as a file of a plan within bounds.

`python -m tests.hazards.bombs NAME [small]` reads one of them, with `small` in a thread whose stack is 512 KiB, and
prints how many faults it has: a hang or a crash is then that of another process.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from ccictl.check.silence import ignores
from ccictl.source.document import parse
from ccictl.source.places import Places
from ccictl.source.read import LARGEST

if TYPE_CHECKING:
    from collections.abc import Callable

LEVELS = 25_000


def _filled(text: str, size: int = LARGEST) -> str:
    return text * (size // len(text.encode()))


BOMBS: dict[str, Callable[[], str]] = {
    "lists in lists": lambda: "a: " + "[" * LEVELS,
    "lists closed": lambda: "a: " + "[" * LEVELS + "]" * LEVELS,
    "braces": lambda: "{a: " * LEVELS,
    "items in items": lambda: "- " * LEVELS,
    "far items in items": lambda: "-  " * LEVELS,
    "questions": lambda: "? " * LEVELS,
    "fields in fields": lambda: "".join(" " * level + "a:\n" for level in range(1400)),
    "anchors and lists": lambda: _filled("&a ["),
    "lists and anchors": lambda: _filled("[&a "),
    "deep behind a mistake": lambda: "b: @\na: " + "[" * LEVELS,
    "deep with a comment": lambda: "a: 1  # ccictl: ignore[x]\nb: " + "[" * LEVELS,
    "a mebibyte of items": lambda: _filled("- "),
    "a mebibyte of anchors": lambda: _filled("&a "),
    "a mebibyte of anchored values": lambda: "a: " + _filled("&a ", LARGEST - 3),
    "a mebibyte of aliases": lambda: "a: [" + _filled("*a, ", LARGEST - 9) + "]",
    "a mebibyte of questions": lambda: _filled("? "),
    "a mebibyte of question keys": lambda: _filled("? a\n"),
    "a mebibyte of tags": lambda: _filled("a: !x y\n"),
    "a mebibyte of directives": lambda: _filled("%A\n"),
    "a mebibyte of documents": lambda: _filled("---\n"),
    "a mebibyte of spaces": lambda: "a: b" + _filled(" ", LARGEST - 9) + ": c",
    "a mebibyte of one word": lambda: "title: " + _filled("x", LARGEST - 7),
    "a mebibyte of one key": lambda: _filled("k"),
    "a mebibyte of colons": lambda: _filled(":"),
    "a mebibyte of comments": lambda: _filled("#"),
    "a mebibyte of backslashes": lambda: 'a: "' + _filled("\\", LARGEST - 9),
    "a mebibyte of quotes": lambda: _filled("a: 'b'c'\n"),
    "a mebibyte of open quotes": lambda: _filled('a: "b\n'),
    "a mebibyte of tabs": lambda: _filled("\ta: 1\n"),
    "a mebibyte of lines of a tab": lambda: "title: P\n" + _filled("\t\n", LARGEST - 9),
    "a mebibyte of comments behind tabs": lambda: "title: P\n" + _filled("\t# a\n", LARGEST - 9),
    "a mebibyte of stacked ignores": lambda: _filled("# ccictl: ignore[unknown-field] x\n", LARGEST - 7) + "foo: 1\n",
    "a mebibyte of ignored fields": lambda: "".join(f"f{n}: 1 # ccictl: ignore[x]\n" for n in range(29_000)),
    "a mebibyte of ignored names": lambda: "a: 1 # ccictl: ignore[" + _filled("b,", LARGEST - 30) + "]\n",
    "a mebibyte of ignores begun": lambda: "a: 1 " + _filled("# ccictl: ignore[", LARGEST - 9),
    "a mebibyte of bad columns": lambda: _filled("a:\n   b: 1\n  c: 2\n"),
    "a mebibyte of empty lines": lambda: "a: |\n" + _filled("\n", LARGEST - 9),
    "a mebibyte of carriage returns": lambda: _filled("\r"),
    "a mebibyte of nothing": lambda: _filled("\0"),
    "a mebibyte of conflicts": lambda: _filled("<<<<<<< a\n=======\n>>>>>>> b\n"),
    "a mebibyte of open conflicts": lambda: _filled("<<<<<<< a\n"),
    "a mebibyte of odd spaces": lambda: _filled("\u00a0a: 1\n"),
    "a mebibyte of lists as keys": lambda: _filled("[a]: b\n"),
    "a mebibyte of equal keys": lambda: _filled("a: 1\n"),
    "mistakes at the end": lambda: "a: 1\n" * 100_000 + "b\n" * 100_000,
    "100,000 keys": lambda: "".join(f"k{number}: v\n" for number in range(100_000)),
    "10,000 equal keys": lambda: "a: 1\n" * 10_000,
    "100,000 hidden characters": lambda: "title: " + "\u200b" * 100_000,
    "billion laughs": lambda: (
        'a: &a ["x", "x"]\n'
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20))
    ),
    "nested merge keys": lambda: (
        "a: &a0 {x: 1}\n" + "".join(f"b{n}: &a{n + 1} {{<<: [*a{n}, *a{n}]}}\n" for n in range(13))
    ),
}


def go(name: str) -> None:
    """Read a bomb as `projects/x.yaml` would be, look up places in it, and print how many faults it has."""
    data = BOMBS[name]().encode()
    assert len(data) <= LARGEST
    read = parse("projects/x.yaml", data)
    places = Places(read)
    for path in ((), ("a",), ("a", 0), ("a", "b", "c")):
        places.of(path)
    ignores(read)
    sys.stdout.write(f"{len(read.faults)}\n")


def main(name: str, *, small: bool) -> None:
    """Go, in this thread or in one with a small stack."""
    if not small:
        go(name)
        return
    threading.stack_size(512 * 1024)
    thread = threading.Thread(target=go, args=(name,))
    thread.start()
    thread.join()


if __name__ == "__main__":
    main(sys.argv[1], small="small" in sys.argv)
