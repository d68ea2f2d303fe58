from typing import Any

import pytest
from examples import collection, complete, line, point

from routes.model import Hazard, Place, Stage
from routes.reading.collection import read_collection
from routes.reading.inference import inferred
from routes.reading.properties import confidence_of, severity_of, themes_of

AREA = [[[129, 42], [130, 42], [130, 43], [129, 42]]]
LINE = line([129.8, 42.0], [129.5, 42.9])


def shape(kind, coordinates, **properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def read(*features, name="my_first-route.geojson", **members):
    return read_collection(collection(*features, **members), name)


def findings(dataset):
    return [str(finding) for finding in dataset.report.findings]


def test_a_file_from_geojson_io_is_presentable_at_once():
    dataset = read(LINE, point(129.8, 42), point(129.7, 42.4), point(129.5, 42.9))
    route = dataset.route
    assert route.route.title == "My first route"
    assert [stage.properties.title for stage in route.stages] == ["Stage 1"]
    assert [place.properties.title for place in route.places] == ["Place 1", "Place 2", "Place 3"]
    assert [feature.id for feature in route.features] == ["stage-1", "place-1", "place-2", "place-3"]
    assert not dataset.report.faults


@pytest.mark.parametrize(
    ("value", "kinds"),
    [
        ({"type": "Point", "coordinates": [1, 2]}, [Place]),
        ({"type": "LineString", "coordinates": [[1, 2], [3, 4]]}, [Stage]),
        (LINE, [Stage]),
        ([LINE, point(1, 2)], [Stage, Place]),
        ({"type": "GeometryCollection", "geometries": [LINE["geometry"], {"type": "Point", "coordinates": [1, 2]}]},
         [Stage, Place]),
        (collection(shape("MultiLineString", [[[1, 2], [3, 4]], [[3, 4], [5, 6]]])), [Stage, Stage]),
        (collection(shape("MultiPoint", [[1, 2], [3, 4], [5, 6]])), [Place] * 3),
        (collection(shape("Polygon", AREA)), [Place]),
        (collection(shape("Polygon", AREA, category="minefield")), [Hazard]),
        (collection(shape("MultiPolygon", [AREA, AREA])), [Place]),
        (collection({"type": "Feature", "properties": {}, "geometry": {"type": "GeometryCollection", "geometries": [
            LINE["geometry"], {"type": "Polygon", "coordinates": AREA}]}}), [Stage, Place]),
        (collection(collection(LINE), point(1, 2)), [Stage, Place]),
        ({"features": [LINE]}, [Stage]),
        ({"type": "featurecollection", "features": [shape("linestring", [[1, 2], [3, 4]])]}, [Stage]),
        (collection({**LINE, "properties": None}), [Stage]),
        (collection({"geometry": LINE["geometry"]}), [Stage]),
        (collection(LINE, {"type": "Feature", "geometry": None, "properties": {}}), [Stage]),
        (collection(LINE, shape("MultiPoint", [])), [Stage]),
        (collection(LINE, None, 7), [Stage]),
    ],
)  # fmt: skip
def test_any_geojson_is_drawn(value, kinds):
    route = read_collection(value, "a.geojson").route
    assert [type(feature) for feature in route.features] == kinds
    assert len({feature.id for feature in route.features}) == len(kinds)


def test_what_is_not_drawn_is_said_with_its_place():
    dataset = read(LINE, {"type": "Feature", "id": "x", "geometry": None, "properties": {}}, None)
    assert "features[1] (x) geometry: expected a geometry, got none. Draw it, or remove the feature." in findings(
        dataset
    )
    assert "features[2]: expected a Feature, got null. Remove it." in findings(dataset)


def test_places_in_the_report_are_those_of_the_file():
    dataset = read(
        shape("MultiPoint", [[1, 2], [3, 4]]), LINE, point(129.7, 42.1, kind="hazard", category="zzz", title="H")
    )
    assert any(
        text.startswith("features[2] (hazard-1) properties.category: expected a known") for text in findings(dataset)
    )


def test_parts_of_one_feature_are_not_blamed_for_its_id():
    dataset = read({**shape("MultiPoint", [[1, 2], [3, 4]]), "id": "pair"}, LINE)
    assert [place.id for place in dataset.route.places] == ["pair", "pair-2"]
    assert not any("second time" in text for text in findings(dataset))
    assert "features[0] (pair): read as 2 features, one for each part, got a MultiPoint." in findings(dataset)


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ([None, None], ["stage-1", "stage-2"]),
        ([7, 8.0], ["7", "8"]),
        (["a", "a"], ["a", "a-2"]),
        (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
        (["", True], ["stage-1", "stage-2"]),
        ([None, "stage-1"], ["stage-2", "stage-1"]),
    ],
)
def test_ids(given, taken):
    dataset = read(*({**LINE, "id": identifier} for identifier in given))
    assert [feature.id for feature in dataset.route.features] == taken


def test_double_ids_name_the_repair():
    dataset = read({**LINE, "id": "a"}, {**LINE, "id": "a"})
    (finding,) = (finding for finding in dataset.report.inferences if finding.repair)
    assert finding.repair == "ids"
    assert finding.location == ("features", 1, "id")


@pytest.mark.parametrize(
    ("properties", "title"),
    [
        ({"title": "A", "name": "B"}, "A"),
        ({"name": "B"}, "B"),
        ({"Name": "B"}, "B"),
        ({"NAME": "B"}, "B"),
        ({"label": "B"}, "B"),
        ({"titre": "B"}, "B"),
        ({"desc": "B"}, "B"),
        ({"name": 7}, "7"),
        ({"name": "  "}, "Stage 1"),
        ({"name": "<b>Yalu</b> &amp; Tumen"}, "Yalu & Tumen"),
        ({"title": None, "name": "B"}, "B"),
        ({"title": ["x"], "name": "B"}, "B"),
        ({"name": "x" * 400}, "x" * 299 + "…"),
    ],
)
def test_titles(properties, title):
    assert read(line([1, 2], [3, 4], **properties)).route.stages[0].properties.title == title


@pytest.mark.parametrize("name", ["description", "Description", "desc", "notes", "comment", "popupContent"])
def test_descriptions_lose_their_html(name):
    place = read(LINE, point(1, 2, **{name: "<p>One<br>two</p><script>alert(1)</script>"})).route.places[0]
    assert place.properties.description == "One\ntwo"


@pytest.mark.parametrize(
    ("properties", "category"),
    [
        ({"category": "landmine"}, "landmine"),
        ({"category": "Landmines"}, "landmine"),
        ({"category": "landmin"}, "landmine"),
        ({"hazard": "border guard"}, "military_post"),
        ({"type": "CCTV"}, "surveillance"),
        ({"sym": "Danger"}, "other"),
        ({"icon": "police"}, "detention"),
        ({"marker-symbol": "water"}, "river"),
        ({"Category": "MINES"}, "landmine"),
    ],
)
def test_points_with_a_category_are_hazards(properties, category):
    dataset = read(LINE, point(129.7, 42.1, **properties))
    assert [hazard.properties.category for hazard in dataset.route.hazards] == [category]


@pytest.mark.parametrize("properties", [{"category": "museum"}, {"type": "landmin"}, {"category": 3}, {"type": None}])
def test_points_without_a_category_are_places(properties):
    assert len(read(LINE, point(129.7, 42.1, **properties)).route.places) == 1


def test_a_near_miss_is_said():
    dataset = read(LINE, point(129.7, 42.1, category="landmin"))
    assert (
        'features[1] (hazard-1) properties.category: read as landmine, got "landmin". '
        "Correct it if another category is meant." in findings(dataset)
    )
    assert dataset.route.hazards[0].properties.model_extra["given_category"] == "landmin"


def test_own_categories_are_known():
    own = {"title": "T", "categories": [{"id": "dogs", "label": "Tracker dogs", "icon": "dog"}]}
    dataset = read(LINE, point(129.7, 42.1, category="Tracker dogs"), route=own)
    assert dataset.route.hazards[0].properties.category == "dogs"


@pytest.mark.parametrize(
    ("kind", "read_as"), [("Hazard", Hazard), ("hazrd", Hazard), ("places", Place), ("road", Place), (7, Place)]
)
def test_kinds_nearly_right(kind, read_as):
    dataset = read(LINE, point(129.7, 42.1, kind=kind, title="x"))
    assert isinstance(dataset.route.features[1], read_as)


def test_a_kind_that_does_not_fit_its_geometry_gives_way():
    dataset = read(LINE, point(129.7, 42.1, kind="stage", title="x"))
    assert isinstance(dataset.route.features[1], Place)
    assert any('read as a place, got a Point of kind "stage"' in text for text in findings(dataset))


@pytest.mark.parametrize(
    ("value", "severity"),
    [(9, 5), (0, 1), (-3, 1), (2.6, 3), ("4", 4), ("4/5", 4), ("High", 4), ("very high", 5), ("deadly", 5), ("x", None),
     ("", None), (None, None), ([], None), (True, None), (float("nan"), None), (float("inf"), 5)],
)  # fmt: skip
def test_severities(value, severity):
    assert severity_of(value) == severity


@pytest.mark.parametrize(
    ("value", "confidence"),
    [("High", "high"), ("confirmed", "high"), ("likely", "medium"), ("rumour", "low"), (3, None)],
)
def test_confidences(value, confidence):
    assert confidence_of(value) == confidence


@pytest.mark.parametrize(
    ("value", "themes"),
    [
        ("rape", ["sexual violence"]),
        ("death, torture; killing", ["death", "torture", "killing"]),
        (["Murder", "killing"], ["killing"]),
        ("", []),
        ([3], [3]),
        (3, [3]),
    ],
)
def test_themes(value, themes):
    assert themes_of(value) == themes


def test_long_runs_of_spaces_and_long_lists_of_themes_are_read_in_linear_time():
    spaces = " " * 300_000
    assert themes_of(f"a{spaces}b;{spaces}murder,{spaces}") == [f"a{spaces}b", "killing"]
    assert themes_of([f"theme {n}" for n in range(50_000)] * 2) == [f"theme {n}" for n in range(50_000)]
    assert themes_of([[1], [1], "rape", "rape"]) == [[1], [1], "sexual violence"]


def test_values_of_the_wrong_type_are_set_aside_not_lost():
    hazard = point(129.7, 42.1, category="river", context="maybe", sources={"a": 1}, content_note=["death", "blood"])
    dataset = read(LINE, hazard, route={"title": "T", "sources": [{"id": "a", "title": "A", "url": "javascript:x"}]})
    properties = dataset.route.hazards[0].properties
    assert properties.context is False
    assert properties.content_note == ["death"]
    assert properties.model_extra["given_context"] == "maybe"
    assert properties.model_extra["given_sources"] == {"a": 1}
    assert properties.model_extra["given_content_note"] == ["blood"]
    assert dataset.route.route.sources[0].url == ""
    assert dataset.route.route.sources[0].model_extra["given_url"] == "javascript:x"
    assert sum("Until then it is set aside." in text for text in findings(dataset)) == 4


@pytest.mark.parametrize("name", ["country", "period", "description", "confidence", "sources", "content_note"])
def test_null_properties_count_as_left_out(name):
    dataset = read(LINE, point(129.7, 42.1, category="river", **{name: None}))
    assert not getattr(dataset.route.hazards[0].properties, name)
    assert not any("set aside" in text for text in findings(dataset))


def test_numbers_stand_for_text():
    assert read(LINE, point(129.7, 42.1, period=1999)).route.places[0].properties.period == "1999"


@pytest.mark.parametrize(
    ("properties", "name", "value"),
    [
        ({"date": "2020-03-04T05:06:07Z"}, "period", "2020-03-04"),
        ({"Year": 1987}, "period", "1987"),
        ({"COUNTRY": "Laos"}, "country", "Laos"),
        ({"url": "https://example.org/a"}, "sources", ["https://example.org/a"]),
        ({"link": "<a href='https://example.org/a'>x</a>"}, "sources", ["https://example.org/a"]),
        ({"url": "javascript:alert(1)"}, "sources", []),
    ],
)
def test_common_names_are_known(properties, name, value):
    assert getattr(read(LINE, point(129.7, 42.1, **properties)).route.places[0].properties, name) == value


@pytest.mark.parametrize(
    ("orders", "read_as"), [((None, None, None), [1, 2, 3]), ((2, 1, None), [1, 2, 3]), (("1", "2", "x"), [1, 2, 3])]
)
def test_stages_are_numbered_in_file_order(orders, read_as):
    stages = [line([at, 0], [at + 1, 0], order=order, title=str(order)) for at, order in enumerate(orders)]
    assert [stage.properties.order for stage in read(*stages).route.stages] == read_as


@pytest.mark.parametrize(
    ("members", "title"),
    [
        ({"route": {"title": "A"}, "name": "B"}, "A"),
        ({"name": "B"}, "B"),
        ({"metadata": {"name": "C"}}, "C"),
        ({"route": "x"}, "My first route"),
        ({"route": {"title": 7}}, "7"),
        ({"route": {"name": "D"}}, "D"),
    ],
)
def test_titles_of_routes(members, title):
    assert read(LINE, **members).route.route.title == title


def test_sources_in_short_are_understood():
    dataset = read(LINE, route={"title": "T", "sources": ["https://example.org/a", "A book", {"title": "B"}]})
    sources = dataset.route.route.sources
    assert [(source.id, source.title, source.url) for source in sources] == [
        ("source-1", "https://example.org/a", "https://example.org/a"),
        ("source-2", "A book", ""),
        ("source-3", "B", ""),
    ]


@pytest.mark.parametrize(
    ("longitude", "members", "precision"),
    [
        (129.81, {}, "exact"),
        (129.8, {}, "schematic"),
        (129.81, {"route": {"title": "T", "precision": "schematic"}}, "schematic"),
        (129.81, {"route": {"title": "T", "precision": "roughly"}}, "schematic"),
    ],
)
def test_precision_fits_the_positions(longitude, members, precision):
    assert read(line([longitude, 42], [129, 43]), **members).route.route.precision == precision


@pytest.mark.parametrize(
    ("position", "read_as"),
    [([190, 10], (-170, 10)), ([-190, 10], (170, 10)), (["1.5", "2"], (1.5, 2)), ([1, 2, 3, 4], (1, 2, 3)),
     ([1, 2, None], (1, 2)), ([180, 90], (180, 90))],
)  # fmt: skip
def test_odd_positions_that_can_be_read(position, read_as):
    place = read(LINE, {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": position}})
    assert tuple(place.route.places[0].geometry.coordinates) == read_as


def test_open_rings_are_closed():
    place = read(LINE, shape("Polygon", [[[129, 42], [130, 42], [130, 43]]])).route.places[0]
    assert place.geometry.coordinates[0][0] == place.geometry.coordinates[0][-1]


@pytest.mark.parametrize("name", ["EPSG:3857", "urn:ogc:def:crs:EPSG::3857"])
def test_other_coordinate_systems_are_reprojected(name):
    value = collection(
        line([14_447_000, 5_160_900], [14_400_000, 5_300_000]), crs={"type": "name", "properties": {"name": name}}
    )
    dataset = read_collection(value, "a")
    longitude, latitude = dataset.route.stages[0].geometry.coordinates[0]
    assert (round(longitude, 1), round(latitude, 1)) == (129.8, 42.0)
    assert any("read as WGS 84 after reprojection" in text for text in findings(dataset))
    assert value["features"][0]["geometry"]["coordinates"][0] == [14_447_000, 5_160_900]


@pytest.mark.parametrize("name", ["EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"])
def test_wgs_84_by_its_old_names_is_accepted(name):
    value = complete() | {"crs": {"type": "name", "properties": {"name": name}}}
    assert read_collection(value, "a", strict=True).route.dump() == value


def test_degrees_under_the_name_of_another_system_stay():
    dataset = read(LINE, crs={"type": "name", "properties": {"name": "EPSG:3857"}})
    assert tuple(dataset.route.stages[0].geometry.coordinates[0]) == (129.8, 42.0)
    assert any(text.startswith("crs: expected the coordinate system of the numbers") for text in findings(dataset))


def test_points_that_say_themselves_that_they_are_swapped():
    dataset = read(line([12, 42], [13, 43]), point(42.0, 12.5, lat="42.0", lon=12.5))
    (finding,) = (finding for finding in dataset.report.warnings if finding.repair == "swap")
    assert finding.location == ("features", 1, "geometry", "coordinates")


def test_a_route_at_sea_that_would_lie_on_land_is_suspected():
    swapped = line([-33, 19.4], [-30, 20], [-29, 21], [-28, 22], [-25, 24], [-26, 28])
    assert any("All lies out at sea" in text for text in findings(read(swapped)))


@pytest.mark.parametrize(
    "positions",
    [
        [[12, 42], [13, 43], [14, 44], [14, 45], [12, 46]],
        [[14, 34], [14.2, 34.5], [14.1, 35], [13.5, 35.2], [12.6, 35.5]],
        [[-30, -10], [-31, -11], [-32, -12]],
    ],
    ids=["on land", "from Libya to Lampedusa", "too few"],
)
def test_other_routes_are_not_suspected(positions):
    assert not any("All lies out at sea" in text for text in findings(read(line(*positions))))


def test_ten_thousand_points_make_a_short_report():
    dataset = read(LINE, *(point(129.5, 42.5, name=f"p{number}", type="mines") for number in range(10_000)))
    assert len(dataset.report.findings) < 20
    assert len(dataset.report.to_text()) < 5_000


def test_json_of_another_kind_is_named_by_its_kind():
    kinds = {5: "geojson-expected", None: "geojson-expected", "x": "geojson-expected"}
    assert {value: inferred(value, "a.json").findings[0].code for value in kinds} == kinds
    assert inferred([5], "a.json").findings[0].code == "geojson-expected"
    assert inferred({"type": "Topology"}, "a.json").findings[0].code == "geojson-topojson"
    assert inferred({"elements": [], "osm3s": {}}, "a.json").findings[0].code == "geojson-overpass"
    assert inferred({"type": "Thing"}, "a.json").findings[0].location == ("type",)


@pytest.mark.parametrize("kind", [["Point"], {"a": 1}, None, 7])
def test_a_geometry_whose_type_is_no_word_is_left_out(kind: Any):
    odd = {"type": "Feature", "geometry": {"type": kind, "coordinates": [1, 2]}, "properties": {}}
    assert len(read(LINE, LINE, odd).route.features) == 2
