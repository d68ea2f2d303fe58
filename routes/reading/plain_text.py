"""Text without its HTML, as editors of maps write it; knows no properties."""

from __future__ import annotations

import html
import re

_TAG = re.compile(r"(<[a-zA-Z/!?][^<>]*>)")
_IS_HTML = re.compile(r"<[a-zA-Z/!?][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")
_BLOCK = re.compile(r"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6]|hr|blockquote)\b", re.IGNORECASE)
_UNSEEN = re.compile(r"<(script|style|head|title)\b", re.IGNORECASE)


def plain_text(text: str) -> str:
    """Return text without its HTML: blocks become lines, scripts and styles vanish. In linear time.

    Examples
    --------
    >>> plain_text("<p>Yalu &amp; Tumen</p><script>x</script>"), plain_text("2 < 3")
    ('Yalu & Tumen', '2 < 3')
    """
    if not _IS_HTML.search(text):
        return text
    kept: list[str] = []
    unseen = ""
    for part in _TAG.split(text):
        if not _TAG.fullmatch(part):
            if not unseen:
                kept.append(part)
        elif unseen:
            if part.lower().startswith(f"</{unseen}"):
                unseen = ""
        elif found := _UNSEEN.match(part):
            unseen = found[1].lower()
        elif _BLOCK.match(part):
            kept.append("\n")
    lines = [" ".join(line.split()) for line in html.unescape("".join(kept)).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
