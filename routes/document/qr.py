"""QR codes as paths that the document draws itself; knows no route."""

from __future__ import annotations

from typing import Any

import segno


def path_of(text: str) -> dict[str, Any]:
    """Return the side of a QR code in modules, and an SVG path of its dark ones.

    Examples
    --------
    >>> code = path_of("https://example.org")
    >>> code["size"], code["path"][:13]
    (25, 'M0 0h7v1h-7zM')
    """
    rows = [bytes(row) for row in segno.make(text, error="m", micro=False).matrix]
    return {"size": len(rows), "path": "".join(_runs(row, y) for y, row in enumerate(rows))}


def _runs(row: bytes, y: int) -> str:
    """Return the dark stretches of a row."""
    parts, x = [], 0
    while x < len(row):
        end = x
        while end < len(row) and row[end]:
            end += 1
        if end > x:
            parts.append(f"M{x} {y}h{end - x}v1h-{end - x}z")
        x = end + 1
    return "".join(parts)
