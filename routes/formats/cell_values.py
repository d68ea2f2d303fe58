"""A property's name and value as the heading and cell of a column, and back: nothing is lost, whatever they are called.

Lists stand as JSON in their cell. What a cell can't hold as it is stands as `json:` and JSON; a name that a column
can't have, or that means something else there, stands as `property:` and JSON.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from routes.formats.degrees import read_degrees
from routes.formats.xml_text import clean
from routes.reading.json_text import read_json

Cell = str | int | float | bool
LARGEST = 2**53
"""The largest whole number that every format holds."""
RESERVED = ("id", "file_order", "geometry", "geom", "fid", "latitude", "longitude", "wkt", "more_properties")
"""Columns of the layout's own, in lower case."""
PREFIXES = ("feature.", "collection.", "json:", "property:")
_JSON, _NAME = "json:", "property:"
LONGEST_NAME = 60
"""Letters of a heading; properties with longer names share a cell."""
_ODD_NAME = re.compile(r"^[\s'=+\-@＝＋－＠]|[\r\n;|\t]|\s$|\[\d+\]$|\(\d+\)$|^column \d+$")
"""Names that a table's reader would change: signs of formulas, breaks, and the numbers that tell equal names apart."""
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_TRUTH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


class ColumnNames:
    """The headings of the properties of one route, no two of which differ only by case.

    Examples
    --------
    >>> names = ColumnNames(["note", "ID", "Name", "NAME"])
    >>> names.of("note"), names.of("ID")
    ('note', 'property:"\\\\u0049\\\\u0044"')
    """

    def __init__(self, names: Iterable[str], known: Iterable[str] = ()) -> None:
        self.known = set(known)
        self._times = Counter(name.casefold() for name in {*names, *self.known})

    def of(self, name: str) -> str:
        """Return the heading of a property."""
        if name in self.known:
            return name
        folded = name.casefold()
        is_plain = (
            name
            and len(name) <= LONGEST_NAME
            and folded not in RESERVED
            and not folded.startswith(PREFIXES)
            and self._times[folded] < 2
            and clean(name) == name
            and not _ODD_NAME.search(name)
        )
        return name if is_plain else _NAME + _CAPITAL.sub(_escaped, json.dumps(name))


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(letter):04x}" for letter in found[0])


def name_of(heading: str) -> str:
    """Return the property whose heading `ColumnNames.of` gave."""
    if heading.startswith(_NAME):
        name = read_json(heading.removeprefix(_NAME))
        return name if isinstance(name, str) else heading
    return heading


def cells(
    values: Mapping[str, Any], types: Mapping[str, str], names: ColumnNames | None = None, spare: Iterable[str] = ()
) -> dict[str, Cell]:
    """Return values as cells by their headings.

    Parameters
    ----------
    types
        JSON types of the known properties; those are written plainly.
    spare
        Known properties that may be left out where they are empty, since they are empty where they are missing.

    Examples
    --------
    >>> types = {"severity": "integer", "sources": "array", "period": "string"}
    >>> cells({"severity": 3, "sources": ["a"], "period": "", "ele": 12}, types, spare=["period"])
    {'severity': 3, 'sources': '["a"]', 'ele': 'json:12'}
    """
    names = names or ColumnNames(values, types)
    may_lack = set(spare)
    return {
        names.of(name): _cell(value, types.get(name))
        for name, value in values.items()
        if not (name in may_lack and value in ("", None))
    }


def _cell(value: Any, known: str | None) -> Cell:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST
    if isinstance(value, str) and known in (None, "string"):
        is_plain = value.strip() == value and value and not value.startswith(_JSON) and "\r" not in value
        return value if is_plain and clean(value) == value else _JSON + json.dumps(value)
    if known == "array" and isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if (known in ("integer", "number") and is_number) or (known == "boolean" and isinstance(value, bool)):
        return value  # type: ignore[no-any-return]
    return _JSON + json.dumps(value, ensure_ascii=False)


def read_cells(row: Mapping[str, Any], types: Mapping[str, str]) -> dict[str, Any]:
    """Return the values of cells by their names; what can't be read as its type stays text, for the checks to name."""
    filled = {name_of(name): value for name, value in row.items() if name and value not in ("", None)}
    return {name: read_cell(value, types.get(name)) for name, value in filled.items()}


def read_cell(value: Any, known: str | None) -> Any:
    """Return the value of a cell as its type."""
    if isinstance(value, str) and value.startswith(_JSON):
        return read_json(value.removeprefix(_JSON), value)
    if known == "string":
        return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
    if known == "array":
        return value if isinstance(value, list) else _read_list(str(value))
    if known == "boolean":
        return _TRUTH.get(str(value).lower().removesuffix(".0"), value)
    return _read_text(value, known) if isinstance(value, str) else _whole(value, known)


def _whole(value: Any, known: str | None) -> Any:
    return int(value) if known == "integer" and isinstance(value, float) and value.is_integer() else value


def _read_text(value: str, known: str | None) -> Any:
    if known in ("integer", "number"):
        number = read_degrees(value)
        return value if number is None else int(number) if number.is_integer() and abs(number) <= LARGEST else number
    return read_json(value, value) if known == "object" else value


def _read_list(text: str) -> list[Any]:
    listed = read_json(text) if text.lstrip().startswith("[") else None
    return listed if isinstance(listed, list) else [part.strip() for part in text.split(";") if part.strip()]
