"""JSON and WKT inside the cells of a table: as shallow and as finite as in a file of their own."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import shapely

from routes.reading.json_text import depth_of
from routes.reading.limits import DEFAULT

MAX_BRACKETS = 10
"""Brackets inside one another in WKT; a MultiPolygon in two collections needs 5, and the reader of WKT knows no end."""
MAX_CELL = 25_000_000
"""Letters of one cell."""
MAX_DEPTH = DEFAULT.max_depth - 4
"""Objects and lists inside one another in a cell; a feature's property lies in four."""

_BRACKET = re.compile(r"[()]")
_SURROGATE = re.compile(r"\\ud", re.IGNORECASE)


def read_json(text: str, otherwise: Any = None) -> Any:
    """Return the JSON value of a cell, or `otherwise` where it is none, too deep, not finite or half a letter.

    Examples
    --------
    >>> read_json("[1]"), read_json("[1e400]"), read_json("[1", "no")
    ([1], None, 'no')
    """
    if len(text) > MAX_CELL:
        return otherwise
    try:
        value = json.loads(text, parse_constant=_refuse, parse_float=_finite, parse_int=_whole)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return otherwise
    return otherwise if depth_of(value, MAX_DEPTH + 1) > MAX_DEPTH + 1 else value


def _refuse(literal: str) -> float:
    raise ValueError(literal)


def _finite(literal: str) -> float:
    number = float(literal)
    return number if math.isfinite(number) else _refuse(literal)


def _whole(literal: str) -> int:
    return int(literal) if len(literal) <= DEFAULT.max_digits else int(_refuse(literal))


def read_wkt(text: str) -> Any:
    """Return the shapely geometry of WKT, or None where it can't be read or nests too deep.

    Examples
    --------
    >>> print(read_wkt("POINT (1 2)"), read_wkt("GEOMETRYCOLLECTION(" * 20 + "POINT (1 2)" + ")" * 20))
    POINT (1 2) None
    """
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth += 1 if bracket[0] == "(" else -1
        if depth > MAX_BRACKETS:
            return None
    try:
        return shapely.from_wkt(text) if len(text) <= MAX_CELL else None
    except shapely.errors.ShapelyError:
        return None


def is_position(value: Any) -> bool:
    """Say whether a JSON value is a position of at least two numbers that can be reckoned with."""
    return (
        isinstance(value, list)
        and len(value) >= 2
        and all(isinstance(number, int | float) and abs(number) < 1e300 for number in value)
    )
