import copy
import json
from typing import get_args

import pytest
from examples import collection, complete, line, point
from hypothesis import given, settings
from hypothesis import strategies as st

from routes.geo.grid import coarse, is_coarse
from routes.reading.collection import read_collection
from routes.rules.codes import TABLE, Repair
from routes.rules.codes.repairs import CHANGES, OFFERS, ChangeCode
from routes.rules.findings import DatasetError
from routes.rules.repair import REPAIRS, repair, works


def repaired(value, *repairs):
    """Return the mended file and the changes, having seen that the file given is untouched."""
    before = copy.deepcopy(value)
    mended, changes = repair(value, *repairs)
    assert value == before
    json.dumps(mended)
    return mended, [str(change) for change in changes]


def test_a_sound_file_stays_as_it_is():
    assert repaired(complete()) == (complete(), [])


def test_a_swapped_file_is_turned_whole():
    value = collection(line([42.0, 129.8], [12.0, 30.0]), point(13.7, 100.5))
    mended, changes = repaired(value)
    assert mended["features"][0]["geometry"]["coordinates"] == [[129.8, 42.0], [30.0, 12.0]]
    assert mended["features"][1]["geometry"]["coordinates"] == [100.5, 13.7]
    assert changes[0] == "Swapped latitude and longitude of 3 positions."
    assert read_collection(mended, "a").report.faults == ()


def test_one_swapped_feature_among_sound_ones_is_turned_alone():
    value = collection(line([129.8, 42.0], [129.5, 42.9]), point(13.7, 100.5))
    mended, changes = repaired(value)
    assert mended["features"][0]["geometry"] == value["features"][0]["geometry"]
    assert mended["features"][1]["geometry"]["coordinates"] == [100.5, 13.7]
    assert changes[0] == "Swapped latitude and longitude of 1 position."


def test_points_that_name_their_axes_are_turned():
    value = collection(point(42.0, 12.5, lat=42.0, lon=12.5), point(43.0, 13.5, lat=43.0, lon=13.5))
    assert repaired(value)[0]["features"][1]["geometry"]["coordinates"] == [13.5, 43.0]


@pytest.mark.parametrize("position", [[190, 95], [5e6, 5e6], [1], "x", [None, 129.8], ["42", "129.8"]])
def test_what_is_not_certain_is_not_swapped(position):
    value = collection(
        {"type": "Feature", "id": "a", "properties": {}, "geometry": {"type": "Point", "coordinates": position}}
    )
    mended, changes = repaired(value)
    if position == ["42", "129.8"]:
        assert mended["features"][0]["geometry"]["coordinates"] == ["129.8", "42"] or not changes
    else:
        assert (mended, changes) == (value, [])


def test_bounding_boxes_go_with_the_positions_they_were_for():
    value = collection(point(42.0, 129.8), bbox=[42.0, 129.8, 42.0, 129.8])
    assert "bbox" not in repaired(value)[0]


def test_schematic_and_recent_positions_are_rounded():
    value = complete()
    value["features"][3]["geometry"]["coordinates"] = [129.7234, 42.0876]
    mended, changes = repaired(value)
    assert mended["features"][3]["geometry"]["coordinates"] == [129.7, 42.1]
    assert changes == ["Rounded 1 feature to 0.1° (about 10 km)."]


def test_rounding_makes_an_exact_route_schematic():
    value = complete()
    value["route"]["precision"] = "exact"
    value["features"][3]["geometry"]["coordinates"] = [129.7234, 42.0876]
    mended, _ = repaired(value)
    assert mended["route"]["precision"] == "schematic"
    assert read_collection(mended, "a", strict=True).report.findings == ()


@pytest.mark.parametrize("info", [{"precision": "exact", "period": "1941-1944"}, {"precision": "exact"}, None])
def test_historical_and_undated_positions_stay(info):
    value = collection({**point(129.7234, 42.0876), "id": "a"}, route=info)
    assert repaired(value) == (value, [])


@pytest.mark.parametrize(
    ("geometry", "rounded"),
    [
        ({"type": "LineString", "coordinates": [[1.01, 2.0], [1.02, 2.01], [1.2, 2.0]]},
         {"type": "LineString", "coordinates": [[1.0, 2.0], [1.2, 2.0]]}),
        ({"type": "LineString", "coordinates": [[1.01, 2.0], [1.03, 2.01]]},
         {"type": "LineString", "coordinates": [[1.0, 2.0], [1.1, 2.0]]}),
        ({"type": "LineString", "coordinates": [[1.0, 89.99], [1.0, 90.0]]},
         {"type": "LineString", "coordinates": [[1.0, 90.0], [1.0, 89.9]]}),
        ({"type": "Polygon", "coordinates": [[[1.01, 1.01], [1.31, 1.01], [1.31, 1.31], [1.01, 1.01]]]},
         {"type": "Polygon", "coordinates": [[[1.0, 1.0], [1.3, 1.0], [1.3, 1.3], [1.0, 1.0]]]}),
        ({"type": "Polygon", "coordinates": [[[1.01, 1.01], [1.02, 1.01], [1.02, 1.02], [1.01, 1.01]]]},
         {"type": "Point", "coordinates": [1.0, 1.0]}),
        ({"type": "MultiPoint", "coordinates": [[1.01, 1.01, 7]]},
         {"type": "MultiPoint", "coordinates": [[1.0, 1.0, 7]]}),
        ({"type": "Point", "coordinates": [1.0, 1.0]}, {"type": "Point", "coordinates": [1.0, 1.0]}),
    ],
)  # fmt: skip
def test_geometries_on_the_grid_can_still_be_drawn(geometry, rounded):
    is_changed = geometry != rounded
    assert coarse(geometry) is is_changed
    assert geometry == rounded


def test_stages_are_put_in_the_order_in_which_they_join():
    value = collection(line([4, 0], [6, 0]), line([0, 0], [2, 0]), line([2, 0], [4, 0]))
    mended, changes = repaired(value)
    assert changes[:2] == [
        "Put the main stages in the order in which they join.",
        "Numbered the main stages from 1 to 3.",
    ]
    starts = [stage.geometry.coordinates[0].longitude for stage in read_collection(mended, "a").route.stages]
    assert starts == [0, 2, 4]


def test_lines_drawn_backwards_are_turned():
    value = complete()
    value["features"][1]["geometry"]["coordinates"].reverse()
    assert repaired(value) == (complete(), ["Turned the line of 1 stage round."])


@pytest.mark.parametrize(("orders", "after"), [((2, 5), [1, 2]), ((1, 1), [1, 2]), (("x", None), [1, 2])])
def test_orders_become_one_two_three(orders, after):
    value = complete()
    for feature, order in zip(value["features"], orders, strict=False):
        feature["properties"]["order"] = order
    mended, changes = repaired(value)
    assert [feature["properties"]["order"] for feature in mended["features"][:2]] == after
    assert changes == ["Numbered the main stages from 1 to 2."]


def test_ids_become_unique():
    value = complete()
    value["features"][4]["id"] = "mines"
    del value["features"][2]["id"]
    mended, changes = repaired(value)
    assert [feature["id"] for feature in mended["features"]] == ["one", "two", "place-1", "mines", "mines-2"]
    assert changes == ["Gave 1 feature an id of its own.", "Gave 1 feature an id."]


@pytest.mark.parametrize(
    "value", [None, 3, "x", [], {}, {"features": 3}, {"features": [None, 3, {}]}, [{"geometry": 3}]]
)
def test_what_is_no_route_does_no_harm(value):
    repaired(value)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-200, 200)
    | st.sampled_from(["Feature", "Point", "LineString", "stage", "x"]),
    lambda child: (
        st.lists(child, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["type", "features", "geometry", "properties", "coordinates", "kind", "order", "route", "id"]
            ),
            child,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(JSON)
def test_any_json_can_be_given(value):
    repaired(value)


@settings(max_examples=80, deadline=None, derandomize=True)
@given(
    st.lists(
        st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)).map(list), min_size=2, max_size=4),
        min_size=1,
        max_size=4,
    )
)
def test_repairing_twice_changes_nothing_more(lines):
    value = collection(*(line(*positions) for positions in lines), route={"title": "T", "precision": "schematic"})
    mended, _ = repaired(value)
    again, changes = repaired(mended)
    assert (again, changes) == (mended, [])


@pytest.mark.parametrize(
    ("number", "expected"), [(0.1, True), (129.8, True), (-0.3, True), (129.85, False), (179.99, False)]
)
def test_the_grid(number, expected):
    assert is_coarse(number) is expected


def test_every_repair_that_findings_name_exists():
    assert set(REPAIRS) == set(get_args(Repair)) == set(OFFERS)
    assert {row.repair for row in TABLE.values()} - {None} == set(REPAIRS)


def broken(coordinates, kind="Point", **properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


HALF_BROKEN = {
    "empty point": (broken([]), "x"),
    "empty position in a line": (broken([[1, 2], []], "LineString"), "x"),
    "words": (broken(["east", "north"]), "x"),
    "line of one place": (broken([[1, 2], [1, 2]], "LineString"), "x"),
    "area of two places": (broken([[[1, 2], [3, 4], [1, 2]]], "Polygon"), "x"),
    "no geometry": ({"type": "Feature", "geometry": None, "properties": {}}, "x"),
    "no shape": (broken([1, 2], "Circle"), "x"),
    "nothing": (None, "x"),
}


@pytest.mark.parametrize("name", HALF_BROKEN)
@pytest.mark.parametrize("repairs", [*([one] for one in REPAIRS), list(REPAIRS)], ids=str)
def test_each_repair_works_on_what_it_can_judge_and_leaves_the_rest(name, repairs):
    value = collection(point(42.1, 129.8), HALF_BROKEN[name][0], route={"title": "T", "precision": "schematic"})
    mended, changes = repaired(value, repairs)
    assert bool(changes) == any(works(value, one) for one in repairs)
    if "swap" in repairs:
        assert mended["features"][0]["geometry"]["coordinates"] == [129.8, 42.1]
    if "leave_out" in repairs:
        assert len(mended["features"]) == 1
    if set(repairs) >= {"swap", "leave_out"}:
        assert read_collection(mended, "a").route.places


def test_a_repair_is_done_by_its_own_name_alone():
    value = collection(point(42.12, 129.85), point(42.12, 129.85), route={"title": "T", "precision": "schematic"})
    value["features"][0]["id"] = value["features"][1]["id"] = "a"
    mended, changes = repaired(value, ["ids"])
    assert [feature["id"] for feature in mended["features"]] == ["a", "a-2"]
    assert changes == ["Gave 1 feature an id of its own."]
    assert mended["features"][0]["geometry"] == value["features"][0]["geometry"]
    assert repaired(value, [])[1] == []


def test_a_repair_is_offered_only_where_it_has_something_to_do():
    parts = {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]], [[3, 4], [5, 6]]]}
    stages = {"type": "Feature", "geometry": parts, "properties": {"kind": "stage", "order": 1, "title": "S"}}
    report = read_collection(collection(stages), "a").report
    found = next(finding for finding in report.findings if finding.code == "order-broken")
    assert found.repair is None
    assert not works(collection(stages), "order")
    lone = collection({**line([1, 2], [3, 4], kind="stage", order=7), "id": "a"})
    assert "order" in {finding.repair for finding in read_collection(lone, "a").report.findings}


def test_points_at_sea_are_turned_where_all_would_lie_on_land():
    value = collection(line([-33, 19.4], [-30, 20], [-29, 21], [-28, 22], [-25, 24], [-26, 28]))
    mended, _ = repaired(value, ["swap"])
    assert mended["features"][0]["geometry"]["coordinates"][0] == [19.4, -33]
    assert not works(mended, "swap")


def test_positions_that_features_share_are_swapped_once():
    shared = [42.0, 129.8]
    value = collection(broken(shared), broken([shared, [43.0, 129.9]], "LineString"))
    mended, changes = repaired(value, ["swap"])
    assert changes == ["Swapped latitude and longitude of 3 positions."]
    assert mended["features"][0]["geometry"]["coordinates"] == [129.8, 42.0]


def test_rings_are_closed():
    ring = [[1, 2], [3, 2], [3, 4]]
    closed = broken([[*ring, ring[0]]], "Polygon")
    value = collection(broken([ring], "Polygon"), broken([[ring]], "MultiPolygon"), closed)
    mended, changes = repaired(value, ["close"])
    assert changes == ["Closed 2 rings."]
    assert mended["features"][0]["geometry"]["coordinates"] == [[*ring, ring[0]]]
    assert mended["features"][1]["geometry"]["coordinates"] == [[[*ring, ring[0]]]]


def test_repeated_positions_are_dropped():
    ring = [[1, 2], [1, 2], [3, 2], [3, 4], [1, 2]]
    value = collection(
        line([1, 2], [1, 2], [3, 4], [3, 4], [1, 2]),
        broken([ring], "Polygon"),
        broken([[[1, 2], [1, 2]], [[1, 2], [1, 2], [3, 4]]], "MultiLineString"),
        line([1, 2], [1, 2]),
    )
    mended, changes = repaired(value, ["repeats"])
    assert changes == ["Dropped 4 repeated positions."]
    shapes = [feature["geometry"]["coordinates"] for feature in mended["features"]]
    assert shapes == [
        [[1, 2], [3, 4], [1, 2]],
        [ring[1:]],
        [[[1, 2], [1, 2]], [[1, 2], [3, 4]]],
        [[1, 2], [1, 2]],
    ]


def test_repeated_positions_are_warned_of():
    found = read_collection(collection(line([1, 2], [1, 2], [3, 4])), "a").report.warnings
    (repeated,) = (finding for finding in found if finding.code == "positions-repeated")
    assert (repeated.repair, repeated.got) == ("repeats", 1)


def test_what_is_left_out_is_named():
    value = collection(
        line([1, 2], [3, 4]), broken([], title="Post"), None, broken(["x"], name="Hut"), broken([], title="Bridge")
    )
    mended, changes = repaired(value, ["leave_out"])
    assert changes == ["Left out 4 features that can't be drawn (Post, Hut …)."]
    assert mended["features"] == value["features"][:1]


def test_broken_parts_are_left_out_and_the_rest_of_a_feature_stays():
    inner = [{"type": "Point", "coordinates": [1, 2]}, {"type": "Point", "coordinates": []}, 3]
    value = collection(
        broken([[1, 2], [], "x"], "MultiPoint"),
        {"type": "Feature", "properties": {}, "geometry": {"type": "GeometryCollection", "geometries": inner}},
    )
    mended, changes = repaired(value, ["leave_out"])
    assert changes == ["Left out 4 parts of features that can't be drawn."]
    assert mended["features"][0]["geometry"]["coordinates"] == [[1, 2]]
    assert mended["features"][1]["geometry"]["geometries"] == inner[:1]


def test_a_line_keeps_what_can_be_read_of_it():
    value = collection(
        *(broken(one, "LineString") for one in ([[1, 2], "x", [3, 4], [5, 6]], [[1, 2], "x", [3, 4]], [[1, 2], "x"]))
    )
    mended, changes = repaired(value, ["leave_out"])
    assert changes == ["Left out 1 feature that can't be drawn.", "Left out 2 positions that nobody can read."]
    shapes = [feature["geometry"]["coordinates"] for feature in mended["features"]]
    assert shapes == [[[1, 2], [3, 4], [5, 6]], [[1, 2], [3, 4]]]
    assert len(read_collection(value, "a").route.stages) == 2


def test_not_everything_is_left_out():
    assert not works(collection(broken([]), broken(["x"])), "leave_out")
    with pytest.raises(DatasetError) as caught:
        read_collection(collection(broken(["x"])), "a")
    assert caught.value.report.faults[0].repair is None


def test_every_change_has_its_words():
    assert set(CHANGES) == set(get_args(ChangeCode))


def test_a_geometry_whose_type_is_no_word_is_left_out_by_repair():
    odd = {"type": "Feature", "geometry": {"type": ["Point"], "coordinates": [[1, 2]]}, "properties": {}}
    value = complete()
    value["features"].append(odd)
    assert odd not in repair(value, REPAIRS)[0]["features"]
