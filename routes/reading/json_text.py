"""Text to JSON values: of a file, newline-delimited too, with faults that name line and column, and of a table's cell.

Knows JSON, not GeoJSON, and no bytes.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from routes.reading.limits import DEFAULT, Limits
from routes.rules.findings import DatasetError, Finding, Report

MAX_CELL = 25_000_000
"""Letters of one cell."""
MAX_CELL_DEPTH = DEFAULT.max_depth - 4
"""Objects and lists inside one another in a cell; a feature's property lies in four."""

_SYNTAX = (
    ("Expecting ',' delimiter", "a comma or a closing bracket", "Add the comma or close the bracket just before it."),
    ("Expecting property name", "a name in double quotes", "Remove the comma before it, or put the name in quotes."),
    ("Illegal trailing comma", "no comma before a closing bracket", "Remove the comma."),
    ("Expecting ':' delimiter", "a colon after the name", "Put a colon between the name and its value."),
    ("Unterminated string", "a closing double quote", "Close the quote; if the file was cut off, get it again."),
    ("Invalid control character", "text without line breaks inside quotes", "Write the line break as \\n."),
    ("Invalid \\", "a known escape after the backslash", "Write a backslash in text as \\\\."),
    ("Expecting value", "a value", "Put a value here, or remove the comma or the words that stand in its place."),
)
_BETWEEN = re.compile(r"[\s\x1e\ufeff]*")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE = re.compile(r"\\ud", re.IGNORECASE)


class _NumberError(ValueError):
    """A number that is not finite or has too many digits."""


def refused(name: str, expected: str, got: str, action: str, path: str = "") -> DatasetError:
    """Return the error for a file whose one fault hides all others."""
    return DatasetError(Report(name, (Finding("fault", path, expected, got, action),)))


def parse(text: str, name: str, limits: Limits = DEFAULT) -> tuple[Any, list[Finding]]:
    """Return the JSON value of a file and what was odd about it.

    Several values in one file (newline-delimited GeoJSON, RFC 8142 text sequences) come as one FeatureCollection.

    Raises
    ------
    DatasetError
        With one fault: not JSON, not finite, too much, too deep.

    Examples
    --------
    >>> parse('{"type": "Point"}', "point.json")
    ({'type': 'Point'}, [])
    """
    findings: list[Finding] = []
    if sum(map(text.count, "[{,")) > limits.max_values:
        raise refused(name, f"at most {limits.max_values:,} values", "more", "Simplify the lines or split the file.")
    values, repeated = _values(text, name, limits)
    if len(values) > 1:
        value: Any = {"type": "FeatureCollection", "features": values}
        findings.append(
            Finding("inference", "", "one collection", f"{len(values):,} JSON values one after the other", "")
        )
    else:
        value = values[0]
    if depth_of(value, limits.max_depth) > limits.max_depth:
        raise refused(
            name,
            f"at most {limits.max_depth} levels of brackets inside one another",
            "more",
            "Export the file again as plain GeoJSON.",
        )
    if "\\ud" in text or "\\uD" in text:
        value, mended = _without_lone_surrogates(value)
        if mended:
            findings.append(Finding("warning", "", "whole characters", "half a surrogate pair", "Shown as \ufffd."))
    for key in dict.fromkeys(repeated):
        findings.append(
            Finding("warning", "", "each name once in an object", f"{_quoted(key)} twice", "The last one counts.")
        )
    return value, findings


def too_large(name: str, size: int, limits: Limits) -> DatasetError:
    """Return the error for a file beyond the size limit."""
    return refused(
        name,
        f"a file of at most {limits.max_bytes // 1_000_000} MB",
        f"{size / 1_000_000:,.1f} MB",
        "Simplify the lines, for example on mapshaper.org, or split the file.",
    )


def _values(text: str, name: str, limits: Limits) -> tuple[list[Any], list[str]]:
    """Return all JSON values of the text, and the names that an object has twice."""
    repeated: list[str] = []
    decoder = json.JSONDecoder(
        object_pairs_hook=_object_hook(repeated),
        parse_float=_finite,
        parse_int=_whole(limits.max_digits),
        parse_constant=_constant,
    )
    values: list[Any] = []
    at = _end_of_space(text, 0)
    while at < len(text) or not values:
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            raise _syntax_error(name, text, error, bool(values)) from None
        except _NumberError as error:
            place = _place(text, max(text.find(str(error), at), 0))
            action = "Write a finite number, or leave the value out."
            raise refused(name, "a finite number", str(error)[:40], action, place) from None
        except RecursionError:
            limit = f"at most {limits.max_depth} levels of brackets inside one another"
            raise refused(name, limit, "more", "Export the file again as plain GeoJSON.") from None
        values.append(value)
        at = _end_of_space(text, at)
    return values, repeated


def _end_of_space(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


def _object_hook(repeated: list[str]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def hook(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) != len(pairs):
            repeated.extend(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
        return value

    return hook


def _finite(literal: str) -> float:
    number = float(literal)
    if math.isinf(number):
        raise _NumberError(literal)
    return number


def _whole(max_digits: int) -> Callable[[str], int]:
    def whole(literal: str) -> int:
        if len(literal) > max_digits:
            raise _NumberError(literal)
        return int(literal)

    return whole


def _constant(literal: str) -> float:
    raise _NumberError(literal)


def _place(text: str, at: int) -> str:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return f"line {line}, column {column}"


def _quoted(text: str) -> str:
    return json.dumps(text[:40], ensure_ascii=False)


def _syntax_error(name: str, text: str, error: json.JSONDecodeError, is_later: bool) -> DatasetError:
    found = text[error.pos : error.pos + 24].partition("\n")[0].strip()
    got = _quoted(found) if found else ("the end of the file" if error.pos >= len(text.rstrip()) else "a line break")
    place = _place(text, error.pos)
    if is_later:
        return refused(name, "the end of the file", got, "Remove what follows the last closing bracket.", place)
    if got == "the end of the file" and not error.msg.startswith("Unterminated"):
        return refused(name, "a closing bracket", got, "The file was cut off; save or download it again.", place)
    if error.pos == len(text) - len(text.lstrip("\ufeff \t\r\n")):
        return refused(name, "JSON, which starts with {", got, "Export the data as GeoJSON.", place)
    for message, expected, action in _SYNTAX:
        if error.msg.startswith(message):
            return refused(name, expected, got, action, place)
    return refused(name, "JSON", got, error.msg + ".", place)


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
        whole = _whole(DEFAULT.max_digits)
        value = json.loads(text, parse_constant=_constant, parse_float=_finite, parse_int=whole)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return otherwise
    return otherwise if depth_of(value, MAX_CELL_DEPTH + 1) > MAX_CELL_DEPTH + 1 else value


def depth_of(value: Any, enough: int) -> int:
    """Return how many containers lie inside one another, giving up just beyond `enough`."""
    level, depth = [value], 0
    while level and depth <= enough:
        level = [
            child
            for container in level
            if isinstance(container, dict | list)
            for child in (container.values() if isinstance(container, dict) else container)
            if isinstance(child, dict | list)
        ]
        depth += 1
    return depth


def _without_lone_surrogates(value: Any) -> tuple[Any, bool]:
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
