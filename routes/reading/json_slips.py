"""JSON as people and scripts write it: with comments, commas before brackets, a script around it, half letters."""

from __future__ import annotations

import re
from typing import Any

SCRIPT = re.compile(
    r"\s*(?:(?:(?:export\s+default|(?:var|let|const)\s+[\w$]+\s*=|(?:window\.|module\.)?[\w$]+\s*=)\s*)|[\w$.]+\(\s*)(?=[{\[])"
)
"""What a script writes before JSON: `var data = `, `callback(`."""
_AFTER = re.compile(r"[\s;)]*\Z")
_TEXT = r'"(?:[^"\\]|\\.?)*(?:"|\Z)'
_COMMENT = re.compile(rf"{_TEXT}|//[^\n]*|/\*.*?(?:\*/|\Z)", re.DOTALL)
_COMMA = re.compile(rf"{_TEXT}|,(?=\s*[}}\]])", re.DOTALL)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_FAR = 200
"""Letters in which a script has begun its value."""


def without_slips(text: str) -> str:
    """Return text of the same length without what JSON does not know, in linear time.

    Examples
    --------
    >>> without_slips('var a = [1, // one\\n 2,];')
    '        [1,       \\n 2 ] '
    """
    begun = SCRIPT.match(text[:_FAR])
    if begun:
        end = _AFTER.search(text, max(len(text) - _FAR, begun.end()))
        cut = end.start() if end else len(text)
        text = _blank(text[: begun.end()]) + text[begun.end() : cut] + _blank(text[cut:])
    for slip in (_COMMENT, _COMMA):
        text = slip.sub(lambda found: found[0] if found[0].startswith('"') else _blank(found[0]), text)
    return text


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def without_half_letters(value: Any) -> tuple[Any, bool]:
    """Return a value whose texts hold no half of a letter, and whether any did."""
    mended = False

    def clean(part: Any) -> Any:
        nonlocal mended
        if isinstance(part, str):
            whole = _LONE_SURROGATE.sub("\ufffd", part)
            mended = mended or whole != part
            return whole
        if isinstance(part, list):
            return [clean(child) for child in part]
        if isinstance(part, dict):
            return {clean(key): clean(child) for key, child in part.items()}
        return part

    return clean(value), mended
