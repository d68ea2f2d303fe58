"""A language that is none: English with accents, 40 % longer and in brackets, to see what is cut or not translated."""

from __future__ import annotations

import re
from gettext import NullTranslations

_KEPT = re.compile(r"(\{[^{}]*\}|%\([a-z_]+\)[sd]|%%|<[^<>]+>|&\w+;|https?://\S+|`[^`]*`)")
_ACCENTS = str.maketrans("aeiouyAEIOUYcnszCNSZ", "åéîöûýÅÉÎÖÛÝçñšžÇÑŠŽ")
_MORE = 0.4
_FILL = "one two three four five six seven eight nine ten "


def stretched(text: str) -> str:
    """Return a text as the pseudo-language has it; what is filled in later stays.

    Examples
    --------
    >>> stretched("{n} routes"), stretched("Save")
    ('[{n} röûtéš one]', '[Šåvé on]')
    """
    if not text.strip():
        return text
    parts = _KEPT.split(text)
    said = "".join(part if at % 2 else part.translate(_ACCENTS) for at, part in enumerate(parts))
    lacking = max(2, round(sum(map(len, parts[::2])) * _MORE))
    return f"[{said} {(_FILL * (lacking // len(_FILL) + 1))[:lacking].strip()}]"


class Stretched(NullTranslations):
    """The catalogue of the pseudo-language."""

    def gettext(self, message: str) -> str:
        """Return a text, stretched."""
        return stretched(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for a number, stretched."""
        return stretched(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002 - gettext's signature
        """Return a text, stretched."""
        return stretched(message)
