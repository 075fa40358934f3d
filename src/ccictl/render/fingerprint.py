"""The name of a finding that stays when lines move."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccictl.shapes.findings import FindingItem


def fingerprint(item: FindingItem) -> str:
    """64 hexadecimal digits that depend on the rule and on what it is about, neither on the file nor on the line.

    The parts cannot hold the NUL between them: files have none in their names, and in a text one is no longer NUL
    once it has been read.
    """
    from hashlib import sha256

    parts = (item.rule, item.subject, item.field, str(item.occurrence))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
