"""Whatever a property is called and holds, every format that holds everything gives it back."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routes import formats
from routes.authoring.template import template
from routes.formats.cell_values import RESERVED, ColumnNames, name_of
from routes.model import Route

WHOLE = [suffix for suffix, row in formats.WRITABLE.items() if not row.leaves_out]
NAMES = [
    *RESERVED, *(name.upper() for name in RESERVED), "order",
    "kinds", "type", "properties", "feature.x", "collection.x",
    "json:x", "property:x", "Title", "TITLE", "name", "Name", "NAME", "column 3", "name [2]", "name (2)", "=1",
    "'a", " a ",
    "__proto__", "constructor", "toString", "fid", "FID", "ogc_fid", "OGC_FID", "rowid", "geom", "the_geom",
    "Description", "lat", "lon", "latitude", "longitude", "time", "Time", "begin", "altitudeMode", "wkt", "bbox", "crs",
    "more than ten letters", "more than ten letters too",
    "😀", "e\u0301", "\u00e9", ".", "a.b", "a'b", 'a"b', "a`b", "[a]",
    "a\nb", "a\x01b", "ab", "", "ß", "SS", "x" * 300, "stage", "severity", "sources", "mode", "distance_km", "context",
]  # fmt: skip
LONG = "".join(hashlib.sha256(bytes([n % 256, n // 256])).hexdigest() for n in range(700))
VALUES = [
    "x", "", " x ", "=1+1", "json:x", "a\r\nb", "a\x07b", "7", "007", "1.0", "true", 7, -7.5, 0, 10**20, True,
    False, None,
    [1, 2], [], {"a": [None, "b"]}, {}, LONG,
]  # fmt: skip


def written(properties, suffix, members=None):
    value = template()
    value["features"][7]["properties"] |= properties
    value["features"][7] |= members or {}
    route = Route.model_validate(value)
    back = formats.read(formats.write(route, suffix).data, f"route{suffix}").value
    return route, Route.model_validate(back)


def foreign(properties):
    """Return the properties that a place may have under any value."""
    known = {"title", "kind", *Route.model_fields}
    return {name: value for name, value in properties.items() if name not in known}


@pytest.mark.parametrize("suffix", WHOLE)
@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
def test_reserved_names_come_back_with_any_value(suffix, value):
    loose = [name for name in NAMES if name not in ("stage", "severity", "sources", "mode", "distance_km", "context")]
    properties = foreign(dict.fromkeys(loose, value))
    properties.pop("role", None)
    route, back = written(properties, suffix, {"extra": value, "ID": value})
    assert back.features[7].model_dump() == route.features[7].model_dump()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda child: st.lists(child, max_size=3) | st.dictionaries(st.text(max_size=3), child, max_size=3),
    max_leaves=5,
)


@pytest.mark.parametrize("suffix", WHOLE)
@settings(deadline=None, max_examples=25, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from(NAMES[:30]) | st.text(max_size=6), JSON, max_size=6))
def test_any_properties_come_back(suffix, properties):
    route, back = written(foreign({f"{name}": value for name, value in properties.items() if name != "role"}), suffix)
    assert back.features[7].model_dump() == route.features[7].model_dump()


@pytest.mark.parametrize("suffix", [".csv", ".gpx"])
@pytest.mark.parametrize("value", VALUES, ids=lambda value: repr(value)[:20])
def test_formats_that_hold_less_are_written_all_the_same(suffix, value):
    properties = foreign(dict.fromkeys(NAMES[:40], value))
    assert written_bytes(properties, suffix)


def written_bytes(properties, suffix):
    value = template()
    value["features"][7]["properties"] |= properties
    return formats.write(Route.model_validate(value), suffix).data


def test_no_two_headings_differ_only_by_case():
    names = ColumnNames(NAMES, known=["title"])
    headings = [names.of(name) for name in NAMES]
    assert len({heading.casefold() for heading in headings}) == len(set(NAMES))
    assert [name_of(heading) for heading in headings] == NAMES
