"""JSON inside a script element, where no text of a file can end the element or be run."""

from __future__ import annotations

import json
import re

_TEMPLATE = re.compile(r"\{(?=[{%#])")


def script_safe(value: object) -> str:
    """Return JSON that can stand inside a script element whatever text it holds.

    Examples
    --------
    >>> script_safe("</script>&")
    '"\\\\u003c/script\\\\u003e\\\\u0026"'
    >>> script_safe({"a": "{{7*7}}"})
    '{"a":"\\\\u007b{7*7}}"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    # branca renders what a macro returned once more: an opening of the template language would be run. JSON has none
    # outside of texts.
    text = _TEMPLATE.sub(r"\\u007b", text)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    # A lone surrogate can't be encoded as UTF-8; JSON may carry one as an escape.
    return text.encode("utf-8", "replace").decode()
