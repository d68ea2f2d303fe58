import contextlib
import gzip
import json
import os
from collections.abc import Callable

import pytest
from examples import collection, complete, line, point
from growing import grows_with_its_size
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from refusing import encoded, refusal

from routes.formats import open_route
from routes.installed import data_folder
from routes.reading.collection import key_of, list_routes, read_collection
from routes.reading.limits import Limits
from routes.rules.findings import DatasetError
from routes.rules.ids import Identifiers


def outcome(value, **options):
    """Return the dataset that a JSON value is, or the faults for which it is refused."""
    try:
        return open_route(json.dumps(value).encode(), "a.geojson", **options), ()
    except DatasetError as error:
        return None, error.report.faults


LINE = line([129.8, 42.0], [129.5, 42.9])
MINE = point(129.7, 42.1, category="landmine", title="Mines")


@pytest.mark.parametrize("number", ["NaN", "-Infinity", "1e999"])
def test_numbers_that_are_not_finite_are_read_as_nothing(number):
    data = encoded(collection({**LINE, "properties": {"depth": 1}})).replace(b": 1}", f": {number}}}".encode())
    dataset = open_route(data, "a.geojson")
    assert dataset.route.stages[0].properties.model_extra["depth"] is None
    assert "json-not-finite" in [finding.code for finding in dataset.report.warnings]
    assert "json-not-finite" in [fault.code for fault in refused(data, strict=True).faults]


def refused(data, **options):
    with pytest.raises(DatasetError) as caught:
        open_route(data, "a.geojson", **options)
    return caught.value.report


NOT_A_ROUTE = {
    "number": (3, "expected a GeoJSON FeatureCollection, got 3. Export the data as GeoJSON."),
    "text": ("x", 'expected a GeoJSON FeatureCollection, got "x"'),
    "null": (None, "expected a GeoJSON FeatureCollection, got null"),
    "list of numbers": ([1, 2], "expected a GeoJSON FeatureCollection, got a list"),
    "empty list": ([], "expected a GeoJSON FeatureCollection, got a list"),
    "empty object": ({}, "got an object without a GeoJSON type"),
    "other type": ({"type": "Nonsense"}, 'got type "Nonsense"'),
    "odd type": ({"type": ["Point"]}, 'got type ["Point"]'),
    "TopoJSON": ({"type": "Topology", "objects": {}}, "got no features"),
    "Overpass": ({"osm3s": {}, "elements": []}, "got OpenStreetMap JSON"),
    "no features": (collection(), "features: expected features with a geometry, got no features. Draw at least one"),
    "features missing": ({"type": "FeatureCollection"}, "got no features"),
    "features null": ({"type": "FeatureCollection", "features": None}, "got no features"),
    "only null": (collection(None, None), "got no features"),
    "no geometry": (collection({"type": "Feature", "geometry": None, "properties": {}}), "got no features"),
    "swapped": (
        collection(point(42.0, 129.8)),
        "features[0].geometry.coordinates: expected longitude −180…180 then latitude −90…90, got [42.0, 129.8]. "
        "Latitude and longitude look swapped.",
    ),
    "swapped in a line": (
        collection(line([129.8, 42], [42, 129.8])),
        "features[0].geometry.coordinates[1]: expected longitude",
    ),
    "metres": (collection(point(14_000_000, 5_000_000)), "These look like projected coordinates (metres)"),
    "beyond the world": (collection(point(190, 95)), "Correct the number that lies outside."),
    "huge whole number": (collection(point(10**400, 1)), "features[0].geometry.coordinates: expected longitude"),
    "one number": (
        collection({"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [1]}}),
        "features[0].geometry.coordinates: expected a position: longitude, latitude, got [1]",
    ),
    "words for numbers": (collection(point("east", "north")), "expected a position"),
    "null numbers": (collection(point(None, 1)), "expected a position"),
    "truth values": (collection(point(True, False)), "expected a position"),
    "object for coordinates": (
        collection({"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": {"x": 1}}}),
        "features[0].geometry.coordinates: expected the coordinates of a Point",
    ),
    "coordinates missing": (
        collection({"type": "Feature", "properties": {}, "geometry": {"type": "LineString"}}),
        "expected the coordinates of a LineString, a list, got null",
    ),
    "line of one place": (
        collection(line([1, 2], [1, 2])),
        "features[0].geometry.coordinates: expected at least two different positions, got 2 at the same place. "
        "Draw the line again, or make it a Point.",
    ),
    "line too flat": (
        collection({"type": "Feature", "properties": {}, "geometry": {"type": "LineString", "coordinates": [1, 2]}}),
        "features[0].geometry.coordinates[0]: expected a position",
    ),
    "area of two places": (
        collection(
            {
                "type": "Feature",
                "properties": {},
                "geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [1, 2]]]},
            }
        ),
        "features[0].geometry.coordinates[0]: expected at least three different positions",
    ),
    "other geometry": (
        collection({"type": "Feature", "properties": {}, "geometry": {"type": "Circle", "coordinates": [1, 2]}}),
        'features[0].geometry.type: expected a GeoJSON geometry, got "Circle". Use Point, LineString or Polygon.',
    ),
    "geometry as text": (
        collection({"type": "Feature", "properties": {}, "geometry": "POINT(1 2)"}),
        'features[0].geometry: expected a geometry, got "POINT(1 2)"',
    ),
    "unknown coordinate system": (
        collection(point(1, 2), crs={"type": "name", "properties": {"name": "urn:nowhere"}}),
        "crs: expected a coordinate system that is known",
    ),
    "coordinate system that opens a file": (
        collection(point(1, 2), crs={"type": "name", "properties": {"name": "+proj=longlat +nadgrids=/etc/passwd"}}),
        "crs: expected a coordinate system that is known",
    ),
}


@pytest.mark.parametrize(("value", "text"), NOT_A_ROUTE.values(), ids=NOT_A_ROUTE)
def test_what_cant_be_drawn_is_refused_with_place_and_action(value, text):
    assert text in refusal(value)


@pytest.mark.parametrize("value", [value for value, _ in NOT_A_ROUTE.values()], ids=NOT_A_ROUTE)
def test_strict_reading_refuses_it_too(value):
    assert refusal(value, strict=True)


def test_swapped_coordinates_name_the_repair():
    with pytest.raises(DatasetError) as caught:
        read_collection(collection(point(42.0, 129.8)), "a")
    assert caught.value.report.faults[0].repair == "swap"


STRICT = {
    "severity": ("mines", {"severity": 9}, "expected a whole number from 1 to 5, got 9. Use 5 for the most severe."),
    "severity in quotes": ("mines", {"severity": "5"}, 'properties.severity: expected 5, got "5"'),
    "severity with a fraction": ("mines", {"severity": 2.5}, "expected a whole number from 1 to 5, got 2.5"),
    "truth for a number": ("mines", {"severity": True}, "properties.severity: expected 1, got true"),
    "confidence": ("mines", {"confidence": "hihg"}, 'expected high, medium or low, got "hihg". Did you mean “high”?'),
    "kind": ("mines", {"kind": "hazrd"}, 'expected stage, place, hazard or voice, got "hazrd". Did you mean'),
    "title missing": ("mines", {"title": None}, "properties.title: expected a title of 1 to 300 characters, got null"),
    "title empty": ("mines", {"title": ""}, "properties.title: expected a title of 1 to 300 characters"),
    "title too long": ("mines", {"title": "x" * 301}, "expected at most 300 characters, got 301. Shorten it."),
    "order": ("one", {"order": 0}, "properties.order: expected a whole number: 1, 2, 3 …, got 0"),
    "role": ("start", {"role": "begin"}, "properties.role: expected start, stop, border, landmark or destination"),
    "content note": ("mines", {"content_note": ["death", "blood"]}, "properties.content_note[1]: expected violence"),
    "sources": ("mines", {"sources": "report"}, 'expected a list of source ids or web addresses, got "report"'),
    "null text": ("mines", {"description": None}, "properties.description: expected text in quotes, got null"),
}


@pytest.mark.parametrize(("feature", "properties", "text"), STRICT.values(), ids=STRICT)
def test_strict_reading_explains_each_property(feature, properties, text):
    value = complete()
    index, found = next((i, f) for i, f in enumerate(value["features"]) if f["id"] == feature)
    found["properties"] |= properties
    report = refusal(value, strict=True)
    assert f"features[{index}] ({feature}) properties." in report
    assert text in report


def test_strict_reading_gathers_all_faults_at_once():
    value = complete()
    del value["route"]["title"]
    value["features"][0]["geometry"]["coordinates"][0] = [42.0, 129.8]
    value["features"][3]["properties"]["severity"] = 9
    report = refusal(value, strict=True)
    assert report.startswith("my.geojson: 3 faults")
    assert "route.title: expected a title of 1 to 300 characters, got nothing. Add title." in report


def test_geometry_faults_are_said_once():
    value = complete()
    value["features"][0]["geometry"] = {"type": "Point", "coordinates": [1, 2]}
    value["features"][3]["geometry"]["coordinates"] = [[1]]
    report = refusal(value, strict=True)
    assert report.startswith("my.geojson: 2 faults")
    assert 'features[0] (one) geometry.type: expected a LineString here, got "Point"' in report


@pytest.mark.parametrize("missing", ["id", "geometry", "properties"])
def test_strict_reading_wants_whole_features(missing):
    value = complete()
    del value["features"][3][missing]
    assert "features[3]" in refusal(value, strict=True)


@pytest.mark.parametrize("identifier", [None, 7, "", "x" * 101, True])
def test_strict_reading_wants_ids_in_words(identifier):
    value = complete()
    value["features"][3]["id"] = identifier
    assert "features[3]" in refusal(value, strict=True)


def test_strict_reading_accepts_no_inference():
    assert "expected stage, place, hazard or voice, got nothing" in refusal(collection(LINE, MINE), strict=True)
    lines = b"\n".join(encoded(feature) for feature in complete()["features"])
    assert refusal(lines, strict=True)


def test_a_complete_file_passes_strictly_without_a_word():
    dataset = open_route(encoded(complete()), "over-two-rivers.geojson", strict=True)
    assert dataset.key == "over-two-rivers"
    assert dataset.report.findings == ()
    assert dataset.route.dump() == complete()


def test_a_complete_file_reads_generously_the_same():
    strict = open_route(encoded(complete()), "a.geojson", strict=True)
    generous = open_route(encoded(complete()), "a.geojson")
    assert generous.route == strict.route
    assert generous.report.findings == ()


@pytest.mark.parametrize(
    ("encoding", "named"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", ""), ("utf-16-le", "UTF-16"), ("cp1252", "Windows-1252")],
)
def test_encodings(encoding, named):
    dataset = open_route(encoded(collection(LINE, name="Élan – Übergang"), encoding), "a.geojson")
    assert dataset.route.route.title == "Élan – Übergang"
    texts = [str(finding) for finding in dataset.report.warnings if finding.code == "text-not-utf8"]
    assert bool(texts) == bool(named)
    assert all(named in text for text in texts)


def test_gzip_is_undone():
    dataset = open_route(gzip.compress(encoded(complete())), "route.geojson.gz", strict=True)
    assert dataset.key == "route"


def test_gzip_bombs_are_refused():
    bomb = gzip.compress(bytes(2_000_000))
    assert "at most 1 MB after unpacking" in refusal(bomb, limits=Limits(max_unpacked_bytes=1_000_000))


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        (Limits(max_bytes=10), "expected a file of at most 0 MB"),
        (Limits(max_features=1), "features: expected at most 1 features, got 2"),
        (Limits(max_vertices=2), "features: expected at most 2 positions, got 3"),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_limits_say_which_one_and_how_to_stay_under_it(limits, text, strict):
    report = refusal(collection(LINE, MINE), limits=limits, strict=strict)
    assert text in report
    assert "mapshaper.org, or split the file" in report


def test_a_file_is_not_read_beyond_its_limit(tmp_path):
    path = tmp_path / "large.geojson"
    with path.open("wb") as file:
        file.truncate(10_000_000_000)
    with pytest.raises(DatasetError, match=r"at most 25 MB, got 10,000\.0 MB"):
        open_route(path)


@pytest.mark.parametrize("name", ["missing.geojson", "folder.geojson"])
def test_files_that_cant_be_opened_are_refused(tmp_path, name):
    (tmp_path / "folder.geojson").mkdir()
    with pytest.raises(DatasetError, match="expected a file that can be read"):
        open_route(tmp_path / name)


def test_routes_are_listed_without_opening_them(tmp_path):
    for name in ("b.geojson", "a.geojson", "c.geojson.gz", "d.json", ".hidden.geojson", "README.md"):
        (tmp_path / name).write_bytes(b"not json")
    (tmp_path / "folder.geojson").mkdir()
    assert list(list_routes(tmp_path)) == ["a", "b", "c"]
    assert list_routes(tmp_path)["c"].name == "c.geojson.gz"


def test_the_bundled_routes_are_listed():
    assert "beyond-utopia" in list_routes()
    assert data_folder().is_dir()


@pytest.mark.parametrize(
    ("name", "key"), [("a.geojson", "a"), ("x/b.geojson.gz", "b"), ("", "route"), (".geojson", "route")]
)
def test_keys(name, key):
    assert key_of(name) == key


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda child: st.lists(child, max_size=4) | st.dictionaries(st.text(max_size=9), child, max_size=4),
    max_leaves=12,
)
WORDS = st.sampled_from(
    ["type", "features", "geometry", "geometries", "properties", "coordinates", "id", "kind", "title", "category",
     "route", "sources", "crs", "bbox", "order", "role", "severity", "content_note", "stage", "name", "confidence"]
)  # fmt: skip
VALUES = st.sampled_from(
    ["FeatureCollection", "Feature", "Point", "LineString", "Polygon", "MultiPoint", "GeometryCollection", "stage",
     "hazard", "place", "voice", "main", [1, 2], [[1, 2], [3, 4]], [[[0, 0], [1, 0], [1, 1], [0, 0]]], 1e308]
)  # fmt: skip
ALMOST_GEOJSON = st.recursive(
    JSON | VALUES,
    lambda child: st.lists(child, max_size=4) | st.dictionaries(WORDS, child | VALUES, max_size=7),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(JSON | ALMOST_GEOJSON, st.booleans())
def test_no_json_raises_anything_but_a_dataset_error(value, strict):
    dataset, faults = outcome(value, strict=strict)
    assert bool(dataset) != bool(faults)
    assert all(str(fault) for fault in faults)
    if dataset:
        assert dataset.route.features
        json.dumps(dataset.route.dump())


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(st.sampled_from(["route", "name", "crs", "bbox", "x"]), ALMOST_GEOJSON),
       st.lists(st.dictionaries(WORDS, ALMOST_GEOJSON, max_size=8), max_size=3))  # fmt: skip
def test_any_properties_are_drawn_when_the_geometry_is_sound(members, properties):
    features = [{**LINE, "properties": each} for each in properties] + [
        {**MINE, "properties": each} for each in properties
    ]
    value = collection(LINE, *features, **members)
    before = json.dumps(value)
    dataset, faults = outcome(value)
    assert all(fault.location == ("crs",) for fault in faults)
    if dataset:
        assert len(dataset.route.features) == len(features) + 1
        again = read_collection(dataset.route.dump(), "a.geojson")
        assert again.route.dump() == dataset.route.dump()
    assert json.dumps(value) == before


FOREIGN = st.dictionaries(st.text(max_size=8).map(lambda name: f"x{name}"), JSON, max_size=3)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    foreign=st.lists(FOREIGN, min_size=4, max_size=4),
    longitude=st.integers(-1800, 1800).map(lambda number: number / 10),
    latitude=st.integers(-900, 900).map(lambda number: number / 10),
    altitude=st.none() | st.floats(-1e4, 1e4),
    texts=st.tuples(st.text(max_size=20), st.text(min_size=1, max_size=20)),
)
def test_strict_reading_is_lossless(foreign, longitude, latitude, altitude, texts):
    value = complete()
    mines = value["features"][3]
    value |= foreign[0]
    value["route"] |= foreign[1]
    mines["properties"] |= foreign[2]
    mines["geometry"] |= foreign[3]
    mines["geometry"]["coordinates"] = [longitude, latitude, *([] if altitude is None else [altitude])]
    mines["properties"]["description"], mines["properties"]["title"] = texts
    dataset = open_route(json.dumps(value).encode(), "a.geojson", strict=True)
    assert dataset.route.dump() == value


@pytest.mark.parametrize(
    "box", [[170, -10, -170, 10], [0, 0, 1, 1], [0, 0, 0, 1, 1, 1], [0, 9, 1, 1], [1, 2], "x", None, [[1]]]
)
def test_bounding_boxes_never_keep_a_file_from_being_drawn(box):
    value = collection({**LINE, "bbox": box, "geometry": {**LINE["geometry"], "bbox": box}}, MINE, bbox=box)
    assert len(open_route(encoded(value), "a.geojson").route.features) == 2


def same_ids(count: int) -> bytes:
    stages = (encoded({**LINE, "id": "same", "properties": {"kind": f"stage{n}"}}) for n in range(count))
    return b'{"type":"FeatureCollection","features":[' + b",".join(stages) + b"]}"


def read_whatever(data: bytes) -> None:
    with contextlib.suppress(DatasetError):
        open_route(data, "a.geojson")


@pytest.mark.parametrize(
    ("make", "count"),
    [
        (lambda count: b'{"a":"' + b"<!" * count + b'"}', 1_000_000),
        (lambda count: b'{"type":"FeatureCollection","features":[' + b"{}," * count + b"{}]}", 50_000),
        (same_ids, 5_000),
        (
            lambda count: encoded(
                collection(LINE, *({**MINE, "properties": {"category": f"mne{n}"}} for n in range(count)))
            ),
            5_000,
        ),
        (
            lambda count: encoded(
                {**collection(LINE), "route": {"title": "x", "sources": [{"x": n} for n in range(count)]}}
            ),
            20_000,
        ),
    ],
    ids=["tags", "empty features", "one id", "near categories", "odd sources"],
)
def test_hostile_files_end_in_a_time_that_grows_with_them(make: Callable[[int], bytes], count: int):
    assert grows_with_its_size(make, read_whatever, count)


@pytest.mark.skipif(os.name == "nt", reason="rights work differently there")
def test_a_broken_link_is_not_listed(tmp_path):
    (tmp_path / "a.geojson").symlink_to(tmp_path / "nowhere.geojson")
    assert list_routes(tmp_path) == {}


def test_foreign_members_are_passed_on_and_not_copied():
    foreign, own = {"a": [1]}, {"b": [2]}
    route = read_collection(collection(LINE, foreign=foreign, route={"title": "A", "own": own}), "a.geojson").route
    assert route.model_extra["foreign"] is foreign
    assert route.route.model_extra["own"] is own


@pytest.mark.parametrize("kept", ["given_aims", "given_sources"])
def test_what_is_set_aside_goes_to_a_list_of_our_own(kept):
    value = collection(LINE, route={"title": "A", "sources": [1], "aims": [2], kept: ["mine"]})
    before = json.dumps(value)
    read_collection(value, "a.geojson")
    assert json.dumps(value) == before


def many_points(count, **properties):
    points = {"type": "MultiPoint", "coordinates": [[1, 1]] * count}
    return collection({"type": "Feature", "id": "many", "geometry": points, "properties": properties})


def test_parts_count_as_features():
    assert len(read_collection(many_points(9), "a.geojson", limits=Limits(max_features=9)).route.places) == 9
    text = refusal(many_points(10), limits=Limits(max_features=9))
    assert "features[0] (many): expected at most 9 features, got more." in text


def gathered_points(count, **properties):
    parts = [{"type": "Point", "coordinates": [1, 1]}] * count
    geometry = {"type": "GeometryCollection", "geometries": parts}
    return collection({"type": "Feature", "geometry": geometry, "properties": properties})


@pytest.mark.parametrize("points", [many_points, gathered_points])
@pytest.mark.parametrize("properties", [{"description": "y" * 500}, {"x": {"y" * 500: 1}}, {"x": [[]] * 500}])
def test_text_that_many_parts_repeat_is_limited(points, properties):
    few = Limits(max_repeated_text=6_000)
    assert read_collection(points(9, **properties), "a.geojson", limits=few).route.places
    assert "at most 6,000 characters, counted once for each part" in refusal(points(15, **properties), limits=few)


def test_parts_beyond_the_limit_are_not_made(monkeypatch):
    made = []
    take = Identifiers.take
    monkeypatch.setattr(Identifiers, "take", lambda self, *of: made.append(of) or take(self, *of))
    refusal(many_points(5_000), limits=Limits(max_features=9))
    assert len(made) == 10


def test_a_text_without_end_is_set_aside_with_its_length():
    value = complete()
    value["features"][0]["properties"]["description"] = "a" * 100_001
    dataset = read_collection(value, "a.geojson")
    (found,) = (one for one in dataset.report.findings if one.code == "text-too-long")
    assert "expected at most 100,000 characters, got 100,001. Shorten it." in str(found)
    assert dataset.route.stages[0].properties.description == ""
