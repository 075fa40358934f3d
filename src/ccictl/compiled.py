"""The compiled catalogue of a language (the MO file of GNU gettext), in which sentences are looked up where they lie.

`gettext.GNUTranslations` makes a dictionary of all 1,800 of them first, and a run says a hundred. The file holds two
tables, of the sentences in the order of their bytes and of their translations, each an array of lengths and offsets:
https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html
"""

from __future__ import annotations

_MAGIC = b"\xde\x12\x04\x95"  # little-endian, as it is compiled here
_ENTRY = 8


class Compiled:
    """A catalogue. Of its plurals the second is for more than one, as in French."""

    def __init__(self, data: bytes) -> None:
        """Raises ValueError where `data` is no such file."""
        if data[:4] != _MAGIC:
            raise ValueError("no catalogue, or none for this machine")
        self._data = data
        self._count, self._sentences, self._translations = (self._number(place) for place in (8, 12, 16))
        self._known: dict[str, tuple[str, ...]] = {}

    def gettext(self, message: str) -> str:
        """The translation of a sentence; itself where there is none."""
        found = self._forms(message)
        return found[0] if found else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The same of a sentence whose form depends on a number."""
        found = self._forms(msgid1)
        if not found:
            return msgid1 if n == 1 else msgid2
        return found[n > 1]

    def _forms(self, sentence: str) -> tuple[str, ...]:
        found = self._known.get(sentence)
        if found is None:
            found = self._known[sentence] = self._search(sentence.encode("utf-8", "surrogatepass"))
        return found

    def _search(self, sentence: bytes) -> tuple[str, ...]:
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            # A plural is written behind its singular, which alone is looked for.
            there = self._entry(self._sentences, middle).partition(b"\0")[0]
            if there == sentence:
                return tuple(self._entry(self._translations, middle).decode("utf-8").split("\0"))
            low, high = (middle + 1, high) if there < sentence else (low, middle)
        return ()

    def _entry(self, table: int, rank: int) -> bytes:
        place = table + _ENTRY * rank
        start = self._number(place + 4)
        return self._data[start : start + self._number(place)]

    def _number(self, place: int) -> int:
        return int.from_bytes(self._data[place : place + 4], "little")
