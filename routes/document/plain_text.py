"""Letters beyond ASCII as escapes where they are few: a browser holds such a document in half the memory."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

FEW, SHARE = 10, 0.02
"""So many letters, or such a share of a text, at the most: one in Korean would grow by escapes and gain nothing."""
_BEYOND = re.compile(r"[^\x00-\x7f]")


def _where_few(text: str, escaped: Callable[[re.Match[str]], str]) -> str:
    if text.isascii():
        return text
    found, count = _BEYOND.subn(escaped, text)
    return found if count <= max(FEW, SHARE * len(text)) else text


def in_script(text: str) -> str:
    r"""Return JSON or a script, where letters stand in texts and regular expressions alone.

    Examples
    --------
    >>> in_script('{"way": "a – b", "from": 1, "to": 2, "by": "rail, then on foot, then by boat"}')
    '{"way": "a \\u2013 b", "from": 1, "to": 2, "by": "rail, then on foot, then by boat"}'
    """
    return _where_few(text, lambda found: json.dumps(found[0])[1:-1])


def in_style(text: str) -> str:
    r"""Return a style sheet, where they stand in texts alone.

    Examples
    --------
    >>> in_style("summary::after{content:'▴';position:absolute;right:10px;bottom:4px}")
    "summary::after{content:'\\25b4 ';position:absolute;right:10px;bottom:4px}"
    """
    return _where_few(text, lambda found: f"\\{ord(found[0]):x} ")


def in_markup(text: str) -> str:
    """Return markup outside of scripts and style sheets.

    Examples
    --------
    >>> in_markup("<p>It is about 1,200 kilometres long – and nobody walks it twice.</p>")
    '<p>It is about 1,200 kilometres long &#8211; and nobody walks it twice.</p>'
    """
    return _where_few(text, lambda found: f"&#{ord(found[0])};")
