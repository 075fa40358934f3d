"""Addresses that can be followed safely."""

from __future__ import annotations

import re

from ccictl.i18n import msg
from ccictl.model.log import Refused

_REST = r"[^\s<>\"\\^`{|}]"
_LINK = re.compile(
    rf"https://\w(?:[\w.-]*\w)?(?::[0-9]{{1,5}})?(?:[/?#]{_REST}*)?"
    r"|mailto:[^\s<>\"\\^`{|}@?]+@\w[\w.-]*(?:\?[^\s<>\"\\^`{|}@]*)?"
)
_WITH_NAME = rf"(?i)(?P<scheme>https?://)[^\s/?#@\\]*@(?P<rest>{_REST}+)"
_SCHEME = r"(?i)https?://"
_MAIL = r"[\w.+-]+@[\w.-]+"


def link(text: str) -> str:
    """An address that begins with `https://` or `mailto:`, with neither a password nor anything unseen in it.

    Raises Refused for anything else.
    """
    # What is not printable could make the address shown another than the one followed.
    if _LINK.fullmatch(text) and text.isprintable():
        return text
    message = msg('"{value}" is not a link that can be followed safely.', value=text)
    named = re.fullmatch(_WITH_NAME, text)
    if named:
        message = msg("This link carries a name or a password.")
        text = f"https://{named['rest']}"
    meant = _meant(text)
    if _LINK.fullmatch(meant):
        raise Refused(message, msg("Write it as: {line}", line=meant))
    raise Refused(message, msg("Write an address that begins with https:// or mailto:."))


def _meant(text: str) -> str:
    escaped = re.sub(r"\s", "%20", "".join(c for c in text if c.isprintable() or c.isspace()))
    if re.match(_SCHEME, escaped):
        return re.sub(_SCHEME, "https://", escaped, count=1)
    if escaped.startswith("www."):
        return f"https://{escaped}"
    return f"mailto:{escaped}" if re.fullmatch(_MAIL, escaped) else escaped
