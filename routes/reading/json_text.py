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

from routes.reading.json_slips import without_half_letters, without_slips
from routes.reading.limits import DEFAULT, Limits
from routes.rules.codes import Code, Term, Value
from routes.rules.findings import DatasetError, Finding, Report
from routes.rules.wording import Location

MAX_CELL = 25_000_000
"""Letters of one cell."""
MAX_CELL_DEPTH = DEFAULT.max_depth - 4
"""Objects and lists inside one another in a cell; a feature's property lies in four."""

_SYNTAX: tuple[tuple[str, Code], ...] = (
    ("Expecting ',' delimiter", "json-comma"),
    ("Expecting property name", "json-name"),
    ("Illegal trailing comma", "json-trailing-comma"),
    ("Expecting ':' delimiter", "json-colon"),
    ("Unterminated string", "json-quote"),
    ("Invalid control character", "json-control"),
    ("Invalid \\", "json-escape"),
    ("Expecting value", "json-value"),
)
"""How Python's decoder begins its messages, which have no codes."""
_CONTAINERS = frozenset((dict, list))
_BETWEEN = re.compile(r"[\s\x1e\ufeff]*")
_SHAPE = bytes(b"d"[0] if chr(byte) in "0123456789" else b"e"[0] if chr(byte) in "eE" else 32 for byte in range(256))
_HUGE = (b"dedd", b"d" * 300)
"""How numbers look that may be too large, in digits and exponents."""
_SURROGATE = re.compile(r"\\ud", re.IGNORECASE)


class _NumberError(ValueError):
    """A number that is not finite or has too many digits."""


def refused(name: str, code: Code, location: Location = (), got: Value = "", **values: Value) -> DatasetError:
    """Return the error for a file whose one fault hides all others."""
    return DatasetError(Report(name, (Finding(code, location, got, values=values, level="fault"),)))


def parse(text: str, name: str, limits: Limits = DEFAULT) -> tuple[Any, list[Finding]]:
    """Return the JSON value of a file and what was odd about it.

    Several values in one file (newline-delimited GeoJSON, RFC 8142 text sequences) come as one FeatureCollection.

    Raises
    ------
    DatasetError
        With one fault: not JSON, too much, too deep.

    Examples
    --------
    >>> parse('{"type": "Point"}', "point.json")
    ({'type': 'Point'}, [])
    """
    findings: list[Finding] = []
    if sum(map(text.count, "[{,")) > limits.max_values:
        raise refused(name, "json-too-many", most=limits.max_values)
    try:
        values, repeated, infinite = _values(text, name, limits)
    except DatasetError:
        plain = without_slips(text)
        if plain == text:
            raise
        values, repeated, infinite = _values(plain, name, limits)
        findings.append(Finding("json-slips"))
    if len(values) > 1:
        value: Any = {"type": "FeatureCollection", "features": values}
        findings.append(Finding("json-sequence", (), len(values)))
    else:
        value = values[0]
    if depth_of(value, limits.max_depth) > limits.max_depth:
        raise refused(name, "json-too-deep", most=limits.max_depth)
    if "\\ud" in text or "\\uD" in text:
        value, mended = without_half_letters(value)
        if mended:
            findings.append(Finding("json-surrogate"))
    if infinite:
        findings.append(Finding("json-not-finite", (), infinite))
    findings += [Finding("json-name-twice", (), _quoted(key)) for key in dict.fromkeys(repeated)]
    return value, findings


def too_large(name: str, size: int, limits: Limits) -> DatasetError:
    """Return the error for a file beyond the size limit."""
    return refused(name, "file-too-large", got=size / 1_000_000, most=limits.max_bytes // 1_000_000)


def _values(text: str, name: str, limits: Limits) -> tuple[list[Any], list[str], int]:
    """Return all JSON values of the text, the names that an object has twice, and how many numbers are not finite."""
    repeated: list[str] = []
    infinite = 0

    def nothing(_literal: str) -> None:
        nonlocal infinite
        infinite += 1

    def finite(literal: str) -> float | None:
        number = float(literal)
        if math.isfinite(number):
            return number
        nothing(literal)
        return None

    hook = _object_hook(repeated, limits.max_names, refused(name, "names-too-many", most=limits.max_names))
    decoder = json.JSONDecoder(object_pairs_hook=hook, parse_constant=nothing)
    shapes = text.encode(errors="replace").translate(_SHAPE, b"+")
    if any(huge in shapes for huge in _HUGE):  # may be too large; asking at each number takes twice the time
        decoder = json.JSONDecoder(
            object_pairs_hook=hook,
            parse_float=finite,
            parse_int=_whole(limits.max_digits),
            parse_constant=nothing,
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
            raise refused(name, "json-number", place, str(error)[:40]) from None
        except RecursionError:
            raise refused(name, "json-too-deep", most=limits.max_depth) from None
        values.append(value)
        at = _end_of_space(text, at)
    return values, repeated, infinite


def _end_of_space(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return match.end() if match else at


def _object_hook(
    repeated: list[str], most: int, beyond: DatasetError
) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def hook(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        if len(pairs) > most:
            raise beyond
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


def _refuse(literal: str) -> float:
    raise _NumberError(literal)


def _place(text: str, at: int) -> Location:
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return "line", line, "column", column


def _quoted(text: str) -> str:
    return json.dumps(text[:40], ensure_ascii=False)


def _syntax_error(name: str, text: str, error: json.JSONDecodeError, is_later: bool) -> DatasetError:
    found = text[error.pos : error.pos + 24].partition("\n")[0].strip()
    is_at_end = not found and error.pos >= len(text.rstrip())
    got = _quoted(found) if found else Term("end-of-file" if is_at_end else "line-break")
    place = _place(text, error.pos)
    if is_later:
        return refused(name, "json-after-end", place, got)
    if is_at_end and not error.msg.startswith("Unterminated"):
        return refused(name, "json-cut-off", place)
    if error.pos == len(text) - len(text.lstrip("\ufeff \t\r\n")):
        return refused(name, "json-start", place, got)
    for message, code in _SYNTAX:
        if error.msg.startswith(message):
            return refused(name, code, place, got)
    return refused(name, "json-syntax", place, got, reason=error.msg)


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
        value = json.loads(text, parse_constant=_refuse, parse_float=_finite, parse_int=whole)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return otherwise
    return otherwise if depth_of(value, MAX_CELL_DEPTH + 1) > MAX_CELL_DEPTH + 1 else value


def depth_of(value: Any, enough: int) -> int:
    """Return how many containers of a JSON value lie inside one another, giving up just beyond `enough`."""
    level, depth = [value] if type(value) in _CONTAINERS else [], 0
    while level and depth <= enough:
        below: list[Any] = []
        for container in level:
            below += container.values() if type(container) is dict else container
        level = [child for child in below if type(child) in _CONTAINERS]
        depth += 1
    return depth
