"""JSON inside a script element, where no text of a file can end the element or be run."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from routes.document.plain_text import in_script

PIECE = 500
"""Entries of a list or an object that are written at a time: all other threads wait meanwhile."""
_TEMPLATE = re.compile(r"\{(?=[{%#])")
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


def script_safe(value: object) -> str:
    """Return JSON that can stand inside a script element whatever text it holds.

    Examples
    --------
    >>> script_safe("</script>&")
    '"\\\\u003c/script\\\\u003e\\\\u0026"'
    >>> script_safe({"a": "{{7*7}}"})
    '{"a":"\\\\u007b{7*7}}"}'
    """
    return "".join(map(_safe, pieces(value)))


def pieces(value: Any) -> Iterator[str]:
    """Yield the JSON of a value; of a long one bit by bit, each of which begins and ends between two tokens."""
    if not _is_long(value):
        yield _json(value)
    elif isinstance(value, dict):
        for number, (name, held) in enumerate(value.items()):
            yield ("," if number else "{") + _json({name: 0})[1:-2]
            yield from pieces(held)
        yield "}"
    else:
        for at in range(0, len(value), PIECE):
            yield ("," if at else "[") + _json(value[at : at + PIECE])[1:-1]
        yield "]"


def _is_long(value: Any) -> bool:
    """Say whether a list, or an object with what lies in its objects, has very many entries."""
    if isinstance(value, dict):
        return len(value) > PIECE or any(map(_is_long, value.values()))
    return isinstance(value, list) and len(value) > PIECE


def _safe(text: str) -> str:
    # branca renders what a macro returned once more: an opening of the template language would be run. JSON has none
    # outside of texts.
    text = _TEMPLATE.sub(r"\\u007b", text)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    # A lone surrogate can't be encoded as UTF-8; JSON may carry one as an escape.
    return in_script(text.encode("utf-8", "replace").decode())
