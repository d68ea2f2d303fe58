"""What the letters of a text say of it: from which side it is read, and which language alone is written so."""

from __future__ import annotations

import re
import unicodedata

_FROM_RIGHT = {"R", "AL"}
_STRONG = {"L", *_FROM_RIGHT}
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3041-\u30fa]")


def is_from_right(text: str) -> bool:
    """Return whether a text is read from right to left: its first letter says so.

    Examples
    --------
    >>> is_from_right("1961: عبر النهر"), is_from_right("Der Fluss (النهر)"), is_from_right("1961")
    (True, False, False)
    """
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in _STRONG), "L") in _FROM_RIGHT


def language_of_script(text: str) -> str:
    """Return the language that alone writes a text's letters, or nothing where several do.

    Examples
    --------
    >>> language_of_script("지난해 입국 224명"), language_of_script("Landmine Monitor")
    ('ko', '')
    """
    return "ko" if _HANGUL.search(text) else "ja" if _KANA.search(text) else ""
