"""Bytes to JSON values: gzip, encodings, newline-delimited GeoJSON, and faults that name line and column.

Knows JSON, not GeoJSON.
"""

from __future__ import annotations

import gzip
import io
import json
import math
import re
import zlib
from collections import Counter
from collections.abc import Callable
from typing import Any

from routes.reading.limits import DEFAULT, Limits
from routes.rules.codes import Code, Term, Value
from routes.rules.findings import DatasetError, Finding, Report
from routes.rules.wording import Location

OTHER_FORMATS = (
    (b"PK\x03\x04", "a zip archive (KMZ, Shapefile or XLSX)"),
    (b"SQLite format 3", "a GeoPackage"),
    (b"fgb\x03", "a FlatGeobuf file"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
"""First bytes of files that are sometimes loaded in place of GeoJSON."""

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
_BETWEEN = re.compile(r"[\s\x1e\ufeff]*")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class _NumberError(ValueError):
    """A number that is not finite or has too many digits."""


def refused(name: str, code: Code, location: Location = (), got: Value = "", **values: Value) -> DatasetError:
    """Return the error for a file whose one fault hides all others."""
    return DatasetError(Report(name, (Finding(code, location, got, values=values, level="fault"),)))


def parse(data: bytes, name: str, limits: Limits = DEFAULT) -> tuple[Any, list[Finding]]:
    """Return the JSON value of a file and what was odd about it.

    Several values in one file (newline-delimited GeoJSON, RFC 8142 text sequences) come as one FeatureCollection.

    Raises
    ------
    DatasetError
        With one fault: too large, not JSON, not finite, too deep.

    Examples
    --------
    >>> parse(b'{"type": "Point"}', "point.json")
    ({'type': 'Point'}, [])
    """
    text, findings = _decoded(_unpacked(data, name, limits), name)
    if sum(map(text.count, "[{,")) > limits.max_values:
        raise refused(name, "json-too-many", most=limits.max_values)
    values, repeated = _values(text, name, limits)
    if len(values) > 1:
        value: Any = {"type": "FeatureCollection", "features": values}
        findings.append(Finding("json-sequence", (), len(values)))
    else:
        value = values[0]
    if depth_of(value, limits.max_depth) > limits.max_depth:
        raise refused(name, "json-too-deep", most=limits.max_depth)
    if "\\ud" in text or "\\uD" in text:
        value, mended = _without_lone_surrogates(value)
        if mended:
            findings.append(Finding("json-surrogate"))
    findings += [Finding("json-name-twice", (), _quoted(key)) for key in dict.fromkeys(repeated)]
    return value, findings


def _unpacked(data: bytes, name: str, limits: Limits) -> bytes:
    if len(data) > limits.max_bytes:
        raise too_large(name, len(data), limits)
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            unpacked = packed.read(limits.max_unpacked_bytes + 1)
    except (OSError, EOFError, zlib.error):
        raise refused(name, "gzip-damaged") from None
    if len(unpacked) > limits.max_unpacked_bytes:
        raise refused(name, "unpacked-too-large", most=limits.max_unpacked_bytes // 1_000_000)
    return unpacked


def too_large(name: str, size: int, limits: Limits) -> DatasetError:
    """Return the error for a file beyond the size limit."""
    return refused(name, "file-too-large", got=size / 1_000_000, most=limits.max_bytes // 1_000_000)


def _decoded(data: bytes, name: str) -> tuple[str, list[Finding]]:
    for magic, what in OTHER_FORMATS:
        if data.startswith(magic):
            raise refused(name, "geojson-other-file", got=what)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise refused(name, "file-empty", loadable="GeoJSON")
    encoding = json.detect_encoding(data)
    for candidate in dict.fromkeys((encoding, "cp1252", "latin-1")):
        try:
            text = data.decode(candidate)
        except UnicodeDecodeError:
            continue
        break
    if candidate in ("utf-8", "utf-8-sig"):
        return text, []
    known = {"cp1252": "Windows-1252", "latin-1": "Latin-1"}.get(candidate, candidate.upper())
    return text, [Finding("text-not-utf8", (), known)]


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
            raise refused(name, "json-number", place, str(error)[:40]) from None
        except RecursionError:
            raise refused(name, "json-too-deep", most=limits.max_depth) from None
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
    start = text.lstrip("\ufeff \t\r\n")[:400].lower()
    if start.startswith("<"):
        what = next((w for w in ("kml", "gpx", "html", "svg", "osm") if f"<{w}" in start), "xml").upper()
        return refused(name, "geojson-gpx-kml" if what in ("KML", "GPX") else "geojson-xml", got=what)
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
