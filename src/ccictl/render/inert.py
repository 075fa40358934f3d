"""Text from outside that a program would obey, written so that it only reads it.

`show` sees to terminals; here are those that act on plain text: the runner of a CI that reads the log for commands,
and whatever makes links out of a message.
"""

from __future__ import annotations

import re

# GitHub's runner obeys `##[command]` anywhere in a line, Azure's and TeamCity's `##vso[...]` and `##teamcity[...]`,
HASHES = re.compile(r"##(?=\w*\[)")
# and GitHub's `::command::` at the beginning of a line, whatever blanks (or colours) stand before it.
_COLONS = r"(?:\A|(?<=[\n\r]))((?:[^\S\n\r]|\x1b\[[\d;]*m)*):(?=:)"
_LINK = r"\](?=\()"
_TAG = r"<(?=[A-Za-z/!?])"
_MENTION = r"@(?=\w)"


def in_log(text: str, hash_: str = r"\u{23}", colon: str = r"\u{3a}") -> str:
    """`text` of which no line is a command to a CI runner; `hash_` and `colon` stand for what is written otherwise."""
    if "##" in text:
        text = HASHES.sub(lambda _: f"#{hash_}", text)
    if "::" in text:
        text = re.sub(_COLONS, lambda match: f"{match[1]}{colon}", text)
    return text


def in_message(text: str) -> str:
    """Plain `text` that holds no link, tag or mention for a reader that takes it for Markdown, and reads the same."""
    text = re.sub(_LINK, "] ", text)
    text = re.sub(_TAG, "< ", text)
    return re.sub(_MENTION, "@ ", text)
