"""The seam between English in the code and the reader's language.

Code never translates: it makes a `Message`, the English sentence and what goes into it. A `Translator` is made once,
at the edge, and handed down to what writes for a person.
"""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Protocol

from ccictl.named import NamedTuple
from ccictl.show import show

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LANGUAGES = ("fr", "en")
DEFAULT = "fr"
_THOUSAND = 1000


class Message(NamedTuple):
    """An English sentence with `{named}` places, and what fills them; plural when `plural` is given."""

    text: str
    args: tuple[tuple[str, object], ...] = ()
    plural: str = ""
    number: int = 1


class Catalogue(Protocol):
    """What the translations of `gettext` offer, and `compiled.Compiled`."""

    def gettext(self, message: str) -> str: ...
    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str: ...


def msg(text: str, /, **args: object) -> Message:
    """A sentence to be translated when it is shown. The extraction of the catalogue looks for this name."""
    return Message(text, tuple(args.items()))


def msgn(text: str, plural: str, count: int, /, **args: object) -> Message:
    """A sentence whose form depends on `count`, which also fills `{n}`."""
    return Message(text, (("n", count), *args.items()), plural, count)


def later(text: str) -> str:
    """`text` itself, marked for the extraction: it is translated where it is shown, as help is."""
    return text


def half_up(value: float, decimals: int) -> float:
    """`value` with so many digits behind the point, a half away from zero as people expect it; never -0.

    It is the value that a float holds that counts, exactly: 0.5 is a half, 2.675 is a little less than one.
    """
    if not isfinite(value):
        return value
    number, whole = abs(value).as_integer_ratio()
    count, rest = divmod(number * 10**decimals, whole)
    rounded: float = (count + (2 * rest >= whole)) / 10**decimals
    return -rounded if value < 0 < rounded else rounded


class Translator:
    """Says a message in one language.

    Words that come from a plan pass through `show` on their way into a sentence: nothing in a plan can steer
    a terminal, whatever message it ends in.
    """

    def __init__(self, language: str, catalogue: Catalogue | None = None) -> None:
        self.language = language
        self._catalogue = catalogue

    def __call__(self, message: Message | str) -> str:
        """The sentence in this language; a plain string is a sentence without arguments."""
        if isinstance(message, str):
            return self._look_up(message)
        if message.plural:
            template = self._look_up_plural(message.text, message.plural, message.number)
        else:
            template = self._look_up(message.text)
        if not message.args:
            return template
        return template.format_map({name: self._value(value) for name, value in message.args})

    def number(self, value: float, decimals: int = 2) -> str:
        """A number with its thousands apart: `-1,250.5` in English, `−1 250,5` in French.

        At most `decimals` digits stand behind the point, and no zero at their end.
        """
        if type(value) is int and -_THOUSAND < value < _THOUSAND:
            return f"\u2212{-value}" if value < 0 and self.language == "fr" else str(value)
        rounded = half_up(value, decimals)
        whole, _, rest = f"{abs(rounded):,.{decimals}f}".partition(".")
        rest = rest.rstrip("0")
        if self.language == "fr":
            text = whole.replace(",", "\u202f") + (f",{rest}" if rest else "")
            return f"\u2212{text}" if rounded < 0 else text
        return f"{'-' if rounded < 0 else ''}{whole}{f'.{rest}' if rest else ''}"

    def day(self, iso: str) -> str:
        """A day as it is read: `30/09/2026` in French, `2026-09-30` in English."""
        return "/".join(reversed(iso.split("-"))) if self.language == "fr" else iso

    def _value(self, value: object) -> str:
        # Most are words: they come first, a long timeline says tens of thousands.
        if type(value) is str:
            return show(value)
        if isinstance(value, Message):
            return self(value)
        # Not every tuple is a list of things: a date is a tuple too, and says itself.
        if type(value) in (tuple, list):
            return ", ".join(self._value(part) for part in value)  # type: ignore[attr-defined]
        if isinstance(value, (int, float)):
            return self.number(value)
        return show(str(value))

    def _look_up(self, text: str) -> str:
        if not text or self._catalogue is None:
            return text
        return self._catalogue.gettext(text)

    def _look_up_plural(self, text: str, plural: str, count: int) -> str:
        if self._catalogue is None:
            return text if count == 1 else plural
        return self._catalogue.ngettext(text, plural, count)


def translator(language: str, locale: Path) -> Translator:
    """The translator of `language`, its catalogue read from `locale`; English is the code's own and has none."""
    if language == "en":
        return Translator("en")
    from ccictl.compiled import Compiled

    try:
        return Translator(language, Compiled((locale / language / "LC_MESSAGES" / "ccictl.mo").read_bytes()))
    except (FileNotFoundError, ValueError):
        # Without its compiled catalogue (a source tree that was never installed) the program still runs, in English.
        return Translator(language)


def choose_language(arguments: list[str], environment: Mapping[str, str]) -> str:
    """The language asked for: `--lang`, then CCICTL_LANG, then the locale, then French.

    A value that names no language of ours is passed over here; for `--lang` the command line reports it.
    """
    asked = _lang_argument(arguments) or environment.get("CCICTL_LANG", "")
    if asked in LANGUAGES:
        return asked
    names = [environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    chosen = next((name for name in names if name), "")
    if chosen.split(".")[0] not in ("", "C", "POSIX"):
        names = [*environment.get("LANGUAGE", "").split(":"), chosen]
        for name in names:
            if name[:2].lower() in LANGUAGES and name[2:3] in ("", "_", ".", "-", "@"):
                return name[:2].lower()
    return DEFAULT


def _lang_argument(arguments: list[str]) -> str:
    asked = ""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif argument == "--lang" and position + 1 < len(arguments):
            asked = arguments[position + 1]
    return asked
