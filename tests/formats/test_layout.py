"""Routes as tables and back, whatever a file calls its own properties."""

from __future__ import annotations

import pytest
from examples import complete

from routes.formats import layout
from routes.formats.upload import Upload
from routes.model import Route
from routes.rules.findings import DatasetError


def back(route: Route) -> Route:
    tables = {
        name: [(("sheet", name, "row", number), row) for number, row in enumerate(rows, 1)]
        for name, rows in layout.tables_of(route).items()
    }
    return Route.model_validate(layout.collection_of(Upload("a.xlsx", b""), tables))


def with_property(name: str, value: object) -> Route:
    changed = complete()
    changed["features"][0]["properties"][name] = value
    return Route.model_validate(changed)


@pytest.mark.parametrize("value", ["text", "json:[1]", 7, 1.5, True, None, [1, "a"], {"a": None}, 2**60])
def test_a_property_of_any_kind_comes_back(value: object):
    assert back(with_property("odd", value)) == with_property("odd", value)


def test_many_properties_share_a_cell():
    changed = complete()
    names = [f"p{number}" for number in range(layout.EXTRA_COLUMNS + 1)]
    changed["features"][0]["properties"].update(dict.fromkeys(names, 1))
    route = Route.model_validate(changed)
    assert not set(names) & {name for row in layout.tables_of(route)["stages"] for name in row}
    assert back(route) == route


def test_members_outside_are_kept():
    changed = complete()
    changed["odd"] = {"deep": [1]}
    changed["features"][1]["odd"] = "here"
    route = Route.model_validate(changed)
    assert back(route) == route


def test_features_come_in_the_order_of_the_file():
    assert layout.in_file_order([("2", {"id": "b"}), (None, {"id": "c"}), (1, {"id": "a"})]) == [
        {"id": "a"}, {"id": "b"}, {"id": "c"},
    ]  # fmt: skip


def test_a_row_with_words_and_no_position_is_a_fault_and_one_without_either_is_none():
    tables = {
        "route": [],
        "hazards": [
            (("sheet", "hazards", "row", 1), {"file_order": 1}),
            (("sheet", "hazards", "row", 2), {"title": "A"}),
        ],
    }
    with pytest.raises(DatasetError) as caught:
        layout.collection_of(Upload("a.xlsx", b""), tables)
    assert [fault.location[:4] for fault in caught.value.report.faults] == [("sheet", "hazards", "row", 2)]


def test_our_own_layout_is_known_by_its_tables():
    assert layout.is_own(["route", "stages"])
    assert not layout.is_own(["stages"])
    assert not layout.is_own(["route", "Sheet1"])
