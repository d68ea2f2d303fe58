"""What is drawn is judged: on the grid where it must be, in the country where it is, and a route."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from examples import complete

from routes.pages.swap.drawing import MOST, is_drawable, judged


def moved(value: dict[str, Any], identifier: str, coordinates: Any) -> dict[str, Any]:
    drawn = copy.deepcopy(value)
    next(one for one in drawn["features"] if one["id"] == identifier)["geometry"]["coordinates"] = coordinates
    return drawn


def found(value: dict[str, Any], identifier: str) -> dict[str, Any]:
    return next(one for one in value["features"] if one["id"] == identifier)


def test_what_was_moved_lies_on_the_grid_and_what_was_not_stays() -> None:
    before = moved(complete(), "told", [123.456, 41.8])
    value = judged(moved(before, "mines", [129.6789, 42.1234]), before)
    assert found(value, "mines")["geometry"]["coordinates"] == [129.7, 42.1]
    assert found(value, "told")["geometry"]["coordinates"] == [123.456, 41.8]


@pytest.mark.parametrize(("period", "expected"), [("1943", [129.6789, 42.1234]), ("2019", [129.7, 42.1])])
def test_an_exact_route_is_exact_only_while_it_is_history(period: str, expected: list[float]) -> None:
    before = complete()
    before["route"] |= {"precision": "exact", "period": period}
    assert (
        found(judged(moved(before, "mines", [129.6789, 42.1234]), before), "mines")["geometry"]["coordinates"]
        == expected
    )


def test_a_country_that_was_read_from_the_place_is_read_anew() -> None:
    before = complete()
    assert "country" not in found(judged(moved(before, "told", [126.9, 37.5]), before), "told")["properties"]
    own = complete()
    found(own, "told")["properties"]["country"] = "Manchukuo"
    assert found(judged(moved(own, "told", [126.9, 37.5]), own), "told")["properties"]["country"] == "Manchukuo"


def test_what_is_no_route_is_refused() -> None:
    with pytest.raises(ValueError, match="not a route"):
        judged(
            moved(complete(), "mines", ["<b>", 1])
            | {"features": [{**found(complete(), "mines"), "properties": {"kind": "hazard"}}]},
            complete(),
        )


def test_a_long_file_is_edited_in_its_tables() -> None:
    assert is_drawable({"features": [{}] * MOST})
    assert not is_drawable({"features": [{}] * (MOST + 1)})
